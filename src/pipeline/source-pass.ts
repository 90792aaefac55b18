import { join } from 'node:path';
import PQueue from 'p-queue';
import { hashFile } from '../ingest/hash.js';
import type { Problem } from '../model/problem.js';
import type { DocumentWriter } from '../store/document-writer.js';
import { asStoreError, StoreError } from '../store/error.js';
import type { SourceWriter, StoredSource } from '../store/sources.js';
import type { Batch } from './messages.js';
import type { PoolOutcome, WorkerPool } from './pool.js';
import type { SourceCounts } from './summary.js';

/** What reading the sources needs. */
export interface SourcePass {
  /** Absolute path of the corpus folder. */
  readonly root: string;
  readonly paths: readonly string[];
  readonly known: ReadonlyMap<string, StoredSource>;
  readonly fingerprint: string;
  readonly runId: number;
  readonly concurrency: number;
  readonly pool: WorkerPool;
  readonly sources: SourceWriter;
  readonly documents: DocumentWriter;
  /** Path of the database, for messages. */
  readonly database: string;
  readonly signal: AbortSignal;
  /** Called after each source and each batch. */
  readonly progress: (state: { done: number; written: number; failed: number }) => void;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What a source needs to be counted and written. */
interface OpenSource {
  readonly path: string;
  readonly id: number;
  readonly status: 'new' | 'changed' | 'redone';
}

/**
 * Reads all sources that are new, changed or made by other versions, through the workers, into the store. Returns the
 * counts, without the sources that are gone. Throws StoreError where the database cannot be written.
 */
export async function readSources(pass: SourcePass): Promise<{ counts: Omit<SourceCounts, 'gone'>; written: number }> {
  const reader = new SourceReader(pass);
  const queue = new PQueue({ concurrency: pass.concurrency });
  const failures: unknown[] = [];
  for (const path of pass.paths) {
    if (pass.signal.aborted || failures.length > 0) break;
    const task = await reader.open(path);
    if (task === null) continue;
    void queue.add(() => task().catch((error: unknown) => failures.push(error)));
    // Never more than one task waits, so that memory does not grow with the corpus.
    await queue.onSizeLessThan(2);
  }
  if (failures.length > 0) queue.clear();
  await queue.onIdle();
  if (failures.length > 0 && !pass.signal.aborted) throw failures[0];
  return { counts: reader.counts, written: reader.written };
}

class SourceReader {
  readonly counts: Mutable<Omit<SourceCounts, 'gone'>> = { new: 0, changed: 0, redone: 0, unchanged: 0, failed: 0 };
  written = 0;
  private done = 0;
  private readonly pass: SourcePass;

  constructor(pass: SourcePass) {
    this.pass = pass;
  }

  /** Hashes a file; returns what reads it, or null where there is nothing to do. */
  async open(path: string): Promise<(() => Promise<void>) | null> {
    const { root, known, fingerprint, runId, sources } = this.pass;
    const absolute = join(root, path);
    const stored = known.get(path);
    const hashed = await hashFile(absolute, path);
    if (hashed.kind === 'vanished') {
      this.vanish(hashed.problem, stored?.id ?? null);
      return null;
    }
    if (hashed.kind === 'unreadable') {
      const id = sources.begin({ path, size: 0, sha256: null, fingerprint }, runId);
      this.fail(id, [hashed.problem]);
      return null;
    }
    const { sha256, size } = hashed;
    const status = statusOf(stored, sha256, fingerprint);
    if (status === 'unchanged') {
      this.counts.unchanged += 1;
      this.advance();
      return null;
    }
    return async () => {
      const id = sources.begin({ path, size, sha256, fingerprint }, runId);
      const source = { path, id, status };
      const outcome = await this.pass.pool.run({ kind: 'source', path, absolute, size }, (batch) =>
        this.take(batch, source),
      );
      this.close(source, outcome);
    };
  }

  private take(batch: Batch, source: OpenSource): void {
    const { documents, sources, runId, database } = this.pass;
    try {
      for (const processed of batch.documents) {
        try {
          documents.write({ sourceId: source.id, path: source.path, runId }, processed);
          this.written += 1;
        } catch (error) {
          const known = asStoreError(error, database);
          if (known instanceof StoreError) throw known;
          sources.addProblem(notStored(source.path, processed.document.ordinal, error), runId, source.id);
        }
      }
      for (const problem of batch.problems) sources.addProblem(problem, runId, source.id);
    } catch (error) {
      throw asStoreError(error, database);
    }
    this.report();
  }

  private close(source: OpenSource, outcome: PoolOutcome): void {
    const { sources, runId } = this.pass;
    switch (outcome.outcome) {
      case 'done':
        sources.finish(source.id, runId);
        this.counts[source.status] += 1;
        this.advance();
        return;
      case 'vanished':
        this.vanish(vanished(source.path), source.id);
        return;
      case 'failed':
        this.fail(source.id, []);
        return;
      case 'crashed':
        this.fail(source.id, [crashed(source.path, outcome.reason)]);
    }
  }

  private fail(id: number, problems: readonly Problem[]): void {
    this.pass.sources.fail(id);
    for (const problem of problems) this.pass.sources.addProblem(problem, this.pass.runId, id);
    this.counts.failed += 1;
    this.advance();
  }

  private vanish(problem: Problem, id: number | null): void {
    if (id !== null) this.pass.sources.remove(id);
    this.pass.sources.addProblem(problem, this.pass.runId, null);
    this.counts.failed += 1;
    this.advance();
  }

  private advance(): void {
    this.done += 1;
    this.report();
  }

  private report(): void {
    this.pass.progress({ done: this.done, written: this.written, failed: this.counts.failed });
  }
}

function statusOf(
  stored: StoredSource | undefined,
  sha256: string,
  fingerprint: string,
): OpenSource['status'] | 'unchanged' {
  if (stored === undefined || stored.sha256 === null) return 'new';
  if (stored.sha256 !== sha256) return 'changed';
  if (stored.state !== 'done') return 'new';
  return stored.fingerprint === fingerprint ? 'unchanged' : 'redone';
}

const vanished = (source: string): Problem => ({
  code: 'source-vanished',
  source,
  message: 'The file was removed while the run was going on.',
  next: 'Run again once the corpus folder is complete.',
});

const crashed = (source: string, reason: string): Problem => ({
  code: 'source-crashed',
  source,
  message: `Reading it was given up: ${reason}.`,
  next: 'It is tried again at the next run; list it in .newsfactsignore to leave it out.',
});

const notStored = (source: string, ordinal: number, error: unknown): Problem => ({
  code: 'stage-failed',
  source,
  place: `item ${ordinal}`,
  message: `A defect of the program kept it from being stored (${error instanceof Error ? error.message : String(error)}).`,
  next: 'Report it with the file; the rest of the corpus is not affected.',
});
