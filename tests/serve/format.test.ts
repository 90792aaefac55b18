import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/serve/charts/places.js';
import { timeScale } from '../../src/serve/charts/time-scale.js';
import { valueScale } from '../../src/serve/charts/value-scale.js';
import { webAddress } from '../../src/serve/components/links.js';
import { periodText } from '../../src/serve/format/date.js';
import { quantityText } from '../../src/serve/format/number.js';
import { clip } from '../../src/serve/format/words.js';

const quantity = (value: number, unit: string, more: { high?: number; bound?: string; per?: string } = {}) =>
  quantityText({ value, value_high: more.high ?? value, bound: more.bound ?? 'exact', unit, per: more.per ?? '' });

describe('numbers in words', () => {
  it('are short, with the whole number beside them where that loses something', () => {
    expect(quantity(11_700_000, 'GBP')).toEqual({ text: '£11.7m', exact: '£11,700,000' });
    expect(quantity(11_743_210, 'GBP', { bound: 'about' })).toEqual({ text: 'about £11.74m', exact: '£11,743,210' });
    expect(quantity(13_700, 'GBP')).toEqual({ text: '£13,700', exact: '' });
    expect(quantity(942.01, 'fte')).toEqual({ text: '942.01 fte', exact: '' });
    expect(quantity(43, 'percent', { bound: 'at_least' })).toEqual({ text: 'at least 43%', exact: '' });
    expect(quantity(200_000, 'GBP', { high: 300_000, per: 'year' }).text).toBe('£200,000–£300,000 a year');
  });
});

describe('periods in words', () => {
  it.each([
    ['2022-11-08', '2022-11-09', '8–9 November 2022'],
    ['2021-11-01', '2021-11-30', 'November 2021'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2023-04-01', '2024-03-31', 'April 2023 to March 2024'],
    ['2019-10-01', '2019-12-31', 'October to December 2019'],
    ['2021-01-01', '2021-12-31', '2021'],
    ['2013-01-01', '2024-12-31', '2013 to 2024'],
    ['2021-01-30', '2021-02-02', '30 January to 2 February 2021'],
    ['2020-12-30', '2021-01-02', '30 December 2020 to 2 January 2021'],
    ['2021-05-05', '2021-05-05', '5 May 2021'],
    ['2021-05-05', '', 'from 5 May 2021'],
    ['', '2021-05-05', 'until 5 May 2021'],
    ['', '', ''],
  ])('%s to %s is %s', (start, end, text) => expect(periodText(start, end)).toBe(text));
});

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https://a.example',
    'http://',
  ])('never lead to %s', (url) => expect(webAddress(url)).toBeNull());
  it('lead to web addresses', () => expect(webAddress('HTTPS://a.example/x y')).toBe('https://a.example/x%20y'));
});

describe('scales of charts', () => {
  it('hold every value between their ends, in round steps from nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 }), (values) => {
        const { y, ticks } = valueScale(values, 200, 20);
        for (const value of values) {
          expect(y(value)).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(y(value)).toBeLessThanOrEqual(200 + 1e-6);
        }
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
    expect(valueScale([24.6, 16.6], 100, 0).ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30]);
  });

  it('name years, and quarters where the years are few', () => {
    expect(timeScale(['2016-05-01', '2023-02-01'], 0, 800).ticks.map(({ label }) => label)).toEqual(
      Array.from({ length: 9 }, (_, index) => String(2016 + index)),
    );
    expect(timeScale(['2022-08-01'], 0, 500).ticks.map(({ label }) => label)).toEqual([
      '2022',
      'Apr',
      'Jul',
      'Oct',
      '2023',
    ]);
    expect(timeScale(['1066-01-01', '2023-02-01'], 0, 800).ticks.length).toBeLessThan(20);
  });

  it('give marks that would touch rows of their own', () => {
    expect(
      rowsOf(
        [
          { from: 0, to: 10 },
          { from: 5, to: 15 },
          { from: 20, to: 30 },
          { from: 12, to: 14 },
        ],
        1,
      ),
    ).toEqual([0, 1, 0, 0]);
  });
});

describe('long texts', () => {
  it('are cut without splitting a character', () => {
    expect(clip('abcdef', 4)).toBe('abc…');
    expect(clip('ab😀cd', 4)).toBe('ab…');
  });
});
