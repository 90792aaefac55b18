import type { CleanDocument } from '../model/document.js';
import type { Problem } from '../model/problem.js';
import type { RawItem } from '../model/raw.js';
import type { SiteOverride } from '../model/site.js';
import { cleanFeedRendering } from './feed/index.js';
import { cleanHtml } from './html/index.js';
import { hostOf, normaliseUrl } from './metadata/index.js';
import { cleanReport } from './report/index.js';
import { type CleanParts, cleanText } from './text/index.js';

export { unreadableSelectors } from './html/site.js';

/** Changes whenever cleaning yields something else for the same item; stored results of older versions are redone. */
export const CLEAN_VERSION = 6;

/** What cleaning knows beside the item. */
export interface CleanContext {
  /** Path of the source relative to the corpus folder. */
  readonly sourcePath: string;
  readonly sites: readonly SiteOverride[];
}

/** A cleaned item, and what a person should know about it. */
export interface CleanResult {
  readonly document: CleanDocument;
  readonly problems: readonly Problem[];
}

/**
 * Turns a raw item into a document: metadata chosen, each block kept or dropped with its reason, the kept ones as clean
 * text, and whether it is an article at all. Pure; linear in the item.
 */
export function cleanItem(item: RawItem, context: CleanContext): CleanResult {
  const parts = cleanParts(item, context);
  const document: CleanDocument = { ordinal: item.ordinal, oneOfMany: item.oneOfMany, ...parts };
  return { document, problems: judgement(document, item, context) };
}

function cleanParts(item: RawItem, context: CleanContext): CleanParts {
  switch (item.kind) {
    case 'html': {
      const { fragment, hints } = item;
      const site = siteOf(item, context.sites);
      const known = site === undefined ? {} : { site };
      return cleanHtml(item.html, { fragment, hints, sourcePath: context.sourcePath, ...known });
    }
    case 'text':
      return cleanText(item.text, item.hints);
    case 'feed_rendering':
      return cleanFeedRendering(item.text, item.hints);
    case 'pages':
      return cleanReport(item.pages, item.hints, context.sourcePath);
  }
}

/** What is known of the site the item comes from, the first of several; the item's own address decides which. */
function siteOf(item: RawItem, sites: readonly SiteOverride[]): SiteOverride | undefined {
  if (sites.length === 0) return undefined;
  const address = item.hints.find((hint) => hint.field === 'url')?.value ?? addressIn(item);
  const url = address === undefined ? null : normaliseUrl(address);
  const host = url === null ? null : hostOf(url);
  if (host === null) return undefined;
  return sites.find((site) => host === site.host || host.endsWith(`.${site.host}`));
}

const HEAD_LENGTH = 60_000;

/** The address that a page itself names as its own. */
function addressIn(item: RawItem): string | undefined {
  if (item.kind !== 'html') return undefined;
  const head = item.html.slice(0, HEAD_LENGTH);
  const tag =
    /<(?:link[^<>]{0,300}\brel=["']?canonical\b|meta[^<>]{0,300}\bproperty=["']?og:url\b)[^<>]{0,1000}>/i.exec(
      head,
    )?.[0];
  return tag === undefined ? undefined : /\b(?:href|content)=["']?(https?:\/\/[^"'\s<>]{4,1000})/i.exec(tag)?.[1];
}

const NOT_ARTICLE: Readonly<Record<string, string>> = {
  index_page: 'It is a list of articles, and no article.',
  cookie_wall: 'It holds a cookie notice in place of the article.',
  paywall: 'It holds only what stands before a paywall.',
  error_page: 'It is an error message, and no article.',
  empty_shell: 'It holds no text.',
  no_prose: 'It holds no running text.',
};

/** A problem for what yields no facts, so that nobody waits for them. */
function judgement(document: CleanDocument, item: RawItem, context: CleanContext): Problem[] {
  const { readability } = document;
  if (readability.kind === 'article' || readability.kind === 'report') return [];
  const foreign = readability.kind === 'foreign_language';
  const problem: Problem = {
    code: foreign ? 'foreign-language' : 'not-an-article',
    source: context.sourcePath,
    message: foreign
      ? `Its language (${readability.language}) is neither English nor Welsh.`
      : (NOT_ARTICLE[readability.reason] ?? 'It is no article.'),
    next: foreign
      ? 'Nothing is to be done; it yields no facts.'
      : 'Leave it out, or fetch the article itself; it yields no facts.',
  };
  return [item.place === '' ? problem : { ...problem, place: item.place }];
}
