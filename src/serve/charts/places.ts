import type { SourcedFact } from '../../inspect/merged-listing.js';
import { documentHref } from '../components/links.js';

/** Takes a merged fact; returns the address of its first evidence, null where only copies hold it that are not asked for. */
export function evidenceHref(fact: SourcedFact): string | null {
  const [first] = fact.sources;
  return first === undefined ? null : documentHref(first.document, first.number);
}

/** Takes a number; returns it short enough for an attribute of a chart. */
export const short = (place: number): string => String(Math.round(place * 10) / 10);

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
