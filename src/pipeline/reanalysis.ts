import type { Database } from 'better-sqlite3';
import PQueue from 'p-queue';
import type { DocumentWriter } from '../store/document-writer.js';
import type { StoredText } from '../store/records.js';
import { markAnalysed } from '../store/rule-sets.js';
import { prepareTextReader } from '../store/stored-text.js';
import type { WorkerPool } from './pool.js';
import type { StageDescription } from './stage-set.js';
import { documentsToAnalyse } from './touched.js';

/** What analysing stored documents again needs. */
export interface Reanalysis {
  readonly database: Database;
  readonly documents: DocumentWriter;
  readonly stages: StageDescription;
  readonly concurrency: number;
  readonly pool: WorkerPool;
  readonly signal: AbortSignal;
  readonly progress: (state: { done: number; total: number }) => void;
}

/** Documents of one task, and UTF-16 units of their texts: whichever comes first. */
const MOST_DOCUMENTS = 16;
const MOST_TEXT = 512 * 1024;

/**
 * Analyses every stored document again, from its text, that was analysed by other versions, rules or pack; of changed
 * rules only what they can touch. Returns how many. Throws StoreError where the database cannot be written, and where a worker dies over a document, an Error.
 */
export async function analyseStale(work: Reanalysis): Promise<number> {
  const { touched: stale, untouched } = documentsToAnalyse(work.database, work.stages);
  markAnalysed(work.database, untouched, work.stages.fingerprints.analysis);
  const queue = new PQueue({ concurrency: work.concurrency });
  const failures: unknown[] = [];
  let done = 0;
  for (const batch of batches(stale, prepareTextReader(work.database))) {
    if (work.signal.aborted || failures.length > 0) break;
    const task = async (): Promise<void> => {
      const outcome = await work.pool.run({ kind: 'analyse', documents: batch }, ({ reanalysed }) => {
        for (const { id, analysis, sketch } of reanalysed) work.documents.rewrite(id, analysis, sketch);
        done += reanalysed.length;
        work.progress({ done, total: stale.length });
      });
      if (outcome.outcome === 'crashed') throw new Error(`Analysing stored documents was given up: ${outcome.reason}.`);
    };
    void queue.add(() => task().catch((error: unknown) => failures.push(error)));
    await queue.onSizeLessThan(2);
  }
  await queue.onIdle();
  if (failures.length > 0 && !work.signal.aborted) throw failures[0];
  return done;
}

function* batches(ids: readonly number[], read: (id: number) => StoredText | null): Generator<StoredText[]> {
  let batch: StoredText[] = [];
  let length = 0;
  for (const id of ids) {
    const document = read(id);
    if (document === null) continue;
    batch.push(document);
    length += document.text.length;
    if (batch.length < MOST_DOCUMENTS && length < MOST_TEXT) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
