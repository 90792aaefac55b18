import type { Database } from 'better-sqlite3';
import { type FactFilter, factFilterParams } from './fact-filter.js';

/** Takes a filter; true where it asks nothing but stories or articles. */
export const isUnfiltered = (filter: FactFilter): boolean =>
  factFilterParams(filter).every(([name]) => name === 'copies');

const view = (copies: boolean): string => (copies ? 'articles' : 'stories');

/** Takes a database; returns how many facts all stories or articles state as the last run counted, null where it did not. */
export function storedFactCount(database: Database, copies: boolean): number | null {
  const sum: unknown = database
    .prepare("SELECT sum(count) FROM facet_count WHERE view = ? AND facet = 'status'")
    .pluck()
    .get(view(copies));
  return typeof sum === 'number' ? sum : null;
}

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** Takes a database and a facet's name; returns how often each value occurs as the last run counted. */
export function storedFacet(database: Database, name: string, copies: boolean): ValueCount[] {
  return database
    .prepare<[string, string], ValueCount>('SELECT value, count FROM facet_count WHERE view = ? AND facet = ?')
    .all(view(copies), name);
}
