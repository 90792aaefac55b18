import type { StoreCounts } from '../store/counts.js';

/** What became of the files of the corpus; each is counted once. */
export interface SourceCounts {
  readonly new: number;
  readonly changed: number;
  /** Read again because a newer version of the program reads them otherwise. */
  readonly redone: number;
  readonly unchanged: number;
  readonly gone: number;
  readonly failed: number;
}

/** What a run did and what the database holds now. */
export interface RunSummary extends StoreCounts {
  readonly state: 'finished' | 'interrupted';
  readonly corpus: string;
  readonly database: string;
  readonly seconds: number;
  readonly sources: SourceCounts;
  /** Paths of sources that are no longer part of the corpus, the first hundred. */
  readonly gone: readonly string[];
  /** Documents that this run wrote, and those it analysed again from their stored text. */
  readonly written: number;
  readonly reanalysed: number;
}

/** Where a run stands; sent often. */
export interface Progress {
  readonly phase: 'read' | 'analyse' | 'copies' | 'merge';
  /** Sources, or documents in the later phases. */
  readonly done: number;
  readonly total: number;
  readonly documents: number;
  readonly failed: number;
}
