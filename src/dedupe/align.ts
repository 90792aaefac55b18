import { heaviestChain, type Link } from './chain.js';
import type { PreparedSentence, PreparedText } from './prepared.js';

/** Two sentences that say the same, in the order of both texts. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
  /** Weighted share of words in common, 0..1 (Dice). */
  readonly similarity: number;
  /** True where nearly all words, grammar too, are the same. */
  readonly verbatim: boolean;
}

/** Sentences less alike than this are not the same statement; independent reports of one event seldom pass it. */
const LEAST_SIMILARITY = 0.33;
/** Between sentences that are the same statement, and few, so much is enough: a rewriter recast this one more. */
const LEAST_SIMILARITY_BETWEEN = 0.18;
const SHORT_GAP = 3;
const RECAST_SHARE = 0.5;
/** From here on a sentence counts as taken over word for word. */
export const VERBATIM = 0.88;
/** Words that stand in more sentences of a text than this find no pairs: they keep the work linear. */
const LONGEST_POSTINGS = 60;

/** Names and numbers count by themselves from so many in common on, of such weight, and a little less than words. */
const ANCHORS_THAT_SHOW = 3;
const ANCHOR_WEIGHT_THAT_SHOWS = 2.5;
const ANCHOR_TRUST = 0.7;

interface Weighted {
  readonly terms: ReadonlyMap<number, number>;
  readonly total: number;
  /** The names and numbers among them, and their weight together. */
  readonly anchors: ReadonlySet<number>;
  readonly anchored: number;
}

function postingsOf(text: PreparedText): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  for (const [i, { terms }] of text.sentences.entries()) {
    for (const { hash } of terms) {
      const places = postings.get(hash);
      if (places === undefined) postings.set(hash, [i]);
      else places.push(i);
    }
  }
  return postings;
}

/** A word that runs through both texts (their topic) says little about which sentence is which. */
function weigh(sentence: PreparedSentence, inA: Map<number, number[]>, inB: Map<number, number[]>): Weighted {
  const terms = new Map<number, number>();
  let total = 0;
  for (const { hash, weight } of sentence.terms) {
    const spread = Math.max(inA.get(hash)?.length ?? 0, inB.get(hash)?.length ?? 0, 1);
    const damped = weight / Math.sqrt(spread);
    terms.set(hash, damped);
    total += damped;
  }
  const anchors = new Set(sentence.anchors.map(({ hash }) => hash));
  let anchored = 0;
  for (const hash of anchors) anchored += terms.get(hash) ?? 0;
  return { terms, total, anchors, anchored };
}

/** Share of words two sentences have in common (Dice), order aside, 0..1. */
export function diceOfWords(a: readonly number[], b: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const hash of a) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  let shared = 0;
  for (const hash of b) {
    const left = counts.get(hash) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(hash, left - 1);
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}

interface Shared {
  words: number;
  anchors: number;
  count: number;
}

/**
 * How alike two sentences are, 0..1: the weighted share of words in common (Dice) or, where a rewriter left no other word
 * as it was, of names and numbers, if they are several and say something.
 */
function likeness(a: Weighted, b: Weighted, shared: Shared): number {
  const byWords = (2 * shared.words) / (a.total + b.total);
  if (shared.count < ANCHORS_THAT_SHOW || shared.anchors < ANCHOR_WEIGHT_THAT_SHOWS) return byWords;
  return Math.max(byWords, (ANCHOR_TRUST * 2 * shared.anchors) / (a.anchored + b.anchored));
}

/** Pairs of sentences that may be one statement, order aside; through an index of words, not all against all. */
export function similarSentences(a: PreparedText, b: PreparedText): Link[] {
  const inA = postingsOf(a);
  const inB = postingsOf(b);
  const weightedB = b.sentences.map((sentence) => weigh(sentence, inA, inB));
  const links: Link[] = [];
  for (const [i, sentence] of a.sentences.entries()) {
    const own = weigh(sentence, inA, inB);
    const found = new Map<number, Shared>();
    for (const [hash, weight] of own.terms) {
      const places = inB.get(hash);
      if (places === undefined || places.length > LONGEST_POSTINGS) continue;
      for (const j of places) {
        const shared = found.get(j) ?? { words: 0, anchors: 0, count: 0 };
        const common = Math.min(weight, weightedB[j]?.terms.get(hash) ?? 0);
        shared.words += common;
        if (own.anchors.has(hash) && weightedB[j]?.anchors.has(hash)) {
          shared.anchors += common;
          shared.count++;
        }
        found.set(j, shared);
      }
    }
    for (const [j, shared] of found) {
      const other = weightedB[j];
      const similarity = other === undefined ? 0 : likeness(own, other, shared);
      if (similarity >= LEAST_SIMILARITY_BETWEEN) links.push({ a: i, b: j, weight: similarity });
    }
  }
  return links;
}

