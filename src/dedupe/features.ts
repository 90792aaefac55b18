import { type AlignedPair, alignSentences, diceOfWords, similarSentences, VERBATIM } from './align.js';
import { heaviestChain, type Link } from './chain.js';
import { leadOf, type PreparedText } from './prepared.js';
import type { Anchor } from './read-text.js';

/** One side of a comparison. Shares are of words, 0..1. */
export interface SideFeatures {
  readonly words: number;
  /** In sentences that the other text has too, in the same order. */
  readonly covered: number;
  /** In sentences that the other text has nearly word for word, wherever. */
  readonly verbatim: number;
  /** Not covered, of the part between the first and the last aligned sentence. */
  readonly hole: number;
  /** Weight of names and numbers outside the aligned sentences, of all of the text's. */
  readonly news: number;
  /** Weight of names and numbers that the other text has nowhere, of all of the text's. */
  readonly novel: number;
  /** Names and numbers in the aligned part. */
  readonly anchors: number;
  /** Weight of names and numbers before the aligned part that the other text has nowhere, of all of the text's. */
  readonly newStart: number;
  /** Words before the aligned part. */
  readonly start: number;
  /** True where the lead is among the aligned sentences. */
  readonly leadAligned: boolean;
}

export interface PairFeatures {
  readonly a: SideFeatures;
  readonly b: SideFeatures;
  /** Weighted share of names and numbers that follow in the same order, of the heavier side's aligned part, 0..1. */
  readonly order: number;
  /** The same over both whole texts, of the lighter side. */
  readonly orderWhole: number;
  /** Share of aligned sentences with numbers on both sides whose numbers or dates contradict, and how many. */
  readonly conflicts: number;
  readonly conflictShare: number;
  readonly nameConflicts: number;
  readonly nameConflictShare: number;
  /** True where one lead tells what may or will be, the other what is or was. */
  readonly moodConflict: boolean;
  readonly pairs: readonly AlignedPair[];
  readonly sharedAnchors: readonly string[];
  readonly conflictAnchors: readonly (readonly [string, string])[];
}

interface Placed {
  readonly anchor: Anchor;
  readonly sentence: number;
}

const placed = (text: PreparedText): Placed[] =>
  text.sentences.flatMap(({ anchors }, sentence) => anchors.map((anchor) => ({ anchor, sentence })));

const MOST_MATCHES = 400;

function anchorLinks(a: readonly Placed[], b: readonly Placed[]): Link[] {
  const inB = new Map<number, number[]>();
  for (const [j, { anchor }] of b.entries()) {
    const places = inB.get(anchor.hash);
    if (places === undefined) inB.set(anchor.hash, [j]);
    else places.push(j);
  }
  const countA = new Map<number, number>();
  for (const { anchor } of a) countA.set(anchor.hash, (countA.get(anchor.hash) ?? 0) + 1);
  return a.flatMap(({ anchor }, i) => {
    const places = inB.get(anchor.hash) ?? [];
    const spread = Math.max(places.length, countA.get(anchor.hash) ?? 0);
    if (places.length === 0 || places.length * (countA.get(anchor.hash) ?? 0) > MOST_MATCHES) return [];
    return places.map((j) => ({ a: i, b: j, weight: anchor.weight / Math.sqrt(spread) }));
  });
}

/** Weight of anchors, damped as in `anchorLinks`, so that sum and chain compare. */
function damped(own: readonly Placed[], other: readonly Placed[]): number[] {
  const count = (list: readonly Placed[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { anchor } of list) counts.set(anchor.hash, (counts.get(anchor.hash) ?? 0) + 1);
    return counts;
  };
  const mine = count(own);
  const theirs = count(other);
  return own.map(({ anchor: { hash, weight } }) => {
    const [x, y] = [mine.get(hash) ?? 0, theirs.get(hash) ?? 0];
    return x * y > MOST_MATCHES ? 0 : weight / Math.sqrt(Math.max(x, y));
  });
}

const hashesOf = (list: readonly Placed[]): Set<number> => new Set(list.map(({ anchor }) => anchor.hash));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

