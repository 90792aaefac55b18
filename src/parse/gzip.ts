import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ParseEvent } from '../model/raw.js';
import { type ByteSource, LimitReached, type ParseBytes, peeked } from './bytes.js';
import { type ParseContext, problem, reason } from './context.js';
import { measured } from './expansion.js';

/** Reads what is packed with gzip; what came out before a break stays. */
export async function* parseGzip(
  source: ByteSource,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  const packed = { bytes: 0 };
  const gunzip = createGunzip();
  // Errors reach the reader of `gunzip`; the callback only keeps them from being thrown a second time.
  pipeline(Readable.from(counted(source.chunks(), packed)), gunzip, () => {});
  const inner: ParseContext = { ...context, name: context.name.replace(/\.(gz|gzip)$/i, ''), depth: context.depth + 1 };
  try {
    yield* nested(await peeked(measured(gunzip, packed, context)), inner);
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    yield problem(
      context,
      'gzip-broken',
      `The gzip data is truncated or damaged (${reason(error)}).`,
      'Fetch or pack the file again.',
    );
  } finally {
    gunzip.destroy();
  }
}

async function* counted(chunks: AsyncIterable<Buffer>, packed: { bytes: number }): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    packed.bytes += chunk.length;
    yield chunk;
  }
}
