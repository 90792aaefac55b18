import type { Database } from 'better-sqlite3';
import { schemaDescriptions } from './migrate.js';
import { EXPORT_VIEWS } from './views.js';

/** One thing that is wrong with a database. */
export interface Finding {
  readonly check: 'integrity' | 'foreign-key' | 'full-text' | 'evidence' | 'mention' | 'place' | 'view' | 'schema';
  readonly message: string;
}

/** A check lists no more findings than this; the rest is counted in one. */
const MOST = 20;

/**
 * Takes an open database; checks the file, foreign keys, full-text index, every slice of evidence and mention against the
 * stored text, and the views. Returns what is wrong; memory does not grow with the database.
 */
export function checkStore(database: Database): Finding[] {
  const findings = [...checkFile(database), ...checkViews(database), ...checkSchemaObjects(database)];
  // The checks of contents would stumble over a damaged file or a missing table again.
  if (findings.length > 0) return findings;
  return [...checkFullText(database), ...checkSlices(database)];
}

function checkFile(database: Database): Finding[] {
  const messages = (pragma: string): string[] => {
    const rows: unknown = database.pragma(pragma);
    return Array.isArray(rows) ? rows.map((row: unknown) => JSON.stringify(row)) : [];
  };
  const integrity = messages('integrity_check').filter((row) => row !== '{"integrity_check":"ok"}');
  return [
    ...integrity.map((message) => ({ check: 'integrity' as const, message })),
    ...messages('foreign_key_check').map((message) => ({
      check: 'foreign-key' as const,
      message: `a row refers to one that is not there: ${message}`,
    })),
  ];
}

const columnsOf = (database: Database, table: string): string[] =>
  database
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .all(table)
    .map(({ name }) => name);

function checkViews(database: Database): Finding[] {
  return Object.entries(EXPORT_VIEWS).flatMap(([view, expected]) => {
    const columns = columnsOf(database, view);
    if (columns.join() === expected.join()) return [];
    const message = `the view ${view} has the columns ${columns.join(', ') || 'none'}, not ${expected.join(', ')}`;
    return [{ check: 'view' as const, message }];
  });
}

function checkSchemaObjects(database: Database): Finding[] {
  const known = new Map<string, string[]>();
  return schemaDescriptions().flatMap(({ table, column }) => {
    const columns = known.get(table) ?? columnsOf(database, table);
    known.set(table, columns);
    if (column === '' ? columns.length > 0 : columns.includes(column)) return [];
    return [{ check: 'schema' as const, message: `${column === '' ? table : `${table}.${column}`} is missing` }];
  });
}

function checkFullText(database: Database): Finding[] {
  if (database.readonly) return [];
  return Object.entries({ document_fts: 'documents', fact_fts: 'facts' }).flatMap(([index, indexed]) => {
    try {
      // Rank 1 compares the index with the texts themselves, not only with itself.
      database.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      const message = `the full-text index is not in step with the ${indexed} (${reason})`;
      return [{ check: 'full-text' as const, message }];
    }
  });
}

interface SliceRow {
  readonly item: number;
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
}

/** What quotes a document's text, and how its rows name themselves. Places have no words of their own. */
const SLICES: readonly { readonly check: Finding['check']; readonly sql: string }[] = [
  {
    check: 'evidence',
    sql: 'SELECT id AS item, start_offset AS start, end_offset AS "end", evidence AS words FROM fact WHERE document_id = ?',
  },
  {
    check: 'mention',
    sql: 'SELECT position AS item, start_offset AS start, end_offset AS "end", text AS words FROM mention WHERE document_id = ?',
  },
  {
    check: 'place',
    sql: `SELECT fact_id AS item, place.start_offset AS start, place.end_offset AS "end", NULL AS words
      FROM fact_place AS place JOIN fact ON fact.id = fact_id WHERE document_id = ?`,
  },
  {
    check: 'place',
    sql: 'SELECT position AS item, start_offset AS start, end_offset AS "end", NULL AS words FROM refusal WHERE document_id = ?',
  },
  {
    check: 'place',
    sql: `SELECT position AS item, start_offset AS start, end_offset AS "end", NULL AS words FROM block
      WHERE document_id = ? AND reason IS NULL`,
  },
];

function checkSlices(database: Database): Finding[] {
  const slices = SLICES.map(({ check, sql }) => ({ check, rows: database.prepare<[number], SliceRow>(sql) }));
  const ids = database.prepare<[], { id: number; key: string; text: string }>('SELECT id, key, text FROM document');
  const findings: Finding[] = [];
  let more = 0;
  for (const { id, key, text } of ids.iterate()) {
    for (const { check, rows } of slices) {
      for (const { item, start, end, words } of rows.all(id)) {
        const inside = start >= 0 && start <= end && end <= text.length;
        if (inside && (words === null || text.slice(start, end) === words)) continue;
        if (findings.length >= MOST) more += 1;
        else findings.push({ check, message: `${key}: ${check} ${item} at ${start}-${end} is not its words` });
      }
    }
  }
  if (more > 0) findings.push({ check: 'evidence', message: `${more} further places are not their words` });
  return findings;
}
