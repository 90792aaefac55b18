import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../model/raw.js';

/** A file and the error of the file system, if one came while it was read. */
export interface WatchedFile {
  readonly file: SourceFile;
  failure(): unknown;
}

/** Takes the absolute path of a file, its path in the corpus and its bytes; returns it as parsing reads it. */
export function watchedFile(absolute: string, path: string, size: number): WatchedFile {
  let failure: unknown = null;
  const note = (error: unknown): never => {
    failure ??= error;
    throw error;
  };
  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of createReadStream(absolute)) if (Buffer.isBuffer(piece)) yield piece;
    } catch (error) {
      note(error);
    }
  }
  return {
    file: { path, size, read: () => readFile(absolute).catch(note), stream: pieces },
    failure: () => failure,
  };
}
