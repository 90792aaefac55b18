import type { BlockKind, DropReason } from '../../model/block.js';
import type { TitleMatcher } from '../metadata/index.js';
import { type ContentChoice, within } from './content.js';
import { endsSentence, isProse, linkDensity } from './prose.js';
import type { SegmentedPage, SourceBlock } from './segment.js';
import { isAuthorNote, isBylineText, isDateText, isNotice, sectionReason } from './wording.js';

/** What becomes of one block: kept as a kind, or left out for a reason. */
export type Decision =
  | { readonly kept: true; readonly kind: BlockKind }
  | { readonly kept: false; readonly reason: DropReason };

const drop = (reason: DropReason): Decision => ({ kept: false, reason });

interface Situation {
  readonly page: SegmentedPage;
  readonly choice: ContentChoice;
  readonly titles: TitleMatcher;
  /** Index of the first and last block of running text in the content. */
  readonly first: number;
  readonly last: number;
  /** Index of the headline's block, or -1. */
  readonly headline: number;
  /** Number of blocks directly in each area. */
  readonly held: readonly number[];
}

function inContent(situation: Situation, block: SourceBlock): boolean {
  const { page, choice } = situation;
  return within(page, choice.root, block.area) && (choice.reasons[block.area] ?? null) === null;
}

/** A summary between headline and body, outside the body's own area. */
function isStandfirst(situation: Situation, block: SourceBlock, at: number): boolean {
  const { page, choice, headline, first } = situation;
  if (headline < 0 || at <= headline || at >= first || at - headline > 12) return false;
  if ((choice.reasons[block.area] ?? null) !== null || linkDensity(block) > 0.3) return false;
  const named = namedStandfirst(page, block.area);
  return (
    block.text.length >= (named ? 25 : 50) &&
    block.text.length <= 700 &&
    (named || (isProse(block) && endsSentence(block.text)))
  );
}

function namedStandfirst(page: SegmentedPage, from: number): boolean {
  for (let at = from, up = 0; at > 0 && up < 3; up += 1) {
    const area = page.areas[at];
    if (area === undefined) return false;
    if (area.standfirst) return true;
    at = area.parent;
  }
  return false;
}

/** Of blocks outside the content: what they most likely are, by their place and links. */
function outsideReason(situation: Situation, block: SourceBlock, at: number): DropReason {
  const { first, last } = situation;
  if (linkDensity(block) > 0.5) return at < first ? 'navigation' : at > last ? 'related' : 'boilerplate';
  if (isDateText(block.text)) return 'date_line';
  return at > last && at > situation.page.blocks.length * 0.8 ? 'footer' : 'boilerplate';
}

const TITLE_LIMIT = 300;

function isTitle(situation: Situation, block: SourceBlock, at: number): boolean {
  if (at === situation.headline) return true;
  if (block.text.length > TITLE_LIMIT || (block.kind !== 'heading' && at > situation.first)) return false;
  return situation.titles.isTitle(block.text);
}

const CREDIT =
  /\((?:image |photo |picture )?(?:credit|photo|picture|image|source|pic)s?\b|(?:photo|picture|image|credit|pic)s?(?: by)?:|©|getty|shutterstock|alamy|reuters\/|ap photo|\bvia ap\b/i;

/** A line that shares its element with an image and nothing else: no sentence of the text, or one that names the source. */
function isCaption(situation: Situation, block: SourceBlock): boolean {
  const area = situation.page.areas[block.area];
  if (area === undefined || !area.image || block.area === situation.choice.root || block.kind !== 'paragraph')
    return false;
  if ((situation.held[block.area] ?? 0) > 2) return false;
  if (block.text.length <= 140 && !endsSentence(block.text) && !block.text.endsWith(':')) return true;
  return block.text.length <= 400 && CREDIT.test(block.text);
}

/** Links inside the content: a link list, a promoted story, or words of the article that happen to be linked. */
function linkReason(situation: Situation, block: SourceBlock, at: number): DropReason | null {
  const links = linkDensity(block);
  if (links <= 0.5 || block.kind === 'table_row') return null;
  const { blocks } = situation.page;
  if (block.kind === 'heading') {
    const next = blocks[at + 1];
    const announces = next !== undefined && !next.listed && isProse(next) && inContent(situation, next);
    return block.listed || !announces ? 'related' : null;
  }
  const amongProse = [blocks[at - 1], blocks[at + 1]].some(
    (one) => one !== undefined && isProse(one) && one.kind === block.kind,
  );
  if (links < 0.9 && block.text.length >= 40 && (block.kind === 'quote' || endsSentence(block.text))) return null;
  if (block.kind === 'paragraph' && endsSentence(block.text) && amongProse && block.text.length >= 60) return null;
  if (links < 0.75 && block.kind === 'list_item' && amongProse) return null;
  return 'related';
}

function decideOne(situation: Situation, block: SourceBlock, at: number): Decision {
  const { choice, first, last } = situation;
  const marked = choice.reasons[block.area] ?? null;
  if (isTitle(situation, block, at)) return drop('title');
  if (isNotice(block.text) && within(situation.page, choice.root, block.area) && marked !== 'comment') {
    return { kept: true, kind: 'notice' };
  }
  if (marked !== null) return drop(marked);
  const worded = choice.furniture[at] ?? null;
  const longHeading = block.kind === 'heading' && block.text.length > 60;
  const invited = block.kind === 'list_item' && (worded === 'newsletter' || worded === 'promotion');
  if (worded !== null && !longHeading && !invited) return drop(worded);
  if (isCaption(situation, block)) return drop('caption');
  if (!inContent(situation, block)) {
    return isStandfirst(situation, block, at)
      ? { kept: true, kind: block.kind === 'heading' ? 'heading' : 'paragraph' }
      : drop(outsideReason(situation, block, at));
  }
  const nearHead = at <= first + 2;
  if ((nearHead || at >= last) && isBylineText(block.text)) return drop('byline');
  if (nearHead && isDateText(block.text) && !isProse(block)) return drop('date_line');
  const linked = linkReason(situation, block, at);
  if (linked !== null) return drop(linked);
  if (at >= last - 3 && at > first && isAuthorNote(block.text)) return drop('author_box');
  return { kept: true, kind: block.kind };
}

/** A heading, or a short line that stands for one: stressed, with a colon, or before a list. */
function opensSection(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.kind === 'heading' || block.text.endsWith(':')) return true;
  if (block.text.length > 60 || block.kind !== 'paragraph') return false;
  return (
    block.stressed >= block.text.length * 0.8 ||
    next === undefined ||
    next.kind === 'list_item' ||
    linkDensity(next) > 0.7
  );
}

