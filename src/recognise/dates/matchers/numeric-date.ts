import { before, matchAt, sticky } from '../../scan/patterns.js';
import { dayOf, dayTimex, exists } from '../calendar.js';
import { type DateMatcher, stated } from '../found.js';

const ISO = sticky(
  '(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
);
const NUMERIC = sticky('(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d{2}|\\d{2})(?![\\d/]|[.-]\\d)');

/** `2022-12-14`, `14/12/2022`, `14.12.22`; day before month, unless that day does not exist. */
export const numericDate: DateMatcher = {
  id: 'numeric-date',
  words: [],
  digits: true,
  match(text, at) {
    if (/[\d/.:£$€#-]$/.test(before(text, at, 1))) return null;
    const iso = matchAt(ISO, text, at);
    if (iso !== null) return dated(at, iso[0].length, Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const match = matchAt(NUMERIC, text, at);
    if (match === null) return null;
    const [whole, one, mark, two, last] = match;
    if (one === undefined || two === undefined || last === undefined) return null;
    // Two-digit years need a slash, or a full stop with both other parts in two digits: else scores and section numbers pass.
    if (last.length === 2 && mark !== '/' && !(mark === '.' && one.length === 2 && two.length === 2)) return null;
    const year = last.length === 2 ? 2000 + Number(last) : Number(last);
    return (
      dated(at, whole.length, year, Number(two), Number(one)) ?? dated(at, whole.length, year, Number(one), Number(two))
    );
  },
};

function dated(at: number, length: number, year: number, month: number, day: number): ReturnType<DateMatcher['match']> {
  if (year < 1800 || year > 2100 || !exists(year, month, day)) return null;
  const first = dayOf(year, month, day);
  const resolution = stated({ first, last: first }, 'day', dayTimex(first));
  return { kind: 'date', start: at, end: at + length, absolute: true, resolve: () => resolution };
}
