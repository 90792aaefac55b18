import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Takes a stream and pieces; writes them, waiting where the reader is slower, so that memory does not grow. */
export async function writePieces(stream: Writable, pieces: Iterable<string | Uint8Array>): Promise<void> {
  for (const piece of pieces) {
    if (!stream.write(piece)) await once(stream, 'drain');
  }
}