interface Span {
  readonly first: number;
  readonly last: number;
}

function sideOf(
  text: PreparedText,
  aligned: ReadonlySet<number>,
  verbatim: ReadonlySet<number>,
  span: Span,
  anchors: readonly Placed[],
  weights: readonly number[],
  others: ReadonlySet<number>,
): SideFeatures {
  const words = Math.max(1, text.length);
  let covered = 0;
  let inSpan = 0;
  let same = 0;
  let before = 0;
  for (const [i, { length }] of text.sentences.entries()) {
    if (aligned.has(i)) covered += length;
    if (verbatim.has(i)) same += length;
    if (i < span.first) before += length;
    if (i >= span.first && i <= span.last) inSpan += length;
  }
  const outside = sum(weights.filter((_, i) => !aligned.has(anchors[i]?.sentence ?? -1)));
  const nowhere = sum(weights.filter((_, i) => !others.has(anchors[i]?.anchor.hash ?? -1)));
  const start = sum(
    weights.filter((_, i) => {
      const at = anchors[i];
      return at !== undefined && at.sentence < span.first && !others.has(at.anchor.hash);
    }),
  );
  const lead = leadOf(text);
  return {
    words: text.length,
    covered: covered / words,
    verbatim: same / words,
    hole: inSpan === 0 ? 1 : 1 - covered / inSpan,
    news: outside / Math.max(1e-9, sum(weights)),
    novel: nowhere / Math.max(1e-9, sum(weights)),
    start: before / words,
    newStart: start / Math.max(1e-9, sum(weights)),
    anchors: anchors.filter(({ sentence }) => sentence >= span.first && sentence <= span.last).length,
    leadAligned: lead !== null && aligned.has(lead),
  };
}

