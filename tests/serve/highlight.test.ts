import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_MARKS, piecesOf } from '../../src/serve/highlight.js';

interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const shown = (text: string, marks: readonly Mark[], cuts: readonly number[] = []): string[] =>
  piecesOf(text, marks, cuts).map((piece) => `${piece.text}|${piece.marks.map(({ name }) => name).join()}`);

describe('text in pieces by the marks on it', () => {
  it('divides overlapping marks where they begin and end', () => {
    const text = 'Leeds was rated good in 2022.';
    const marks = [
      { name: 'fact', start: 0, end: 20 },
      { name: 'council', start: 0, end: 5 },
      { name: 'date', start: 16, end: 28 },
    ];
    expect(shown(text, marks)).toEqual([
      'Leeds|fact,council',
      ' was rated |fact',
      'good|fact,date',
      ' in 2022|date',
      '.|',
    ]);
  });

  it('marks the words at their own place where they are repeated', () => {
    const text = 'Good, good, good.';
    expect(shown(text, [{ name: 'second', start: 6, end: 10 }])).toEqual(['Good, |', 'good|second', ', good.|']);
  });

  it('keeps two marks of one place apart', () => {
    const both = [
      { name: 'help', start: 2, end: 4 },
      { name: 'leadership', start: 2, end: 4 },
    ];
    const pieces = piecesOf('is inadequate', both);
    expect(pieces[1]?.marks).toEqual(both);
    expect(pieces[1]?.begins).toEqual(both);
  });

  it('never divides a character of two code units', () => {
    const text = '😀😀 said';
    expect(shown(text, [{ name: 'inside', start: 1, end: 3 }])).toEqual(['😀|inside', '😀 said|']);
    expect(shown(text, [{ name: 'second', start: 2, end: 4 }])).toEqual(['😀|', '😀|second', ' said|']);
  });

  it('cuts at the places asked for, and what reaches beyond the text', () => {
    expect(shown('one\ntwo', [{ name: 'far', start: 2, end: 99 }], [3, 4])).toEqual([
      'on|',
      'e|far',
      '\n|far',
      'two|far',
    ]);
    expect(shown('one', [{ name: 'empty', start: 2, end: 2 }])).toEqual(['one|']);
    expect(shown('', [{ name: 'nowhere', start: 0, end: 1 }])).toEqual([]);
  });

  it('names a bounded number of marks on one place and counts the others', () => {
    const marks = Array.from({ length: 5000 }, (_, index) => ({
      name: String(index),
      start: index,
      end: 10_000 - index,
    }));
    const pieces = piecesOf('x'.repeat(10_000), marks);
    const middle = pieces.find(({ start }) => start === 4999);
    expect(middle?.marks).toHaveLength(MOST_MARKS);
    expect(middle?.more).toBe(5000 - MOST_MARKS);
    expect(pieces.flatMap(({ begins }) => begins)).toHaveLength(5000);
  });

  it('gives the text back, with each place covered by just the marks on it', () => {
    const markOf = fc.record({ name: fc.string({ maxLength: 2 }), start: fc.nat(30), end: fc.nat(30) });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 24 }),
        fc.array(markOf, { maxLength: 12 }),
        fc.array(fc.nat(30)),
        (text, marks, cuts) => {
          const pieces = piecesOf(text, marks, cuts);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
          for (const piece of pieces) {
            expect(text.slice(piece.start, piece.end)).toBe(piece.text);
            expect(dividesCharacter(text, piece.start)).toBe(false);
            const covering = marks.filter((mark) => overlapsVisibly(text, mark, piece));
            expect(new Set(piece.marks)).toEqual(new Set(covering));
          }
        },
      ),
    );
  });
});

const dividesCharacter = (text: string, at: number): boolean =>
  at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

/** True where a mark covers a piece, its ends moved before a character that they would divide. */
function overlapsVisibly(text: string, mark: Mark, piece: { start: number; end: number }): boolean {
  const moved = (at: number): number => (dividesCharacter(text, at) ? at - 1 : at);
  const [start, end] = [moved(mark.start), moved(mark.end)];
  return start < end && start < piece.end && piece.start < end;
}
