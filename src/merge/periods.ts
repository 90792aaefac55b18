import type { FactToMerge } from '../model/merged-fact.js';

/** ISO days, both included; an open end is unbounded. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const FIRST = '0000-01-01';
const LAST = '9999-12-31';

/** The period of a fact, or null where it has no date. */
export function periodOf(row: Pick<FactToMerge, 'dateStart' | 'dateEnd'>): Period | null {
  if (row.dateStart === null && row.dateEnd === null) return null;
  return { start: row.dateStart ?? FIRST, end: row.dateEnd ?? LAST };
}

/** True where two periods have a day in common. */
export const periodsOverlap = (a: Period, b: Period): boolean => a.start <= b.end && b.start <= a.end;

/** Length in days, for finding the narrowest. */
export function daysOf({ start, end }: Period): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}
