import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonItems } from '../../src/serve/common-items.js';
import {
  type DiffPart,
  type DiffRow,
  diffSentences,
  diffTexts,
  type SentencedText,
} from '../../src/serve/text-diff.js';

const sentenced = (sentences: readonly string[]): SentencedText => {
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const sentence of sentences) {
    spans.push({ start: at, end: at + sentence.length });
    at += sentence.length + 1;
  }
  return { text: sentences.join('\n'), sentences: spans };
};

const marked = (parts: readonly DiffPart[] | null): string =>
  (parts ?? []).map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const shown = ({ kind, left, right }: DiffRow): string => `${kind}: ${marked(left)} / ${marked(right)}`;

describe('two copies side by side', () => {
  it('marks the words that differ, and sentences that only one of them has', () => {
    const left = sentenced([
      'The council was rated good on Tuesday.',
      'It employs 120 social workers.',
      'Parents had complained for years.',
    ]);
    const right = sentenced([
      'The council was rated good on Tuesday.',
      'It employs 125 social workers.',
      'Read more on our website.',
    ]);
    expect(diffTexts(left, right).map(shown)).toEqual([
      'same: The council was rated good on Tuesday. / The council was rated good on Tuesday.',
      'changed: It employs [120] social workers. / It employs [125] social workers.',
      'left: [Parents had complained for years.] / ',
      'right:  / [Read more on our website.]',
    ]);
  });

  it('tells what stands elsewhere from what is missing', () => {
    const rows = diffTexts(
      sentenced(['A first point was made.', 'Then came lunch.', 'The vote was lost.']),
      sentenced(['Then came lunch.', 'The vote was lost.', 'A first point was made.']),
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['moved-left', 'same', 'same', 'moved-right']);
  });

  it('sets a pair that is known to say the same in one row, whatever its words', () => {
    const left = sentenced(['Bosses spurned the deal.', 'Nothing else changed.']);
    const right = sentenced(['The agreement was turned down by managers.', 'Nothing else changed.']);
    const [first, second] = [left.sentences[0], right.sentences[0]];
    if (first === undefined || second === undefined) throw new Error('no sentences');
    expect(diffTexts(left, right).map(({ kind }) => kind)).toEqual(['left', 'right', 'same']);
    expect(diffTexts(left, right, [{ left: first, right: second }]).map(({ kind }) => kind)).toEqual([
      'changed',
      'same',
    ]);
  });

  it('takes no notice of the shape of quotes and spaces', () => {
    expect(diffSentences('“It’s  over”, he said', '"It\'s over", he said').kind).toBe('same');
  });

  it('loses nothing of either text', () => {
    const text = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', '😀', '.', '’'), { minLength: 1, maxLength: 6 }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [a, b].map((sentences) => sentences.map((words) => words.join(' ')));
        if (left === undefined || right === undefined) return;
        const rows = diffTexts(sentenced(left), sentenced(right));
        const whole = (parts: readonly DiffPart[]): string => parts.map((part) => part.text).join('');
        expect(rows.flatMap((row) => (row.left === null ? [] : [whole(row.left)]))).toEqual(left);
        expect(rows.flatMap((row) => (row.right === null ? [] : [whole(row.right)]))).toEqual(right);
      }),
    );
  });
});

describe('items that two lists have in common', () => {
  it('finds pairs of equal items that rise in both, and as many as there are while the lists are short', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
    fc.assert(
      fc.property(items, items, (a, b) => {
        const pairs = commonItems(a, b);
        for (const [index, pair] of pairs.entries()) {
          const before = pairs[index - 1] ?? { a: -1, b: -1 };
          expect(pair.a > before.a && pair.b > before.b).toBe(true);
          expect(a[pair.a]).toBe(b[pair.b]);
        }
        const unique = new Set(a).size === a.length || new Set(b).size === b.length;
        if (!unique && !sharesUnique(a, b)) expect(pairs).toHaveLength(longestCommon(a, b));
      }),
    );
  });

  it('gives up on what has too little in common instead of taking long', () => {
    const a = Array.from({ length: 3000 }, (_, index) => `${(index * 7919) % 50}`);
    const b = Array.from({ length: 3000 }, (_, index) => `${(index * 104_729 + 13) % 50}`);
    expect(commonItems(['x', ...a, 'y'], ['x', ...b, 'y']).length).toBeGreaterThanOrEqual(2);
  });
});

const sharesUnique = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((item) => a.filter((one) => one === item).length === 1 && b.filter((one) => one === item).length === 1);

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    let diagonal = 0;
    for (const [index, other] of b.entries()) {
      const above = row[index + 1] ?? 0;
      row[index + 1] = item === other ? diagonal + 1 : Math.max(above, row[index] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
