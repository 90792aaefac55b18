/** Why an export cannot be written: one sentence that says what is wrong, one that says what to do. */
export class ExportError extends Error {
  readonly next: string;

  constructor(message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ExportError';
    this.next = next;
  }
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);
const NO_FOLDER = new Set(['ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'EISDIR']);
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Takes what the file system threw while `path` was written; returns it as an ExportError where it is a matter of the
 * machine (full, not writable), else unchanged, since it is a defect.
 */
export function asExportError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const cause = { cause: error };
  if (FULL.has(error.code)) {
    return new ExportError(
      `There is no room left to write ${path}.`,
      'Nothing half-written was left behind. Free some space, or choose another folder with --output.',
      cause,
    );
  }
  if (NOT_WRITABLE.has(error.code)) {
    return new ExportError(`${path} cannot be written.`, 'Choose a folder you may write to with --output.', cause);
  }
  if (NO_FOLDER.has(error.code)) {
    return new ExportError(`${path} is no folder and cannot be made one.`, 'Choose another with --output.', cause);
  }
  if (error.code === 'EIO') return new ExportError(`Writing ${path} failed.`, 'Check the disk and try again.', cause);
  return error;
}
