import { expect, test } from 'vitest';
import { factFilterParams, NO_FILTER, readFactFilter } from '../../src/inspect/fact-filter.js';

const read = (query: string) => readFactFilter(new URLSearchParams(query), ['page']);

test('a filter and its address say the same', () => {
  const query =
    'kind=rating&kind=cost&measure=rating%2Foverall&year=2022&year=undated&reviewed=none&document=a.html&confidence=0.8&conflict=1&copies=1&search=%22agency+staff%22';
  const { filter, mistakes } = read(`${query}&page=3`);
  expect(mistakes).toEqual([]);
  expect(filter).toMatchObject({ kind: ['rating', 'cost'], leastConfidence: 0.8, copies: true, conflict: true });
  expect(new URLSearchParams(factFilterParams(filter)).toString()).toBe(query);
  expect(readFactFilter(factFilterParams(filter)).filter).toEqual(filter);
});

test('nothing asked is no parameter, and values given twice count once', () => {
  expect(factFilterParams(NO_FILTER)).toEqual([]);
  expect(read('kind=&kind=rating&kind=rating&search=').filter).toEqual({ ...NO_FILTER, kind: ['rating'] });
});

test.each([
  ['knd=rating', 'There is no filter “knd”; did you mean “kind”?'],
  ['status=certain', 'There is no status'],
  ['status=certain', 'asserted, negated, hypothetical, forecast'],
  ['year=22', 'four digits'],
  ['confidence=1.5', 'from 0 to 1'],
  ['confidence=0x1', 'from 0 to 1'],
  ['conflict=maybe', 'neither yes nor no'],
  ['search=%22open', 'quotation mark'],
  ['reviewed=seen', 'none, accepted, refused'],
  [`${'x'.repeat(5000)}=1`, 'There is no filter'],
])('%s is a mistake that names the way out', (query, words) => {
  const { filter, mistakes } = read(query);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(words === 'There is no status' ? 'is no status' : words);
  expect(mistakes[0]?.length).toBeLessThan(400);
  expect(filter).toEqual(NO_FILTER);
});
