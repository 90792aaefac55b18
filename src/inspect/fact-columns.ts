import type { Database } from 'better-sqlite3';
import { UNDATED } from './fact-filter.js';

/** Facets whose values come together in few combinations, in the order they stand in one. */
export const COMBINED = ['kind', 'measure', 'grade', 'status', 'year', 'rule', 'reviewed'] as const;
export type Combined = (typeof COMBINED)[number];

/** Numbers for texts, in the order they were first met. */
export interface Coded {
  readonly texts: readonly string[];
  /** Code of each row. */
  readonly codes: Uint32Array;
}

/** All facts of a database as columns of numbers, for counting: some twenty bytes a fact. Rows stand in order of number. */
export interface FactColumns {
  readonly rows: number;
  readonly ids: Uint32Array;
  readonly documents: Uint32Array;
  readonly confidence: Float64Array;
  readonly subject: Coded;
  readonly publisher: Coded;
  /** Combinations of the values of `COMBINED`. */
  readonly combination: Uint32Array;
  readonly combinations: readonly Readonly<Record<Combined, string>>[];
  /** 1 where the document is a copy. */
  readonly copied: Uint8Array;
  /** 1 where another report contradicts it. */
  readonly conflict: Uint8Array;
}

interface Kept {
  readonly version: unknown;
  readonly columns: FactColumns;
}

const KEPT = new WeakMap<Database, Kept>();

/** Takes a database; tells whether its facts are at hand as columns, as they stand now. */
export const hasFactColumns = (database: Database): boolean => KEPT.get(database)?.version === versionOf(database);

/** Changes with every write of another process. */
const versionOf = (database: Database): unknown => database.pragma('data_version', { simple: true });

/** Takes a database; returns its facts as columns; read anew only where another process changed the database since. */
export function factColumns(database: Database): FactColumns {
  const version = versionOf(database);
  const kept = KEPT.get(database);
  if (kept !== undefined && kept.version === version) return kept.columns;
  const columns = readColumns(database);
  KEPT.set(database, { version, columns });
  return columns;
}

type Row = [id: number, document: number, subject: string, combination: string, confidence: number];

/** No value of a combination holds it. */
const SEPARATOR = '\u001F';

const ROWS = `
SELECT id, document_id, subject, kind || char(31) || kind || '/' || measure || char(31) || grade || char(31) || status
  || char(31) || coalesce(substr(date_start, 1, 4), '${UNDATED}') || char(31) || rule || char(31)
  || coalesce(nullif(review, ''), 'none'), confidence
FROM fact ORDER BY id`;

function readColumns(database: Database): FactColumns {
  const rows = Number(database.prepare('SELECT count(*) FROM fact').pluck().get());
  const ids = new Uint32Array(rows);
  const documents = new Uint32Array(rows);
  const confidence = new Float64Array(rows);
  const subject = coder(rows);
  const combination = coder(rows);
  let at = 0;
  for (const row of database.prepare<[], Row>(ROWS).raw().iterate()) {
    [ids[at], documents[at]] = row;
    subject.add(at, row[2]);
    combination.add(at, row[3]);
    confidence[at] = row[4];
    at += 1;
  }
  return {
    ...{ rows, ids, documents, confidence },
    subject: subject.coded,
    publisher: publishersOf(database, documents),
    combination: combination.coded.codes,
    combinations: combination.coded.texts.map(combinationOf),
    copied: copiesOf(database, documents),
    conflict: conflictsOf(database, ids),
  };
}

function coder(rows: number): { readonly coded: Coded; readonly add: (at: number, text: string) => void } {
  const known = new Map<string, number>();
  const texts: string[] = [];
  const codes = new Uint32Array(rows);
  return {
    coded: { texts, codes },
    add: (at, text) => {
      let code = known.get(text);
      if (code === undefined) {
        code = texts.length;
        known.set(text, code);
        texts.push(text);
      }
      codes[at] = code;
    },
  };
}

function combinationOf(joined: string): Record<Combined, string> {
  const [kind = '', measure = '', grade = '', status = '', year = '', rule = '', reviewed = ''] =
    joined.split(SEPARATOR);
  return { kind, measure, grade, status, year, rule, reviewed };
}

function publishersOf(database: Database, documents: Uint32Array): Coded {
  const names = new Map(
    database.prepare<[], [number, string]>("SELECT id, publisher FROM document WHERE publisher <> ''").raw().all(),
  );
  const { coded, add } = coder(documents.length);
  documents.forEach((document, at) => {
    add(at, names.get(document) ?? '');
  });
  return coded;
}

function copiesOf(database: Database, documents: Uint32Array): Uint8Array {
  const copies = new Set(database.prepare<[], number>('SELECT document_id FROM cluster_member').pluck().all());
  return Uint8Array.from(documents, (document) => Number(copies.has(document)));
}

function conflictsOf(database: Database, ids: Uint32Array): Uint8Array {
  const contradicted = new Set(
    database
      .prepare<[], number>(
        'SELECT fact_id FROM merged_fact JOIN merged_fact_source ON merged_id = merged_fact.id WHERE conflict = 1',
      )
      .pluck()
      .all(),
  );
  return Uint8Array.from(ids, (id) => Number(contradicted.has(id)));
}
