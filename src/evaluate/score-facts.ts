import type { FactRow } from '../model/fact-row.js';
import { agreement, differences, FIELDS, type Field, fieldAgrees, LEVELS, type Level } from './agreement.js';
import { assign, type Edge } from './assignment.js';
import type { GoldDocument, GoldFact } from './gold-format.js';
import { sumTallies, type Tally } from './tally.js';
import { foldText } from './text.js';

export type LevelTallies = Readonly<Record<Level, Tally>>;

/** A found fact with the gold fact it was paired with. */
interface FactPair {
  readonly found: FactRow;
  readonly gold: GoldFact;
  readonly level: Level;
  readonly optional: boolean;
  /** Fields in which the two differ. */
  readonly differs: readonly Field[];
}

/** How the facts of one or several documents compare with gold. */
export interface Scores {
  readonly total: LevelTallies;
  readonly kinds: Readonly<Record<string, LevelTallies>>;
  /** Of the pairs right at level fact, how many agree in each further field. */
  readonly fields: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  readonly pairs: readonly FactPair[];
  /** Gold facts that no found fact matches at level value. */
  readonly missed: readonly { readonly document: string; readonly gold: GoldFact }[];
  /** Found facts that match no gold fact at level value. */
  readonly extra: readonly FactRow[];
}

/**
 * Takes the facts found in one document and its gold; returns the scores. Pairs are one to one and chosen so that first
 * the number of matches at level fact, then at level full, then at level value is greatest. A found fact paired with an
 * optional gold fact counts neither way at the levels where the two agree.
 */
export function scoreFacts(
  found: readonly FactRow[],
  gold: Pick<GoldDocument, 'document' | 'facts' | 'optional'>,
): Scores {
  const all = [...gold.facts, ...gold.optional];
  const isOptional = (index: number): boolean => index >= gold.facts.length;
  const edges: Edge[] = [];
  found.forEach((row, left) => {
    all.forEach((fact, right) => {
      const weight = pairWeight(row, fact, isOptional(right));
      if (weight > 0) edges.push({ left, right, weight });
    });
  });
  const pairs: FactPair[] = [];
  const lefts = new Set<number>();
  const rights = new Set<number>();
  for (const edge of assign(edges).sort((a, b) => a.left - b.left)) {
    const row = found[edge.left];
    const fact = all[edge.right];
    const level = row !== undefined && fact !== undefined ? agreement(row, fact) : null;
    if (row === undefined || fact === undefined || level === null) continue;
    lefts.add(edge.left);
    rights.add(edge.right);
    pairs.push({ found: row, gold: fact, level, optional: isOptional(edge.right), differs: differences(row, fact) });
  }
  const missed = gold.facts
    .filter((_, index) => !rights.has(index))
    .map((fact) => ({ document: gold.document, gold: fact }));
  const extra = found.filter((_, index) => !lefts.has(index));
  return tallied(pairs, missed, extra);
}

/** Takes scores of several documents; returns them as one, counts added up. */
export function mergeScores(scores: readonly Scores[]): Scores {
  return tallied(
    scores.flatMap((score) => score.pairs),
    scores.flatMap((score) => score.missed),
    scores.flatMap((score) => score.extra),
  );
}

const RANK: Readonly<Record<Level, number>> = { value: 0, fact: 1, full: 2 };

/** Takes a level reached and a level asked for; says whether the first is at least the second. */
export function reaches(level: Level, wanted: Level): boolean {
  return RANK[level] >= RANK[wanted];
}

/** Weights are so far apart that no number of lesser agreements in a document outweighs a greater one. */
function pairWeight(found: FactRow, gold: GoldFact, optional: boolean): number {
  const level = agreement(found, gold);
  if (level === null) return 0;
  const base = level === 'value' ? 1e3 : 1e9;
  const full = level === 'full' ? 1e6 : 0;
  const person = gold.person !== '' && fieldAgrees(found, gold, 'person') ? 40 : 0;
  const place = sharesWords(found.evidence, gold) ? 20 : 0;
  return (base + full + person + place) * (optional ? 0.9 : 1);
}

function sharesWords(evidence: string, gold: GoldFact): boolean {
  const piece = foldText(evidence);
  if (piece === '') return false;
  return [gold.quote, ...gold.repeats].some((quote) => {
    const other = foldText(quote);
    return other !== '' && (other.includes(piece) || piece.includes(other));
  });
}

function tallied(pairs: readonly FactPair[], missed: Scores['missed'], extra: readonly FactRow[]): Scores {
  const kinds = new Set([
    ...pairs.flatMap((pair) => [pair.gold.kind, pair.found.kind]),
    ...missed.map((miss) => miss.gold.kind),
    ...extra.map((row) => row.kind),
  ]);
  const ofKind = (kind: string): LevelTallies =>
    byLevel((level) => ({
      right: pairs.filter((pair) => !pair.optional && pair.gold.kind === kind && reaches(pair.level, level)).length,
      found:
        pairs.filter((pair) => pair.found.kind === kind && !(pair.optional && reaches(pair.level, level))).length +
        extra.filter((row) => row.kind === kind).length,
      gold:
        pairs.filter((pair) => !pair.optional && pair.gold.kind === kind).length +
        missed.filter((miss) => miss.gold.kind === kind).length,
    }));
  const perKind = Object.fromEntries([...kinds].sort().map((kind) => [kind, ofKind(kind)]));
  const total = byLevel((level) => sumTallies(Object.values(perKind).map((tallies) => tallies[level])));
  return { total, kinds: perKind, fields: fieldShares(pairs), pairs, missed, extra };
}

function byLevel(count: (level: Level) => Tally): LevelTallies {
  return { value: count('value'), fact: count('fact'), full: count('full') };
}

function fieldShares(pairs: readonly FactPair[]): Scores['fields'] {
  const right = pairs.filter((pair) => !pair.optional && reaches(pair.level, 'fact'));
  const shares: Record<string, { right: number; of: number }> = {};
  for (const field of [...FIELDS, 'date'] as const) {
    if (field === 'subject' || field === 'status') continue;
    const asked = right.filter(({ found, gold }) => {
      if (field === 'date') return true;
      return gold[field] !== '' || found[field] !== '';
    });
    shares[field] = { right: asked.filter((pair) => !pair.differs.includes(field)).length, of: asked.length };
  }
  return shares;
}

export { LEVELS, type Level };
