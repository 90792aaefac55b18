import type { Database } from 'better-sqlite3';

/** A merged fact: what all documents state together. Text that does not apply is empty; dates are ISO days or empty. */
export interface MergedListing {
  readonly id: string;
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly per: string;
  readonly grade: string;
  readonly date_start: string;
  readonly date_end: string;
  readonly status: string;
  readonly said_by: string;
  readonly person: string;
  readonly role: string;
  readonly confidence: number;
  readonly documents: number;
  readonly reports: number;
  readonly first_published: string;
  readonly conflict: 0 | 1;
  /** Shared by the merged facts that contradict each other; empty where none does. */
  readonly conflict_group: string;
}

/** One place that backs a merged fact. */
export interface Source {
  readonly fact_id: number;
  /** The fact's number in the order of its document, from 1. */
  readonly number: number;
  /** Key of the document. */
  readonly document: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly start: number;
  readonly end: number;
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
  /** True where the document is a copy and adds a place only. */
  readonly copied: boolean;
}

export interface SourcedFact extends MergedListing {
  /** What backs it, the earliest published first; copies only where they were asked for. */
  readonly sources: readonly Source[];
}

const COLUMNS = `
merged_fact.id, merged_fact.kind, merged_fact.measure, subject, value, value_high, bound, unit, per, grade,
coalesce(date_start, '') AS date_start, coalesce(date_end, '') AS date_end, status, said_by, person, role, confidence,
documents, reports, coalesce(first_published, '') AS first_published, conflict, coalesce(conflict_group, '') AS conflict_group`;

/** Takes a database and ids of bodies; returns the merged facts about them, by kind, measure and date. */
export function mergedFactsAbout(database: Database, subjects: readonly string[]): MergedListing[] {
  if (subjects.length === 0) return [];
  return database
    .prepare<unknown[], MergedListing>(
      `SELECT ${COLUMNS} FROM merged_fact WHERE subject IN (${subjects.map(() => '?').join(', ')})
       ORDER BY kind, measure, date_start, first_published, merged_fact.id`,
    )
    .all(...subjects);
}

/** Takes a database and a measure; returns the merged facts of that measure about these bodies, by date. */
export function mergedFactsOf(
  database: Database,
  kind: string,
  measure: string,
  subjects: readonly string[],
): MergedListing[] {
  if (subjects.length === 0) return [];
  return database
    .prepare<unknown[], MergedListing>(
      `SELECT ${COLUMNS} FROM merged_fact
       WHERE kind = ? AND measure = ? AND subject IN (${subjects.map(() => '?').join(', ')})
       ORDER BY date_start, first_published, merged_fact.id`,
    )
    .all(kind, measure, ...subjects);
}

/** Takes a database and ids of groups of contradicting facts; returns the merged facts of those groups. */
export function mergedFactsInConflict(database: Database, groups: readonly string[]): MergedListing[] {
  if (groups.length === 0) return [];
  return database
    .prepare<unknown[], MergedListing>(
      `SELECT ${COLUMNS} FROM merged_fact WHERE conflict = 1 AND conflict_group IN (${groups.map(() => '?').join(', ')})
       ORDER BY conflict_group, reports DESC, merged_fact.id`,
    )
    .all(...groups);
}

type SourceRow = Omit<Source, 'copied'> & { readonly copied: 0 | 1 };

const SOURCES = `
SELECT fact.id AS fact_id,
  (SELECT count(*) FROM fact AS earlier WHERE earlier.document_id = fact.document_id
    AND (earlier.start_offset, earlier.end_offset, earlier.id) <= (fact.start_offset, fact.end_offset, fact.id)) AS number,
  document.key AS document, coalesce(document.title, '') AS title, coalesce(document.publisher, '') AS publisher,
  coalesce(document.published, '') AS published, start_offset AS start, end_offset AS "end", evidence, rule, confidence,
  copied
FROM merged_fact_source JOIN fact ON fact.id = fact_id JOIN document ON document.id = fact.document_id
WHERE merged_id = ? AND (copied = 0 OR ?) ORDER BY copied, document.published IS NULL, document.published, document.key, fact.id`;

/** Takes a database and whether copies count; returns what finds the sources of a merged fact. */
export function sourceReader(database: Database, copies: boolean): (fact: MergedListing) => SourcedFact {
  const sources = database.prepare<[string, number], SourceRow>(SOURCES);
  return (fact) => ({
    ...fact,
    sources: sources.all(fact.id, copies ? 1 : 0).map((row) => ({ ...row, copied: row.copied === 1 })),
  });
}
