import { before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { type Day, weekPeriod, weekTimex } from '../calendar.js';
import { type DateMatcher, fromPublication, unresolved } from '../found.js';
import { directionOf } from '../tense.js';

const WEEKEND = sticky(`the${GAP}weekend(?![a-z-])`);

/** `over the weekend`, `at the weekend`: the one just past, or the coming one where the words speak of the future. */
export const theWeekend: DateMatcher = {
  id: 'the-weekend',
  words: ['the'],
  match(text, at) {
    const match = matchAt(WEEKEND, text, at);
    if (match === null || !/\b(?:over|during|at|since|after|before|for)\s+$/i.test(before(text, at, 8))) return null;
    return {
      kind: 'date',
      start: at,
      end: at + match[0].length,
      resolve: ({ published, text: whole, start, end }) => {
        if (published === null) return unresolved('day', 'XXXX-WXX-WE');
        const monday = mondayOf(published, directionOf(whole, start, end) === 'future');
        return fromPublication({ first: monday + 5, last: monday + 6 }, 'day', `${weekTimex(monday)}-WE`);
      },
    };
  },
};

/** The Monday before the weekend meant: of this week on its own Saturday and Sunday, and for the weekend to come. */
function mondayOf(published: Day, ahead: boolean): Day {
  const { first } = weekPeriod(published);
  return ahead || published - first >= 5 ? first : first - 7;
}
