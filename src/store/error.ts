/** Why a database cannot be used: a stable code, one sentence that says what is wrong, one that says what to do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly next: string;

  constructor(code: StoreErrorCode, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
    this.next = next;
  }
}

export type StoreErrorCode =
  | 'database-missing'
  | 'database-foreign'
  | 'database-newer'
  | 'database-older'
  | 'database-locked'
  | 'database-damaged'
  | 'database-unreadable'
  | 'output-not-writable'
  | 'disk-full';

/**
 * Takes what better-sqlite3 or the file system threw while the database at `path` was used; returns it as a StoreError
 * where it is a matter of the machine (locked, full, not writable, damaged), else unchanged, since it is a defect.
 */
export function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const make = (kind: StoreErrorCode, message: string, next: string): StoreError =>
    new StoreError(kind, message, next, { cause: error });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return make('database-locked', `${path} is in use by another process.`, 'Wait until it is done, or end it.');
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return make('disk-full', `There is no room left to write ${path}.`, 'Free some space and run again; it resumes.');
  }
  if (code === 'SQLITE_NOTADB') {
    return make('database-foreign', `${path} is not a SQLite database.`, 'Choose another file with --output.');
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return make('database-damaged', `${path} is damaged.`, 'Delete it and run again; it is made anew from the corpus.');
  }
  if (NOT_WRITABLE.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return make('output-not-writable', `${path} cannot be written.`, 'Choose a folder you may write to with --output.');
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return make('database-unreadable', `Reading or writing ${path} failed (${code}).`, 'Check the disk and run again.');
  }
  return error;
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EISDIR']);
