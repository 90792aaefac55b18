import type { DropReason } from '../../model/block.js';
import { within } from './content.js';
import { type Decision, drop, type Situation } from './decision.js';
import type { SourceBlock } from './page.js';
import { isProse, linkDensity } from './prose.js';
import { sectionReason } from './wording.js';

/**
 * Revises the decisions on single blocks in the light of each other: sections that their heading announces as other
 * matter, headings of boxes and of nothing, words that the page prints twice.
 *
 * @param decisions one a block, changed in place
 */
export function reviseDecisions(situation: Situation, decisions: Decision[]): void {
  dropSections(situation, decisions);
  dropBoxHeadings(situation, decisions);
  dropOrphanHeadings(situation, decisions);
  dropRepeats(situation, decisions);
  dropPullQuotes(situation, decisions);
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

/** What a box that promotes something holds beside its heading. */
const BOXED: ReadonlySet<DropReason> = new Set([
  'newsletter',
  'promotion',
  'related',
  'share',
  'advert',
  'comment',
  'poll',
]);

/** What areas hold, descendants included. */
interface Held {
  blocks: number;
  kept: number;
  /** Why the first block that promotes something was left out. */
  promotes: DropReason | null;
}

/** Counts over areas what was kept, headings aside, and what was left out for what it promotes. */
function heldByAreas({ page }: Situation, decisions: readonly Decision[]): readonly Held[] {
  const held: Held[] = page.areas.map(() => ({ blocks: 0, kept: 0, promotes: null }));
  page.blocks.forEach((block, at) => {
    const own = held[block.area];
    const decision = decisions[at];
    if (own === undefined || decision === undefined) return;
    own.blocks += 1;
    if (decision.kept && block.kind !== 'heading') own.kept += 1;
    if (!decision.kept && BOXED.has(decision.reason)) own.promotes ??= decision.reason;
  });
  for (let at = held.length - 1; at > 0; at -= 1) {
    const own = held[at];
    const parent = held[page.areas[at]?.parent ?? 0];
    if (own === undefined || parent === undefined) continue;
    parent.blocks += own.blocks;
    parent.kept += own.kept;
    parent.promotes ??= own.promotes;
  }
  return held;
}

/** Headings of boxes in which nothing else is kept, and something was left out for what it promotes. */
function dropBoxHeadings(situation: Situation, decisions: Decision[]): void {
  const { page, choice } = situation;
  const held = heldByAreas(situation, decisions);
  // What holds the headline is the article's head, whatever share buttons stand in it.
  const top = page.blocks[situation.headline]?.area ?? -1;
  page.blocks.forEach((block, index) => {
    if (decisions[index]?.kept !== true || block.kind !== 'heading') return;
    let at = block.area;
    while (at > 0 && at !== choice.root && (held[at]?.blocks ?? 0) <= 1) at = page.areas[at]?.parent ?? 0;
    const box = held[at];
    const promotes = at > 0 && at !== choice.root && !within(page, at, top) && box?.kept === 0 ? box.promotes : null;
    if (promotes !== null) decisions[index] = drop(promotes);
  });
}

const MOST_QUOTES = 60;
const SHORTEST_PULL = 20;
const LONGEST_PULL = 300;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Pull quotes: quotations set apart whose words stand in a paragraph too. */
function dropPullQuotes(situation: Situation, decisions: Decision[]): void {
  const { blocks } = situation.page;
  const quotes = [...blocks.keys()]
    .filter((at) => decisions[at]?.kept === true && blocks[at]?.kind === 'quote')
    .filter((at) => (blocks[at]?.text.length ?? 0) >= SHORTEST_PULL && (blocks[at]?.text.length ?? 0) <= LONGEST_PULL);
  if (quotes.length === 0 || quotes.length > MOST_QUOTES) return;
  const text = blocks
    .filter((block, at) => decisions[at]?.kept === true && block.kind !== 'quote')
    .map((block) => ` ${fold(block.text)} `)
    .join('\n');
  for (const at of quotes) if (text.includes(` ${fold(blocks[at]?.text ?? '')} `)) decisions[at] = drop('duplicate');
}
