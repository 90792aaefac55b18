import type { Block } from '../../model/block.js';
import type { CleanDocument } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { detectLanguage } from '../language.js';
import { resolveMetadata } from '../metadata/index.js';
import { chooseContent, isProse, linkDensity, within } from './content.js';
import { readLinkedData } from './linked-data.js';
import { dataScripts, headCandidates, markCandidates } from './markup-metadata.js';
import { parsePage } from './parse.js';
import { segmentPage } from './segment.js';
import type { SiteOverride } from './site.js';

export type { SiteOverride } from './site.js';

/** A cleaned item without its place in the source. */
export type CleanParts = Omit<CleanDocument, 'ordinal' | 'oneOfMany'>;

export interface CleanHtmlOptions {
  /** True for the body of a feed entry, e-mail or word-processor file: all of it is content. */
  readonly fragment: boolean;
  readonly hints: readonly Hint[];
  readonly sourcePath: string;
  readonly site?: SiteOverride;
}

/** Cleans a page or fragment. */
export function cleanHtml(html: string, options: CleanHtmlOptions): CleanParts {
  const { root, heads } = parsePage(html);
  const page = segmentPage(root);
  const head = headCandidates(heads);
  const titles = head.filter((one) => one.field === 'title').map((one) => one.value);
  const linked = readLinkedData(dataScripts(heads), titles);
  const choice = chooseContent(page, () => false);
  const blocks: Block[] = [];
  let text = '';
  for (const b of page.blocks) {
    const keep =
      within(page, choice.root, b.area) &&
      choice.reasons[b.area] === null &&
      b.level !== 1 &&
      (isProse(b) || linkDensity(b) < 0.5);
    if (keep) {
      if (text !== '') text += '\n';
      blocks.push({ kept: true, kind: b.kind, span: { start: text.length, end: text.length + b.text.length } });
      text += b.text;
    } else blocks.push({ kept: false, kind: b.kind, text: b.text, reason: choice.reasons[b.area] ?? 'boilerplate' });
  }
  const trusted = (mark: { area: number }) =>
    choice.reasons[mark.area] === null || choice.reasons[mark.area] === 'byline';
  const meta = resolveMetadata([...options.hints, ...linked.candidates, ...head, ...markCandidates(page, trusted)]);
  const language = detectLanguage(text);
  return {
    ...meta,
    credited: null,
    language,
    readability: language === 'en' || language === 'cy' ? { kind: 'article' } : { kind: 'foreign_language', language },
    blocks,
    text,
  };
}
