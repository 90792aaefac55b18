import type { Database } from 'better-sqlite3';
import { type FactRow, factRow } from '../model/fact-row.js';
import { prepareTextReader } from '../store/stored-text.js';
import { analyseText } from './analyse.js';
import { isRead } from './rule-corpus.js';
import type { LoadedStages } from './stages.js';

/** A fact that the rules state otherwise than the database. */
export interface ChangedFact {
  readonly before: FactRow;
  readonly now: FactRow;
  /** Names of the columns that differ. */
  readonly fields: readonly string[];
}

/** What the rules would change in the facts of one document. */
export interface FactChanges {
  readonly gained: readonly FactRow[];
  readonly lost: readonly FactRow[];
  readonly changed: readonly ChangedFact[];
}

/** Columns that say what a fact states; the others say where it was found and by what. */
const STATED = [
  ...(['kind', 'measure', 'subject', 'value', 'value_high', 'bound', 'unit', 'per', 'grade'] as const),
  ...(['date_start', 'date_end', 'status', 'said_by', 'person', 'role'] as const),
];
const FOUND = ['start', 'end', 'rule', 'confidence'] as const;

/**
 * Takes a database, loaded stages and the numbers of documents; yields for each of them whose facts those rules would
 * change what that would be. Writes nothing.
 */
export function* diffFacts(
  database: Database,
  { pack, rules }: LoadedStages,
  documents: Iterable<number>,
): Generator<FactChanges> {
  const read = prepareTextReader(database);
  const keyOf = database.prepare<[number], string>('SELECT key FROM document WHERE id = ?').pluck();
  const stored = database.prepare<[string], FactRow>('SELECT * FROM fact_export WHERE document = ?');
  for (const id of documents) {
    const document = read(id);
    const key = keyOf.get(id);
    if (document === null || key === undefined) continue;
    const facts = isRead(document) ? analyseText(document, pack, rules).facts : [];
    const changes = compareFacts(
      stored.all(key).map(filled),
      facts.map((fact) => factRow(fact, key, document.text)),
    );
    if (changes.gained.length + changes.lost.length + changes.changed.length > 0) yield changes;
  }
}

const filled = (row: FactRow): FactRow => ({ ...row, date_start: row.date_start ?? '', date_end: row.date_end ?? '' });

/**
 * Takes the facts of one document before and now. Facts that state the same are the same; of the others, those of one
 * kind and subject about overlapping words are one that changed.
 */
export function compareFacts(before: readonly FactRow[], now: readonly FactRow[]): FactChanges {
  const changed: ChangedFact[] = [];
  const match = (old: readonly FactRow[], fits: (a: FactRow, b: FactRow) => boolean, left: FactRow[]): FactRow[] =>
    old.filter((row) => {
      const at = left.findIndex((other) => fits(row, other));
      const other = left[at];
      if (other === undefined) return true;
      left.splice(at, 1);
      const fields = [...STATED, ...FOUND].filter((field) => row[field] !== other[field]);
      if (fields.length > 0) changed.push({ before: row, now: other, fields });
      return false;
    });
  const gained = [...now];
  const unmet = match(before, (a, b) => STATED.every((field) => a[field] === b[field]), gained);
  const sameMeasure = match(unmet, (a, b) => meet(a, b) && a.measure === b.measure, gained);
  const lost = match(sameMeasure, meet, gained);
  return { gained, lost, changed };
}

const meet = (a: FactRow, b: FactRow): boolean =>
  a.kind === b.kind && a.subject === b.subject && a.start < b.end && b.start < a.end;
