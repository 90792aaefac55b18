import type { Block, DropReason } from '../../model/block.js';
import type { CleanDocument } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import type { SiteOverride } from '../../model/site.js';
import { detectLanguage } from '../language.js';
import {
  creditedHost,
  creditedSource,
  isHomePage,
  matchTitles,
  normaliseUrl,
  resolveMetadata,
} from '../metadata/index.js';
import { separateGlued } from '../normalise.js';
import { confirmedBy } from './confirm.js';
import { type ContentChoice, chooseContent } from './content.js';
import { decideBlocks, findHeadline } from './decide.js';
import type { Decision } from './decision.js';
import { type LinkedData, readLinkedData } from './linked-data.js';
import { dataScripts, headCandidates, markCandidates } from './markup-metadata.js';
import { isDatedAbbr, type Mark, type SegmentedPage } from './page.js';
import { type PageElement, parsePage } from './parse.js';
import { linkDensity } from './prose.js';
import { judgeReadability, type PageEvidence } from './readability.js';
import { segmentPage } from './segment.js';
import { NO_SELECTION, selectForSite } from './site.js';
import { type HeadRange, markInArticle, markInHead, textCandidates } from './text-metadata.js';

/** A cleaned item without its place in the source. */
export type CleanParts = Omit<CleanDocument, 'ordinal' | 'oneOfMany'>;

export interface CleanHtmlOptions {
  /** True for the body of a feed entry, e-mail or word-processor file: all of it is content. */
  readonly fragment: boolean;
  /** What stands outside the markup: in a feed, a record, a header, a file. */
  readonly hints: readonly Hint[];
  readonly sourcePath: string;
  readonly site?: SiteOverride;
}

interface Assembled {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly dropped: ReadonlyMap<DropReason, number>;
}

const GLUED = /[a-zß-ÿ]{3}[A-ZÀ-Þ][a-zß-ÿ]{2}/;

/** Tells apart what lost markup glued together, with the page's own words as evidence. */
function partGlued(page: SegmentedPage): SegmentedPage {
  if (!page.blocks.some((block) => GLUED.test(block.text))) return page;
  const words = new Set(page.blocks.flatMap((block) => block.text.split(' ').map((word) => word.replace(/,$/, ''))));
  const blocks = page.blocks.map((block) =>
    GLUED.test(block.text)
      ? { ...block, text: separateGlued(block.text, (word) => !GLUED.test(word) && words.has(word)) }
      : block,
  );
  return { ...page, blocks };
}

/** Puts the clean text together and gives every block its place or its reason. */
function assemble(page: SegmentedPage, decisions: readonly Decision[]): Assembled {
  const blocks: Block[] = [];
  const lines: string[] = [];
  const dropped = new Map<DropReason, number>();
  let length = 0;
  page.blocks.forEach((block, at) => {
    const decision = decisions[at] ?? { kept: false, reason: 'boilerplate' };
    if (!decision.kept) {
      blocks.push({ kept: false, kind: block.kind, text: block.text, reason: decision.reason });
      dropped.set(decision.reason, (dropped.get(decision.reason) ?? 0) + block.text.length);
      return;
    }
    const start = lines.length === 0 ? 0 : length + 1;
    length = start + block.text.length;
    blocks.push({ kept: true, kind: decision.kind, span: { start, end: length } });
    lines.push(block.text);
  });
  return { blocks, text: lines.join('\n'), dropped };
}

/** Marks that speak of the article: in its head, or (authors) at its end; never in a card, comment or sidebar. */
function trusts(choice: ContentChoice, range: HeadRange, mark: Mark): boolean {
  const reason = choice.reasons[mark.area] ?? null;
  const own = reason === null || reason === 'byline' || reason === 'date_line' || reason === 'author_box';
  if (isDatedAbbr(mark.element)) return (own || reason === 'footer') && markInArticle(range, mark);
  if (!own) return false;
  const author = mark.element.attribs['rel'] === 'author' || mark.element.attribs['itemprop'] === 'author';
  return author ? markInArticle(range, mark) : markInHead(range, mark);
}

const ARTICLE_TYPE = /article|posting|report/i;

