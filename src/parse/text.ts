import type { MetadataField } from '../model/document.js';
import type { Hint, ParseEvent } from '../model/raw.js';
import { item, type ParseContext } from './context.js';
import { isFeedRendering, splitRendering } from './feed-rendering.js';

/** Keys that a leading block of `Key: value` lines may use, and the field each names. */
const KEYS: ReadonlyMap<string, MetadataField> = new Map([
  ['url', 'url'],
  ['link', 'url'],
  ['address', 'url'],
  ['source url', 'url'],
  ['canonical', 'url'],
  ['canonical url', 'url'],
  ['title', 'title'],
  ['headline', 'title'],
  ['author', 'author'],
  ['authors', 'author'],
  ['by', 'author'],
  ['byline', 'author'],
  ['publisher', 'publisher'],
  ['publication', 'publisher'],
  ['source', 'publisher'],
  ['site', 'publisher'],
  ['website', 'publisher'],
  ['published', 'published'],
  ['publication date', 'published'],
  ['date published', 'published'],
  ['date', 'published'],
  ['modified', 'modified'],
  ['updated', 'modified'],
  ['last updated', 'modified'],
  ['section', 'section'],
  ['category', 'section'],
  ['language', 'language'],
  ['lang', 'language'],
]);

const LONGEST_BLOCK = 30;

/** Reads text: entries of a feed that was rendered as text, or one document with its leading block of metadata. */
export function* parseText(text: string, context: ParseContext): Generator<ParseEvent> {
  if (isFeedRendering(text)) {
    for (const [index, draft] of splitRendering(text).entries()) {
      yield item(context, draft, { place: `entry ${index + 1}`, oneOfMany: true });
    }
    return;
  }
  const { hints, body } = leadingBlock(text);
  yield item(context, { kind: 'text', text: body, hints });
}

/**
 * Takes the block of `Key: value` lines off the start of a text, bare or between lines of three hyphens (front matter).
 * One line alone counts only where a blank line follows it and its key names an address, a date or a title.
 */
function leadingBlock(text: string): { readonly hints: readonly Hint[]; readonly body: string } {
  const none = { hints: [], body: text };
  const lines = text
    .slice(0, 20_000)
    .split('\n', LONGEST_BLOCK + 1)
    .map((line) => line.replace(/\r$/, ''));
  const front = lines[0]?.trim() === '---';
  const hints: Hint[] = [];
  let unknown = 0;
  let at = front ? 1 : 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || (front && line.trim() === '---')) break;
    const parts = /^[#*_]{0,3}([A-Za-z][A-Za-z _-]{1,24}?)[*_]{0,2}:[*_]{0,2}\s*(.{0,2000})$/.exec(line);
    const field = KEYS.get((parts?.[1] ?? '').toLowerCase().replace(/[_-]/g, ' ').trim());
    if (parts === null) return none;
    if (field === undefined) unknown += 1;
    else hints.push(...valuesOf(field, parts[2] ?? ''));
  }
  const closed = at < lines.length && (!front || lines[at]?.trim() === '---');
  if (!closed || hints.length === 0 || unknown > hints.length + 3) return none;
  if (hints.length === 1 && !front && !/^(https?:|\d|.{8,})/.test(hints[0]?.value ?? '')) return none;
  const body = text
    .split('\n')
    .slice(at + (front ? 1 : 0))
    .join('\n');
  return body.trim() === '' ? none : { hints, body };
}

function valuesOf(field: MetadataField, written: string): Hint[] {
  const value = written
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  if (value === '') return [];
  const values = field === 'author' ? value.replace(/^\[|\]$/g, '').split(/\s*[;,]\s*|\s+and\s+/) : [value];
  return values
    .filter((part) => part !== '')
    .map((part) => ({ field, value: part.replace(/^["']|["']$/g, ''), origin: 'header' }));
}
