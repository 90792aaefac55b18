import type { Mention } from '../model/mention.js';
import { compareSpans, contains, overlaps } from '../model/span.js';

/** Kinds that win over others of equal or smaller span where they overlap, strongest first. */
const RANK: Readonly<Record<Mention['kind'], number>> = {
  quote: 9,
  entity: 8,
  money: 7,
  percent: 6,
  date: 5,
  duration: 4,
  set: 4,
  person: 3,
  term: 2,
  count: 1,
};

/** A quotation holds other mentions; everything else competes for its words. */
const competes = (mention: Mention): boolean => mention.kind !== 'quote';

/**
 * Takes mentions of all recognisers in any order; returns them by start, without overlaps but for quotations, which hold
 * others. Of two that overlap the one that contains the other wins, else the higher kind, else the earlier.
 */
export function settle(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => compareSpans(a, b) || RANK[b.kind] - RANK[a.kind]);
  const kept: Mention[] = [];
  let last: Mention | undefined;
  for (const mention of sorted) {
    if (!competes(mention)) {
      kept.push(mention);
      continue;
    }
    if (last !== undefined && overlaps(last, mention)) {
      if (!beats(mention, last)) continue;
      kept.splice(kept.lastIndexOf(last), 1);
    }
    kept.push(mention);
    last = mention;
  }
  return kept.sort(compareSpans);
}

/** `later` starts at or after `earlier`: it wins only when it is of a higher kind and not inside it. */
function beats(later: Mention, earlier: Mention): boolean {
  if (contains(later, earlier) && !contains(earlier, later)) return true;
  if (contains(earlier, later)) return moneyInCount(later, earlier);
  return RANK[later.kind] > RANK[earlier.kind];
}

/** A sum or date inside a counted phrase is what the words mean. */
const moneyInCount = (later: Mention, earlier: Mention): boolean =>
  earlier.kind === 'count' && RANK[later.kind] > RANK.count;
