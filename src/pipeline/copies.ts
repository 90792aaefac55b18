import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type CopyDecision, CopyIndex, decodeSketch, type RestoredDocument } from '../dedupe/index.js';
import { type CopyStore, prepareCopyStore, type WaitingDocument } from '../store/copies.js';
import type { StoredDecision } from '../store/decisions.js';
import { copyDecisions } from './decisions.js';

/** Documents that are compared between two commits: what a crash costs, and how long Ctrl-C waits. */
const CHUNK = 200;

export interface CopySearch {
  readonly database: Database;
  readonly decisions: readonly StoredDecision[];
  readonly signal: AbortSignal;
  readonly progress: (state: { done: number; total: number }) => void;
}

/**
 * Looks for the copies of all documents that wait, and again where documents went or decisions changed. What it leaves
 * depends on the documents and decisions alone. Commits chunk by chunk; where it is stopped, the next run goes on.
 */
export async function findCopies({ database, decisions, signal, progress }: CopySearch): Promise<void> {
  const store = prepareCopyStore(database);
  const verdicts = copyDecisions(decisions);
  const open = store.waiting();
  const gone = store.goneKeys();
  const neighbours = store.neighbours();
  if (open.length + gone.length + neighbours.length > 0) {
    const index = new CopyIndex({ textOf: (key) => store.textOf(key) }, [...verdicts.values()]);
    const waiting = restore(index, store) ? open : startAnew(store);
    removeFormer(index, waiting, gone);
    for (const key of neighbours) index.reconsider(key);
    for (let at = 0; at === 0 || at < waiting.length; at += CHUNK) {
      if (signal.aborted) return;
      const chunk = waiting.slice(at, at + CHUNK);
      addAll(index, chunk, store);
      store.write({ changes: index.settle(), removed: at === 0 ? waiting : [], compared: chunk });
      progress({ done: Math.min(at + CHUNK, waiting.length), total: waiting.length });
      await setImmediate();
    }
  }
  store.markDecisions(applying(verdicts, store));
}

/** Brings the index to where the last settling left it; false where a sketch is of another version. */
function restore(index: CopyIndex, store: CopyStore): boolean {
  const documents: RestoredDocument[] = [];
  for (const { key, data, canonical, kind } of store.compared()) {
    const sketch = decodeSketch(data);
    if (sketch === null) return false;
    documents.push({ key, sketch, canonical, kind });
  }
  index.restore(documents, store.edges());
  return true;
}

function startAnew(store: CopyStore): WaitingDocument[] {
  store.reset();
  return store.waiting();
}

function removeFormer(index: CopyIndex, waiting: readonly WaitingDocument[], gone: readonly string[]): void {
  for (const key of gone) index.remove(key);
  for (const { before } of waiting) if (before !== null) index.remove(before);
}

function addAll(index: CopyIndex, documents: readonly WaitingDocument[], store: CopyStore): void {
  for (const { id, key } of documents) {
    const data = store.sketchOf(id);
    const sketch = data === null ? null : decodeSketch(data);
    if (sketch !== null) index.add(key, sketch);
  }
}

function applying(verdicts: ReadonlyMap<number, CopyDecision>, store: CopyStore): Set<number> {
  const present = [...verdicts].filter(([, { a, b }]) => store.textOf(a) !== null && store.textOf(b) !== null);
  return new Set(present.map(([id]) => id));
}
