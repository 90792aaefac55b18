import type { CountMention, PercentMention, RecogniseContext } from '../../model/mention.js';
import { boundAround } from '../scan/bounds.js';
import { GAP, sticky } from '../scan/patterns.js';
import { compileScan, type Gates } from '../scan/spots.js';
import type { FoundNumber } from './found.js';
import { count } from './matchers/count.js';
import { fraction, PART } from './matchers/fraction.js';
import { percent } from './matchers/percent.js';

/** What the articles must be followed by to begin a number: asked once, before any matcher. */
const GATES: Gates = {
  a: sticky(`(?:${GAP}|-)(?:dozen|${PART})`),
  an: sticky(`(?:${GAP}|-)${PART}`),
};
const scan = compileScan<FoundNumber>([percent, fraction, count], GATES);

/**
 * Takes clean text; returns its shares (percent, percentage points, fractions in percent) and its counts, ordered by start,
 * without overlaps. A count's span is the number itself, its noun phrase stands in `noun`; words that bound it stay outside.
 * Pure, linear in the text.
 */
export function recogniseNumbers(text: string, _context: RecogniseContext): (PercentMention | CountMention)[] {
  const mentions: (PercentMention | CountMention)[] = [];
  for (const found of scan(text)) {
    if (found.kind === 'other') continue;
    const { start, end, low, high } = found;
    const around = boundAround(text, start, end);
    const bound = low === high || around === 'about' ? around : 'exact';
    const value = { text: text.slice(start, end), value: low, valueHigh: high, bound };
    if (found.kind === 'count') mentions.push({ kind: 'count', type: 'count', start, end, ...value, noun: found.noun });
    else mentions.push({ kind: 'percent', type: 'percent', start, end, ...value, form: found.form });
  }
  return mentions;
}
