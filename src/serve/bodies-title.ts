import type { Database } from 'better-sqlite3';
import { capital } from './format/words.js';

/** Takes a database; returns what its bodies are called together: the plural of the type that most of them have. */
export function bodiesTitle(database: Database): string {
  const type: unknown = database
    .prepare('SELECT type FROM entity GROUP BY type ORDER BY count(*) DESC, type LIMIT 1')
    .pluck()
    .get();
  return typeof type === 'string' && /^[a-z]{2,20}[^sxyz]$/.test(type) ? capital(`${type}s`) : 'Bodies';
}
