import type { DropReason } from '../../model/block.js';
import { findCards } from './cards.js';
import type { PageArea, SegmentedPage, SourceBlock } from './page.js';
import { isProse, linkDensity } from './prose.js';
import { furnitureReason } from './wording.js';

/** Where the article stands on a page. */
export interface ContentChoice {
  /** Index of the area that holds the article. */
  readonly root: number;
  /** By area: the reason its blocks are left out for, from the markup around them; null where none holds. */
  readonly reasons: readonly (DropReason | null)[];
  /** By block: what its words alone say it is, or null. */
  readonly furniture: readonly (DropReason | null)[];
  /** UTF-16 units of running text in the chosen area that no reason leaves out. */
  readonly prose: number;
  /** Running text of cards and their like on the whole page, for telling index pages. */
  readonly cards: number;
}

/** How much a block speaks for the area that holds it: positive for prose, negative for link lists and scraps. */
function worth(block: SourceBlock, confirmed: boolean): number {
  const { length } = block.text;
  const links = linkDensity(block);
  if (confirmed) return length * 1.5;
  if (block.kind === 'heading') return links > 0.5 ? -20 : 0;
  if (isProse(block)) return length * (1 - links) - (block.kind === 'list_item' && links > 0.3 ? 20 : 0);
  if (block.kind === 'table_row') return links > 0.3 ? -10 : 5;
  if (links > 0.4) return -25;
  return length < 25 ? -8 : length * 0.2;
}

/** UTF-16 units of a block that stand in no link; a heading counts none. */
const unlinkedWords = (block: SourceBlock): number =>
  block.kind === 'heading' ? 0 : block.text.length * (1 - linkDensity(block));

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

const EMBEDDING = new Set<DropReason>(['caption', 'boilerplate']);
const QUOTED = new Set(['blockquote', 'table']);

/** Sums over areas, descendants included. */
interface PageSums {
  readonly prose: Float64Array;
  readonly titles: Float64Array;
  readonly confirmed: Float64Array;
  readonly bodies: Float64Array;
  readonly words: Float64Array;
}

/**
 * How much running text an area may hold and still be what its name says: a share of the page's, or so many UTF-16
 * units. Bylines, dates and share lines are short whatever the page; sidebars and comments are not.
 */
interface Limit {
  readonly share: number;
  readonly units: number;
}

const LIMITS: Partial<Record<DropReason, Limit>> = {
  byline: { share: 0.1, units: 300 },
  date_line: { share: 0.05, units: 200 },
  share: { share: 0.1, units: 300 },
  credit: { share: 0.05, units: 300 },
  caption: { share: 0.25, units: 800 },
  related: { share: 0.6, units: 600 },
  cookie_notice: { share: 0.6, units: 600 },
  footer: { share: 0.6, units: 600 },
  author_box: { share: 0.3, units: 900 },
  advert: { share: 0.5, units: 400 },
};
const USUAL: Limit = { share: 0.5, units: 400 };
/** A name that is no more than a common word. */
const WEAK: Limit = { share: 0.25, units: 250 };

/**
 * Settles for every area whether the markup's hint holds. A name that speaks of a side matter and yet holds most of the
 * page's prose, or its main heading, is a name of the layout ("has-sidebar", "ad-layout") and not believed.
 */
function settleReasons(page: SegmentedPage, sums: PageSums, cards: readonly boolean[]): (DropReason | null)[] {
  const { prose, titles, confirmed, bodies, words } = sums;
  const total = articleProse(page, sums);
  const reasons: (DropReason | null)[] = [];
  const bodyWords: number[] = [];
  page.areas.forEach((area, at) => {
    const outer = reasons[area.parent] ?? null;
    // Quotes and tables are content, also where they stand in a figure or an embedding box.
    const around = bodyWords[area.parent] ?? 0;
    bodyWords.push(around === 0 && area.body ? (words[at] ?? 0) : around);
    const quoted = outer !== null && EMBEDDING.has(outer) && QUOTED.has(area.element?.name ?? '');
    const held = {
      prose: prose[at] ?? 0,
      total,
      titles: titles[at] ?? 0,
      body: bodies[at] ?? 0,
      confirmed: confirmed[at] ?? 0,
      words: words[at] ?? 0,
      bodyWords: around,
    };
    if (area.selected === 'drop') reasons.push('boilerplate');
    else if (outer !== null && !quoted) reasons.push(outer);
    else if (cards[at] === true && held.titles === 0 && held.confirmed === 0) reasons.push('related');
    else reasons.push(area.hint !== null && believes(area, held) ? area.hint.reason : null);
  });
  return reasons;
}

/** The page's prose without its comments; all of it where there is hardly anything else. */
function articleProse(page: SegmentedPage, { prose, titles }: PageSums): number {
  const inComments: boolean[] = [];
  let talk = 0;
  page.areas.forEach((area, at) => {
    const outer = inComments[area.parent] ?? false;
    const own = area.hint?.reason === 'comment' && (titles[at] ?? 0) === 0;
    if (own && !outer) talk += prose[at] ?? 0;
    inComments.push(outer || own);
  });
  const whole = prose[0] ?? 0;
  return talk > whole * 0.95 ? whole : whole - talk;
}