/** True where linked data, OpenGraph or microdata calls the page an article. */
function isCalledArticle(heads: readonly PageElement[], linked: LinkedData, page: SegmentedPage): boolean {
  const og = heads.find((one) => one.attribs['property'] === 'og:type')?.attribs['content'] ?? '';
  return (
    ARTICLE_TYPE.test(og) ||
    linked.types.some((type) => ARTICLE_TYPE.test(type)) ||
    page.areas.some((area) => area.element?.attribs['itemprop'] === 'articleBody')
  );
}

/** The address the page was found at, as far as markup tells it beside the canonical link. */
function ownAddress(head: readonly Hint[], hints: readonly Hint[]): string | null {
  const stated = [...hints, ...head].find((one) => one.field === 'url' && one.origin !== 'link');
  return stated === undefined ? null : normaliseUrl(stated.value);
}

/**
 * Cleans a page or fragment: finds the article, keeps or drops every block with its reason, and resolves the metadata.
 * Any string has an outcome; the same string always the same one.
 *
 * @param html decoded source
 * @returns clean text (UTF-16, kept blocks joined by `\n`, the title apart), blocks in order, metadata with candidates
 */
export function cleanHtml(html: string, options: CleanHtmlOptions): CleanParts {
  const { fragment, hints, site } = options;
  const { root, heads } = parsePage(html, site !== undefined);
  const selection = site === undefined ? NO_SELECTION : selectForSite(root, site);
  const page = partGlued(segmentPage(root, selection));
  const head = headCandidates(heads);
  const linked = readLinkedData(dataScripts(heads), valuesOf(head, 'title'));
  const stated = [...selection.candidates, ...hints, ...linked.candidates, ...head];
  const draft = resolveMetadata(stated);
  const titles = [...(draft.title === null ? [] : [draft.title]), ...valuesOf(stated, 'title')];
  const matcher = matchTitles(titles);
  const headline = findHeadline(page, matcher);
  const choice = chooseContent(page, fragment, headline, confirmedBy(linked.body));
  const { decisions, first, second, last } = decideBlocks(page, choice, matcher, headline, draft.authors);
  const { blocks, text, dropped } = assemble(page, decisions);
  const range = { headline, first, second, last };
  const shown = page.blocks[headline];
  const meta = resolveMetadata([
    ...stated,
    ...(shown === undefined ? [] : [{ field: 'title' as const, value: shown.text, origin: 'heading' }]),
    ...markCandidates(page, (mark) => trusts(choice, range, mark)),
    ...textCandidates(page, decisions, range),
  ]);
  const detected = detectLanguage(text);
  const language = detected === 'und' ? (meta.language ?? 'und') : detected;
  const evidence: PageEvidence = {
    fragment,
    language,
    title: meta.title ?? '',
    text,
    prose: choice.prose,
    cards: choice.cards,
    linkedHeadlines: page.blocks.filter((block) => block.text.length >= 25 && linkDensity(block) > 0.8).length,
    shown: page.blocks.reduce((sum, block) => sum + block.text.length, 0),
    dropped,
    calledArticle: isCalledArticle(heads, linked, page),
    frontPage: meta.url !== null && isHomePage(meta.url),
  };
  const own = ownAddress(head, hints);
  return {
    ...meta,
    credited: creditedHost(meta.url, own) ?? creditedSource(creditLines(page, decisions)),
    language,
    readability: judgeReadability(evidence),
    blocks,
    text,
  };
}

const valuesOf = (hints: readonly Hint[], field: Hint['field']): readonly string[] =>
  hints.filter((one) => one.field === field).map((one) => one.value);

/** The last kept lines, and source lines that were left out. */
function creditLines(page: SegmentedPage, decisions: readonly Decision[]): readonly string[] {
  const kept = page.blocks.filter((_, at) => decisions[at]?.kept === true).slice(-3);
  const sources = page.blocks.filter((_, at) => {
    const decision = decisions[at];
    return decision !== undefined && !decision.kept && decision.reason === 'credit';
  });
  return [...kept, ...sources.slice(-3)].map((block) => block.text);
}
