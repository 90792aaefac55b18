import type { Database } from 'better-sqlite3';
import type { Review, ReviewedColumns } from '../model/decision.js';

/** The rule that facts made by a person carry. */
const REVIEW_RULE = 'review';

/** A fact of a document as it stands, with what review made of it before. */
export interface StoredFact {
  readonly id: number;
  readonly columns: ReviewedColumns;
  readonly rule: string;
  readonly review: Review;
  readonly line: number | null;
}

/** What review leaves of a document: what becomes of the facts that rules found, and the facts that a person made. */
export interface ReviewChange {
  readonly marks: readonly { readonly id: number; readonly review: Review; readonly line: number | null }[];
  /** Facts made by a person that go. */
  readonly removed: readonly number[];
  readonly made: readonly {
    readonly columns: ReviewedColumns;
    readonly review: Review;
    readonly line: number | null;
    readonly why: readonly string[];
  }[];
}

export interface FactReviewStore {
  /** Numbers of the documents with this key or path, and of those that are copies of the same text. */
  documentsNamed(key: string): { readonly id: number | null; readonly copies: readonly number[] };
  /** Numbers of the documents that some decision touched in an earlier run. */
  documentsReviewed(): readonly number[];
  textOf(documentId: number): string;
  factsOf(documentId: number): readonly StoredFact[];
  hasMeasure(kind: string, measure: string): boolean;
  hasEntity(id: string): boolean;
  write(documentId: number, change: ReviewChange): void;
  /** Notes of one decision, by line, whether it applies (null) or why not. */
  note(line: number, outcome: string | null): void;
}

type FactColumns = ReviewedColumns & Omit<StoredFact, 'columns'>;

const FACTS = `
SELECT id, rule, review, decision_id AS line, kind, measure, subject, value, value_high, bound, unit, per, grade,
  coalesce(date_start, '') AS date_start, coalesce(date_end, '') AS date_end, status, said_by, person, role,
  start_offset AS start, end_offset AS "end", evidence
FROM fact WHERE document_id = ? ORDER BY start_offset, end_offset, id`;

/** Takes the writer's database; returns what keeps the outcome of review in it. Writes run inside the caller's transaction. */
export function prepareFactReviewStore(database: Database): FactReviewStore {
  const named = database
    .prepare<[string, string, string], number>(
      'SELECT id FROM document WHERE key = ? OR path_key = ? ORDER BY key = ? DESC, id',
    )
    .pluck();
  const copies = database
    .prepare<[{ id: number }], number>(
      `WITH home AS (SELECT coalesce((SELECT canonical_id FROM cluster_member WHERE document_id = @id), @id) AS id)
       SELECT id FROM home WHERE id <> @id UNION
       SELECT document_id FROM cluster_member WHERE canonical_id = (SELECT id FROM home) AND document_id <> @id`,
    )
    .pluck();
  const reviewed = database.prepare<[], number>("SELECT DISTINCT document_id FROM fact WHERE review <> ''").pluck();
  const text = database.prepare<[number], string>('SELECT text FROM document WHERE id = ?').pluck();
  const facts = database.prepare<[number], FactColumns>(FACTS);
  const measure = database.prepare<[string, string], number>('SELECT 1 FROM measure WHERE kind = ? AND id = ?').pluck();
  const entity = database.prepare<[string], number>('SELECT 1 FROM entity WHERE id = ?').pluck();
  const note = database.prepare('UPDATE decision SET applies = ?, note = ? WHERE id = ?');
  return {
    documentsNamed: (key) => {
      const id = named.get(key, key, key) ?? null;
      return { id, copies: id === null ? [] : copies.all({ id }) };
    },
    documentsReviewed: () => reviewed.all(),
    textOf: (documentId) => text.get(documentId) ?? '',
    factsOf: (documentId) =>
      facts.all(documentId).map(({ id, rule, review, line, ...columns }) => ({ id, columns, rule, review, line })),
    hasMeasure: (kind, id) => measure.get(kind, id) !== undefined,
    hasEntity: (id) => entity.get(id) !== undefined,
    write: prepareChangeWriter(database),
    note: (line, outcome) => {
      note.run(outcome === null ? 1 : 0, outcome ?? '', line);
    },
  };
}

function prepareChangeWriter(database: Database): FactReviewStore['write'] {
  const mark = database.prepare('UPDATE fact SET review = ?, decision_id = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM fact WHERE id = ?');
  const rule = database.prepare('INSERT INTO rule (id, title) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const insert = database.prepare(`
    INSERT INTO fact (document_id, kind, measure, subject, value, value_high, bound, unit, per, grade, person, role,
      date_start, date_end, status, said_by, start_offset, end_offset, evidence, rule, confidence, why, review, decision_id)
    VALUES (@document, @kind, @measure, @subject, @value, @value_high, @bound, @unit, @per, @grade, @person, @role,
      nullif(@date_start, ''), nullif(@date_end, ''), @status, @said_by, @start, @end, @evidence, @rule, 1, @why, @review,
      @line)`);
  return (document, { marks, removed, made }) => {
    for (const { id, review, line } of marks) mark.run(review, line, id);
    for (const id of removed) remove.run(id);
    if (made.length > 0) rule.run(REVIEW_RULE, 'Corrected or added by a person in review');
    for (const { columns, review, line, why } of made) {
      insert.run({ ...columns, document, review, line, why: JSON.stringify(why), rule: REVIEW_RULE });
    }
  };
}

/** Takes a stored fact; tells whether a person made it. */
export const madeInReview = (fact: StoredFact): boolean => fact.rule === REVIEW_RULE;
