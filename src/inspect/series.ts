import type { MergedListing, SourcedFact } from './merged-listing.js';

/** One number of a series with the period it is stated for. */
export interface SeriesPoint {
  readonly fact: SourcedFact;
  /** ISO day to place it at: the middle of its period; the day of the earliest report where the text gives no date. */
  readonly at: string;
  /** False where only the day of its report is known. */
  readonly dated: boolean;
}

/** The numbers of one measure about one body in one unit, by time. */
export interface Series {
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly unit: string;
  readonly per: string;
  readonly points: readonly SeriesPoint[];
}

/** Takes a fact; returns the day to place it at in time, null where neither it nor its report has one. */
export function placeInTime(fact: MergedListing): { readonly at: string; readonly dated: boolean } | null {
  if (fact.date_start !== '') return { at: middle(fact.date_start, fact.date_end || fact.date_start), dated: true };
  if (fact.date_end !== '') return { at: fact.date_end, dated: true };
  if (fact.first_published !== '') return { at: fact.first_published.slice(0, 10), dated: false };
  return null;
}

const DAY = 86_400_000;

function middle(start: string, end: string): string {
  const [from, to] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
  if (Number.isNaN(from) || Number.isNaN(to) || to <= from) return start;
  return new Date(Math.floor((from + to) / 2 / DAY) * DAY).toISOString().slice(0, 10);
}

/**
 * Takes facts with their sources; returns the numbers among them as series, one for each subject, measure, unit and period
 * of recurrence, in the order they first occur. Facts that nothing places in time stand last, at an empty day.
 */
export function seriesOf(facts: readonly SourcedFact[]): Series[] {
  const found = new Map<string, { readonly series: Omit<Series, 'points'>; readonly points: SeriesPoint[] }>();
  for (const fact of facts) {
    if (fact.value === null) continue;
    const { kind, measure, subject, unit, per } = fact;
    const id = JSON.stringify([kind, measure, subject, unit, per]);
    const entry = found.get(id) ?? { series: { kind, measure, subject, unit, per }, points: [] };
    entry.points.push({ fact, ...(placeInTime(fact) ?? { at: '', dated: false }) });
    found.set(id, entry);
  }
  return [...found.values()].map(({ series, points }) => ({ ...series, points: points.sort(byTime) }));
}

function byTime(a: SeriesPoint, b: SeriesPoint): number {
  if (a.at !== b.at) return a.at === '' ? 1 : b.at === '' ? -1 : a.at < b.at ? -1 : 1;
  return a.fact.id < b.fact.id ? -1 : 1;
}
