import type { Span } from '../model/span.js';
import { commonItems, type Pair } from './common-items.js';

/** Part of a sentence, and whether the other text has something else there. */
export interface DiffPart {
  readonly text: string;
  readonly differs: boolean;
}

/** A row of two texts side by side; a side that has nothing there is null. */
export type DiffRow =
  | { readonly kind: 'same' | 'changed'; readonly left: readonly DiffPart[]; readonly right: readonly DiffPart[] }
  | { readonly kind: 'left' | 'moved-left'; readonly left: readonly DiffPart[]; readonly right: null }
  | { readonly kind: 'right' | 'moved-right'; readonly left: null; readonly right: readonly DiffPart[] };

/** A text and its sentences in order. */
export interface SentencedText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Sentences known to say the same, by their places. */
export interface KnownPair {
  readonly left: Span;
  readonly right: Span;
}

/** Sentences of one stretch that are compared with each other word by word, at most: the work grows with their product. */
const MOST_COMPARED = 60;
/** Share of common words (Dice) from which two sentences stand in one row. */
const ALIKE = 0.35;
/** Sentences with less than this in common are shown whole as other, since word marks would only confuse. */
const WORTH_MARKING = 0.2;

/**
 * Takes two texts in sentences, and pairs of them known to say the same (from the comparison that found the copy); returns
 * them side by side in rows. Sentences of the same words stand together, so do known pairs, and between them those most
 * alike; words that differ are marked. A sentence that stands elsewhere in the other text is told as moved. Work: linear in
 * the texts but for bounded stretches.
 */
export function diffTexts(left: SentencedText, right: SentencedText, known: readonly KnownPair[] = []): DiffRow[] {
  const a = left.sentences.map((span) => left.text.slice(span.start, span.end));
  const b = right.sentences.map((span) => right.text.slice(span.start, span.end));
  const plainA = a.map(plain);
  const plainB = b.map(plain);
  const pairs = withKnown(commonItems(plainA, plainB), knownPairs(left, right, known));
  const rows: DiffRow[] = [];
  const elsewhereB = new Set(plainB);
  const elsewhereA = new Set(plainA);
  const lonelyLeft = (i: number): void => {
    const moved = elsewhereB.has(plainA[i] ?? '');
    rows.push({ kind: moved ? 'moved-left' : 'left', left: whole(a[i], !moved), right: null });
  };
  const lonelyRight = (j: number): void => {
    const moved = elsewhereA.has(plainB[j] ?? '');
    rows.push({ kind: moved ? 'moved-right' : 'right', left: null, right: whole(b[j], !moved) });
  };
  let [i, j] = [0, 0];
  for (const pair of [...fillGaps(pairs, plainA, plainB), { a: a.length, b: b.length }]) {
    for (; i < pair.a; i += 1) lonelyLeft(i);
    for (; j < pair.b; j += 1) lonelyRight(j);
    const [own, other] = [a[i], b[j]];
    if (own !== undefined && other !== undefined) rows.push(diffSentences(own, other));
    i += 1;
    j += 1;
  }
  return rows;
}

/** Takes two sentences; returns them in one row with the words marked that the other lacks. */
export function diffSentences(left: string, right: string): DiffRow {
  if (plain(left) === plain(right)) return { kind: 'same', left: whole(left, false), right: whole(right, false) };
  const a = tokensOf(left);
  const b = tokensOf(right);
  const pairs = commonItems(a.map(plainToken), b.map(plainToken));
  const words = pairs.filter((pair) => isWord(a[pair.a] ?? '')).length;
  const most = Math.max(a.filter(isWord).length, b.filter(isWord).length, 1);
  if (words / most < WORTH_MARKING) return { kind: 'changed', left: whole(left, true), right: whole(right, true) };
  return {
    kind: 'changed',
    left: partsOf(a, new Set(pairs.map((pair) => pair.a))),
    right: partsOf(b, new Set(pairs.map((pair) => pair.b))),
  };
}

const whole = (text: string | undefined, differs: boolean): DiffPart[] => [{ text: text ?? '', differs }];

