import type { Database } from 'better-sqlite3';
import type { StoredDecision } from '../store/decisions.js';
import { countFacets } from '../store/facets.js';
import { settleKeys } from '../store/settle-keys.js';
import { findCopies } from './copies.js';
import { mergeChanged } from './merging.js';
import { applyReview } from './review.js';
import type { Progress } from './summary.js';

export interface Finish {
  readonly database: Database;
  readonly decisions: readonly StoredDecision[];
  readonly signal: AbortSignal;
  readonly progress: (state: Pick<Progress, 'phase' | 'done' | 'total'>) => void;
}

/** Brings all that depends on the corpus as a whole up to date: keys, copies, reviewed facts, merged facts, facet counts. */
export async function finishStore({ database, decisions, signal, progress }: Finish): Promise<void> {
  settleKeys(database);
  await findCopies({ database, decisions, signal, progress: (state) => progress({ phase: 'copies', ...state }) });
  if (signal.aborted) return;
  applyReview(database, decisions);
  await mergeChanged({ database, signal, progress: (state) => progress({ phase: 'merge', ...state }) });
  if (!signal.aborted) countFacets(database);
}
