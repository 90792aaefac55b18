import { after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { civil, dayOf, dayTimex, exists, periodTimex } from '../calendar.js';
import { type DateMatcher, type FoundDate, type Resolution, type Scene, stated, unresolved } from '../found.js';
import { inferYear } from '../infer-year.js';
import { DAY_OF_MONTH, MONTH, MONTH_WORDS, monthNumber, WEEKDAY, WEEKDAY_WORDS, YEAR } from '../names.js';

const BETWEEN_DAYS = `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(?:to|and|until)${GAP}|/|${GAP}?&${GAP}?)`;
const LEAD = `(?:${WEEKDAY},?${GAP}(?:the${GAP})?)?`;
const DAY_MONTH = sticky(
  `${LEAD}(${DAY_OF_MONTH})(?:${BETWEEN_DAYS}(?:${WEEKDAY},?${GAP})?(${DAY_OF_MONTH}))?${GAP}?(?:of${GAP})?(${MONTH})(?:,?${GAP}(?:(${YEAR})(?!\\d)|(last|this|next)${GAP}year(?![a-z])))?`,
);
const MONTH_DAY = sticky(
  `${LEAD}(${MONTH})${GAP}(?:the${GAP})?(${DAY_OF_MONTH})(?![\\d:%.,]\\d|\\d)(?:${BETWEEN_DAYS}(${DAY_OF_MONTH})(?!\\d))?(?:,?${GAP}(?:(${YEAR})(?!\\d)|(last|this|next)${GAP}year(?![a-z])))?`,
);

const STREET = /^\s(?:Road|Street|Avenue|Lane|Drive|Close|House|Court)\b/;

/** `14 December 2022`, `Tuesday 8 November`, `8-9 November 2022`, `the 14th of Dec`. */
export const dayMonth: DateMatcher = {
  id: 'day-month',
  words: WEEKDAY_WORDS,
  digits: true,
  match(text, at) {
    const match = matchAt(DAY_MONTH, text, at);
    if (match === null) return null;
    const [whole, from, to, month, year, relative] = match;
    if (from === undefined || month === undefined) return null;
    return found(text, at, whole, { from, to, month, year, relative });
  },
};

/** `December 14, 2022`, `Nov. 5`, `November 8-9`. */
export const monthDay: DateMatcher = {
  id: 'month-day',
  words: [...MONTH_WORDS, ...WEEKDAY_WORDS],
  match(text, at) {
    const match = matchAt(MONTH_DAY, text, at);
    if (match === null) return null;
    const [whole, month, from, to, year, relative] = match;
    if (from === undefined || month === undefined) return null;
    return found(text, at, whole, { from, to, month, year, relative });
  },
};

interface Parts {
  readonly from: string;
  readonly to: string | undefined;
  readonly month: string;
  readonly year: string | undefined;
  readonly relative: string | undefined;
}

function found(text: string, at: number, whole: string, parts: Parts): FoundDate | null {
  const month = monthNumber(parts.month);
  const from = Number.parseInt(parts.from, 10);
  const to = parts.to === undefined ? from : Number.parseInt(parts.to, 10);
  if (!exists(2000, month, from) || !exists(2000, month, to) || to < from) return null;
  if (countedWithVerb(text, at, whole, parts) || STREET.test(after(text, at + whole.length, 10))) return null;
  const inYear = (year: number): Resolution => {
    const period = { first: dayOf(year, month, from), last: dayOf(year, month, to) };
    return stated(period, 'day', from === to ? dayTimex(period.first) : periodTimex(period));
  };
  // A full stop after an abbreviation belongs to the date only when the date goes on after it.
  const end = at + (whole.endsWith('.') ? whole.length - 1 : whole.length);
  if (parts.year !== undefined) {
    const year = Number(parts.year);
    if (!exists(year, month, to)) return null;
    return { kind: 'date', start: at, end, absolute: true, resolve: () => inYear(year) };
  }
  if (parts.relative !== undefined)
    return { kind: 'date', start: at, end, absolute: true, resolve: inRelativeYear(parts.relative, inYear) };
  const yearless = { month, inYear };
  return { kind: 'date', start: at, end, absolute: true, yearless, resolve: (scene) => inferYear(scene, yearless) };
}

/** `31 March next year`. */
function inRelativeYear(which: string, inYear: (year: number) => Resolution): (scene: Scene) => Resolution {
  const step = { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
  return ({ published }) => {
    if (published === null) return unresolved('day', inYear(2000).timex.replaceAll('2000', 'XXXX'));
    return { ...inYear(civil(published).year + step), basis: 'inferred', reference: 'publication' };
  };
}

/** `10 may have`, `550 march on`: a number before a verb that is spelled like a month. */
function countedWithVerb(text: string, at: number, whole: string, parts: Parts): boolean {
  if (!/^(?:may|march|mar)\b/.test(parts.month))
    return /[\d.,£$€:/]$/.test(before(text, at, 1)) && !/^[a-z]/i.test(whole);
  return parts.year === undefined || /^\s*(?:have|be|not)\b/.test(after(text, at + whole.length, 6));
}
