import type { Database } from 'better-sqlite3';
import type { Problem } from '../model/problem.js';

/** What the database knows of a file of the corpus. */
export interface StoredSource {
  readonly id: number;
  readonly path: string;
  readonly state: 'partial' | 'done' | 'failed';
  readonly sha256: string | null;
  readonly fingerprint: string;
}

export interface SourceFacts {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Hex; null where the file cannot be read. */
  readonly sha256: string | null;
  readonly fingerprint: string;
}

export interface SourceWriter {
  all(): StoredSource[];
  /** Marks a source as being worked on and forgets its problems; returns its number. */
  begin(source: SourceFacts, runId: number): number;
  /** Marks a source as read and takes away the documents that this run did not write. */
  finish(sourceId: number, runId: number): void;
  /** Marks a source as not readable and takes away its documents, so that a run gives the same whatever came before. */
  fail(sourceId: number): void;
  /** Takes a source away with its documents. */
  remove(sourceId: number): void;
  addProblem(problem: Problem, runId: number, sourceId: number | null): void;
  /** Forgets the problems that belong to no source: each run finds its own. */
  forgetRunProblems(): void;
}

/** Documents taken away in one transaction: bounds memory when a source with very many goes. */
const CHUNK = 500;

/** Takes the writer's database; returns what keeps the list of sources and their problems. */
export function prepareSourceWriter(database: Database): SourceWriter {
  const all = database.prepare<[], StoredSource>('SELECT id, path, state, sha256, fingerprint FROM source');
  const begin = database.prepare<unknown[], { id: number }>(`
    INSERT INTO source (path, state, size, sha256, fingerprint, run_id) VALUES (?, 'partial', ?, ?, ?, ?)
    ON CONFLICT (path) DO UPDATE SET state = 'partial', size = excluded.size, sha256 = excluded.sha256,
      fingerprint = excluded.fingerprint, run_id = excluded.run_id
    RETURNING id`);
  const mark = database.prepare('UPDATE source SET state = ? WHERE id = ?');
  const forget = database.prepare('DELETE FROM problem WHERE source_id = ?');
  const forgetRun = database.prepare('DELETE FROM problem WHERE source_id IS NULL');
  const remove = database.prepare('DELETE FROM source WHERE id = ?');
  const stale = database.prepare(`DELETE FROM document WHERE id IN (
    SELECT id FROM document WHERE source_id = ? AND run_id <> ? LIMIT ${CHUNK})`);
  const every = database.prepare(
    `DELETE FROM document WHERE id IN (SELECT id FROM document WHERE source_id = ? LIMIT ${CHUNK})`,
  );
  const addProblem = database.prepare(`
    INSERT INTO problem (run_id, source_id, code, source, place, message, next) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const clear = (sourceId: number): void => {
    while (every.run(sourceId).changes > 0);
  };
  return {
    all: () => all.all(),
    begin: database.transaction((source: SourceFacts, runId: number): number => {
      const row = begin.get(source.path, source.size, source.sha256, source.fingerprint, runId);
      if (row === undefined) throw new Error('the source was not written');
      forget.run(row.id);
      return row.id;
    }),
    finish: (sourceId, runId) => {
      while (stale.run(sourceId, runId).changes > 0);
      mark.run('done', sourceId);
    },
    fail: (sourceId) => {
      clear(sourceId);
      mark.run('failed', sourceId);
    },
    remove: (sourceId) => {
      clear(sourceId);
      remove.run(sourceId);
    },
    addProblem: ({ code, source, place, message, next }, runId, sourceId) => {
      addProblem.run(runId, sourceId, code, source, place ?? null, message, next);
    },
    forgetRunProblems: () => {
      forgetRun.run();
    },
  };
}
