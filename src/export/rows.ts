import type { Database } from 'better-sqlite3';
import { type FactFilter, factFilterParams, NO_FILTER } from '../inspect/fact-filter.js';
import { factWhere, whereClause } from '../inspect/fact-where.js';
import type { StoredRow } from './tables.js';

/** What facts a filter leaves: the documents that state them and the merged facts they back, as JSON arrays of ids. */
export interface Selection {
  readonly documents: string;
  readonly merged: string;
}

/** True where every fact of every document passes. */
const passesAll = (filter: FactFilter): boolean =>
  filter.copies && factFilterParams(filter).length === factFilterParams({ ...NO_FILTER, copies: true }).length;

/** Takes a database and a filter; returns what its facts leave of the other tables, null where that is everything. */
export function readSelection(database: Database, filter: FactFilter): Selection | null {
  if (passesAll(filter)) return null;
  const where = factWhere(filter);
  const facts = `fact JOIN document ON document.id = fact.document_id`;
  const clause = whereClause(where);
  const ids = (sql: string): string =>
    JSON.stringify(
      database
        .prepare<unknown[], string | number>(sql)
        .pluck()
        .all(...where.values),
    );
  return {
    documents: ids(`SELECT DISTINCT fact.document_id FROM ${facts} ${clause} ORDER BY 1`),
    merged: ids(
      `SELECT DISTINCT merged_id FROM merged_fact_source WHERE fact_id IN (SELECT fact.id FROM ${facts} ${clause}) ORDER BY 1`,
    ),
  };
}

type Rows = IterableIterator<StoredRow>;

const rowsOf = (database: Database, sql: string, ...values: string[]): Rows =>
  database.prepare<string[], StoredRow>(sql).iterate(...values);

/** Condition that a column is among the ids; with none to be among, everything is. */
const within = (column: string, ids: string | undefined): string =>
  ids === undefined ? '1' : `${column} IN (SELECT value FROM json_each(?))`;

const bound = (ids: string | undefined): string[] => (ids === undefined ? [] : [ids]);

/** Yields the merged facts by kind, measure and subject, oldest first. */
export const mergedFactRows = (database: Database, selection: Selection | null): Rows =>
  rowsOf(
    database,
    `SELECT merged_fact.*, entity.name AS subject_name FROM merged_fact JOIN entity ON entity.id = merged_fact.subject
     WHERE ${within('merged_fact.id', selection?.merged)}
     ORDER BY merged_fact.kind, merged_fact.measure, merged_fact.subject, merged_fact.date_start, merged_fact.id`,
    ...bound(selection?.merged),
  );

/** Yields the documents by key. */
export const documentRows = (database: Database, selection: Selection | null, withText: boolean): Rows =>
  rowsOf(
    database,
    `SELECT document.key AS document, source.path AS source, document.ordinal, source.sha256 AS source_sha256, document.url,
       document.title, document.author, document.publisher, document.published, document.modified, document.section,
       document.language, document.readability, coalesce(canonical.key, document.key) AS cluster,
       canonical.id IS NULL AS canonical, cluster_member.kind AS copy_kind, document.run_id AS run,
       (SELECT count(*) FROM fact WHERE document_id = document.id AND review NOT IN ('refused', 'replaced')) AS facts
       ${withText ? ', document.text' : ''}
     FROM document JOIN source ON source.id = document.source_id
     LEFT JOIN cluster_member ON cluster_member.document_id = document.id
     LEFT JOIN document AS canonical ON canonical.id = cluster_member.canonical_id
     WHERE ${within('document.id', selection?.documents)} ORDER BY document.key`,
    ...bound(selection?.documents),
  );

/** Yields the mentions of the documents by key, in the order of the text. */
export const mentionRows = (database: Database, selection: Selection | null): Rows =>
  rowsOf(
    database,
    `SELECT document.key AS document, mention.position AS number, mention.type, mention.start_offset AS start,
       mention.end_offset AS "end", mention.text, mention.ref AS id, mention.value, mention.value_high, mention.unit,
       mention.date_start, mention.date_end
     FROM document CROSS JOIN mention ON mention.document_id = document.id
     WHERE (mention.type IN ('date', 'duration', 'set', 'money', 'percent', 'count', 'grade', 'person')
       OR mention.type IN (SELECT type FROM entity))
       AND ${within('document.id', selection?.documents)}
     ORDER BY document.key, mention.position`,
    ...bound(selection?.documents),
  );

/** Yields the bodies and places. */
export const bodyRows = (database: Database): Rows => rowsOf(database, 'SELECT * FROM entity ORDER BY id');

/** Yields the kinds and measures. */
export const measureRows = (database: Database): Rows =>
  rowsOf(database, 'SELECT *, id AS measure FROM measure ORDER BY kind, id');

/** Yields the rules. */
export const ruleRows = (database: Database): Rows => rowsOf(database, 'SELECT * FROM rule ORDER BY id');

/** Yields the runs. */
export const runRows = (database: Database): Rows => rowsOf(database, 'SELECT * FROM run ORDER BY id');
