import { type Mood, moodOf } from './mood.js';
import { type Anchor, readText, type TextSentence } from './read-text.js';

/** A word of a sentence with what it tells, 0 to 3. */
export interface Term {
  readonly hash: number;
  readonly weight: number;
}

export interface PreparedSentence {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly hash: number;
  readonly hashes: readonly number[];
  readonly mood: Mood;
  /** Its different words that are not mere grammar. */
  readonly terms: readonly Term[];
  readonly anchors: readonly Anchor[];
}

/** A text ready to be compared: its sentences less the furniture of its site. */
export interface PreparedText {
  readonly sentences: readonly PreparedSentence[];
  readonly length: number;
}

function termsOf(sentence: TextSentence): Term[] {
  const weights = new Map<number, number>();
  const anchors = new Map(sentence.anchors.map(({ hash, weight }) => [hash, weight] as const));
  for (const [i, word] of sentence.words.entries()) {
    const hash = sentence.hashes[i] ?? 0;
    const weight = word.numeric ? (anchors.get(hash) ?? 1) : word.rarity;
    if (weight > 0) weights.set(hash, weight);
  }
  return [...weights].map(([hash, weight]) => ({ hash, weight }));
}

const LEAD_WORDS = 8;

/** Number of the first sentence of a text that is long enough to be its lead, or null. */
export function leadOf(text: PreparedText): number | null {
  const index = text.sentences.findIndex(({ length }) => length >= LEAD_WORDS);
  return index === -1 ? null : index;
}

/** Prepares a clean text for comparison; sentences whose hash `isFurniture` knows are left out. Linear in the text. */
export function prepareText(text: string, isFurniture: (hash: number) => boolean = () => false): PreparedText {
  const sentences = readText(text)
    .sentences.filter(({ hash }) => !isFurniture(hash))
    .map((sentence) => ({
      ...{ start: sentence.start, end: sentence.end, hash: sentence.hash, hashes: sentence.hashes },
      ...{ mood: moodOf(sentence.words), anchors: sentence.anchors },
      length: sentence.words.length,
      terms: termsOf(sentence),
    }));
  return { sentences, length: sentences.reduce((sum, { length }) => sum + length, 0) };
}
