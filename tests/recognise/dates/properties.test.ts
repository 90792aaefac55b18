import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import type { Mention } from '../../../src/model/mention.js';
import { recogniseDates } from '../../../src/recognise/dates/index.js';
import { recogniseMoney } from '../../../src/recognise/money/index.js';
import { recogniseNumbers } from '../../../src/recognise/numbers/index.js';
import { recogniseQuotes } from '../../../src/recognise/quotes/index.js';

const context = { title: null, published: isoDate('2024-05-14') };
const RECOGNISERS: readonly (readonly [string, (text: string) => readonly Mention[]])[] = [
  ['dates', (text) => recogniseDates(text, context)],
  ['dates without a publication day', (text) => recogniseDates(text, { title: null, published: null })],
  ['money', (text) => recogniseMoney(text, context)],
  ['numbers', (text) => recogniseNumbers(text, context)],
  ['quotes', (text) => recogniseQuotes(text, context, [])],
];

const PIECES =
  'in on by from to the a last next this year month week day March May may 31 2019 2023-24 99999999999999999999 0 1,000 £ € $ m bn % per cent half third of one in two twenty hundred million quarter since then during time late early mid ago earlier later and - – / . , ( ) “ ” \' " \n \t é 𝟙 \u00a0 spring Tuesday yesterday decade 1990s Q4 FY'.split(
    ' ',
  );
const newsLike = fc.array(fc.constantFrom(...PIECES, ' ', ' '), { maxLength: 60 }).map((parts) => parts.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), newsLike, spaced);

describe.each(RECOGNISERS)('%s', (_name, recognise) => {
  test('spans slice to their text, in order and apart, and nothing throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const mention of recognise(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('the same text gives the same mentions', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(recognise(text)).toEqual(recognise(text));
      }),
      { numRuns: 200, seed: 8 },
    );
  });
});

test('first day never comes after the last', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      for (const mention of recogniseDates(text, context)) {
        if (mention.kind !== 'date' || mention.dateStart === null) continue;
        expect(mention.dateEnd !== null && mention.dateStart <= mention.dateEnd).toBe(true);
      }
    }),
    { numRuns: 3000, seed: 9 },
  );
});

test('every number is finite and the upper end is not below the lower', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      for (const mention of [...recogniseMoney(text, context), ...recogniseNumbers(text, context)]) {
        expect(Number.isFinite(mention.value)).toBe(true);
        expect(mention.valueHigh).toBeGreaterThanOrEqual(mention.value);
      }
    }),
    { numRuns: 3000, seed: 10 },
  );
});

test.each([
  ['1 May to 9 May 2013', '1 May 2013 to '],
  ['Monday 9am', 'Monday 9am, '],
])('a chain of ranges or times is read link by link: %s', (_name, link) => {
  const found = recogniseDates(link.repeat(20_000), context);
  expect(found.length).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...found.slice(0, 1000).map((one) => one.end - one.start))).toBeLessThan(40);
});
