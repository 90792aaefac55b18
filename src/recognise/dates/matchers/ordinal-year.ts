import { GAP, matchAt, sticky } from '../../scan/patterns.js';
import type { DateMatcher } from '../found.js';
import { bareYear, labelledYear, yearSpan } from './year.js';

const LEAD = sticky(
  `(?:first|second|third|fourth|fifth|final|last|opening)${GAP}(?:full${GAP})?(?:financial${GAP})?year(?=(,${GAP}|${GAP}\\())`,
);

/** `its first year, 2023-24`: an ordinal year that the words right after it name. */
export const ordinalYear: DateMatcher = {
  id: 'ordinal-year',
  words: ['first', 'second', 'third', 'fourth', 'fifth', 'final', 'last', 'opening'],
  match(text, at) {
    const lead = matchAt(LEAD, text, at);
    if (lead === null) return null;
    const end = at + lead[0].length;
    const from = end + (lead[1]?.length ?? 0);
    const named = yearSpan.match(text, from) ?? labelledYear.match(text, from) ?? bareYear.match(text, from);
    if (named?.kind !== 'date') return null;
    const resolve: typeof named.resolve = (scene) => ({
      ...named.resolve(scene),
      basis: 'inferred',
      reference: 'text',
    });
    return { kind: 'date', start: at, end, resolve };
  },
};
