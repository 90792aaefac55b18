import type { Block } from '../../model/block.js';
import type { CleanDocument } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { detectLanguage } from '../language.js';
import { resolveMetadata } from '../metadata/index.js';
import { confirmedBy } from './confirm.js';
import { chooseContent } from './content.js';
import { decideBlocks, findHeadline } from './decide.js';
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
  const draft = resolveMetadata([...options.hints, ...linked.candidates, ...head]);
  const wanted = draft.title === null ? titles : [draft.title, ...titles];
  const headline = findHeadline(page, wanted);
  const choice = chooseContent(page, options.fragment, headline, confirmedBy(linked.body));
  const { decisions } = decideBlocks(page, choice, wanted, headline);
  const blocks: Block[] = [];
  let text = '';
  page.blocks.forEach((block, at) => {
    const decision = decisions[at];
    if (decision?.kept === true) {
      if (text !== '') text += '\n';
      blocks.push({
        kept: true,
        kind: decision.kind,
        span: { start: text.length, end: text.length + block.text.length },
      });
      text += block.text;
    } else blocks.push({ kept: false, kind: block.kind, text: block.text, reason: decision?.reason ?? 'boilerplate' });
  });
  const trusted = (mark: { area: number }) =>
    choice.reasons[mark.area] === null || choice.reasons[mark.area] === 'byline';
  const shown = page.blocks[headline];
  const heading: Hint[] = shown === undefined ? [] : [{ field: 'title', value: shown.text, origin: 'heading' }];
  const meta = resolveMetadata([
    ...options.hints,
    ...linked.candidates,
    ...head,
    ...heading,
    ...markCandidates(page, trusted),
  ]);
  const detected = detectLanguage(text);
  const language = detected === 'und' ? (meta.language ?? 'und') : detected;
  return {
    ...meta,
    credited: null,
    language,
    readability: language === 'en' || language === 'cy' ? { kind: 'article' } : { kind: 'foreign_language', language },
    blocks,
    text,
  };
}
