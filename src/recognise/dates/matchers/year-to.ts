import { NUMBER_WORDS, SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { GAP, matchAt, sticky } from '../../scan/patterns.js';
import { addMonths, periodTimex } from '../calendar.js';
import { type DateMatcher, type FoundDate, type Resolution, stated, unresolved } from '../found.js';
import { dayMonth, monthDay } from './full-date.js';
import { bareMonth, monthYear } from './month.js';

const LEAD = sticky(
  `(?:the${GAP})?(?:(?:financial${GAP}|fiscal${GAP}|calendar${GAP}|full${GAP})?(year)|(${SMALL_NUMBER}|\\d{1,2})${GAP}months|(${SMALL_NUMBER}|\\d)${GAP}years)${GAP}(?:up${GAP})?(?:to|ending|ended|ending${GAP}in|ended${GAP}in|ending${GAP}on)${GAP}(?:the${GAP}end${GAP}of${GAP})?(?=[a-z\\d])`,
);

/** `the year to March 2023`, `the 12 months ending 30 September 2021`: up to that day or month's end. */
export const yearTo: DateMatcher = {
  id: 'year-to',
  words: ['the', 'year', ...NUMBER_WORDS],
  digits: true,
  match(text, at) {
    const lead = matchAt(LEAD, text, at);
    if (lead === null) return null;
    const months =
      lead[1] !== undefined ? 12 : lead[2] !== undefined ? smallCount(lead[2]) : 12 * (smallCount(lead[3] ?? '') ?? 1);
    const inner = [dayMonth, monthDay, monthYear, bareMonth].map((matcher) => matcher.match(text, at + lead[0].length));
    const end = inner.find((found): found is FoundDate => found?.kind === 'date');
    if (end === undefined || months === null) return null;
    const upTo = (resolution: Resolution): Resolution => {
      if (resolution.last === null) return unresolved('years', `P${months}M`);
      const period = { first: addMonths(resolution.last + 1, -months), last: resolution.last };
      return {
        ...stated(period, months === 12 ? 'years' : 'part_year', periodTimex(period)),
        basis: resolution.basis,
        reference: resolution.reference,
      };
    };
    return { kind: 'date', start: at, end: end.end, absolute: true, resolve: (scene) => upTo(end.resolve(scene)) };
  },
};