/** A first or last pair that is not the same word for word, behind a gap so many times its length, is chance. */
const STRAY_GAP = 2;
const STRAY_SIMILARITY = 0.7;

function wordsBetween(text: PreparedText, from: number, to: number): number {
  let words = 0;
  for (let i = from + 1; i < to; i++) words += text.sentences[i]?.length ?? 0;
  return words;
}

/** Drops weak pairs at either end of a chain that stand far off from the rest. */
function withoutStrays(
  chain: readonly Link[],
  a: PreparedText,
  b: PreparedText,
  similarity: ReadonlyMap<number, number>,
): Link[] {
  const kept = [...chain];
  const isStray = (link: Link | undefined, next: Link | undefined): boolean => {
    if (link === undefined || next === undefined) return false;
    if ((similarity.get(link.a * 65_536 + link.b) ?? 0) >= STRAY_SIMILARITY) return false;
    const [first, last] = link.a < next.a ? [link, next] : [next, link];
    const gap = Math.max(wordsBetween(a, first.a, last.a), wordsBetween(b, first.b, last.b));
    const own = Math.max(a.sentences[link.a]?.length ?? 0, b.sentences[link.b]?.length ?? 0);
    return gap > STRAY_GAP * own;
  };
  while (isStray(kept.at(-1), kept.at(-2))) kept.pop();
  while (isStray(kept[0], kept[1])) kept.shift();
  return kept;
}

/** Adds to a chain the likeliest weaker pairs in gaps of few sentences between its pairs, before the first and after the last. */
function withGapsFilled(chain: readonly Link[], a: PreparedText, b: PreparedText, weaker: readonly Link[]): Link[] {
  if (chain.length === 0) return [];
  const byPlace = new Map<number, Link[]>();
  for (const link of weaker) {
    const links = byPlace.get(link.a);
    if (links === undefined) byPlace.set(link.a, [link]);
    else links.push(link);
  }
  const end = { a: a.sentences.length, b: b.sentences.length, weight: 0 };
  const filled: Link[] = [];
  let before = { a: -1, b: -1 };
  for (const link of [...chain, end]) {
    if (link.a - before.a - 1 <= SHORT_GAP && link.b - before.b - 1 <= SHORT_GAP) {
      const within: Link[] = [];
      for (let i = before.a + 1; i < link.a; i++) {
        for (const weak of byPlace.get(i) ?? []) {
          if (weak.b > before.b && weak.b < link.b) within.push({ ...weak, b: weak.b - before.b - 1 });
        }
      }
      for (const weak of heaviestChain(within, SHORT_GAP)) filled.push({ ...weak, b: weak.b + before.b + 1 });
    }
    if (link !== end) filled.push(link);
    before = link;
  }
  return filled;
}

/**
 * Aligns the sentences of two texts one to one in the order of both (monotone), so that most words are covered.
 */
export function alignSentences(a: PreparedText, b: PreparedText, links = similarSentences(a, b)): AlignedPair[] {
  const lengthOf = (link: Link): number =>
    Math.min(a.sentences[link.a]?.length ?? 0, b.sentences[link.b]?.length ?? 0) + 1;
  const strong = links.filter((link) => link.weight >= LEAST_SIMILARITY);
  const weighted = strong.map((link) => ({ ...link, weight: link.weight * lengthOf(link) }));
  const similarity = new Map(links.map((link) => [link.a * 65_536 + link.b, link.weight] as const));
  const chain = withoutStrays(heaviestChain(weighted, b.sentences.length), a, b, similarity);
  const told = (link: Link): AlignedPair => ({
    a: link.a,
    b: link.b,
    similarity: similarity.get(link.a * 65_536 + link.b) ?? 0,
    verbatim: diceOfWords(a.sentences[link.a]?.hashes ?? [], b.sentences[link.b]?.hashes ?? []) >= VERBATIM,
  });
  const pairs = chain.map(told);
  // Where most was taken over word for word, a sentence that is not the same is another statement.
  const recast = pairs.filter(({ verbatim }) => !verbatim).length >= pairs.length * RECAST_SHARE;
  return recast ? withGapsFilled(chain, a, b, links).map(told) : pairs;
}
