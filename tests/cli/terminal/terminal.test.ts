import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrappedPieces } from '../../../src/cli/terminal/pieces.js';
import { safeText } from '../../../src/cli/terminal/safe-text.js';
import { screenOf } from '../../../src/cli/terminal/screen.js';
import { tableLines } from '../../../src/cli/terminal/table.js';
import { fitted, widthOf, wrapped } from '../../../src/cli/terminal/width.js';

const plain = screenOf({ columns: 60 }, {});

test.each([
  ['\u001B]0;owned\u0007\u001B[2Jhello', '␛]0;owned␇␛[2Jhello'],
  ['a\r\n\tb\u0085c\u2028d', 'a b c d'],
  ['\u009B31mred', '\uFFFD31mred'],
  ['abc\u202Edef\u202C\u2066\u200F', 'abcdef'],
  ['zero\u200Bwidth\uFEFF', 'zerowidth'],
  ['half \uD83D', 'half \uFFFD'],
  ['Prifysgol Ŵŷ, Å, 東京, 👩‍👧', 'Prifysgol Ŵŷ, Å, 東京, 👩‍👧'],
])('%j is shown as %j', (text, shown) => {
  expect(safeText(text)).toBe(shown);
});

test('no text reaches the terminal with a control character, however long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(safeText(text)).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
  expect(safeText('\u001B'.repeat(1_000_000)).length).toBeLessThan(21_000);
});

test.each([
  ['council', 7],
  ['東京', 4],
  ['é', 1],
  ['e\u0301', 1],
  ['👩‍👧', 2],
  ['🇬🇧', 2],
  ['£3.2m – “x”…', 12],
])('%s takes %i cells', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('cut and wrapped text is never wider than asked, and wrapping loses no word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 3, max: 40 }), (text, width) => {
      const safe = safeText(text);
      expect(widthOf(fitted(safe, width))).toBeLessThanOrEqual(width);
      const lines = wrapped(safe, width);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(safe.replaceAll(' ', ''));
    }),
  );
});

test('marks stand around the words of their piece, on each line', () => {
  const bold = (text: string): string => `<${text}>`;
  const pieces = [{ text: 'aa bb ' }, { text: 'cc dd', mark: bold }, { text: ' ee' }];
  expect(wrappedPieces(pieces, 8)).toEqual(['aa bb <cc>', '<dd> ee']);
  expect(wrappedPieces(pieces, 8, 1)).toEqual(['aa bb <…>']);
});

test('a table fits the screen, wide signs counted, and columns without a word are left out', () => {
  const columns = [{ title: 'Name', least: 8 }, { title: 'Empty' }, { title: 'Number', side: 'right' as const }];
  const rows = [
    ['東京都の議会はとても長い名前を持っていますので切られますよね、そうでしょう', '', '1'],
    ['Northgate', '', '1,234'],
  ];
  const lines = tableLines(columns, rows, plain);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(60);
  expect(lines[0]).toMatch(/^Name +Number$/);
  expect(lines[2]).toMatch(/^Northgate +1,234$/);
  expect(new Set(lines.map(widthOf)).size).toBe(1);
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{ isTTY: false }, {}, false],
  [{ isTTY: false }, { FORCE_COLOR: '1' }, true],
  [{ isTTY: false }, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('on %j with %j colour is %s', (stream, environment, colour) => {
  expect(screenOf(stream, environment).strong('x') !== 'x').toBe(colour);
});

test('the width is that of the terminal, else COLUMNS, within reason', () => {
  const width = (columns: number | undefined, stated?: string) =>
    screenOf(columns === undefined ? {} : { columns }, stated === undefined ? {} : { COLUMNS: stated }).width;
  expect([width(72), width(undefined, '90'), width(undefined), width(9), width(undefined, 'x')]).toEqual([
    72, 90, 100, 40, 100,
  ]);
});