/** What of a sentence is compared: its words, whatever the quotes, dashes and spaces. */
const plain = (text: string): string => text.replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"').replace(/\s+/gu, ' ').trim();

const tokensOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
const plainToken = (token: string): string => (/^\s/u.test(token) ? ' ' : plain(token));
const isWord = (token: string): boolean => /^[\p{L}\p{N}]/u.test(token);

/** White space alone between two differing words differs with them, so that marks run on. */
function partsOf(tokens: readonly string[], common: ReadonlySet<number>): DiffPart[] {
  const parts: { text: string; differs: boolean }[] = [];
  for (const [index, text] of tokens.entries()) {
    const between = !isVisible(text) && !common.has(index - 1) && !common.has(index + 1) && index > 0;
    const differs = isVisible(text) ? !common.has(index) : between;
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else parts.push({ text, differs });
  }
  return parts;
}

const isVisible = (token: string): boolean => token.trim() !== '';

/** The known pairs as numbers of sentences; those whose place is no sentence's here are left out. */
function knownPairs(left: SentencedText, right: SentencedText, known: readonly KnownPair[]): Pair[] {
  const at = (spans: readonly Span[]): Map<number, number> => new Map(spans.map(({ start }, index) => [start, index]));
  const [inLeft, inRight] = [at(left.sentences), at(right.sentences)];
  return known.flatMap((pair) => {
    const [a, b] = [inLeft.get(pair.left.start), inRight.get(pair.right.start)];
    return a === undefined || b === undefined ? [] : [{ a, b }];
  });
}

/** Adds the known pairs that keep the order of the others. */
function withKnown(pairs: readonly Pair[], known: readonly Pair[]): Pair[] {
  const all: Pair[] = [];
  const rest = [...known].sort((x, y) => x.a - y.a || x.b - y.b);
  let next = 0;
  let last: Pair = { a: -1, b: -1 };
  for (const pair of [...pairs, { a: Number.MAX_SAFE_INTEGER, b: Number.MAX_SAFE_INTEGER }]) {
    for (let one = rest[next]; one !== undefined && one.a < pair.a; one = rest[++next]) {
      if (one.a <= last.a || one.b <= last.b || one.b >= pair.b) continue;
      all.push(one);
      last = one;
    }
    if (pair.a === Number.MAX_SAFE_INTEGER) break;
    all.push(pair);
    last = pair;
  }
  return all;
}

/** Between two pairs, pairs the sentences most alike, in the order of both texts. */
function fillGaps(pairs: readonly Pair[], a: readonly string[], b: readonly string[]): Pair[] {
  const all: Pair[] = [];
  let last: Pair = { a: -1, b: -1 };
  for (const pair of [...pairs, { a: a.length, b: b.length }]) {
    const own = a.slice(last.a + 1, pair.a);
    const other = b.slice(last.b + 1, pair.b);
    for (const found of mostAlike(own, other)) all.push({ a: found.a + last.a + 1, b: found.b + last.b + 1 });
    if (pair.a < a.length) all.push(pair);
    last = pair;
  }
  return all;
}

/** The chain of pairs, in the order of both, that has the most likeness together; none where a stretch is too long. */
function mostAlike(a: readonly string[], b: readonly string[]): Pair[] {
  if (a.length === 0 || b.length === 0 || a.length > MOST_COMPARED || b.length > MOST_COMPARED) return [];
  const [wordsA, wordsB] = [a.map(wordsOf), b.map(wordsOf)];
  const likeness = wordsA.map((own) => wordsB.map((other) => dice(own, other)));
  const best: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
  const joined = (i: number, j: number): number =>
    at(likeness, i, j) < ALIKE ? 0 : at(best, i + 1, j + 1) + at(likeness, i, j);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = b.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(best, i + 1, j), at(best, i, j + 1), joined(i, j));
  }
  const chain: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (joined(i, j) > 0 && at(best, i, j) === joined(i, j)) {
      chain.push({ a: i, b: j });
      i += 1;
      j += 1;
    } else if (at(best, i, j) === at(best, i + 1, j)) i += 1;
    else j += 1;
  }
  return chain;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
