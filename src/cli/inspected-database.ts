import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { UsageError } from '../pipeline/usage-error.js';
import { openForReading } from '../store/open.js';
import { safeText } from './terminal/safe-text.js';

/** Where `newsfacts run` writes unless told otherwise. */
export const DEFAULT_DATABASE = 'output/facts.db';

/** How the argument for the database reads in help. */
export const DATABASE_HELP = `database made by \`newsfacts run\` (default: ${DEFAULT_DATABASE})`;

/** A database that a command looks at, and what stands behind its name on the command line. */
export interface NamedDatabase {
  readonly path: string;
  readonly words: readonly string[];
}

/**
 * Takes the arguments of a command whose first one may be a database; returns the database meant and the other arguments.
 * The first names it where it is a SQLite file, or ends as one and no file of that name is there; else all arguments are the
 * command's own and the database is the default one.
 */
export function namedDatabase(words: readonly string[]): NamedDatabase {
  const [first, ...others] = words;
  if (first !== undefined && (isDatabase(first) || (DATABASE_ENDING.test(first) && !isFile(first)))) {
    return { path: first, words: others };
  }
  return { path: DEFAULT_DATABASE, words };
}

const DATABASE_ENDING = /\.(?:db|sqlite|sqlite3)$/i;
/** First bytes of a SQLite file (sqlite.org/fileformat2.html). */
const MAGIC = 'SQLite format 3\0';

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function isDatabase(path: string): boolean {
  try {
    if (!isFile(path)) return false;
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(MAGIC.length);
      return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === MAGIC;
    } finally {
      closeSync(file);
    }
  } catch {
    // What cannot be read, or is no path at all, is no database; it may still be words to search for.
    return false;
  }
}

/** Opens the database at that path for reading, uses it and closes it, also where the use fails. Throws StoreError. */
export async function withDatabase<Result>(
  path: string,
  use: (database: Database) => Result | Promise<Result>,
): Promise<Result> {
  const database = openForReading(path);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Throws UsageError where a command that takes no words of its own was given some: they were meant as a database. */
export function refuseWords({ words }: NamedDatabase): void {
  const [word] = words;
  if (word !== undefined) throw new UsageError(`${safeText(word)} is no database made by newsfacts run.`);
}
