import { LimitReached } from './bytes.js';
import type { ParseContext } from './context.js';

/**
 * Passes expanded bytes on while they stay within the bounds of one source; throws `LimitReached` (`expansion-too-large`)
 * as soon as they exceed the ratio to the packed bytes or the total.
 */
export async function* measured(
  chunks: AsyncIterable<unknown>,
  packed: { readonly bytes: number },
  context: ParseContext,
): AsyncGenerator<Buffer> {
  const { limits, tally } = context;
  let here = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    here += chunk.length;
    tally.expanded += chunk.length;
    if (tally.expanded > limits.expandedBytes) throw tooMuch(`more than ${megabytes(limits.expandedBytes)} MB in all`);
    if (here > limits.expansionGrace && here > packed.bytes * limits.expansionRatio) {
      throw tooMuch(`more than ${limits.expansionRatio} times its packed size`);
    }
    yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

function tooMuch(what: string): LimitReached {
  return new LimitReached(
    'expansion-too-large',
    `It expands to ${what}, as archives made to harm do.`,
    'If the archive is sound, unpack it yourself and put its files into the corpus.',
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
