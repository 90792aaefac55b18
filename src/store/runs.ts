import type { Database } from 'better-sqlite3';
import { mergeAllAgain } from './merged-facts.js';

export interface RunStart {
  readonly programVersion: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly corpus: string;
}

export type RunState = 'finished' | 'interrupted' | 'failed';

/**
 * Takes the writer's database and what a run starts with; returns the number of the run. Where the run before merged with
 * another version, every fact waits to be merged again. One transaction.
 */
export function beginRun(database: Database, start: RunStart): number {
  return database.transaction(() => {
    const before = database
      .prepare<[], string>("SELECT versions ->> 'merge' FROM run ORDER BY id DESC LIMIT 1")
      .pluck()
      .get();
    if (before !== undefined && before !== start.versions['merge']) mergeAllAgain(database);
    return insertRun(database, start);
  })();
}

function insertRun(database: Database, start: RunStart): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO run (state, program_version, versions, options, corpus, started_at)
       VALUES ('running', ?, ?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))`,
    )
    .run(start.programVersion, JSON.stringify(start.versions), JSON.stringify(start.options), start.corpus);
  return Number(lastInsertRowid);
}

/** Notes how a run ended, after how many seconds, and what it counted. */
export function endRun(database: Database, runId: number, state: RunState, seconds: number, counts: unknown): void {
  database
    .prepare(
      `UPDATE run SET state = ?, finished_at = strftime('%Y-%m-%dT%H:%M:%SZ'), seconds = ?, counts = ? WHERE id = ?`,
    )
    .run(state, seconds, JSON.stringify(counts), runId);
}
