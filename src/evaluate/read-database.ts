import Database from 'better-sqlite3';
import type { FactRow } from '../model/fact-row.js';
import type { DocumentRow, ExportedRows, MentionRow } from './rows.js';

type Cells = Readonly<Record<string, unknown>>;

/**
 * Takes the path of a database; returns what its export views hold. Only the four views of the contract are read.
 * Throws where the file is missing, no database, or lacks a view or column.
 */
export function readExports(path: string): ExportedRows {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return {
      documents: rows(db, 'document_export', documentRow),
      facts: rows(db, 'fact_export', factRowOf),
      mentions: rows(db, 'mention_export', mentionRow),
      mergedFacts: mergedSummary(rows(db, 'merged_fact_export', (cells) => cells)),
    };
  } finally {
    db.close();
  }
}

function rows<T>(db: Database.Database, view: string, read: (cells: Cells) => T): T[] {
  return db
    .prepare<[], Cells>(`SELECT * FROM ${view}`)
    .all()
    .map((cells) => read(cells));
}

function cell(cells: Cells, column: string): unknown {
  if (!(column in cells)) throw new Error(`the view has no column ${column}`);
  return cells[column];
}

function text(cells: Cells, column: string): string {
  const value = cell(cells, column);
  return value === null ? '' : String(value);
}

function number(cells: Cells, column: string): number | null {
  const value = cell(cells, column);
  return value === null || value === '' ? null : Number(value);
}

function documentRow(cells: Cells): DocumentRow {
  return {
    document: text(cells, 'document'),
    source: text(cells, 'source'),
    ordinal: number(cells, 'ordinal') ?? 1,
    title: text(cells, 'title'),
    author: text(cells, 'author'),
    published: text(cells, 'published'),
    text: text(cells, 'text'),
    cluster: text(cells, 'cluster'),
    canonical: number(cells, 'canonical') === 1,
    copyKind: text(cells, 'copy_kind'),
  };
}

function factRowOf(cells: Cells): FactRow {
  return {
    document: text(cells, 'document'),
    kind: text(cells, 'kind'),
    measure: text(cells, 'measure'),
    subject: text(cells, 'subject'),
    value: number(cells, 'value'),
    value_high: number(cells, 'value_high'),
    bound: text(cells, 'bound'),
    unit: text(cells, 'unit'),
    per: text(cells, 'per'),
    grade: text(cells, 'grade'),
    date_start: text(cells, 'date_start'),
    date_end: text(cells, 'date_end'),
    status: text(cells, 'status'),
    said_by: text(cells, 'said_by'),
    person: text(cells, 'person'),
    role: text(cells, 'role'),
    start: number(cells, 'start') ?? 0,
    end: number(cells, 'end') ?? 0,
    evidence: text(cells, 'evidence'),
    rule: text(cells, 'rule'),
    confidence: number(cells, 'confidence') ?? 0,
  };
}

function mentionRow(cells: Cells): MentionRow {
  return {
    document: text(cells, 'document'),
    type: text(cells, 'type'),
    start: number(cells, 'start') ?? 0,
    end: number(cells, 'end') ?? 0,
    text: text(cells, 'text'),
    id: text(cells, 'id'),
    date_start: text(cells, 'date_start'),
    date_end: text(cells, 'date_end'),
  };
}

function mergedSummary(merged: readonly Cells[]): ExportedRows['mergedFacts'] {
  return {
    rows: merged.length,
    corroborated: merged.filter((cells) => (number(cells, 'reports') ?? 0) > 1).length,
    conflicts: merged.filter((cells) => number(cells, 'conflict') === 1).length,
  };
}
