import type { Database } from 'better-sqlite3';
import { countFacets } from '../store/facets.js';
import { settleKeys } from '../store/settle-keys.js';

/** Brings all that depends on the corpus as a whole up to date: keys, copies, merged facts, facet counts. */
export function finishStore(database: Database): void {
  settleKeys(database);
  countFacets(database);
}