/** Edits (Levenshtein) that make one short word of the other, counted no further than `most`. */
function editsBetween(x: string, y: string, most: number): number {
  if (Math.abs(x.length - y.length) > most) return most + 1;
  let row = Array.from({ length: y.length + 1 }, (_, j) => j);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++) {
      const swap = (row[j - 1] ?? 0) + (x.charAt(i - 1) === y.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[y.length] ?? 0;
}

const LONGEST_NAME = 40;

/** True where one name may be the other, damaged or cut short: no number, the same start or few letters changed. */
function near(x: string, y: string): boolean {
  const length = Math.min(x.length, y.length);
  if (length < 4 || Math.max(x.length, y.length) > LONGEST_NAME || /\d/u.test(x + y)) return false;
  const start = Math.max(3, Math.ceil(length * 0.6));
  const most = length >= 6 ? 2 : 1;
  return x.slice(0, start) === y.slice(0, start) || editsBetween(x, y, most) <= most;
}

interface Conflicts {
  readonly compared: number;
  readonly found: readonly (readonly [string, string])[];
}

/** Aligned sentences in which each side has anchors of a sort that the other text lacks altogether. */
function conflictsOf(
  a: PreparedText,
  b: PreparedText,
  pairs: readonly AlignedPair[],
  wanted: (anchor: Anchor) => boolean,
): Conflicts {
  const all = (text: PreparedText): Map<number, string> =>
    new Map(
      text.sentences.flatMap(({ anchors }) => anchors.filter(wanted).map(({ hash, norm }) => [hash, norm] as const)),
    );
  const [allA, allB] = [all(a), all(b)];
  const found: (readonly [string, string])[] = [];
  let compared = 0;
  for (const pair of pairs) {
    const inA = a.sentences[pair.a]?.anchors.filter(wanted) ?? [];
    const inB = b.sentences[pair.b]?.anchors.filter(wanted) ?? [];
    if (inA.length === 0 || inB.length === 0) continue;
    compared++;
    const onlyA = inA.find(({ hash, norm }) => !allB.has(hash) && !inB.some((other) => near(norm, other.norm)));
    const onlyB = inB.find(({ hash, norm }) => !allA.has(hash) && !inA.some((other) => near(norm, other.norm)));
    if (onlyA !== undefined && onlyB !== undefined) found.push([onlyA.norm, onlyB.norm]);
  }
  return { compared, found };
}

function moodConflict(a: PreparedText, b: PreparedText, pairs: readonly AlignedPair[]): boolean {
  const leads = [leadOf(a), leadOf(b)] as const;
  const pair = pairs.find((candidate) => candidate.a === leads[0] || candidate.b === leads[1]);
  if (pair === undefined) return false;
  const moods = [a.sentences[pair.a]?.mood, b.sentences[pair.b]?.mood];
  return moods.includes('open') && moods.includes('settled');
}

/** Compares two prepared texts; the figures that a verdict rests on. About a millisecond for two articles. */
export function compareTexts(a: PreparedText, b: PreparedText): PairFeatures {
  const links = similarSentences(a, b);
  const pairs = alignSentences(a, b, links);
  const anchorsA = placed(a);
  const anchorsB = placed(b);
  const weightsA = damped(anchorsA, anchorsB);
  const weightsB = damped(anchorsB, anchorsA);
  const chain = heaviestChain(anchorLinks(anchorsA, anchorsB), anchorsB.length);
  const chained = sum(chain.map(({ weight }) => weight));
  const first = pairs[0];
  const last = pairs.at(-1);
  const spanA = { first: first?.a ?? 0, last: last?.a ?? -1 };
  const spanB = { first: first?.b ?? 0, last: last?.b ?? -1 };
  const within = (list: readonly Placed[], weights: readonly number[], span: Span): number =>
    sum(weights.filter((_, i) => (list[i]?.sentence ?? -1) >= span.first && (list[i]?.sentence ?? -1) <= span.last));
  const inner = chain.filter(({ a: i, b: j }) => {
    const [x, y] = [anchorsA[i]?.sentence ?? -1, anchorsB[j]?.sentence ?? -1];
    return x >= spanA.first && x <= spanA.last && y >= spanB.first && y <= spanB.last;
  });
  const insideWeight = Math.max(within(anchorsA, weightsA, spanA), within(anchorsB, weightsB, spanB), 1e-9);
  const alike = verbatimAnywhere(a, b, links);
  const numbers = conflictsOf(a, b, pairs, ({ kind, weight }) => kind !== 'name' && weight >= 1);
  const names = conflictsOf(a, b, pairs, ({ kind, weight }) => kind === 'name' && weight >= 2);
  return {
    a: sideOf(a, new Set(pairs.map((pair) => pair.a)), alike.a, spanA, anchorsA, weightsA, hashesOf(anchorsB)),
    b: sideOf(b, new Set(pairs.map((pair) => pair.b)), alike.b, spanB, anchorsB, weightsB, hashesOf(anchorsA)),
    order: sum(inner.map(({ weight }) => weight)) / insideWeight,
    orderWhole: chained / Math.max(1e-9, Math.min(sum(weightsA), sum(weightsB))),
    conflicts: numbers.found.length,
    conflictShare: numbers.found.length / Math.max(1, numbers.compared),
    nameConflicts: names.found.length,
    nameConflictShare: names.found.length / Math.max(1, names.compared),
    moodConflict: moodConflict(a, b, pairs),
    pairs,
    sharedAnchors: [...new Set(chain.map(({ a: i }) => anchorsA[i]?.anchor.norm ?? ''))].slice(0, 40),
    conflictAnchors: [...numbers.found, ...names.found].slice(0, 20),
  };
}

function verbatimAnywhere(
  a: PreparedText,
  b: PreparedText,
  links: readonly Link[],
): { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> } {
  const sides = { a: new Set<number>(), b: new Set<number>() };
  for (const link of links) {
    if (link.weight < 0.6) continue;
    const [x, y] = [a.sentences[link.a], b.sentences[link.b]];
    if (x === undefined || y === undefined || diceOfWords(x.hashes, y.hashes) < VERBATIM) continue;
    sides.a.add(link.a);
    sides.b.add(link.b);
  }
  return sides;
}