/** Drops sections that a heading announces as other matter, up to the next heading of its rank or running text. */
function dropSections(situation: Situation, decisions: Decision[]): void {
  const { blocks } = situation.page;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || decisions[at]?.kept !== true) continue;
    const reason = opensSection(block, blocks[at + 1]) ? sectionReason(block.text) : null;
    if (reason === null) continue;
    decisions[at] = drop(reason);
    const all = reason === 'comment' || reason === 'author_box';
    for (let next = at + 1; next < blocks.length; next += 1) {
      const below = blocks[next];
      if (below === undefined || (below.kind === 'heading' && !below.listed && linkDensity(below) < 0.5)) break;
      if (decisions[next]?.kept !== true) continue;
      const prose = isProse(below) && below.kind !== 'list_item';
      if (!all && prose && linkDensity(below) < 0.4) break;
      if (all && next < situation.last - 12) break;
      decisions[next] = drop(reason);
    }
  }
}

/** Headings that nothing stands below: what they announced was left out. */
function dropOrphanHeadings(situation: Situation, decisions: Decision[]): void {
  const { blocks } = situation.page;
  let below = false;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block === undefined || decisions[at]?.kept !== true) continue;
    if (block.kind === 'heading' && !below) decisions[at] = drop('boilerplate');
    else below = true;
  }
}

/** A long block that was kept before: printed twice by the page. */
function dropRepeats(situation: Situation, decisions: Decision[]): void {
  const seen = new Set<string>();
  situation.page.blocks.forEach((block, at) => {
    if (decisions[at]?.kept !== true || block.text.length < 60) return;
    if (seen.has(block.text)) decisions[at] = drop('duplicate');
    seen.add(block.text);
  });
}

/**
 * The block of the headline: the heading most like a title of the page's metadata, the first of equals.
 *
 * @returns its index, or -1
 */
export function findHeadline(page: SegmentedPage, titles: TitleMatcher): number {
  let found = -1;
  let best = 0.5;
  page.blocks.forEach((block, at) => {
    if (block.kind !== 'heading' || block.text.length > TITLE_LIMIT) return;
    const value = titles.likeness(block.text) + (block.level === 1 ? 0.2 : 0);
    if (value > best) [found, best] = [at, value];
  });
  return found;
}

/**
 * Decides about every block of a page.
 *
 * @param page blocks and areas
 * @param choice where the article stands
 * @param titles headlines that the page's metadata offers
 * @returns one decision a block, and the index of the headline's block (-1 where there is none)
 */
export function decideBlocks(
  page: SegmentedPage,
  choice: ContentChoice,
  titles: TitleMatcher,
  headline: number,
): { readonly decisions: readonly Decision[]; readonly first: number; readonly last: number } {
  const runs = (block: SourceBlock, at: number) =>
    within(page, choice.root, block.area) &&
    (choice.reasons[block.area] ?? null) === null &&
    isProse(block) &&
    choice.furniture[at] === null;
  const first = page.blocks.findIndex(runs);
  const held = page.areas.map(() => 0);
  for (const block of page.blocks) held[block.area] = (held[block.area] ?? 0) + 1;
  const situation: Situation = {
    held,
    page,
    choice,
    titles,
    first: first < 0 ? page.blocks.length : first,
    last: page.blocks.findLastIndex(runs),
    headline,
  };
  const decisions = page.blocks.map((block, at) => decideOne(situation, block, at));
  dropSections(situation, decisions);
  dropOrphanHeadings(situation, decisions);
  dropRepeats(situation, decisions);
  return { decisions, first: situation.first, last: situation.last };
}
