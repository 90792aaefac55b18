import type { DropReason } from '../../model/block.js';
import type { PageArea, SegmentedPage, SourceBlock } from './segment.js';

/** Where the article stands on a page. */
export interface ContentChoice {
  /** Index of the area that holds the article. */
  readonly root: number;
  /** By area: the reason its blocks are left out for, from the markup around them; null where none holds. */
  readonly reasons: readonly (DropReason | null)[];
  /** UTF-16 units of running text in the chosen area that no reason leaves out. */
  readonly mass: number;
}

export const linkDensity = (block: SourceBlock): number => Math.min(1, block.linked / Math.max(1, block.text.length));

const ENDS_SENTENCE = /[.!?…。！？][\]"'’”»)*]*$/u;

/** True for a block that reads as prose: some length, few links, a sentence's end or much length. */
export function isProse(block: SourceBlock): boolean {
  if (block.kind === 'heading' || linkDensity(block) > 0.5) return false;
  return block.text.length >= 80 || (block.text.length >= 40 && ENDS_SENTENCE.test(block.text));
}

/** How much a block speaks for the area that holds it: positive for prose, negative for link lists and scraps. */
function worth(block: SourceBlock, confirmed: boolean): number {
  const { length } = block.text;
  const links = linkDensity(block);
  if (confirmed) return length * 1.5;
  if (block.kind === 'heading') return links > 0.5 ? -20 : 0;
  if (isProse(block)) return length * (1 - links) - (block.kind === 'list_item' && links > 0.3 ? 20 : 0);
  if (block.kind === 'table_row') return links > 0.3 ? -10 : 5;
  return links > 0.4 ? -25 : length < 25 ? -8 : 0;
}

/** Sums a value of blocks over the areas that hold them, descendants included. */
function sumUp(page: SegmentedPage, value: (block: SourceBlock, index: number) => number): Float64Array {
  const sums = new Float64Array(page.areas.length);
  page.blocks.forEach((block, index) => {
    sums[block.area] = (sums[block.area] ?? 0) + value(block, index);
  });
  for (let at = page.areas.length - 1; at > 0; at -= 1) {
    const parent = page.areas[at]?.parent ?? 0;
    sums[parent] = (sums[parent] ?? 0) + (sums[at] ?? 0);
  }
  return sums;
}

/** Share of the page's prose up to which a hint is believed, by how it is said. */
const STRONG_SHARE = 0.6;
const WEAK_SHARE = 0.3;

/**
 * Settles for every area whether the markup's hint holds. A name that speaks of a side matter and yet holds most of the
 * page's prose, or its main heading, is a name of the layout ("has-sidebar", "ad-layout") and not believed.
 */
function settleReasons(page: SegmentedPage, prose: Float64Array, titles: Float64Array): (DropReason | null)[] {
  const total = prose[0] ?? 0;
  const reasons: (DropReason | null)[] = [];
  page.areas.forEach((area, at) => {
    const outer = reasons[area.parent] ?? null;
    if (outer !== null || area.hint === null) {
      reasons.push(outer);
      return;
    }
    reasons.push(believes(area, prose[at] ?? 0, total, titles[at] ?? 0) ? area.hint.reason : null);
  });
  return reasons;
}

function believes(area: PageArea, prose: number, total: number, titles: number): boolean {
  const { hint, element } = area;
  if (hint === null || element === null) return false;
  if (element.name === 'html' || element.name === 'body' || element.name === 'main') return false;
  if (hint.reason === 'comment' && titles === 0) return prose <= total * 0.95;
  if (titles > 0 && prose > 0) return prose <= total * 0.1;
  if (area.body) return false;
  return prose <= total * (hint.strong ? STRONG_SHARE : WEAK_SHARE) || prose < 140;
}

/** The area whose blocks are worth most together; the smallest of equals. */
function bestArea(page: SegmentedPage, sums: Float64Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < page.areas.length; at += 1) {
    const sum = sums[at] ?? 0;
    if (sum >= most) [best, most] = [at, sum];
  }
  return best;
}

/** The smallest area inside `root` that is named as an article's body and holds most of its prose. */
function namedBody(page: SegmentedPage, root: number, prose: Float64Array): number {
  const end = page.areas[root]?.end ?? 0;
  const needed = (prose[root] ?? 0) * 0.7;
  let found = root;
  for (let at = root; at < end; at += 1) {
    const area = page.areas[at];
    if (area?.body === true && (prose[at] ?? 0) >= needed) found = at;
  }
  return found;
}

/**
 * Chooses the area of the page that holds the article.
 *
 * @param page blocks and areas
 * @param confirmed true for a block that linked data repeats as part of the article's body
 */
export function chooseContent(page: SegmentedPage, confirmed: (block: SourceBlock) => boolean): ContentChoice {
  const raw = sumUp(page, (block) => (isProse(block) ? block.text.length * (1 - linkDensity(block)) : 0));
  const titles = sumUp(page, (block) => (block.level === 1 ? 1 : 0));
  const reasons = settleReasons(page, raw, titles);
  const free = (block: SourceBlock) => (reasons[block.area] ?? null) === null;
  const prose = sumUp(page, (block) =>
    free(block) && isProse(block) ? block.text.length * (1 - linkDensity(block)) : 0,
  );
  const sums = sumUp(page, (block) => (free(block) ? worth(block, confirmed(block)) : 0));
  const root = namedBody(page, bestArea(page, sums), prose);
  return { root, reasons, mass: prose[root] ?? 0 };
}

/** True where the area stands inside `root` or is it. */
export function within(page: SegmentedPage, root: number, area: number): boolean {
  return area >= root && area < (page.areas[root]?.end ?? 0);
}
