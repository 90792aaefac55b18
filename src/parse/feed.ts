import { Parser } from 'htmlparser2';
import type { Hint, ParseEvent } from '../model/raw.js';
import type { ByteSource } from './bytes.js';
import { decodedChunks, streamEncoding } from './charset.js';
import { item, type ParseContext, problem } from './context.js';
import { isoFromRfc822 } from './dates.js';
import { publisherOf } from './feed-publisher.js';
import { escaped, hasMarkup, paragraphs, withoutMarkup } from './markup.js';

/** What was read of one entry, or of the channel: texts by element name, in order. */
type Fields = Map<string, string[]>;

/** Elements nested deeper than this end the reading; feeds have a depth below 20. */
const DEEPEST = 256;

const READ = new Set([
  'title',
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'updated',
  'modified',
  'issued',
  'dc:date',
  'dcterms:modified',
  'dc:creator',
  'author',
  'name',
  'dc:publisher',
  'dc:language',
  'language',
  'description',
  'summary',
  'content:encoded',
  'content',
  'category',
  'feedburner:origlink',
]);

/**
 * Collects entries from the events of a tolerant XML parser. Holds one entry at a time, so that memory does not grow
 * with the feed.
 */
class EntryCollector {
  readonly channel: Fields = new Map();
  readonly finished: Fields[] = [];
  /** True once the root element was closed by its own tag. */
  closed = false;
  tooDeep = false;
  private entry: Fields | null = null;
  private entryTag = '';
  private reading = '';
  private text: string[] = [];
  private inlineDepth = 0;
  private readonly path: string[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.path.push(name);
    if (this.path.length > DEEPEST) this.tooDeep = true;
    if (this.inlineDepth > 0) {
      this.inlineDepth += 1;
      this.text.push(startTag(name, attributes));
      return;
    }
    if (this.entry === null && (name === 'item' || name === 'entry')) {
      this.entry = new Map();
      this.entryTag = name;
      return;
    }
    if (!READ.has(name) || (this.reading !== '' && name !== 'name')) return;
    this.reading = name;
    this.text = [];
    if (attributes['type'] === 'xhtml') this.inlineDepth = 1;
    this.addAttributes(name, attributes);
  }

  characters(text: string): void {
    if (this.reading === '') return;
    this.text.push(this.inlineDepth > 0 ? escaped(text) : text);
  }

  close(name: string, implied: boolean): void {
    this.path.pop();
    if (this.path.length === 0) this.closed = !implied;
    if (this.inlineDepth > 1) {
      this.inlineDepth -= 1;
      this.text.push(`</${name.replace(/^xhtml:/, '')}>`);
      return;
    }
    this.inlineDepth = 0;
    if (name === this.reading) {
      this.add(name === 'name' ? 'author' : name, this.text.join(''));
      this.reading = '';
      this.text = [];
    }
    if (this.entry !== null && name === this.entryTag && !implied) {
      this.finished.push(this.entry);
      this.entry = null;
    }
  }

  private addAttributes(name: string, attributes: Readonly<Record<string, string>>): void {
    const href = attributes['href'];
    if (name === 'link' && href !== undefined) {
      const relation = attributes['rel'] ?? 'alternate';
      if (relation === 'alternate') this.add('link', href);
    }
    if (name === 'category' && attributes['term'] !== undefined) this.add('category', attributes['term']);
    if (name === 'guid') this.add('guid:permanent', attributes['ispermalink'] === 'false' ? 'no' : 'yes');
    const plain = attributes['type'] === undefined || attributes['type'] === 'text';
    if (name === 'content' && plain) this.add('content:plain', 'yes');
  }

  private add(name: string, text: string): void {
    const value = text.trim();
    if (value === '') return;
    const fields = this.entry ?? this.channel;
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    // Channel fields that follow the entries (RSS 1.0 images) must not pile up.
    else if (values.length < 100) values.push(value);
  }
}

