import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SourceFile } from '../model/raw.js';

/** Takes the absolute path of a file, its path in the corpus and its bytes; returns it as parsing reads it. */
export function sourceFile(absolute: string, path: string, size: number): SourceFile {
  return {
    path,
    size,
    read: () => readFile(absolute),
    stream: () => pieces(absolute),
  };
}

async function* pieces(absolute: string): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(absolute)) if (Buffer.isBuffer(piece)) yield piece;
}
