import type { Database } from 'better-sqlite3';

/** What the last run of a database was set up with. */
export interface LastRun {
  /** Absolute paths of the rule folders beside those of the pack. */
  readonly rules: readonly string[];
  /** Name of the pack; null where the run does not say. */
  readonly pack: string | null;
}

/** Takes a database; returns what its last run was set up with, nothing where there was none. */
export function lastRun(database: Database): LastRun {
  const options: unknown = JSON.parse(
    database.prepare<[], string>('SELECT options FROM run ORDER BY id DESC LIMIT 1').pluck().get() ?? '{}',
  );
  if (typeof options !== 'object' || options === null) return { rules: [], pack: null };
  const rules: unknown = 'rules' in options ? options.rules : [];
  const pack: unknown = 'pack' in options ? options.pack : null;
  return { rules: Array.isArray(rules) ? rules.map(String) : [], pack: typeof pack === 'string' ? pack : null };
}
