/** Two items that are the same, by their numbers in the two lists. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Differences that are followed within one stretch; beyond them its items count as all different. */
const MOST_EDITS = 200;

/**
 * Takes two lists; returns pairs of equal items in the order of both: common ends, then items that stand once in each
 * (patience), and in what is left a shortest edit script (Myers, An O(ND) Difference Algorithm, 1986) while it stays within
 * a bounded number of edits. Work: linear but for the bound and a sort.
 */
export function commonItems(a: readonly string[], b: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let last: Pair = { a: -1, b: -1 };
  for (const anchor of [...anchorsOf(a, b), { a: a.length, b: b.length }]) {
    addStretch(a, b, { a: last.a + 1, b: last.b + 1 }, anchor, pairs);
    if (anchor.a < a.length) pairs.push(anchor);
    last = anchor;
  }
  return pairs;
}

/** Items that stand once in each list, as many as keep the order of both. */
function anchorsOf(a: readonly string[], b: readonly string[]): Pair[] {
  const [once, other] = [placesOfUnique(a), placesOfUnique(b)];
  const shared: Pair[] = [];
  for (const [item, place] of once) {
    const there = other.get(item);
    if (there !== undefined) shared.push({ a: place, b: there });
  }
  return longestRise(shared);
}

function placesOfUnique(items: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (places.has(item)) repeated.add(item);
    else places.set(item, index);
  }
  for (const item of repeated) places.delete(item);
  return places;
}

/** Of pairs in order of `a`, the longest chain that rises in `b` too. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  interface Link {
    readonly pair: Pair;
    readonly before: Link | null;
  }
  const ends: Link[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair.b ?? 0) < pair.b) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const chain: Pair[] = [];
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

/** Adds the pairs of one stretch: what begins and ends alike, then those of the shortest edit script between. */
function addStretch(a: readonly string[], b: readonly string[], from: Pair, to: Pair, pairs: Pair[]): void {
  let [startA, startB, endA, endB] = [from.a, from.b, to.a, to.b];
  while (startA < endA && startB < endB && a[startA] === b[startB]) pairs.push({ a: startA++, b: startB++ });
  const tail: Pair[] = [];
  while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1]) tail.push({ a: --endA, b: --endB });
  for (const pair of shortestScript(a.slice(startA, endA), b.slice(startB, endB))) {
    pairs.push({ a: pair.a + startA, b: pair.b + startB });
  }
  pairs.push(...tail.reverse());
}

/** Equal items along a shortest edit script; none where it takes more than the bounded number of edits. */
function shortestScript(a: readonly string[], b: readonly string[]): Pair[] {
  if (a.length === 0 || b.length === 0) return [];
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const furthest = new Map<number, number>([[1, 0]]);
  const steps: Map<number, number>[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const now = new Map<number, number>();
    steps.push(now);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [furthest.get(diagonal + 1) ?? -1, furthest.get(diagonal - 1) ?? -1];
      let x = diagonal === -edits || (diagonal !== edits && above < below) ? below : above + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      now.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, steps);
    }
    for (const [diagonal, x] of now) furthest.set(diagonal, x);
  }
  return [];
}

function walkBack(a: readonly string[], b: readonly string[], steps: readonly Map<number, number>[]): Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const before = steps[edits - 1];
    const diagonal = x - y;
    const [below, above] = [before?.get(diagonal + 1) ?? -1, before?.get(diagonal - 1) ?? -1];
    const down = diagonal === -edits || (diagonal !== edits && above < below);
    const fromX = edits === 0 ? 0 : down ? below : above;
    const fromY = edits === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) pairs.push({ a: --x, b: --y });
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
