import type { Labels, MeasureLabel } from './labels.js';
import type { MergedListing, SourcedFact } from './merged-listing.js';
import { placeInTime } from './series.js';

/** One step of a timeline: a grade, an event or a post with the time it is stated for. */
export interface TimelineEntry {
  readonly fact: SourcedFact;
  readonly kindTitle: string;
  readonly measureTitle: string;
  /** Title of its grade; empty for others. */
  readonly gradeTitle: string;
  /** Rank of its grade from the best, 0; null for others. */
  readonly gradeRank: number | null;
  /** ISO day to place it at; empty where nothing places it in time. */
  readonly at: string;
  /** False where only the day of its report is known. */
  readonly dated: boolean;
}

/** Takes facts with their sources; returns the grades, events and posts among them by time; those nothing places last. */
export function timelineOf(facts: readonly SourcedFact[], labels: Labels): TimelineEntry[] {
  return facts
    .filter(({ value }) => value === null)
    .map((fact) => entryOf(fact, labels))
    .sort(byTime);
}

function entryOf(fact: SourcedFact, labels: Labels): TimelineEntry {
  const grade = labels.grades.find((one) => one.kind === fact.kind && one.grade === fact.grade);
  return {
    fact,
    kindTitle: labels.kinds.get(fact.kind) ?? fact.kind,
    measureTitle: labelOf(labels, fact)?.title ?? fact.measure,
    gradeTitle: grade?.title ?? fact.grade,
    gradeRank: grade?.rank ?? null,
    ...(placeInTime(fact) ?? { at: '', dated: false }),
  };
}

const labelOf = (labels: Labels, fact: MergedListing): MeasureLabel | undefined =>
  labels.measures.find(({ kind, measure }) => kind === fact.kind && measure === fact.measure);

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  if (a.at !== b.at) return a.at === '' ? 1 : b.at === '' ? -1 : a.at < b.at ? -1 : 1;
  return a.fact.id < b.fact.id ? -1 : 1;
}
