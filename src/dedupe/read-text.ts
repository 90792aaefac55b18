import { combine } from './hash.js';
import { sentenceSpans } from './sentences.js';
import { type Word, wordsOf } from './words.js';

/** One sentence of a text as comparison sees it. All hashes are of folded words. */
export interface TextSentence {
  readonly start: number;
  readonly end: number;
  /** Lower-case words in order. */
  readonly words: readonly Word[];
  /** Hash of each word, in order. */
  readonly hashes: readonly number[];
  /** Hash of the whole sentence. */
  readonly hash: number;
  readonly anchors: readonly Anchor[];
}

/** A name, number or date word: what a rewriter seldom changes. */
export interface Anchor {
  readonly kind: 'name' | 'number' | 'date';
  readonly norm: string;
  readonly hash: number;
  /** How much it tells, 0.5 to 3. */
  readonly weight: number;
  /** Number of the word in its sentence. */
  readonly at: number;
}

export interface ReadText {
  readonly sentences: readonly TextSentence[];
  readonly wordCount: number;
}

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);
const YEAR = /^(?:19|20)\d\d$/u;

function numberAnchor(word: Word, at: number): Anchor {
  const year = YEAR.test(word.norm);
  const digits = word.norm.replace(/\D/gu, '').length;
  const weight = year ? 1 : digits <= 1 ? 0.5 : digits === 2 ? 1.5 : 2.5;
  return { kind: year ? 'date' : 'number', norm: word.norm, hash: word.hash, weight, at };
}

function nameAnchor(word: Word, at: number): Anchor {
  const calendar = CALENDAR.has(word.lower);
  const weight = calendar ? 1 : word.rarity >= 3 ? 2.5 : word.rarity >= 1.5 ? 0.75 : 0.5;
  return { kind: calendar ? 'date' : 'name', norm: word.norm, hash: word.hash, weight, at };
}

/** Lower-case words of the text: what stands there without a capital is no name where it has one. */
function plainWords(sentences: readonly (readonly Word[])[]): Set<string> {
  const plain = new Set<string>();
  for (const words of sentences) for (const word of words) if (!word.capital && !word.numeric) plain.add(word.lower);
  return plain;
}

function anchorOf(word: Word, at: number, plain: ReadonlySet<string>): Anchor | null {
  if (word.numeric) return numberAnchor(word, at);
  if (!word.capital || word.norm === '') return null;
  const common = word.rarity;
  if (common === 0) return null;
  const calendar = CALENDAR.has(word.lower);
  if (!calendar && plain.has(word.lower)) return null;
  if (at === 0 && common < 3 && !calendar) return null;
  return nameAnchor(word, at);
}

/**
 * Reads a clean text into sentences, folded words and anchors. Offsets are UTF-16 into `text`. Linear in the text;
 * at most `limit` words are read.
 */
export function readText(text: string, limit = 30_000): ReadText {
  const spans = sentenceSpans(text);
  const worded: { start: number; end: number; words: Word[] }[] = [];
  let wordCount = 0;
  for (const span of spans) {
    const words = wordsOf(text, span.start, span.end);
    if (words.length === 0) continue;
    wordCount += words.length;
    worded.push({ ...span, words });
    if (wordCount >= limit) break;
  }
  const plain = plainWords(worded.map(({ words }) => words));
  const sentences = worded.map(({ start, end, words }): TextSentence => {
    const hashes = words.map(({ hash }) => hash);
    const anchors: Anchor[] = [];
    for (const [i, word] of words.entries()) {
      const anchor = anchorOf(word, i, plain);
      if (anchor !== null) anchors.push(anchor);
    }
    return { start, end, words, hashes, hash: hashes.reduce(combine, 0), anchors };
  });
  return { sentences, wordCount };
}
