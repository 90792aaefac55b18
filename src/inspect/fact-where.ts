import { type FactFilter, UNDATED } from './fact-filter.js';
import { readSearch } from './search-words.js';

/** Conditions on `fact` (joined to `document` where `joinsDocument`), to be joined by AND, with their values in order. */
export interface Where {
  readonly conditions: readonly string[];
  readonly values: readonly (string | number)[];
  /** True where a condition speaks of `document`. */
  readonly joinsDocument: boolean;
}

type Condition = readonly [sql: string, ...values: (string | number)[]];

/**
 * Takes a filter; returns it as SQL on `fact` and `document`. All that comes from the filter is bound, never written into
 * the SQL.
 */
export function factWhere(filter: FactFilter): Where {
  const conditions: (Condition | null)[] = [
    oneOf('fact.kind', filter.kind),
    measures(filter.measure),
    oneOf('fact.subject', filter.subject),
    oneOf('fact.grade', filter.grade),
    oneOf('fact.status', filter.status),
    years(filter.year),
    oneOf('document.publisher', filter.publisher),
    oneOf('fact.rule', filter.rule),
    reviews(filter.reviewed),
    filter.document === null ? null : ['fact.document_id = (SELECT id FROM document WHERE key = ?)', filter.document],
    filter.leastConfidence === null ? null : ['fact.confidence >= ?', filter.leastConfidence],
    filter.conflict ? [IN_CONFLICT] : null,
    filter.copies ? null : [CANONICAL],
    searched(filter.search),
  ];
  const kept = conditions.filter((condition) => condition !== null);
  return {
    conditions: kept.map(([sql]) => sql),
    values: kept.flatMap(([, ...values]) => values),
    joinsDocument: filter.publisher.length > 0,
  };
}

/** Takes conditions; returns them as a WHERE clause, empty where there are none. */
export const whereClause = ({ conditions }: Where): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`;

const CANONICAL = 'NOT EXISTS (SELECT 1 FROM cluster_member WHERE cluster_member.document_id = fact.document_id)';
const IN_CONFLICT = `fact.id IN (SELECT fact_id FROM merged_fact JOIN merged_fact_source ON merged_id = merged_fact.id
  WHERE merged_fact.conflict = 1)`;

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

const oneOf = (column: string, values: readonly string[]): Condition | null =>
  values.length === 0 ? null : [`${column} IN (${marks(values)})`, ...values];

function measures(values: readonly string[]): Condition | null {
  if (values.length === 0) return null;
  const parts = values.map((value): Condition => {
    const [kind, measure] = value.split('/');
    if (kind === undefined || measure === undefined) return ['fact.measure = ?', value];
    return ['fact.kind = ? AND fact.measure = ?', kind, measure];
  });
  return any(parts);
}

function years(values: readonly string[]): Condition | null {
  if (values.length === 0) return null;
  return any(
    values.map(
      (year): Condition =>
        year === UNDATED
          ? ['fact.date_start IS NULL']
          : ['fact.date_start >= ? AND fact.date_start < ?', year, String(Number(year) + 1).padStart(4, '0')],
    ),
  );
}

const any = (parts: readonly Condition[]): Condition => [
  parts.map(([sql]) => `(${sql})`).join(' OR '),
  ...parts.flatMap(([, ...values]) => values),
];

function reviews(values: readonly string[]): Condition {
  if (values.length === 0) return ["fact.review NOT IN ('refused', 'replaced')"];
  const stored = values.map((value) => (value === 'none' ? '' : value));
  return [`fact.review IN (${marks(stored)})`, ...stored];
}

function searched(typed: string): Condition | null {
  const read = readSearch(typed);
  if (read.kind === 'empty') return null;
  // A mistake was told when the filter was read; here it finds nothing.
  if (read.kind === 'mistake') return ['0'];
  return ['fact.id IN (SELECT rowid FROM fact_fts WHERE fact_fts MATCH ?)', read.match];
}
