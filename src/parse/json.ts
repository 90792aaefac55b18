import type { Hint, ParseEvent } from '../model/raw.js';
import { type ByteSource, tooLarge } from './bytes.js';
import { decodedChunks, streamEncoding } from './charset.js';
import { item, type ParseContext, problem } from './context.js';
import { publisherOf } from './feed-publisher.js';
import { isObject, recordDraft, recordList } from './record.js';
import { parseText } from './text.js';

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/**
 * Reads JSON: lines of one article each (streamed, memory flat), a JSON Feed, an API's answer, a list or a single
 * article. A line that is broken or holds no article is a problem; the others are read. What only begins like JSON is
 * read as text.
 */
export async function* parseJson(source: ByteSource, context: ParseContext): AsyncGenerator<ParseEvent> {
  const reader = new LineReader(context);
  const pending = lines(source, context);
  const opening: string[] = [];
  let size = 0;
  for await (const line of pending) {
    if (opening.length === 0 && line.trim() === '') continue;
    if (opening.length === 0 && isObject(value(line)) && recordList(value(line)) === null) {
      yield* lineByLine(line, pending, reader, context);
      return;
    }
    size += line.length + 1;
    if (size > context.limits.wholeBytes) throw tooLarge(context.limits.wholeBytes);
    opening.push(line);
  }
  yield* whole(opening, reader, context);
}

/** The first line is an object of its own: so are the others, or it is the only one. */
async function* lineByLine(
  firstLine: string,
  pending: AsyncIterable<string>,
  reader: LineReader,
  context: ParseContext,
): AsyncGenerator<ParseEvent> {
  let held: string | null = firstLine;
  let number = 1;
  for await (const line of pending) {
    if (held !== null) yield* reader.read(held, 1);
    held = null;
    number += 1;
    if (line.trim() !== '') yield* reader.read(line, number);
    if (context.tally.items >= context.limits.entries) {
      yield problem(
        context,
        'too-many-entries',
        `Only its first ${context.tally.items} articles were read.`,
        'Split it into smaller files.',
      );
      return;
    }
  }
  const lone = held !== null && !/\.(jsonl|ndjson)(\.gz)?$/i.test(context.name);
  if (held !== null) yield* lone ? single(parse(held), context) : reader.read(held, 1);
  yield* reader.summary();
}

async function* whole(
  opening: readonly string[],
  reader: LineReader,
  context: ParseContext,
): AsyncGenerator<ParseEvent> {
  const text = opening.join('\n');
  const parsed = parse(text);
  if (parsed.ok) {
    const list = recordList(parsed.value);
    yield* list === null ? single(parsed, context) : listed(list, feedHints(parsed.value), context);
    return;
  }
  const sound = opening.some((line) => isObject(value(line)));
  if (sound) {
    for (const [index, line] of opening.entries()) if (line.trim() !== '') yield* reader.read(line, index + 1);
    yield* reader.summary();
    return;
  }
  if (/^\s*[{[]\s*["{[]/.test(text)) {
    yield problem(
      context,
      'json-broken',
      'It starts like JSON, but is none.',
      'Fetch or export the file again; it was not read.',
    );
    return;
  }
  yield* parseText(text, context);
}

function* single(parsed: Parsed, context: ParseContext): Generator<ParseEvent> {
  const draft = parsed.ok && isObject(parsed.value) ? recordDraft(parsed.value) : null;
  yield draft === null ? noArticle(context, '') : item(context, draft);
}

function* listed(list: readonly unknown[], common: readonly Hint[], context: ParseContext): Generator<ParseEvent> {
  const reader = new LineReader(context);
  for (const [index, entry] of list.slice(0, context.limits.entries).entries()) {
    yield* reader.take({ ok: true, value: entry }, `entry ${index + 1}`, common);
  }
  if (list.length > context.limits.entries) {
    yield problem(
      context,
      'too-many-entries',
      `Only its first ${context.limits.entries} articles were read.`,
      'Split it into smaller files.',
    );
  }
  if (list.length === 0)
    yield problem(
      context,
      'feed-empty',
      'The list holds no articles.',
      'Leave the file out, or fetch it again when it has entries.',
    );
  yield* reader.summary();
}

/** Name and language of a JSON Feed, for its entries. */
function feedHints(value: unknown): Hint[] {
  if (!isObject(value) || typeof value['version'] !== 'string' || !value['version'].includes('jsonfeed')) return [];
  const hints: Hint[] = [];
  const publisher = typeof value['title'] === 'string' ? publisherOf(value['title']) : undefined;
  if (publisher !== undefined) hints.push({ field: 'publisher', value: publisher, origin: 'feed' });
  if (typeof value['language'] === 'string')
    hints.push({ field: 'language', value: value['language'], origin: 'feed' });
  return hints;
}

/** Turns lines into items, and counts the problems it no longer tells one by one. */
class LineReader {
  private untold = 0;
  private told = 0;

  constructor(private readonly context: ParseContext) {}

  read(line: string, number: number): Generator<ParseEvent> {
    return this.take(parse(line), `line ${number}`, []);
  }

  *take(parsed: Parsed, place: string, common: readonly Hint[]): Generator<ParseEvent> {
    const draft = parsed.ok && isObject(parsed.value) ? recordDraft(parsed.value) : null;
    if (draft !== null) {
      yield item(this.context, { ...draft, hints: [...draft.hints, ...common] }, { place, oneOfMany: true });
      return;
    }
    this.told += 1;
    if (this.told > this.context.limits.problems) this.untold += 1;
    else if (parsed.ok) yield noArticle(this.context, place);
    else
      yield problem(
        this.context,
        'json-broken',
        'The line is no JSON.',
        'Mend or remove the line; the others were read.',
        place,
      );
  }

  *summary(): Generator<ParseEvent> {
    if (this.untold === 0) return;
    yield problem(
      this.context,
      'json-broken',
      `${this.untold} more lines hold no readable article.`,
      'Check how the file was made; the other lines were read.',
    );
  }
}

function noArticle(context: ParseContext, place: string): ParseEvent {
  return problem(
    context,
    'json-no-article',
    'The object holds no text under any known field name.',
    'Name the body "text" or "html", or leave the file out.',
    place,
  );
}

async function* lines(source: ByteSource, context: ParseContext): AsyncGenerator<string> {
  let rest: string[] = [];
  let held = 0;
  for await (const text of decodedChunks(source.chunks(), streamEncoding(source.head))) {
    const parts = text.split('\n');
    for (const part of parts.slice(0, -1)) {
      rest.push(part);
      yield rest.length === 1 ? part : rest.join('');
      rest = [];
      held = 0;
    }
    const last = parts.at(-1) ?? '';
    rest.push(last);
    held += last.length;
    if (held > context.limits.wholeBytes) throw tooLarge(context.limits.wholeBytes);
  }
  if (held > 0) yield rest.join('');
}

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return { ok: false };
  }
}

function value(text: string): unknown {
  const parsed = parse(text);
  return parsed.ok ? parsed.value : undefined;
}
