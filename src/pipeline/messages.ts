import type { Problem } from '../model/problem.js';
import type { Analysis, ProcessedDocument, StoredSketch, StoredText } from '../store/records.js';

import type { StageDescription } from './stage-set.js';

/** What a worker is asked to do; one task at a time. */
export type Task =
  | { readonly kind: 'source'; readonly path: string; readonly absolute: string; readonly size: number }
  | { readonly kind: 'analyse'; readonly documents: readonly StoredText[] };

/** From the main thread: a task, or leave to send the next batch. */
export type Order = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'continue' };

/** A stored document analysed again. */
export interface Reanalysed {
  readonly id: number;
  readonly analysis: Analysis | null;
  readonly sketch: StoredSketch | null;
}

/** Some results of the task at hand; the worker sends the next batch only when it was told to continue. */
export interface Batch {
  readonly documents: readonly ProcessedDocument[];
  readonly reanalysed: readonly Reanalysed[];
  readonly problems: readonly Problem[];
}

/** How a task ended. `vanished`: the file is gone; `failed`: it could not be read. */
export interface TaskEnd {
  readonly outcome: 'done' | 'vanished' | 'failed';
}

/** From a worker: it has loaded its rules, has results, or has ended its task. */
export type Report =
  | { readonly kind: 'ready'; readonly description: StageDescription }
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'end'; readonly end: TaskEnd };
