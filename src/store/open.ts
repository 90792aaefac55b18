import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { asStoreError, StoreError } from './error.js';
import { checkSchema, migrate, newestSchema } from './migrate.js';

/** How long to wait for a lock that another process holds, in milliseconds. */
const LOCK_WAIT = 1000;
/** Page cache of the writer, in KiB; bounds its memory whatever the size of the database. */
const CACHE_KIB = 32_768;

/**
 * Takes the path of a database; returns it open for reading. Throws StoreError where it is missing, locked, damaged, of
 * another program or of another schema version.
 */
export function openForReading(path: string): Database {
  return openExisting(path, true);
}

/** As `openForReading`, but writable where the file is: checking the full-text index takes a write lock, and no write. */
export function openForChecking(path: string): Database {
  return openExisting(path, !isWritable(path));
}

function openExisting(path: string, readonly: boolean): Database {
  if (!existsSync(path)) {
    throw new StoreError('database-missing', `There is no database ${path}.`, 'Make one with: newsfacts run CORPUS');
  }
  return opened(path, readonly, (database) => {
    const version = checkSchema(database, path);
    if (version === 0) {
      throw new StoreError('database-older', `${path} is empty.`, 'Fill it with: newsfacts run CORPUS');
    }
    if (version < newestSchema()) {
      throw new StoreError(
        'database-older',
        `${path} was made by an older version of newsfacts.`,
        `Bring it up to date with: newsfacts run CORPUS --output ${path}`,
      );
    }
  });
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the path of a database and, for tests and quotas, the largest size it may reach in bytes; returns it open for the
 * one writer, its folder made and its schema brought up to date. The lock is held until `closeWriter`, and is freed by the
 * system when the process dies. Throws StoreError as `openForReading` does, and where the folder cannot be written.
 */
export function openForWriting(path: string, maxBytes: number | null = null): Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw asStoreError(error, path);
  }
  return opened(path, false, (database) => {
    checkSchema(database, path);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    database.pragma(`cache_size = -${CACHE_KIB}`);
    migrate(database, path);
    // A write takes the exclusive lock at once, so that a second writer learns of it now and not at its first document.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    if (maxBytes !== null) limitSize(database, maxBytes);
  });
}

/** Takes a database and a size in bytes, null for none: writes past it then fail as on a full disk. */
export function limitSize(database: Database, maxBytes: number | null): void {
  const pageSize: unknown = database.pragma('page_size', { simple: true });
  const pages = maxBytes === null ? 0xfffffffe : Math.ceil(maxBytes / (typeof pageSize === 'number' ? pageSize : 4096));
  database.pragma(`max_page_count = ${pages}`);
}

/** Takes the writer's database; folds the write-ahead log into it, so that one file is left, and closes it. */
export function closeWriter(database: Database): void {
  if (!database.open) return;
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function opened(path: string, readonly: boolean, prepare: (database: Database) => void): Database {
  let database: Database | null = null;
  try {
    database = new BetterSqlite(path, { readonly, timeout: LOCK_WAIT });
    prepare(database);
    return database;
  } catch (error) {
    database?.close();
    throw asStoreError(error, path);
  }
}
