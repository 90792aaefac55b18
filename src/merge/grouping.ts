import type { FactToMerge } from '../model/merged-fact.js';
import { type Period, periodOf, periodsOverlap } from './periods.js';

/** Facts that state the same thing at the same time. */
export interface FactGroup {
  /** Facts of canonical documents; never empty. */
  readonly stated: FactToMerge[];
  /** Facts of copies, which add places only. */
  readonly copied: FactToMerge[];
  /** The days all dated facts of the group have in common; null where none is dated. */
  readonly period: Period | null;
}

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byDateThenPlace = (a: FactToMerge, b: FactToMerge): number =>
  text(a.dateStart ?? '', b.dateStart ?? '') ||
  text(a.dateEnd ?? '9', b.dateEnd ?? '9') ||
  text(a.document, b.document) ||
  a.id - b.id;

function datedGroups(rows: readonly FactToMerge[]): FactGroup[] {
  const groups: { stated: FactToMerge[]; copied: FactToMerge[]; period: Period }[] = [];
  for (const row of rows) {
    const period = periodOf(row);
    if (period === null) continue;
    const last = groups.at(-1);
    if (last !== undefined && periodsOverlap(last.period, period)) {
      last.stated.push(row);
      last.period = {
        start: [period.start, last.period.start].sort(text)[1] ?? period.start,
        end: [period.end, last.period.end].sort(text)[0] ?? period.end,
      };
    } else {
      groups.push({ stated: [row], copied: [], period });
    }
  }
  return groups;
}

/** The one group that a row fits: by date, or, undated, the only one there is; null where none or several do. */
function groupFor(row: FactToMerge, groups: readonly FactGroup[]): FactGroup | null {
  const period = periodOf(row);
  const dated = groups.filter((group) => group.period !== null);
  const undated = groups.find((group) => group.period === null);
  if (period === null) return undated ?? (dated.length === 1 ? (dated[0] ?? null) : null);
  const fitting = dated.find((group) => group.period !== null && periodsOverlap(group.period, period));
  return fitting ?? (dated.length === 0 ? (undated ?? null) : null);
}

/**
 * Groups facts that agree in all but their dates: those whose dates all have a day in common, in order of date; undated
 * ones join where exactly one dated group is, else stand by themselves. Facts of copies found no group of their own.
 */
export function groupByTime(rows: readonly FactToMerge[]): FactGroup[] {
  const ordered = [...rows].sort(byDateThenPlace);
  const stated = ordered.filter((row) => row.document === row.canonical);
  const groups = datedGroups(stated);
  const undated = stated.filter((row) => periodOf(row) === null);
  const [only, second] = groups;
  if (undated.length > 0) {
    if (only !== undefined && second === undefined) only.stated.push(...undated);
    else groups.push({ stated: undated, copied: [], period: null });
  }
  for (const row of ordered) if (row.document !== row.canonical) groupFor(row, groups)?.copied.push(row);
  return groups;
}
