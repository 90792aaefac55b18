import { APOSTROPHE, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { civil, yearsPeriod } from '../calendar.js';
import { type DateMatcher, fromPublication, stated, unresolved } from '../found.js';

const DIGITS = sticky(`(?:the${GAP})?((?:1[5-9]|20)\\d0)${APOSTROPHE}?s\\b`);
const SHORT = sticky(`(?:the${GAP})?${APOSTROPHE}?([3-9]0)${APOSTROPHE}?s\\b`);
const NAMED = sticky(`the${GAP}(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)\\b`);
const CENTURY = sticky(`the${GAP}(?:(?:early|mid|late)(?:${GAP}|-))?(\\d{2})(?:st|th)${GAP}century\\b`);
const RELATIVE = sticky(`(?:the${GAP})?(last|this|next|past|previous|current)${GAP}(decade|century)\\b`);

const NAMES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** `the 1990s`, `the nineties`, `the 80s`, `the 19th century`, `last decade`. */
export const decade: DateMatcher = {
  id: 'decade',
  words: ['the', 'last', 'this', 'next'],
  digits: true,
  match(text, at) {
    const digits = matchAt(DIGITS, text, at);
    if (digits !== null) return stretch(at, at + digits[0].length, Number(digits[1]), 9, digits[1]?.slice(0, 3) ?? '');
    const named = matchAt(NAMED, text, at);
    if (named !== null) {
      const name = (named[1] ?? '').toLowerCase();
      const year = name === 'noughties' ? 2000 : 1920 + 10 * NAMES.indexOf(name);
      return stretch(at, at + named[0].length, year, 9, String(year).slice(0, 3));
    }
    const short =
      /^the/i.test(text.slice(at, at + 3)) &&
      /\b(?:in|from|since|during|of|late|early|mid|by|until|and|to)\s+$/i.test(before(text, at, 8))
        ? matchAt(SHORT, text, at)
        : null;
    if (short !== null)
      return stretch(at, at + short[0].length, 1900 + Number(short[1]), 9, `19${short[1]?.slice(0, 1) ?? ''}`);
    const century = matchAt(CENTURY, text, at);
    if (century !== null) {
      const number = Number(century[1]);
      return stretch(at, at + century[0].length, (number - 1) * 100, 99, String(number - 1));
    }
    return relative(text, at);
  },
};

function stretch(
  start: number,
  end: number,
  year: number,
  more: number,
  timex: string,
): ReturnType<DateMatcher['match']> {
  const resolution = stated(yearsPeriod(year, year + more), 'decade', timex);
  return { kind: 'date', start, end, absolute: true, resolve: () => resolution };
}

function relative(text: string, at: number): ReturnType<DateMatcher['match']> {
  const match = matchAt(RELATIVE, text, at);
  if (match === null) return null;
  const [whole, which = '', unit = ''] = match;
  const size = unit.toLowerCase() === 'decade' ? 10 : 100;
  // `the last decade` runs up to now; that is a matter of rolling periods.
  if (/^the/i.test(whole) && /^(?:last|past|next)$/i.test(which)) return null;
  const step = { last: -1, previous: -1, past: -1, this: 0, current: 0, next: 1 }[which.toLowerCase()] ?? 0;
  return {
    kind: 'date',
    start: at,
    end: at + whole.length,
    resolve: ({ published }) => {
      if (published === null) return unresolved('decade', size === 10 ? 'XXX' : 'XX');
      const year = (Math.floor(civil(published).year / size) + step) * size;
      return fromPublication(yearsPeriod(year, year + size - 1), 'decade', String(year / size));
    },
  };
}
