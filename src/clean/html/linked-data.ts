import type { MetadataField } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { titleOverlap } from '../metadata/index.js';

/** What the page's linked data (JSON-LD) says about its article. */
export interface LinkedData {
  readonly candidates: readonly Hint[];
  /** The article's body as text, or null. */
  readonly body: string | null;
  /** Types named at the top level. */
  readonly types: readonly string[];
}

type Json = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|PressRelease)$/;
/** Nodes read at most: hostile data ends here. */
const MAX_NODES = 2_000;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** The marks of character data and comments that scripts are wrapped in. */
const CHARACTER_DATA = /(?:\/\*\s{0,20})?(?:<!\[CDATA\[|\]\]>)(?:\s{0,20}\*\/)?|^\s{0,50}<!--|-->\s{0,50}$/g;

/** Parses linked data as sites write it: with comments, raw line breaks, trailing commas or marks left around it. */
function parseLoosely(script: string): unknown {
  const source = script.replace(CHARACTER_DATA, ' ');
  const start = source.search(/[[{]/);
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']'));
  if (start < 0) return undefined;
  const trimmed = source.slice(start, end > start ? end + 1 : undefined);
  const direct = parseJson(trimmed);
  if (direct !== undefined) return direct;
  const mended = trimmed.replace(/\p{Cc}+/gu, ' ').replace(/,\s{0,50}([}\]])/g, '$1');
  return parseJson(mended) ?? parseJson(mended.slice(mended.indexOf('{'))) ?? salvage(mended);
}

const SALVAGED = ['headline', 'datePublished', 'dateModified', 'articleSection', 'url'] as const;

/** Single values out of data that no parser reads. */
function salvage(source: string): unknown {
  if (!/"@type"\s{0,5}:\s{0,5}"[A-Za-z]{0,20}(?:Article|Posting)"/.test(source)) return undefined;
  const node: Json = { '@type': 'Article' };
  for (const key of SALVAGED) {
    const value = new RegExp(`"${key}"\\s{0,5}:\\s{0,5}"((?:[^"\\\\]|\\\\.){1,500})"`).exec(source)?.[1];
    if (value !== undefined) node[key] = parseJson(`"${value}"`) ?? value;
  }
  return node;
}

/** The nodes at the top of the data: members of lists and graphs, and what a page node calls its main entity. */
function topNodes(roots: readonly unknown[]): readonly Json[] {
  const queue: unknown[] = [...roots];
  const nodes: Json[] = [];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES));
    if (!isObject(value)) continue;
    nodes.push(value);
    if (value['@graph'] !== undefined) queue.push(value['@graph']);
    if (isObject(value['mainEntity'])) queue.push(value['mainEntity']);
  }
  return nodes;
}

function typesOf(node: Json): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

const isArticle = (node: Json): boolean => typesOf(node).some((type) => ARTICLE.test(type));

function texts(value: unknown, key: string): readonly string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((one) => {
    if (typeof one === 'string') return [one];
    const inner = isObject(one) ? one[key] : undefined;
    return typeof inner === 'string' ? [inner] : [];
  });
}

function describe(node: Json, byId: ReadonlyMap<string, Json>): readonly Hint[] {
  const found: Hint[] = [];
  const add = (field: MetadataField, values: readonly string[]) => {
    for (const value of values) found.push({ field, value, origin: 'json-ld' });
  };
  const follow = (value: unknown): unknown => {
    const list = Array.isArray(value) ? value : [value];
    return list.map((one) => {
      const id = isObject(one) && one['name'] === undefined ? one['@id'] : undefined;
      return typeof id === 'string' ? (byId.get(id) ?? one) : one;
    });
  };
  add('title', texts(node['headline'] ?? node['name'], '@value').slice(0, 1));
  add('author', texts(follow(node['author'] ?? node['creator']), 'name'));
  add('publisher', texts(follow(node['publisher']), 'name').slice(0, 1));
  add('published', texts(node['datePublished'], '@value').slice(0, 1));
  add('modified', texts(node['dateModified'], '@value').slice(0, 1));
  add('section', texts(node['articleSection'], 'name').slice(0, 1));
  add('language', texts(node['inLanguage'], 'name').slice(0, 1));
  add('url', [...texts(node['mainEntityOfPage'], '@id'), ...texts(node['url'], '@id')].slice(0, 2));
  return found;
}

/** Plain text of a body that may hold markup. */
const plainBody = (value: string): string => value.replace(/<[^<>]{0,500}>/g, ' ');

/**
 * Reads the linked data of a page. Where several nodes claim to be the article, the one whose headline is most like the
 * page's titles is taken: lists of other stories are often marked up as articles too.
 *
 * @param sources contents of the page's `application/ld+json` scripts, valid or not
 * @param titles titles that the page gives elsewhere
 */
export function readLinkedData(sources: readonly string[], titles: readonly string[]): LinkedData {
  const nodes = topNodes(sources.slice(0, 100).map(parseLoosely));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const likeness = (node: Json) =>
    Math.max(0, ...titles.map((title) => titleOverlap(String(node['headline'] ?? ''), title)));
  const articles = nodes.filter(isArticle).map((node) => ({ node, like: likeness(node) }));
  const best = articles.reduce<{ node: Json; like: number } | null>(
    (top, one) => (top === null || one.like > top.like + 0.2 ? one : top),
    null,
  );
  const types = nodes.flatMap(typesOf);
  const page = nodes.find((node) => typesOf(node).some((type) => /^(?:WebPage|ItemPage)$/.test(type)));
  const chosen = best?.node ?? null;
  const candidates =
    chosen === null
      ? page === undefined
        ? []
        : describe(page, byId).filter((one) => /^(?:published|modified|language|url)$/.test(one.field))
      : describe(chosen, byId);
  const body = chosen?.['articleBody'];
  return { candidates, body: typeof body === 'string' && body.length > 0 ? plainBody(body) : null, types };
}
