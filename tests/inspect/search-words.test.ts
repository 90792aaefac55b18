import BetterSqlite from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSearch } from '../../src/inspect/search-words.js';

const matchOf = (typed: string): string | null => {
  const read = readSearch(typed);
  return read.kind === 'query' ? read.match : null;
};

test.each([
  ['agency staff', '"agency" AND "staff"'],
  ['“agency staff” rate', '"agency staff" AND "rate"'],
  ['overspend OR deficit north', '("overspend" OR "deficit") AND "north"'],
  ['director -interim', '("director") NOT "interim"'],
  ['commission*', '"commission"*'],
  ['NEAR(a b) AND NOT', '"NEAR(a" AND "b)" AND "AND" AND "NOT"'],
  ['title:secret ^first {x}', '"title:secret" AND "^first" AND "{x}"'],
  ['£4.5m 12%', '"£4.5m" AND "12%"'],
])('reads %s', (typed, match) => {
  expect(matchOf(typed)).toBe(match);
});

test.each([
  ['"agency staff', /quotation mark before “agency staff”/],
  ['-interim', /only what to leave out/],
  ['*** (((', /holds no word/],
  [Array.from({ length: 60 }, (_, n) => `w${n}`).join(' '), /60 words/],
])('says what is wrong with %s', (typed, message) => {
  expect(readSearch(typed)).toEqual({ kind: 'mistake', message: expect.stringMatching(message) });
});

test('nothing typed asks nothing', () => {
  expect(readSearch(' \u0000\t ')).toEqual({ kind: 'empty' });
});

test('whatever is typed, the index takes it', () => {
  const database = new BetterSqlite(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE t USING fts5 (a, tokenize = 'porter unicode61'); INSERT INTO t VALUES ('agency')",
  );
  const search = database.prepare('SELECT count(*) FROM t WHERE t MATCH ?').pluck();
  const signs = fc.array(
    fc.constantFrom('"', '“', '-', '*', 'OR', ' ', 'a', 'NEAR', '(', ')', ':', '^', '+', "'", '\u0000', '|'),
    { maxLength: 24 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        signs.map((parts) => parts.join('')),
      ),
      (typed) => {
        const match = matchOf(typed);
        if (match !== null) expect(typeof search.get(match)).toBe('number');
      },
    ),
  );
  database.close();
});
