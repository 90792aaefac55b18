import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Problem } from '../model/problem.js';
import { errorCode } from './error-code.js';

export type HashedFile =
  | { readonly kind: 'hashed'; readonly sha256: string; readonly size: number }
  | { readonly kind: 'vanished'; readonly problem: Problem }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Takes the absolute path of a file and its path in the corpus; returns hash (hex) and bytes, read piece by piece. */
export async function hashFile(absolute: string, path: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of createReadStream(absolute, { highWaterMark: 256 * 1024 })) {
      if (!Buffer.isBuffer(piece)) continue;
      hash.update(piece);
      size += piece.length;
    }
    return { kind: 'hashed', sha256: hash.digest('hex'), size };
  } catch (error) {
    return unreadable(errorCode(error), path);
  }
}

/** Takes the code of a failed read and a path in the corpus; returns whether the file is gone or not readable, and why. */
export function unreadable(code: string, path: string): Exclude<HashedFile, { kind: 'hashed' }> {
  if (code === 'ENOENT' && !path.includes('\uFFFD')) {
    return {
      kind: 'vanished',
      problem: {
        code: 'source-vanished',
        source: path,
        message: 'The file was removed while the run was going on.',
        next: 'Run again once the corpus folder is complete.',
      },
    };
  }
  return {
    kind: 'unreadable',
    problem: {
      code: 'source-unreadable',
      source: path,
      message: `The file cannot be read (${code}).`,
      next:
        code === 'ENOENT'
          ? 'Its name is not valid UTF-8: rename it and run again.'
          : 'Give yourself the right to read it and run again.',
    },
  };
}
