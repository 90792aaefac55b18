import type { Database } from 'better-sqlite3';

/** A decision on a fact as the last run read it from the file of decisions. */
export interface StoredFactDecision {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly action: string;
  /** Key of the document. */
  readonly target: string;
  /** Words that state the fact, empty where the decision does not say. */
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly applies: boolean;
  /** Why it does not apply. */
  readonly note: string;
}

/** Takes a database; returns the decisions on facts that its last run read, in the order in which they were made. */
export function readFactDecisions(database: Database): StoredFactDecision[] {
  return database
    .prepare<[], Omit<StoredFactDecision, 'applies'> & { applies: 0 | 1 }>(
      `SELECT id AS line, action, target,
         coalesce(json_extract(payload, '$.to.evidence'), json_extract(payload, '$.fact.evidence'), '') AS words,
         decided_by AS "by", decided_at AS at, reason, applies, note
       FROM decision WHERE action NOT IN ('join', 'split') ORDER BY id`,
    )
    .all()
    .map((row) => ({ ...row, applies: row.applies === 1 }));
}
