import type { Database } from 'better-sqlite3';

/** What a person decided, as read from the file of decisions. */
export interface StoredDecision {
  /** Line of the file, from 1. */
  readonly id: number;
  readonly action: string;
  /** Key of the document it is about. */
  readonly target: string;
  /** JSON object: the decision as written. */
  readonly payload: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/**
 * Replaces the decisions of the database by those at hand; which of them apply is found out later. The documents that a
 * new or withdrawn decision names are looked at again. One transaction.
 */
export function writeDecisions(database: Database, decisions: readonly StoredDecision[]): void {
  const insert = database.prepare(`
    INSERT INTO decision (id, action, target, payload, decided_by, decided_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const touch = database.prepare(`
    INSERT OR IGNORE INTO pending (kind, item) SELECT 'neighbour', document.id FROM document
    WHERE key IN (SELECT value FROM json_each(?) WHERE type = 'text')`);
  const before = database.prepare<[], string>('SELECT payload FROM decision').pluck();
  database.transaction(() => {
    const old = new Set(before.all());
    const now = new Set(decisions.map(({ payload }) => payload));
    for (const payload of old) if (!now.has(payload)) touch.run(payload);
    for (const payload of now) if (!old.has(payload)) touch.run(payload);
    database.exec('DELETE FROM decision');
    for (const { id, action, target, payload, by, at, reason } of decisions) {
      insert.run(id, action, target, payload, by, at, reason);
    }
  })();
}
