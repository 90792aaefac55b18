import type { SourcedFact } from '../../inspect/merged-listing.js';
import { documentHref } from '../components/links.js';

/** Takes a merged fact; returns the address of its first evidence, null where only copies hold it that are not asked for. */
export function evidenceHref(fact: SourcedFact): string | null {
  const [first] = fact.sources;
  return first === undefined ? null : documentHref(first.document, first.number);
}

/** Takes a number; returns it short enough for an attribute of a chart. */
export const short = (place: number): string => String(Math.round(place * 10) / 10);

/** Marks nearer than this cannot be told apart. */
const APART = 3;

/** Takes items with their places; returns those that are seen: of several at one place the first, or one that is contradicted. */
export function seenApart<Item extends { readonly fact: SourcedFact }>(
  items: readonly Item[],
  placeOf: (item: Item) => { readonly x: number; readonly y: number },
): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const { x, y } = placeOf(item);
    const cell = `${Math.round(x / APART)},${Math.round(y / APART)}`;
    const before = seen.get(cell);
    if (before === undefined || (before.fact.conflict === 0 && item.fact.conflict === 1)) seen.set(cell, item);
  }
  return [...seen.values()];
}

/** Takes spans and the gap they need; returns for each the lowest row in which it does not touch another. */
export function rowsOf(spans: readonly { readonly from: number; readonly to: number }[], gap: number): number[] {
  const ends: number[] = [];
  const order = spans.map((_, index) => index).sort((a, b) => (spans[a]?.from ?? 0) - (spans[b]?.from ?? 0));
  const rows = spans.map(() => 0);
  for (const index of order) {
    const span = spans[index];
    if (span === undefined) continue;
    const free = ends.findIndex((end) => end + gap <= span.from);
    const row = free === -1 ? ends.length : free;
    ends[row] = span.to;
    rows[index] = row;
  }
  return rows;
}
