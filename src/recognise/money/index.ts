import type { MoneyMention, RecogniseContext } from '../../model/mention.js';
import { boundAround } from '../scan/bounds.js';
import { GAP, sticky } from '../scan/patterns.js';
import { compileScan } from '../scan/spots.js';
import type { FoundSum } from './found.js';
import { MONEY_MATCHERS } from './matchers/index.js';
import { perAround } from './per.js';
import { tableSums } from './table.js';

/** What the articles must be followed by to begin a sum: asked once, before any matcher. */
const A_SUM = sticky(`${GAP}(?:quarter|half|cool|whopping|further|extra|additional|hundred|thousand|million|billion)`);
const scan = compileScan<FoundSum>(MONEY_MATCHERS, { a: A_SUM, an: A_SUM });

/**
 * Takes clean text; returns its sums of money in base units, ordered by start, without overlaps. The span holds the sum,
 * a range whole, and a per-phrase right after it; words that bound it stay outside. Pure, linear in the text.
 */
export function recogniseMoney(text: string, _context: RecogniseContext): MoneyMention[] {
  const sums = withTables(scan(text), tableSums(text));
  return sums.map((sum) => {
    const per = perAround(text, sum);
    const bound = sum.low === sum.high ? boundAround(text, sum.start, sum.end) : rangeBound(text, sum);
    return {
      kind: 'money',
      type: 'money',
      start: sum.start,
      end: per.end,
      text: text.slice(sum.start, per.end),
      value: sum.low,
      valueHigh: sum.high,
      bound,
      currency: sum.currency,
      per: per.per,
    };
  });
}

/** A range is exact unless it is called approximate as a whole. */
function rangeBound(text: string, sum: FoundSum): MoneyMention['bound'] {
  return boundAround(text, sum.start, sum.end) === 'about' ? 'about' : 'exact';
}

/** Sums of table cells stand beside the others; where both read one place, the sign decides. */
function withTables(sums: readonly FoundSum[], cells: readonly FoundSum[]): readonly FoundSum[] {
  if (cells.length === 0) return sums;
  const all = [...sums];
  let i = 0;
  for (const cell of cells) {
    while (i < sums.length && (sums[i]?.end ?? 0) <= cell.start) i += 1;
    const other = sums[i];
    if (other === undefined || other.start >= cell.end) all.push(cell);
  }
  return all.sort((a, b) => a.start - b.start);
}
