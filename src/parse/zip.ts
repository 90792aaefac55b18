import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { ParseEvent } from '../model/raw.js';
import { type ByteSource, gathered, LimitReached, type ParseBytes, peeked } from './bytes.js';
import { type ParseContext, problem, reason } from './context.js';
import { contradictedName } from './detect.js';
import { parseDocx } from './docx.js';
import { measured } from './expansion.js';

const AGAIN = 'Fetch or pack the archive again.';

/** Reads a zip archive, entry by entry in their order, or the word-processor file that it is. */
export async function* parseZip(
  source: ByteSource,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  const bytes = await gathered(source, context.limits.streamedBytes);
  const entries = await directory(bytes);
  if (typeof entries === 'string') {
    yield problem(context, 'zip-broken', `The zip archive is truncated or damaged (${entries}).`, AGAIN);
    return;
  }
  if (entries.list.some((entry) => entry.fileName === 'word/document.xml')) {
    yield* wordFile(bytes, entries, context);
    return;
  }
  if (contradictedName(context.name, 'zip') !== null) {
    yield problem(
      context,
      'name-content-mismatch',
      'The name promises another type, but the content is a zip archive.',
      'Rename it; it was read as an archive.',
    );
  }
  const inner: ParseContext = { ...context, oneOfMany: true, depth: context.depth + 1 };
  let read = 0;
  for (const entry of entries.list) {
    if (entry.fileName.endsWith('/') || isHidden(entry.fileName)) continue;
    read += 1;
    if (read > context.limits.entries) {
      yield problem(
        context,
        'too-many-entries',
        `Only its first ${context.limits.entries} entries were read.`,
        'Split it into smaller archives.',
      );
      break;
    }
    yield* oneEntry(entries.file, entry, inner, nested);
    if (context.tally.expanded > context.limits.expandedBytes) break;
  }
  if (read === 0)
    yield problem(context, 'zip-empty', 'The zip archive holds no files.', 'Leave it out, or pack it again.');
}

interface Directory {
  readonly file: ZipFile;
  readonly list: readonly Entry[];
}

/** The archive's directory, or what is wrong with it. */
async function directory(bytes: Buffer): Promise<Directory | string> {
  try {
    const file = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, strictFileNames: false });
    const list: Entry[] = [];
    for await (const entry of file.eachEntry()) list.push(entry);
    return { file, list };
  } catch (error) {
    return reason(error);
  }
}

async function* oneEntry(
  file: ZipFile,
  entry: Entry,
  context: ParseContext,
  nested: ParseBytes,
): AsyncGenerator<ParseEvent> {
  const place = context.place === '' ? entry.fileName : `${entry.fileName} in ${context.place}`;
  const here: ParseContext = { ...context, name: entry.fileName, place };
  if (entry.isEncrypted()) {
    yield problem(
      here,
      'zip-encrypted',
      'The entry is protected by a password.',
      'Unpack it yourself and put the file into the corpus.',
    );
    return;
  }
  try {
    const stream = await file.openReadStreamPromise(entry);
    const expanded = measured(stream, { bytes: entry.compressedSize }, context);
    try {
      yield* nested(await peeked(expanded), here);
    } finally {
      stream.destroy();
    }
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    yield problem(here, 'zip-entry-broken', `The entry can not be unpacked (${reason(error)}).`, AGAIN);
  }
}

/** Checks what a word-processor file expands to before the library reads it, as that has no bounds of its own. */
async function* wordFile(bytes: Buffer, entries: Directory, context: ParseContext): AsyncGenerator<ParseEvent> {
  try {
    for (const entry of entries.list) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      const stream = await entries.file.openReadStreamPromise(entry);
      let size = 0;
      for await (const part of measured(stream, { bytes: entry.compressedSize }, context)) size += part.length;
      if (size > context.limits.wholeBytes)
        throw new LimitReached('too-large', 'Its text is larger than what is read.', 'Split it.');
    }
  } catch (error) {
    if (error instanceof LimitReached) throw error;
    yield problem(
      context,
      'docx-broken',
      `The Word file is damaged (${reason(error)}).`,
      'Open and save it again, or fetch it again.',
    );
    return;
  }
  yield* parseDocx(bytes, context);
}

/** Entries that systems add beside the files. */
function isHidden(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(^|\/)\.[^/]/.test(name) || /(^|\/)(Thumbs\.db|desktop\.ini)$/i.test(name);
}
