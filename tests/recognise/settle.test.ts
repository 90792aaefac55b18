import { describe, expect, it } from 'vitest';
import { entityId, isoDate } from '../../src/model/ids.js';
import type { Mention } from '../../src/model/mention.js';
import { settle } from '../../src/recognise/settle.js';

const at = (start: number, end: number) => ({ start, end, text: 'x'.repeat(end - start) });
const money = (start: number, end: number): Mention => ({
  ...at(start, end),
  kind: 'money',
  type: 'money',
  currency: 'GBP',
  per: '',
  value: 1,
  valueHigh: 1,
  bound: 'exact',
});
const count = (start: number, end: number): Mention => ({
  ...at(start, end),
  kind: 'count',
  type: 'count',
  noun: '',
  value: 1,
  valueHigh: 1,
  bound: 'exact',
});
const date = (start: number, end: number): Mention => ({
  ...at(start, end),
  kind: 'date',
  type: 'date',
  dateStart: isoDate('2020-01-01'),
  dateEnd: isoDate('2020-12-31'),
  precision: 'year',
  basis: 'stated',
  modifier: null,
  reference: 'none',
  timex: '2020',
});
const body = (start: number, end: number): Mention => ({
  ...at(start, end),
  kind: 'entity',
  type: 'council',
  id: entityId('E06000038'),
  name: 'Reading',
  form: 'full',
});
const quote = (start: number, end: number): Mention => ({
  ...at(start, end),
  kind: 'quote',
  type: 'quote',
  speaker: '',
});

describe('overlaps of mentions', () => {
  it('keeps the sum where a count reads its digits', () => {
    expect(settle([count(1, 3), money(0, 5)])).toEqual([money(0, 5)]);
    expect(settle([count(0, 9), money(2, 5)])).toEqual([money(2, 5)]);
    expect(settle([count(0, 4), date(0, 4)])).toEqual([date(0, 4)]);
  });

  it('keeps the longer name', () => {
    expect(settle([body(0, 10), body(4, 10)])).toEqual([body(0, 10)]);
    expect(settle([date(0, 4), body(0, 12)])).toEqual([body(0, 12)]);
  });

  it('keeps what stands within a quotation', () => {
    expect(settle([money(3, 6), quote(0, 20), body(8, 12)])).toEqual([quote(0, 20), money(3, 6), body(8, 12)]);
  });

  it('orders by start and leaves neighbours alone', () => {
    expect(settle([body(10, 12), money(5, 10), date(0, 5)])).toEqual([date(0, 5), money(5, 10), body(10, 12)]);
  });
});
