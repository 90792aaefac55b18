import type { ParseEvent } from '../model/raw.js';
import type { ParseContext } from './context.js';

/** Bytes that are read once, with the first of them looked at beforehand. */
export interface ByteSource {
  /** At most `PEEKED` first bytes. */
  readonly head: Buffer;
  /** True when `head` is all there is. */
  readonly complete: boolean;
  /** All bytes from the start; to be consumed at most once. */
  chunks(): AsyncIterable<Buffer>;
}

const PEEKED = 65_536;

/** Thrown inside parsing where a bound is passed; each format turns it into a problem. */
export class LimitReached extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly next: string,
  ) {
    super(message);
    this.name = 'LimitReached';
  }
}

/** Reads the first bytes of a stream and returns them with a way to read the whole from the start. Errors of the stream pass through. */
export async function peeked(stream: AsyncIterable<Buffer>): Promise<ByteSource> {
  const iterator = stream[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let size = 0;
  let complete = false;
  while (size < PEEKED && !complete) {
    const step = await iterator.next();
    if (step.done === true) complete = true;
    else {
      first.push(step.value);
      size += step.value.length;
    }
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      yield* first;
      if (complete) return;
      for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first).subarray(0, PEEKED), complete: complete && size <= PEEKED, chunks };
}

/** Makes a byte source of bytes in memory. */
export function ofBuffer(bytes: Buffer): ByteSource {
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += PEEKED) yield bytes.subarray(at, at + PEEKED);
  }
  return { head: bytes.subarray(0, PEEKED), complete: bytes.length <= PEEKED, chunks };
}

/** Gathers all bytes; throws `LimitReached` (`too-large`) past the bound, in bytes. */
export async function gathered(source: ByteSource, bound: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of source.chunks()) {
    size += part.length;
    if (size > bound) throw tooLarge(bound);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The bound's error, with the bound in megabytes. */
export function tooLarge(bound: number): LimitReached {
  const megabytes = Math.round((bound / 1024 / 1024) * 10) / 10;
  return new LimitReached(
    'too-large',
    `It is larger than ${megabytes} MB, the most that is read of such a file.`,
    'Split it into smaller files, or leave it out with an ignore file.',
  );
}

/** Parses bytes of whatever kind; containers call it for what they hold. */
export type ParseBytes = (source: ByteSource, context: ParseContext) => AsyncGenerator<ParseEvent>;
