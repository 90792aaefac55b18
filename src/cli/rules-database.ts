import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { LoadedStages } from '../pipeline/stages.js';
import { UsageError } from '../pipeline/usage-error.js';
import { findDocument } from '../store/find-document.js';
import { lastRun } from '../store/last-run.js';
import { openForReading } from '../store/open.js';
import type { StoredText } from '../store/records.js';
import { prepareTextReader } from '../store/stored-text.js';
import { loadFor, type RuleFlags } from './rules-load.js';

/** A database with the rules of its last run, and those of the flags on top. */
export interface RuledDatabase {
  readonly database: Database;
  readonly path: string;
  readonly loaded: LoadedStages;
}

/** Takes a database's path, flags and what to do with it; does so, and closes it. Throws StoreError, UsageError. */
export function withRuledDatabase<Result>(path: string, flags: RuleFlags, use: (one: RuledDatabase) => Result): Result {
  const database = openForReading(path);
  try {
    const { rules, pack } = lastRun(database);
    const chosen = flags.pack ?? pack;
    const folders = rules.filter((folder) => existsSync(folder));
    const loaded = loadFor({ ...flags, ...(chosen === null ? {} : { pack: chosen }) }, folders);
    return use({ database, path, loaded });
  } finally {
    database.close();
  }
}

/** Takes a database and what a person calls a document; returns its key and stored text. Throws UsageError. */
export function documentNamed({ database, path }: RuledDatabase, name: string): { key: string; stored: StoredText } {
  const found = findDocument(database, name);
  if (found.kind === 'several') {
    throw new UsageError(`${name} may be any of:\n${found.keys.map((key) => `  ${key}`).join('\n')}`);
  }
  const stored = found.kind === 'found' ? prepareTextReader(database)(found.id) : null;
  if (found.kind === 'none' || stored === null) throw new UsageError(`${path} has no document ${name}.`);
  return { key: found.key, stored };
}
