import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { mergeFacts } from '../merge/index.js';
import { prepareMergedFactStore } from '../store/merged-facts.js';

/** Topics that are merged between two commits. */
const CHUNK = 100;

export interface Merging {
  readonly database: Database;
  readonly signal: AbortSignal;
  readonly progress: (state: { done: number; total: number }) => void;
}

/** Merges anew the facts of every kind, measure and subject that changed. Where it is stopped, the next run goes on. */
export async function mergeChanged({ database, signal, progress }: Merging): Promise<void> {
  const store = prepareMergedFactStore(database);
  const topics = store.topics();
  for (let at = 0; at < topics.length && !signal.aborted; at += CHUNK) {
    const chunk = topics.slice(at, at + CHUNK);
    store.write(chunk, mergeFacts(chunk.flatMap((topic) => store.factsOf(topic))));
    progress({ done: Math.min(at + CHUNK, topics.length), total: topics.length });
    await setImmediate();
  }
}