/** What is known of an area beside its name. */
interface Holding {
  readonly prose: number;
  readonly total: number;
  readonly titles: number;
  /** Prose in areas inside it (or it) that are named as an article's body. */
  readonly body: number;
  /** Prose that linked data repeats. */
  readonly confirmed: number;
  /** Words of whatever kind, and those of the article's body that the area stands in (0 outside one). */
  readonly words: number;
  readonly bodyWords: number;
}

function believes(area: PageArea, held: Holding): boolean {
  const { hint, element } = area;
  if (hint === null || element === null) return false;
  if (element.name === 'html' || element.name === 'body' || element.name === 'main') return false;
  if (EMBEDDING.has(hint.reason) && (element.name === 'tr' || element.name === 'tbody')) return false;
  if (held.confirmed > held.prose * 0.5) return false;
  // The better half of a body is no box in it: results and standings are words without prose.
  if (EMBEDDING.has(hint.reason) && held.words > held.bodyWords * 0.5 && held.bodyWords > 0) return false;
  if (hint.reason === 'comment' && held.titles === 0) return held.prose < held.total * 20;
  if (held.titles > 0 && held.prose > 0) return held.prose <= held.total * 0.1;
  if (area.body || held.body > held.total * 0.3) return false;
  const limit = hint.strong ? (LIMITS[hint.reason] ?? USUAL) : WEAK;
  return held.prose <= held.total * limit.share || (held.prose <= limit.units && held.prose <= held.total * 0.5);
}

/** The area whose blocks are worth most together; the smallest of equals, and null where none is worth anything. */
function bestArea(sums: Float64Array): number | null {
  let best: number | null = null;
  let most = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const sum = sums[at] ?? 0;
    if (sum > 0 && sum >= most) [best, most] = [at, sum];
  }
  return best;
}

/** Prose, in UTF-16 units, from which a named body is believed whatever else the page holds. */
const ENOUGH = 250;

/**
 * The area named as the article's body, where there is one with enough prose: names of that kind are seldom wrong. Of
 * several side by side (a body in pieces) their parent; of several apart (a page that goes on to further articles) the
 * first at or after the headline.
 */
function namedBody(page: SegmentedPage, mass: Float64Array, headline: number): number | null {
  const bodies: number[] = [];
  const inBody: boolean[] = [];
  page.areas.forEach((area, at) => {
    const outer = inBody[area.parent] ?? false;
    if (area.body && !outer && (mass[at] ?? 0) >= 80) bodies.push(at);
    inBody.push(outer || area.body);
  });
  const large = bodies.filter((at) => (mass[at] ?? 0) >= ENOUGH);
  const start = page.blocks[headline]?.area ?? 0;
  const first = large.find((at) => (page.areas[at]?.end ?? 0) > start) ?? large[0];
  if (first === undefined) return null;
  const pieces = bodies.filter((at) => at >= first && sameName(page, at, first));
  const common = pieces.length < 2 ? first : sharedAncestor(page, first, pieces.at(-1) ?? first);
  // Pieces under one headline are one article; pieces under several are several.
  const headlines = page.blocks.filter((block) => block.level === 1 && within(page, common, block.area)).length;
  const articles = page.areas
    .slice(common, page.areas[common]?.end)
    .filter((area) => area.element?.name === 'article').length;
  return pieces.length < 2 || headlines > 1 || articles > 1 ? innermostBody(page, first, mass) : common;
}

/** The innermost area that holds both. */
function sharedAncestor(page: SegmentedPage, a: number, b: number): number {
  let at = a;
  while (at > 0 && !within(page, at, b)) at = page.areas[at]?.parent ?? 0;
  return at;
}

const nameOf = (area: PageArea | undefined): string =>
  `${area?.element?.name} ${area?.element?.attribs['class'] ?? ''}`;

const sameName = (page: SegmentedPage, a: number, b: number): boolean =>
  nameOf(page.areas[a]) === nameOf(page.areas[b]);

/** The smallest area inside a named body that is named so too and holds most of its prose. */
function innermostBody(page: SegmentedPage, root: number, mass: Float64Array): number {
  const end = page.areas[root]?.end ?? 0;
  const needed = (mass[root] ?? 0) * 0.7;
  let found = root;
  for (let at = root; at < end; at += 1) {
    if (page.areas[at]?.body === true && (mass[at] ?? 0) >= needed) found = at;
  }
  return found;
}

/** The one `article` or `main` element with enough prose inside `root`; `root` itself where there are several or none. */
function onlyArticle(page: SegmentedPage, root: number, mass: Float64Array, headline: number): number {
  const end = page.areas[root]?.end ?? 0;
  for (const name of ['article', 'main']) {
    const found: number[] = [];
    for (let at = root; at < end; at += 1) {
      const nested = found.length > 0 && at < (page.areas[found.at(-1) ?? 0]?.end ?? 0);
      if (!nested && page.areas[at]?.element?.name === name && (mass[at] ?? 0) >= ENOUGH) found.push(at);
    }
    const place = page.blocks[headline]?.area ?? -1;
    const holder = found.find((at) => within(page, at, place));
    if (holder !== undefined) return holder;
    const only = found.length === 1 ? found[0] : undefined;
    if (only !== undefined && (mass[only] ?? 0) >= (mass[root] ?? 0) * 0.3) return only;
  }
  return root;
}

