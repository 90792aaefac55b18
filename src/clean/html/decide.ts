import type { DropReason } from '../../model/block.js';
import { bareByline, readDate, type TitleMatcher } from '../metadata/index.js';
import { type ContentChoice, within } from './content.js';
import { type Decision, drop, type Situation } from './decision.js';
import type { SegmentedPage, SourceBlock } from './page.js';
import { endsSentence, isProse, linkDensity } from './prose.js';
import { reviseDecisions } from './revise.js';
import { isAuthorNote, isBylineText, isDateText, isNotice, isPostText } from './wording.js';

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
  if (block.kind === 'list_item') return isBullet(block);
  return (
    block.text.length >= (named ? 25 : 50) &&
    block.text.length <= 700 &&
    (named || (isProse(block) && endsSentence(block.text)))
  );
}

/** A bullet of the summary that some papers print as a list. */
const isBullet = ({ text, linked }: SourceBlock): boolean =>
  linked === 0 && text.length >= 30 && text.length <= 250 && text.split(' ').length >= 5;

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

/** What a label above a linked heading may be, for the heading to be a promoted story's. */
const PROMOTING: ReadonlySet<DropReason | null> = new Set<DropReason>(['related', 'promotion', 'advert', 'navigation']);

/** The levels of which as many headings in the content are plain as are links, or more. */
function plainLevels(page: SegmentedPage, choice: ContentChoice): ReadonlySet<number> {
  const balance = new Map<number, { plain: number; linked: number }>();
  for (const block of page.blocks) {
    if (block.kind !== 'heading' || !within(page, choice.root, block.area)) continue;
    const counts = balance.get(block.level) ?? { plain: 0, linked: 0 };
    if (linkDensity(block) > 0.5) counts.linked += 1;
    else if ((choice.reasons[block.area] ?? null) === null) counts.plain += 1;
    balance.set(block.level, counts);
  }
  return new Set([...balance].filter(([, { plain, linked }]) => plain >= Math.max(1, linked)).map(([level]) => level));
}

/** Links inside the content: a link list, a promoted story, or words of the article that happen to be linked. */
function linkReason(situation: Situation, block: SourceBlock, at: number): DropReason | null {
  const links = linkDensity(block);
  if (links <= 0.5 || block.kind === 'table_row') return null;
  const { blocks } = situation.page;
  if (block.kind === 'heading') {
    const next = blocks[at + 1];
    const announces = next !== undefined && !next.listed && isProse(next) && inContent(situation, next);
    const labelled = PROMOTING.has(situation.choice.furniture[at - 1] ?? null);
    return block.listed || !announces || labelled || situation.plainLevels.has(block.level) ? 'related' : null;
  }
  const amongProse = [blocks[at - 1], blocks[at + 1]].some(
    (one) => one !== undefined && isProse(one) && one.kind === block.kind,
  );
  if (links < 0.9 && block.text.length >= 40 && (block.kind === 'quote' || endsSentence(block.text))) return null;
  if (block.kind === 'paragraph' && endsSentence(block.text) && amongProse && block.text.length >= 60) return null;
  if (links < 0.75 && block.kind === 'list_item' && amongProse) return null;
  return 'related';
}

/** Blocks between headline and text at most. */
const LONGEST_HEAD = 20;

/** Above the text: a few words with a full day, such as a section's name and the date. */
const isDatedLabel = ({ kind, text }: SourceBlock): boolean =>
  kind === 'paragraph' &&
  text.length <= 60 &&
  text.split(' ').length <= 8 &&
  !endsSentence(text) &&
  readDate(text) !== null;

/** Above the text: an author's name or post, or a name with a post or day. */
const isAuthorLine = (situation: Situation, text: string): boolean =>
  isPostText(text) || situation.authors.has(text.toLowerCase()) || bareByline(text) !== null;

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
  if (at < situation.headline && situation.headline < first && !isProse(block)) return drop('navigation');
  if (block.kind === 'paragraph' && /^(?:\d{1,2}|[\p{P} ]{1,4})$/u.test(block.text)) return drop('boilerplate');
  const inHead = at < first && at > situation.headline && at >= first - LONGEST_HEAD;
  if (inHead && isAuthorLine(situation, block.text)) return drop('byline');
  if (inHead && situation.headline >= 0 && isDatedLabel(block)) return drop('date_line');
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

/** One decision a block, and the indices of the first, second and last block of running text (-1 for none). */
export interface DecidedPage {
  readonly decisions: readonly Decision[];
  readonly first: number;
  readonly second: number;
  readonly last: number;
}

/**
 * Decides about every block of a page.
 *
 * @param page blocks and areas
 * @param choice where the article stands
 * @param titles headlines that the page's metadata offers
 * @param authors names that the page's metadata offers
 * @param headline index of the headline’s block, or -1
 */
export function decideBlocks(
  page: SegmentedPage,
  choice: ContentChoice,
  titles: TitleMatcher,
  headline: number,
  authors: readonly string[],
): DecidedPage {
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
    authors: new Set(authors.map((name) => name.toLowerCase())),
    plainLevels: plainLevels(page, choice),
  };
  const decisions = page.blocks.map((block, at) => decideOne(situation, block, at));
  reviseDecisions(situation, decisions);
  const second = page.blocks.findIndex((block, at) => at > first && runs(block, at));
  return { decisions, first: situation.first, second, last: situation.last };
}