function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replace(/"/g, '&quot;')}"`,
  );
  return `<${name.replace(/^xhtml:/, '')}${written.join('')}>`;
}

/**
 * Reads RSS 2.0, RSS 1.0 and Atom piece by piece, one raw item an entry, in constant memory. What a broken feed holds
 * before its end is yielded, followed by a problem.
 */
export async function* parseFeed(source: ByteSource, context: ParseContext): AsyncGenerator<ParseEvent> {
  const collector = new EntryCollector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes),
      ontext: (text) => collector.characters(text),
      onclosetag: (name, implied) => collector.close(name, implied),
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  let entries = 0;
  for await (const text of decodedChunks(source.chunks(), streamEncoding(source.head))) {
    parser.write(text);
    for (const entry of collector.finished.splice(0)) {
      entries += 1;
      yield entryItem(entry, collector.channel, entries, context);
    }
    if (entries >= context.limits.entries) {
      yield problem(context, 'too-many-entries', `Only its first ${entries} entries were read.`, SPLIT);
      return;
    }
    if (collector.tooDeep) break;
  }
  if (!collector.tooDeep) parser.end();
  yield* verdict(collector, entries, context);
}

const SPLIT = 'Split it into smaller files.';

function* verdict(collector: EntryCollector, entries: number, context: ParseContext): Generator<ParseEvent> {
  const fetchAgain = 'Fetch the feed again; the entries before that place were read.';
  if (collector.tooDeep) {
    yield problem(
      context,
      'feed-too-deep',
      `Its elements are nested deeper than ${DEEPEST}.`,
      fetchAgain,
      `after entry ${entries}`,
    );
  } else if (!collector.closed) {
    yield problem(context, 'feed-broken', 'The feed breaks off before its end.', fetchAgain, `after entry ${entries}`);
  } else if (entries === 0) {
    yield problem(
      context,
      'feed-empty',
      'The feed holds no entries.',
      'Leave it out, or fetch it again when it has entries.',
    );
  }
}

function entryItem(entry: Fields, channel: Fields, number: number, context: ParseContext): ParseEvent {
  const full = first(entry, 'content:encoded') ?? first(entry, 'content');
  const body = full ?? longest(entry.get('description') ?? entry.get('summary') ?? []) ?? '';
  const plain = (entry.has('content:plain') && full !== undefined) || !hasMarkup(body);
  const html = plain && !hasMarkup(body) ? paragraphs(body.includes('&') ? withoutMarkupByLine(body) : body) : body;
  const draft = { kind: 'html', html, fragment: true, hints: entryHints(entry, channel) } as const;
  return item(context, draft, { place: `entry ${number}`, oneOfMany: true });
}

function withoutMarkupByLine(text: string): string {
  return text.split('\n').map(withoutMarkup).join('\n');
}

function entryHints(entry: Fields, channel: Fields): Hint[] {
  const hints: Hint[] = [];
  const add = (field: Hint['field'], value: string | undefined): void => {
    if (value !== undefined && value !== '') hints.push({ field, value, origin: 'feed' });
  };
  add('url', address(entry));
  add('title', plainText(first(entry, 'title')));
  for (const author of new Set(entry.get('dc:creator') ?? entry.get('author') ?? [])) add('author', authorName(author));
  const published = ['pubdate', 'published', 'issued', 'dc:date']
    .map((name) => first(entry, name))
    .find((value) => value !== undefined);
  const updated = first(entry, 'updated') ?? first(entry, 'modified') ?? first(entry, 'dcterms:modified');
  add('published', dated(published ?? updated));
  if (published !== undefined) add('modified', dated(updated));
  add('section', plainText(first(entry, 'category')));
  add('publisher', plainText(first(channel, 'dc:publisher')) ?? publisherOf(plainText(first(channel, 'title')) ?? ''));
  add('language', first(entry, 'dc:language') ?? first(channel, 'language') ?? first(channel, 'dc:language'));
  return hints;
}

function address(entry: Fields): string | undefined {
  const links = [first(entry, 'feedburner:origlink'), ...(entry.get('link') ?? [])];
  if (first(entry, 'guid:permanent') !== 'no') links.push(first(entry, 'guid'));
  links.push(first(entry, 'id'));
  return links.find((link) => link !== undefined && /^https?:\/\/\S+$/i.test(link));
}

/** RSS authors are written `mail@host (Name)`; a bare address names nobody. */
function authorName(text: string): string | undefined {
  const plain = withoutMarkup(text);
  const named = /^\S+@\S+\s*\((.{2,100})\)$/.exec(plain)?.[1];
  return named ?? (plain.includes('@') ? undefined : plain);
}

function first(fields: Fields, name: string): string | undefined {
  return fields.get(name)?.[0];
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (best, text) => (best === undefined || text.length > best.length ? text : best),
    undefined,
  );
}

function plainText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : withoutMarkup(text);
}

function dated(text: string | undefined): string | undefined {
  return text === undefined ? undefined : isoFromRfc822(text);
}
