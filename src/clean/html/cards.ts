import type { SegmentedPage } from './page.js';
import { isProse, linkDensity } from './prose.js';

/** Fewest like children that make a list of cards. */
const FEWEST = 3;
/** Mean prose of a card, in UTF-16 units, up to which it is a teaser. */
const TEASER = 300;

interface Content {
  headline: boolean;
  prose: number;
  blocks: number;
}

/** What each area holds: a linked headline, prose, blocks; descendants included. */
function contents(page: SegmentedPage): readonly Content[] {
  const found: Content[] = page.areas.map(() => ({ headline: false, prose: 0, blocks: 0 }));
  for (const block of page.blocks) {
    const own = found[block.area];
    if (own === undefined) continue;
    own.blocks += 1;
    if (block.text.length >= 15 && linkDensity(block) >= 0.8) own.headline = true;
    if (isProse(block)) own.prose += block.text.length;
  }
  for (let at = found.length - 1; at > 0; at -= 1) {
    const own = found[at];
    const parent = found[page.areas[at]?.parent ?? 0];
    if (own === undefined || parent === undefined) continue;
    parent.headline ||= own.headline;
    parent.prose += own.prose;
    parent.blocks += own.blocks;
  }
  return found;
}

const PLAIN = new Set([
  'p',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'dt',
  'dd',
]);

/**
 * Finds lists of cards: areas that look alike and each hold a linked headline and little prose, as
 * teasers of other stories do. Areas inside a named article body are left alone.
 *
 * @returns by area, true for a card
 */
export function findCards(page: SegmentedPage): readonly boolean[] {
  const held = contents(page);
  const groups = new Map<string, number[]>();
  const inBody: boolean[] = [];
  page.areas.forEach((area, at) => {
    inBody.push(area.body || (inBody[area.parent] ?? false));
    const { element } = area;
    if (element === null || PLAIN.has(element.name) || inBody[at] === true || (held[at]?.blocks ?? 0) === 0) return;
    const names = (element.attribs['class'] ?? '').trim().slice(0, 80);
    // Elements of one name are alike wherever they stand (rows of two cards each); nameless ones only among siblings.
    const key = names === '' ? `${area.parent} ${element.name}` : `${element.name} ${names}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  const cards = page.areas.map(() => false);
  for (const group of groups.values()) {
    if (group.length < FEWEST) continue;
    const headlined = group.filter((at) => held[at]?.headline === true).length;
    const prose = group.reduce((sum, at) => sum + (held[at]?.prose ?? 0), 0) / group.length;
    if (headlined >= group.length * 0.8 && prose <= TEASER) for (const at of group) cards[at] = true;
  }
  return cards;
}
