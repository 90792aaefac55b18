/** Counts behind precision and recall: `right` of `found` and of `gold`. */
export interface Tally {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** A tally with its shares, each 0..1; a share of nothing is null. */
export interface Rates extends Tally {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Takes two counts; returns their quotient, or null where the whole is empty. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Takes counts; returns them with precision, recall and their harmonic mean (null where neither found nor gold exists). */
export function rates({ right, found, gold }: Tally): Rates {
  return {
    right,
    found,
    gold,
    precision: share(right, found),
    recall: share(right, gold),
    f1: share(2 * right, found + gold),
  };
}

/** Takes tallies; returns their sums. */
export function sumTallies(tallies: Iterable<Tally>): Tally {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const tally of tallies) {
    right += tally.right;
    found += tally.found;
    gold += tally.gold;
  }
  return { right, found, gold };
}
