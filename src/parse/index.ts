import type { ParseEvent, SourceFile } from '../model/raw.js';
import { type ByteSource, gathered, LimitReached, peeked } from './bytes.js';
import { decode } from './charset.js';
import { item, type ParseContext, problem, reason, rootContext } from './context.js';
import { contradictedName, detect, KIND_NAMES, type MediaKind } from './detect.js';
import { parseEmail } from './email.js';
import { parseFeed } from './feed.js';
import { parseGzip } from './gzip.js';
import { parseJson } from './json.js';
import { DEFAULT_LIMITS, type ParseLimits } from './limits.js';
import { parsePdf } from './pdf.js';
import { parseText } from './text.js';
import { parseWarc } from './warc.js';
import { parseZip } from './zip.js';

export { DEFAULT_LIMITS, type ParseLimits } from './limits.js';

/** Changes whenever parsing yields something else for the same bytes; stored results of older versions are redone. */
export const PARSE_VERSION = 1;

/** Kinds that are read piece by piece or hold other files, and so may be larger. */
const STREAMED: ReadonlySet<MediaKind> = new Set(['xml_feed', 'json', 'gzip', 'zip', 'warc']);

/**
 * Reads a source of any kind into raw items, in their order, each with what its container said about it. The type is
 * told from the content. Bad content never throws: it yields problems, and whatever could be read.
 *
 * @param file a file of the corpus
 * @param limits bounds that differ from `DEFAULT_LIMITS`
 */
export async function* parseSource(file: SourceFile, limits: Partial<ParseLimits> = {}): AsyncGenerator<ParseEvent> {
  const context = rootContext(file.path, { ...DEFAULT_LIMITS, ...limits });
  try {
    if (file.size > context.limits.streamedBytes) {
      yield tooLargeProblem(context, context.limits.streamedBytes);
      return;
    }
    yield* parseBytes(await peeked(file.stream()), context);
  } catch (error) {
    yield problem(
      context,
      'unreadable',
      `The file can not be read (${reason(error)}).`,
      'Check that it exists and that you may read it.',
    );
  }
}

async function* parseBytes(source: ByteSource, context: ParseContext): AsyncGenerator<ParseEvent> {
  try {
    if (context.depth > context.limits.nesting) {
      const message = `Containers are nested deeper than ${context.limits.nesting}.`;
      yield problem(
        context,
        'nested-too-deep',
        message,
        'Unpack the outer archives and put their files into the corpus.',
      );
      return;
    }
    const kind = detect(source.head, source.complete);
    const promised = kind === 'zip' ? null : contradictedName(context.name, kind);
    if (promised !== null) {
      const message = `The name says ${promised}, but the content is ${KIND_NAMES[kind]}.`;
      const next = `It was read as ${KIND_NAMES[kind]}; fetch it again if you expected ${promised}.`;
      yield problem(context, 'name-content-mismatch', message, next);
    }
    yield* STREAMED.has(kind) ? streamed(kind, source, context) : whole(kind, source, context);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    yield problem(context, error.code, error.message, error.next);
  }
}

async function* streamed(kind: MediaKind, source: ByteSource, context: ParseContext): AsyncGenerator<ParseEvent> {
  if (kind === 'xml_feed') yield* parseFeed(source, context);
  else if (kind === 'json') yield* parseJson(source, context);
  else if (kind === 'gzip') yield* parseGzip(source, context, parseBytes);
  else if (kind === 'zip') yield* parseZip(source, context, parseBytes);
  else yield* parseWarc(source, context, parseBytes);
}

async function* whole(kind: MediaKind, source: ByteSource, context: ParseContext): AsyncGenerator<ParseEvent> {
  if (kind === 'empty') {
    yield problem(context, 'empty-file', 'It holds nothing.', 'Fetch it again, or leave it out.');
    return;
  }
  if (kind === 'binary') {
    yield problem(
      context,
      'unknown-type',
      'It is no text and no type that can be read.',
      'Convert it to HTML, text or PDF, or leave it out.',
    );
    return;
  }
  const bytes = await gathered(source, context.limits.wholeBytes);
  if (kind === 'pdf') yield* parsePdf(bytes, context);
  else if (kind === 'email') yield* parseEmail(bytes, context, parseBytes);
  else yield* markupOrText(kind, bytes, context);
}

function* markupOrText(kind: MediaKind, bytes: Buffer, context: ParseContext): Generator<ParseEvent> {
  const decoded = decode(bytes, context.charset);
  if (decoded.contradicted !== null) {
    const message = `It claims the charset ${decoded.contradicted}, but is ${decoded.encoding}.`;
    yield problem(
      context,
      'charset-mislabelled',
      message,
      `It was read as ${decoded.encoding}; nothing is to be done.`,
    );
  }
  if (decoded.mended > 0) {
    const message = `${decoded.mended} bytes are no valid UTF-8.`;
    yield problem(
      context,
      'charset-mended',
      message,
      'They were read as Windows-1252; check the text where it matters.',
    );
  }
  if (kind === 'html') yield item(context, { kind: 'html', html: decoded.text, fragment: false, hints: [] });
  else yield* parseText(decoded.text, context);
}

function tooLargeProblem(context: ParseContext, bound: number): ParseEvent {
  const message = `It is larger than ${Math.round(bound / 1024 / 1024)} MB, the most that is read of one file.`;
  return problem(context, 'too-large', message, 'Split it into smaller files, or leave it out with an ignore file.');
}
