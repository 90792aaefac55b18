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
const LEAST_SIMILARITY = 0.36;
/** From here on a sentence counts as taken over word for word. */
export const VERBATIM = 0.88;
/** Words that stand in more sentences of a text than this find no pairs: they keep the work linear. */
const LONGEST_POSTINGS = 60;

interface Weighted {
  readonly terms: ReadonlyMap<number, number>;
  readonly total: number;
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
  return { terms, total };
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

/** Pairs of sentences alike enough to be one statement, order aside; through an index of words, not all against all. */
export function similarSentences(a: PreparedText, b: PreparedText): Link[] {
  const inA = postingsOf(a);
  const inB = postingsOf(b);
  const weightedB = b.sentences.map((sentence) => weigh(sentence, inA, inB));
  const links: Link[] = [];
  for (const [i, sentence] of a.sentences.entries()) {
    const { terms, total } = weigh(sentence, inA, inB);
    const shared = new Map<number, number>();
    for (const [hash, weight] of terms) {
      const places = inB.get(hash);
      if (places === undefined || places.length > LONGEST_POSTINGS) continue;
      for (const j of places) shared.set(j, (shared.get(j) ?? 0) + weight);
    }
    for (const [j, weight] of shared) {
      const similarity = (2 * weight) / (total + (weightedB[j]?.total ?? 0));
      if (similarity >= LEAST_SIMILARITY) links.push({ a: i, b: j, weight: similarity });
    }
  }
  return links;
}

/**
 * Aligns the sentences of two texts one to one in the order of both (monotone), so that most words are covered.
 */
export function alignSentences(a: PreparedText, b: PreparedText, links = similarSentences(a, b)): AlignedPair[] {
  const lengthOf = (link: Link): number =>
    Math.min(a.sentences[link.a]?.length ?? 0, b.sentences[link.b]?.length ?? 0) + 1;
  const weighted = links.map((link) => ({ ...link, weight: link.weight * lengthOf(link) }));
  const similarity = new Map(links.map((link) => [link.a * 65_536 + link.b, link.weight] as const));
  return heaviestChain(weighted, b.sentences.length).map((link) => {
    const wordsA = a.sentences[link.a]?.hashes ?? [];
    const wordsB = b.sentences[link.b]?.hashes ?? [];
    return {
      a: link.a,
      b: link.b,
      similarity: similarity.get(link.a * 65_536 + link.b) ?? 0,
      verbatim: diceOfWords(wordsA, wordsB) >= VERBATIM,
    };
  });
}
