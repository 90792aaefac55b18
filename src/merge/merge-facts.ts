import { createHash } from 'node:crypto';
import type { FactToMerge, MergedFact } from '../model/merged-fact.js';
import { type Claim, conflictGroups } from './conflicts.js';
import { type FactGroup, groupByTime } from './grouping.js';
import { daysOf, periodOf } from './periods.js';

/** Changes whenever the same facts could be merged differently. */
export const MERGE_VERSION = 'merge-1';

const BOUND_ORDER = ['exact', '', 'about', 'at_least', 'at_most'] as const;

const topicOf = (row: FactToMerge): string => JSON.stringify([row.kind, row.measure, row.subject]);

const statementOf = (row: FactToMerge): string =>
  JSON.stringify([
    ...[row.kind, row.measure, row.subject, row.value, row.valueHigh ?? row.value, row.unit, row.per],
    ...[row.grade, row.person, row.role, row.status],
  ]);

function partition<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  return parts;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one that speaks for the group: narrowest date, most precise, most confident, first published, lowest key. */
function bestOf(rows: readonly FactToMerge[]): FactToMerge | undefined {
  const span = (row: FactToMerge): number => {
    const period = periodOf(row);
    return period === null ? Number.POSITIVE_INFINITY : daysOf(period);
  };
  return [...rows].sort(
    (a, b) =>
      (span(a) === span(b) ? 0 : span(a) - span(b)) ||
      BOUND_ORDER.indexOf(a.bound) - BOUND_ORDER.indexOf(b.bound) ||
      b.confidence - a.confidence ||
      compareText(a.published ?? '9', b.published ?? '9') ||
      compareText(a.document, b.document) ||
      compareText(a.dateStart ?? '', b.dateStart ?? '') ||
      compareText(a.saidBy, b.saidBy) ||
      a.id - b.id,
  )[0];
}

/** Chance that at least one of the independent reports has it right (noisy or over clusters). */
function confidenceOf(rows: readonly FactToMerge[]): number {
  const byReport = [...partition(rows, ({ canonical }) => canonical).values()];
  const doubts = byReport.map((report) => 1 - Math.max(...report.map(({ confidence }) => confidence)));
  const doubt = doubts.sort((a, b) => a - b).reduce((product, value) => product * value, 1);
  return Math.round((1 - doubt) * 1e6) / 1e6;
}

interface Draft {
  readonly fact: MergedFact;
  readonly claim: Claim;
}

function draftOf(statement: string, group: FactGroup): Draft | null {
  const best = bestOf(group.stated);
  if (best === undefined) return null;
  const all = [...group.stated, ...group.copied];
  const id = createHash('sha256')
    .update(JSON.stringify([statement, best.dateStart, best.dateEnd]))
    .digest('hex')
    .slice(0, 16);
  const published = all.flatMap((row) => row.published ?? []).sort(compareText);
  const { id: _id, document: _document, canonical: _canonical, published: _published, ...stated } = best;
  const fact: MergedFact = {
    ...stated,
    id,
    confidence: confidenceOf(group.stated),
    documents: new Set(all.map(({ document }) => document)).size,
    reports: new Set(group.stated.map(({ canonical }) => canonical)).size,
    firstPublished: published[0] ?? null,
    conflict: false,
    conflictGroup: null,
    sources: all.map((row) => ({ id: row.id, copied: row.document !== row.canonical })).sort((a, b) => a.id - b.id),
  };
  return { fact, claim: { ...fact, statedBy: new Set(group.stated.map(({ document }) => document)) } };
}

function mergeTopic(rows: readonly FactToMerge[]): MergedFact[] {
  const drafts = [...partition(rows, statementOf)].flatMap(([statement, alike]) =>
    groupByTime(alike).flatMap((group) => draftOf(statement, group) ?? []),
  );
  const conflicts = conflictGroups(drafts.map(({ claim }) => claim).sort((a, b) => compareText(a.id, b.id)));
  return drafts.map(({ fact }) => {
    const conflictGroup = conflicts.get(fact.id) ?? null;
    return { ...fact, conflict: conflictGroup !== null, conflictGroup };
  });
}

/**
 * Merges the facts of documents into what all state together, by the rule of the fact contract: one row for what agrees in
 * kind, measure, subject, value, unit, period, grade, person, role and status, with dates that overlap. Facts come from
 * canonical documents; those of copies add places. Facts of one kind, measure and subject depend on each other alone, so
 * a caller may merge just the topics that changed. The order of `rows` does not matter; the result is sorted by topic and id.
 */
export function mergeFacts(rows: readonly FactToMerge[]): MergedFact[] {
  return [...partition(rows, topicOf).values()]
    .flatMap(mergeTopic)
    .sort(
      (a, b) =>
        compareText(a.kind, b.kind) ||
        compareText(a.measure, b.measure) ||
        compareText(a.subject, b.subject) ||
        compareText(a.id, b.id),
    );
}
