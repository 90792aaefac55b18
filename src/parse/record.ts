import type { MetadataField } from '../model/document.js';
import type { Hint } from '../model/raw.js';
import type { ItemDraft } from './context.js';
import { hasMarkup, withoutMarkup } from './markup.js';

/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The names that articles' fields have in trafilatura, newspaper, news-please, JSON Feed, schema.org and common news
 * APIs (NewsAPI, Guardian, mediastack, Event Registry), best first.
 */
const TEXT_NAMES = [
  'maintext',
  'text',
  'content_text',
  'articleBody',
  'article_text',
  'full_text',
  'fulltext',
  'cleaned_text',
  'bodyText',
  'body',
  'content',
  'article',
];
const HTML_NAMES = ['content_html', 'html', 'article_html', 'body_html', 'bodyHtml', 'raw_html'];
const SUMMARY_NAMES = ['description', 'summary', 'excerpt', 'abstract', 'standfirst', 'trailText'];
const FIELD_NAMES: readonly (readonly [MetadataField, readonly string[]])[] = [
  [
    'url',
    [
      'canonical_link',
      'canonical_url',
      'canonical',
      'url',
      'link',
      'webUrl',
      'source-url',
      'external_url',
      'document',
      'id',
    ],
  ],
  ['title', ['title', 'headline', 'webTitle', 'name']],
  ['author', ['authors', 'author', 'byline', 'creator']],
  [
    'publisher',
    [
      'sitename',
      'publisher',
      'site_name',
      'publication',
      'source',
      'source_name',
      'source-hostname',
      'hostname',
      'source_domain',
    ],
  ],
  [
    'published',
    [
      'date_published',
      'date_publish',
      'publish_date',
      'published_at',
      'publishedAt',
      'published_date',
      'published',
      'datePublished',
      'webPublicationDate',
      'dateTimePub',
      'pubDate',
      'publication_date',
      'publishedDate',
      'date',
      'datetime',
    ],
  ],
  [
    'modified',
    ['date_modified', 'date_modify', 'dateModified', 'modified', 'updated_at', 'updatedAt', 'updated', 'lastModified'],
  ],
  ['section', ['section', 'sectionName', 'category', 'categories']],
  ['language', ['language', 'lang', 'meta_lang', 'inLanguage']],
];

/** Takes one article as a JSON object; returns its draft, or null where it holds no body under any known name. */
export function recordDraft(record: JsonObject): ItemDraft | null {
  // The Guardian keeps the body and byline in an object of its own.
  const fields: JsonObject = isObject(record['fields']) ? { ...record['fields'], ...record } : record;
  const hints = recordHints(fields);
  const html = firstText(fields, HTML_NAMES);
  const text = firstText(fields, TEXT_NAMES) ?? (html === undefined ? firstText(fields, SUMMARY_NAMES) : undefined);
  const page = html !== undefined && /<(?:html|body|head)\b/i.test(html.slice(0, 2000));
  // Cleaned text beats a whole page's markup only where that page is not there.
  if (html !== undefined && (page || text === undefined || hasMarkup(html)))
    return { kind: 'html', html, fragment: !page, hints };
  if (text === undefined) return null;
  if (!hasMarkup(text)) return { kind: 'text', text, hints };
  return { kind: 'html', html: text, fragment: !/<(?:html|body)\b/i.test(text.slice(0, 2000)), hints };
}

function recordHints(record: JsonObject): Hint[] {
  const hints: Hint[] = [];
  for (const [field, names] of FIELD_NAMES) {
    for (const name of names) {
      const values = texts(record[name]).filter((value) => fits(field, value));
      if (values.length === 0) continue;
      const chosen = field === 'author' ? values.flatMap(splitAuthors) : values.slice(0, 1);
      for (const value of new Set(chosen)) hints.push({ field, value, origin: 'record' });
      break;
    }
  }
  return hints;
}

/** Texts in a value: itself, a list's, or the `name` or `title` of an object. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [withoutMarkup(value)];
  if (Array.isArray(value))
    return value.slice(0, 50).flatMap((part: unknown) => (Array.isArray(part) ? [] : texts(part)));
  if (!isObject(value)) return [];
  return [value['name'], value['title']]
    .filter((part) => typeof part === 'string')
    .slice(0, 1)
    .flatMap(texts);
}

function fits(field: MetadataField, value: string): boolean {
  if (field === 'url') return /^https?:\/\/\S+$/i.test(value);
  if (field === 'author') return !/https?:|@/.test(value) && value.length <= 300;
  return value.length <= 1000;
}

/** trafilatura joins authors by semicolons. */
function splitAuthors(value: string): string[] {
  return value
    .split(/\s*;\s*/)
    .map((name) => name.replace(/^by\s+/i, ''))
    .filter((name) => name !== '');
}

function firstText(record: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

const LISTS = ['items', 'articles', 'results', 'data', 'news', 'documents', 'response', 'hits'];

/** The articles of a JSON value: a list, an API's answer around one, a JSON Feed; null for a single article. */
export function recordList(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value) || depth > 2) return null;
  for (const name of LISTS) {
    const inner = value[name];
    const list =
      Array.isArray(inner) && inner.some(isObject) ? inner : isObject(inner) ? recordList(inner, depth + 1) : null;
    if (list !== null) return list;
  }
  return null;
}
