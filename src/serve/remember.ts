import type { Database } from 'better-sqlite3';

/** Takes what reads something from a database; returns what reads it once and again only after another run has written. */
export function rememberUntilWritten<Value>(read: (database: Database) => Value): (database: Database) => Value {
  let known: { readonly version: unknown; readonly value: Value } | null = null;
  return (database) => {
    const version = database.pragma('data_version', { simple: true });
    if (known === null || known.version !== version) known = { version, value: read(database) };
    return known.value;
  };
}
