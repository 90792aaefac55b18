import type { Database } from 'better-sqlite3';

/** Evidence within its sentence: the words before it, the evidence itself, the words after it. Plain text, on one line. */
export interface EvidenceSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Longest stretch shown on each side, in UTF-16 units. */
const LONGEST_SIDE = 300;

/** A sign that ends a sentence, marks that may close behind it, a gap, and what a new sentence begins with. */
const BREAK = /[.!?…]["'”’)\]]{0,3}\s+(?=["'“‘([]{0,3}[\p{Lu}\p{N}£$€])/gu;
/** What may stand before a full stop that ends no sentence: a title, an initial, an abbreviation. */
const ABBREVIATED = /(?:^|[\s("“‘'])(?:\p{L}|Mr|Mrs|Ms|Dr|St|Cllr|Prof|Rev|Sir|No|vs|approx|e\.g|i\.e|[ap]\.m)\.$/iu;

/**
 * Takes a clean text and the half-open UTF-16 offsets of evidence in it; returns the evidence within the sentence (or
 * sentences) of its line that hold it. Sides that are too long are cut at a word, with an ellipsis.
 */
export function evidenceSentence(text: string, start: number, end: number): EvidenceSentence {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 2 * LONGEST_SIDE, 0);
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = Math.min(lineBreak === -1 ? text.length : lineBreak, end + 2 * LONGEST_SIDE);
  const before = sentenceTail(text.slice(lineStart, start));
  const after = endsSentence(text.slice(start, end)) ? '' : sentenceHead(text.slice(end, lineEnd));
  return { before: cutStart(oneLine(before)), words: oneLine(text.slice(start, end)), after: cutEnd(oneLine(after)) };
}

/** Takes a database; returns what reads evidence sentences by document key and offsets. The last text is kept at hand. */
export function evidenceReader(
  database: Database,
): (fact: { readonly document: string; readonly start: number; readonly end: number }) => EvidenceSentence {
  const text = database.prepare<[string], string>('SELECT text FROM document WHERE key = ?').pluck();
  let last: { readonly key: string; readonly text: string } | null = null;
  return ({ document, start, end }) => {
    if (last?.key !== document) last = { key: document, text: text.get(document) ?? '' };
    return evidenceSentence(last.text, start, end);
  };
}

const oneLine = (text: string): string => text.replace(/[\s\u0085]+/gu, ' ');

/** What follows the last end of a sentence. */
function sentenceTail(text: string): string {
  let from = 0;
  for (const sign of text.matchAll(BREAK)) {
    if (!isAbbreviation(text, sign.index)) from = sign.index + sign[0].length;
  }
  // The evidence itself begins the sentence where all that stands before it is closed.
  return endsSentence(text) && !isAbbreviation(text, text.trimEnd().length - 1) ? '' : text.slice(from);
}

/** What stands before the first end of a sentence, with its sign. */
function sentenceHead(text: string): string {
  for (const sign of text.matchAll(BREAK)) {
    if (!isAbbreviation(text, sign.index)) return text.slice(0, sign.index + sign[0].trimEnd().length);
  }
  return text;
}

const isAbbreviation = (text: string, stop: number): boolean =>
  text[stop] === '.' && ABBREVIATED.test(text.slice(Math.max(0, stop - 12), stop + 1));

const endsSentence = (text: string): boolean => /[.!?…]["'”’)\]]{0,3}\s*$/u.test(text.slice(-8));

function cutStart(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const kept = text.slice(-LONGEST_SIDE);
  const gap = kept.indexOf(' ');
  return `…${gap === -1 ? kept : kept.slice(gap + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const kept = text.slice(0, LONGEST_SIDE);
  const gap = kept.lastIndexOf(' ');
  return `${gap <= 0 ? kept : kept.slice(0, gap)}…`;
}
