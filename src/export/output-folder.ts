import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asExportError, ExportError } from './export-error.js';
import { type FileEntry, MANIFEST, type Manifest, readManifest, sha256Of } from './manifest.js';

/**
 * A file to be written: its name in the folder, and its bytes, made piece by piece as they are asked for by one who knows the
 * files written before it.
 */
export interface OutputFile {
  readonly name: string;
  readonly pieces: (before: readonly FileEntry[]) => Iterable<Uint8Array>;
  /** How many rows the pieces hold, once all were taken; null where it has none. */
  readonly rows?: () => number;
}

export interface FolderOptions {
  readonly signal?: AbortSignal;
  /** Called with a file's name before it is written. */
  readonly onFile?: (name: string) => void;
}

const PARTIAL = /^\..+\.(\d+)\.partial$/;

/**
 * Takes a folder, the name of a format and files; writes them all, the folder being made where it is missing. Each is written
 * under another name and all are put in place at the end, with a list of them and their hashes, so that no half of a file
 * and no half of an export is ever seen. Files of an earlier export of the format are replaced or removed. Throws ExportError
 * where the folder cannot be written, the disk is full, a file is in the way that no export wrote, or an aborted signal asks
 * it to stop; what stood there before then stands as it was.
 */
export async function writeFolder(
  folder: string,
  format: string,
  files: readonly OutputFile[],
  options: FolderOptions = {},
): Promise<FileEntry[]> {
  const partial = (name: string): string => join(folder, `.${name}.${process.pid}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    const before = readManifest(folder);
    const own = await ownFiles(folder, format, before, [...files.map(({ name }) => name), MANIFEST]);
    try {
      const written: FileEntry[] = [];
      for (const file of files) {
        options.onFile?.(file.name);
        written.push(await writePieces(file, partial(file.name), written, options.signal));
      }
      await putInPlace(folder, { format, files: written }, own, partial);
      return written;
    } finally {
      for (const name of [...files.map((file) => file.name), MANIFEST]) await rm(partial(name), { force: true });
    }
  } catch (error) {
    throw asExportError(error, folder);
  }
}

/** Takes a file and where to write it; returns what was written, safe on the disk. */
async function writePieces(
  file: OutputFile,
  path: string,
  before: readonly FileEntry[] = [],
  signal?: AbortSignal,
): Promise<FileEntry> {
  const handle = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (const piece of file.pieces(before)) {
      if (signal?.aborted === true) throw new ExportError('The export was stopped.', 'Nothing was changed.');
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { name: file.name, bytes, sha256: hash.digest('hex'), rows: file.rows?.() ?? null };
}

/**
 * Puts the new files in the place of the old. The list says before that both are the export's own, so that one that is
 * killed in between can be repeated.
 */
async function putInPlace(
  folder: string,
  now: Manifest,
  own: readonly FileEntry[],
  partial: (name: string) => string,
): Promise<void> {
  const list = async (content: Manifest): Promise<void> => {
    const text = Buffer.from(`${JSON.stringify(content, null, 1)}\n`);
    await rm(partial(MANIFEST), { force: true });
    await writePieces({ name: MANIFEST, pieces: () => [text] }, partial(MANIFEST));
    await rename(partial(MANIFEST), join(folder, MANIFEST));
  };
  await list({ ...now, superseded: [...own] });
  for (const { name } of now.files) await rename(partial(name), join(folder, name));
  const names = new Set(now.files.map(({ name }) => name));
  for (const { name } of own) if (!names.has(name)) await rm(join(folder, name), { force: true });
  await list(now);
}

/** Removes what an export left that was killed while it wrote. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(PARTIAL.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isNaN(pid) && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes a folder, what an earlier export wrote there and the names to be written; returns the earlier files that are still
 * as they were written. Throws ExportError where another format or a file of somebody else's is in the way.
 */
async function ownFiles(
  folder: string,
  format: string,
  before: Manifest | null,
  names: readonly string[],
): Promise<FileEntry[]> {
  if (before !== null && before.format !== format) {
    throw new ExportError(
      `${folder} holds an export as ${before.format}.`,
      `Choose another folder for ${format} with --output, or remove that one.`,
    );
  }
  const known = [...(before?.files ?? []), ...(before?.superseded ?? [])];
  const own: FileEntry[] = [];
  for (const name of new Set([...names, ...known.map((entry) => entry.name)])) {
    const path = join(folder, name);
    if (!existsSync(path) || (name === MANIFEST && before !== null)) continue;
    const entry = lstatSync(path).isFile() ? await unchanged(path, name, known) : null;
    if (entry !== null) own.push(entry);
    else if (names.includes(name)) throw inTheWay(path);
  }
  return own;
}

async function unchanged(path: string, name: string, known: readonly FileEntry[]): Promise<FileEntry | null> {
  const candidates = known.filter((entry) => entry.name === name);
  if (candidates.length === 0) return null;
  const sha256 = await sha256Of(path);
  return candidates.find((entry) => entry.sha256 === sha256) ?? null;
}

const inTheWay = (path: string): ExportError =>
  new ExportError(
    `${path} is in the way: no export wrote it, or it was changed since.`,
    'Move it away, or choose another folder with --output.',
  );
