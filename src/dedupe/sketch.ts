import { combine, mix } from './hash.js';
import { type Anchor, readText, type TextSentence } from './read-text.js';

/** Changes whenever a sketch or a verdict could come out differently; stored sketches of another version are made anew. */
export const DEDUPE_VERSION = 'copies-5';

const BANDS = 64;
const ROWS = 2;
const SHINGLE = 3;
const PAIRS = 32;
/** A name is paired with so many that follow it. */
const PAIR_REACH = 2;
const SENTENCES = 160;
/** Shorter sentences repeat by chance. */
const SENTENCE_WORDS = 4;
const IDENTITY_WORDS = 8;

/** What of a document a sketch is made from; `published` is an ISO date or date-time. */
export interface SketchInput {
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Publisher that the text or its markup credits, or null. */
  readonly credited: string | null;
}

/** What is kept of a document to find its copies without its text. All hashes are unsigned 32-bit. */
export interface Sketch {
  /** Hash of all words in order, as two halves; equal in exact copies. */
  readonly textHash: readonly [number, number];
  readonly words: number;
  /** One hash a band of the MinHash signature over shingles of three words. */
  readonly bands: Uint32Array;
  /** Smallest hashes of pairs of neighbouring names and numbers, ascending. */
  readonly pairs: Uint32Array;
  /** Hashes of its sentences, ascending. */
  readonly sentences: Uint32Array;
  /** Tells documents of a site apart that are not one text. */
  readonly identity: number;
  /** True where the text says that it was corrected. */
  readonly corrected: boolean;
  /** Host of the address, else the publisher, folded; empty where unknown. */
  readonly site: string;
  readonly publisher: string;
  readonly credited: string;
  readonly published: string;
  readonly url: string;
}

const FACTORS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i * 2 + 1) | 1);
const ADDENDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i * 2 + 0x5bd1e995));

function shingles(sentences: readonly TextSentence[]): Uint32Array {
  const hashes = sentences.flatMap((sentence) => sentence.hashes);
  const count = Math.max(1, hashes.length - SHINGLE + 1);
  const out = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    out[i] = combine(combine(hashes[i] ?? 0, hashes[i + 1] ?? 0), hashes[i + 2] ?? 0);
  }
  return out;
}

/** MinHash (Broder 1997) with multiply-and-add functions, two minima a band. */
function bandsOf(sentences: readonly TextSentence[]): Uint32Array {
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles(sentences)) {
    for (let i = 0; i < minima.length; i++) {
      const value = (Math.imul(shingle, FACTORS[i] ?? 1) + (ADDENDS[i] ?? 0)) >>> 0;
      if (value < (minima[i] ?? 0)) minima[i] = value;
    }
  }
  return Uint32Array.from({ length: BANDS }, (_, band) =>
    combine(combine(band, minima[band * ROWS] ?? 0), minima[band * ROWS + 1] ?? 0),
  );
}

const smallest = (values: Iterable<number>, count: number): Uint32Array =>
  Uint32Array.from([...new Set(values)].sort((a, b) => a - b).slice(0, count));

/** Names of several words count once, by their last word: it is what later mentions repeat. */
function unitsOf({ anchors }: TextSentence): Anchor[] {
  return anchors.filter(({ kind, at }, i) => {
    const next = anchors[i + 1];
    return kind !== 'name' || next?.kind !== 'name' || next.at !== at + 1;
  });
}

/** Pairs of neighbouring names and numbers of which at least one is rare; the smallest hashes are a sample that copies share. */
function pairsOf(sentences: readonly TextSentence[]): Uint32Array {
  const units = sentences.flatMap(unitsOf).filter(({ weight }) => weight >= 0.75);
  const hashes: number[] = [];
  for (const [i, unit] of units.entries()) {
    for (const other of units.slice(i + 1, i + 1 + PAIR_REACH)) {
      if (other.hash !== unit.hash && unit.weight + other.weight >= 3) hashes.push(combine(unit.hash, other.hash));
    }
  }
  return smallest(hashes, PAIRS);
}

/** The smaller hash of the first two long sentences: one of them may be the site's own, yet not for half of its documents. */
function identityOf(sentences: readonly TextSentence[]): number {
  const first = sentences.filter(({ words }) => words.length >= IDENTITY_WORDS).slice(0, 2);
  return first.length === 0 ? 0 : Math.min(...first.map(({ hash }) => hash));
}

const CORRECTION =
  /\b(?:(?:story|article|report|page|piece|post|headline|version)\b[^.\n]{0,60}\b(?:corrected|amended)|corrections?(?: and clarifications?)?(?:\s*[:–-]|\s*$)|earlier version of this|(?:originally|incorrectly|wrongly|mistakenly) (?:stated|said|reported|claimed|gave|named)|(?:clarification|corrected)\s*:)/imu;

/** True where a text carries a notice that it was corrected after publication. */
export function saysCorrected(text: string): boolean {
  return CORRECTION.test(text);
}

/** Folds a publisher's name or domain for comparison: host without `www.`, or letters and digits alone. */
function foldPublisher(publisher: string): string {
  const lower = publisher.trim().toLowerCase();
  const host = /^(?:https?:\/\/)?(?:www\.|m\.|amp\.)*([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/:?#].*)?$/u.exec(lower);
  const domain = host?.[1];
  if (domain !== undefined) return domain;
  return lower.replace(/^the\s+/u, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Makes the sketch of a document: pure, about a millisecond for an article, linear in the text. A document without
 * words gets a sketch that matches nothing.
 */
export function sketchDocument(document: SketchInput): Sketch {
  const { sentences, wordCount } = readText(document.text);
  const joined = sentences.flatMap(({ hashes }) => hashes);
  const publisher = document.publisher === null ? '' : foldPublisher(document.publisher);
  const host = document.url === null ? '' : foldPublisher(document.url);
  return {
    textHash: [joined.reduce(combine, 1), joined.reduce(combine, 2)],
    words: wordCount,
    bands: wordCount < SHINGLE ? new Uint32Array(0) : bandsOf(sentences),
    pairs: pairsOf(sentences),
    sentences: smallest(
      sentences.filter(({ words }) => words.length >= SENTENCE_WORDS).map(({ hash }) => hash),
      SENTENCES,
    ),
    identity: identityOf(sentences),
    corrected: saysCorrected(document.text),
    site: host === '' ? publisher : host,
    publisher,
    credited: document.credited === null ? '' : foldPublisher(document.credited),
    published: document.published ?? '',
    url: document.url ?? '',
  };
}
