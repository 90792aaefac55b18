/** A possible match of place `a` in one text with place `b` in the other, worth `weight` (> 0). */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * The heaviest chain of links that rises strictly in both texts (heaviest increasing subsequence, with a Fenwick tree
 * of prefix maxima: n log n). Ties go to the link that comes first. `sizeB` is the number of places of the second text.
 */
export function heaviestChain(links: readonly Link[], sizeB: number): Link[] {
  const ordered = [...links].sort((x, y) => x.a - y.a || y.b - x.b);
  const best = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length).fill(-1);
  const tree = new Int32Array(sizeB + 2).fill(-1);
  const weightAt = (at: number): number => (at === -1 ? 0 : (best[at] ?? 0));
  let top = -1;
  for (const [i, link] of ordered.entries()) {
    let before = -1;
    for (let at = link.b; at > 0; at -= at & -at) {
      const other = tree[at] ?? -1;
      if (weightAt(other) > weightAt(before)) before = other;
    }
    best[i] = weightAt(before) + link.weight;
    previous[i] = before;
    for (let at = link.b + 1; at < tree.length; at += at & -at)
      if (weightAt(i) > weightAt(tree[at] ?? -1)) tree[at] = i;
    if (weightAt(i) > weightAt(top)) top = i;
  }
  const chain: Link[] = [];
  for (let at = top; at !== -1; at = previous[at] ?? -1) {
    const link = ordered[at];
    if (link !== undefined) chain.push(link);
  }
  return chain.reverse();
}