/** The nearest area that can hold a whole article: not a paragraph, item, cell or heading by itself. */
function container(page: SegmentedPage, at: number): number {
  let found = at;
  for (;;) {
    const area = page.areas[found];
    if (area?.element === null || area === undefined) return found;
    if (!/^(?:p|li|h[1-6]|td|th|tr|dd|dt|blockquote|pre|center|ul|ol|dl)$/.test(area.element.name)) return found;
    found = area.parent;
  }
}

/**
 * Chooses the area of the page that holds the article.
 *
 * @param page blocks and areas
 * @param fragment true where the page is nothing but the article
 * @param headline index of the headline's block, or -1
 * @param confirmed true for a block that linked data repeats as part of the article's body
 */
export function chooseContent(
  page: SegmentedPage,
  fragment: boolean,
  headline: number,
  confirmed: (block: SourceBlock) => boolean,
): ContentChoice {
  const running = (block: SourceBlock) => (isProse(block) ? block.text.length * (1 - linkDensity(block)) : 0);
  const known = page.blocks.map(confirmed);
  const furniture = page.blocks.map((block) => furnitureReason(block.text));
  const inBody: boolean[] = [];
  for (const area of page.areas) inBody.push(area.body || (inBody[area.parent] ?? false));
  const sums: PageSums = {
    prose: sumUp(page, running),
    titles: sumUp(page, (block) => (block.level === 1 ? 1 : 0)),
    confirmed: sumUp(page, (block, at) => (known[at] === true ? running(block) : 0)),
    bodies: sumUp(page, (block) => (inBody[block.area] === true ? running(block) : 0)),
    words: sumUp(page, unlinkedWords),
  };
  const plain = weigh(page, settleReasons(page, sums, []), furniture, known, running);
  const carded = fragment ? plain : weigh(page, settleReasons(page, sums, findCards(page)), furniture, known, running);
  const inCards = (plain.prose[0] ?? 0) - (carded.prose[0] ?? 0);
  // Where next to nothing is left without the cards, they are the article (a list of things) or there is none.
  const chosen = (carded.prose[0] ?? 0) < 250 && inCards > 1_000 ? plain : carded;
  const best = bestArea(chosen.worth) ?? 0;
  const selected = page.areas.findIndex((area) => area.selected === 'content');
  const root = selected >= 0 ? selected : fragment ? 0 : chooseRoot(page, container(page, best), chosen, headline);
  return { root, furniture, reasons: chosen.reasons, prose: chosen.prose[root] ?? 0, cards: inCards };
}

/**
 * The one area that microdata declares the article's body, where it holds enough words of whatever kind: results, standings
 * and calendars are articles without a sentence.
 */
function declaredBody(page: SegmentedPage, words: Float64Array): number | null {
  const declared = page.areas.flatMap((area, at) => (area.element?.attribs['itemprop'] === 'articleBody' ? [at] : []));
  const [only, ...others] = declared;
  return only !== undefined && others.length === 0 && (words[only] ?? 0) >= ENOUGH ? only : null;
}

/** A named body where it holds a fair part of what the page's best area does; else the article element in that area. */
function chooseRoot(page: SegmentedPage, best: number, chosen: Weighed, headline: number): number {
  const body = namedBody(page, chosen.positive, headline);
  const most = chosen.positive[best] ?? 0;
  if (body !== null) {
    const mass = chosen.positive[body] ?? 0;
    if (mass >= 600 || mass >= most * 0.2) return body;
  }
  return declaredBody(page, chosen.words) ?? onlyArticle(page, best, chosen.positive, headline);
}

interface Weighed {
  readonly reasons: readonly (DropReason | null)[];
  readonly prose: Float64Array;
  readonly worth: Float64Array;
  readonly positive: Float64Array;
  /** UTF-16 units that stand in no link and no heading. */
  readonly words: Float64Array;
}

/** Sums over areas of what no reason leaves out. */
function weigh(
  page: SegmentedPage,
  reasons: readonly (DropReason | null)[],
  furniture: readonly (DropReason | null)[],
  known: readonly boolean[],
  running: (block: SourceBlock) => number,
): Weighed {
  const free = page.blocks.map((block, at) => (reasons[block.area] ?? null) === null && furniture[at] === null);
  const of = (value: (block: SourceBlock, at: number) => number) =>
    sumUp(page, (block, at) => (free[at] === true ? value(block, at) : 0));
  return {
    reasons,
    prose: of(running),
    worth: of((block, at) => worth(block, known[at] === true)),
    positive: of((block) => Math.max(0, worth(block, false))),
    words: of(unlinkedWords),
  };
}

/** True where the area stands inside `root` or is it. */
export function within(page: SegmentedPage, root: number, area: number): boolean {
  return area >= root && area < (page.areas[root]?.end ?? 0);
}
