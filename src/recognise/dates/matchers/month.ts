import { APOSTROPHE, after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { civil, monthPeriod, monthTimex } from '../calendar.js';
import { type DateMatcher, fromPublication, type Resolution, stated, unresolved } from '../found.js';
import { inferYear } from '../infer-year.js';
import { MONTH, MONTH_WORDS, monthNumber, YEAR } from '../names.js';

const JOIN = `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|/|${GAP}to${GAP})`;
const MONTH_YEAR = sticky(
  `(${MONTH})(?:${JOIN}(${MONTH}))?(?:,?${GAP}(?:of${GAP})?|${DASH})(${YEAR}|${APOSTROPHE}\\d{2})(?![\\d%]|[.,]\\d)`,
);
const MONTH_RELATIVE = sticky(`(${MONTH}),?${GAP}(?:of${GAP})?(last|this|next)${GAP}year(?![a-z])`);
const BARE = sticky(`(${MONTH})(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}(${MONTH}))?`);
const DEICTIC = sticky(`(last|this|next|this${GAP}past|this${GAP}coming)${GAP}(${MONTH})(?!${GAP}\\d)`);

/** The months from one to another, in the year in which the last one lies. */
function months(from: number, to: number, year: number): Resolution {
  const first = monthPeriod(from > to ? year - 1 : year, from).first;
  const { last } = monthPeriod(year, to);
  return from === to
    ? stated({ first, last }, 'month', monthTimex(first))
    : stated({ first, last }, 'part_year', `${monthTimex(first)}/${monthTimex(last)}`);
}

/** `November 2021`, `October, 2019`, `April-June 2023`, `Nov '21`. */
export const monthYear: DateMatcher = {
  id: 'month-year',
  words: MONTH_WORDS,
  match(text, at) {
    const match = matchAt(MONTH_YEAR, text, at);
    if (match === null) return null;
    const [whole, from, to, year] = match;
    if (from === undefined || year === undefined) return null;
    const number = /^\d{4}$/.test(year) ? Number(year) : 2000 + Number(year.slice(1));
    const resolution = months(monthNumber(from), monthNumber(to ?? from), number);
    return { kind: 'date', start: at, end: at + whole.length, absolute: true, resolve: () => resolution };
  },
};

/** `November last year`, `January this year`. */
export const monthOfRelativeYear: DateMatcher = {
  id: 'month-of-relative-year',
  words: MONTH_WORDS,
  match(text, at) {
    const match = matchAt(MONTH_RELATIVE, text, at);
    if (match === null) return null;
    const month = monthNumber(match[1] ?? '');
    const step = { last: -1, this: 0, next: 1 }[(match[2] ?? '').toLowerCase()] ?? 0;
    return {
      kind: 'date',
      start: at,
      end: at + match[0].length,
      absolute: true,
      resolve: ({ published }) => {
        if (published === null) return unresolved('month', `XXXX-${String(month).padStart(2, '0')}`);
        const period = monthPeriod(civil(published).year + step, month);
        return fromPublication(period, 'month', monthTimex(period.first));
      },
    };
  },
};

/** `last November`, `this May`, `next January`. */
export const deicticMonth: DateMatcher = {
  id: 'deictic-month',
  words: ['last', 'this', 'next'],
  match(text, at) {
    const match = matchAt(DEICTIC, text, at);
    if (match === null) return null;
    const [whole, which, name] = match;
    if (which === undefined || name === undefined || /^(?:may|march|mar)$/.test(name)) return null;
    const month = monthNumber(name);
    return {
      kind: 'date',
      start: at,
      end: at + whole.length - (whole.endsWith('.') ? 1 : 0),
      resolve: ({ published }) => {
        if (published === null) return unresolved('month', `XXXX-${String(month).padStart(2, '0')}`);
        const now = civil(published);
        const step = deicticStep(which.toLowerCase(), month, now.month);
        const period = monthPeriod(now.year + step, month);
        return fromPublication(period, 'month', monthTimex(period.first));
      },
    };
  },
};

function deicticStep(which: string, month: number, now: number): number {
  if (which === 'last' || which.endsWith('past')) return month < now ? 0 : -1;
  if (which === 'next' || which.endsWith('coming')) return month > now ? 0 : 1;
  return 0;
}

const TIME_CUE =
  /(?:\b(?:in|by|since|until|till|from|to|of|during|through|throughout|before|after|for|between|and|or|early|mid|late|around|about|end of|every|each|until|beyond|up to)|[-–,(/]|\b(?:in|by|until|from)(?: early| mid| late| about| around)?)[\s-]+$/i;
const NAME_MONTH = /^(?:April|June|May|August|Jan|March)$/;
const PLAIN_MONTH = /^(?:January|February|April|June|July|September|October|November|December)$/;

/** `in May`, `by January`, `the July inspection`: a month alone, its year left to tense and publication day. */
export const bareMonth: DateMatcher = {
  id: 'bare-month',
  words: MONTH_WORDS,
  match(text, at) {
    const match = matchAt(BARE, text, at);
    if (match === null) return null;
    const [whole, name, second] = match;
    if (name === undefined || !isMonthHere(text, at, at + whole.length, name)) return null;
    const from = monthNumber(name);
    const to = monthNumber(second ?? name);
    const yearless = { month: to, inYear: (year: number) => months(from, to, year) };
    const end = at + whole.length - (whole.endsWith('.') ? 1 : 0);
    return { kind: 'date', start: at, end, absolute: true, yearless, resolve: (scene) => inferYear(scene, yearless) };
  },
};

/** Whether a word that is also a verb, an adjective or a first name is the month at this place. */
function isMonthHere(text: string, start: number, end: number, written: string): boolean {
  const name = written.replace('.', '');
  const left = before(text, start, 24);
  const right = after(text, end, 24);
  if (/[a-z0-9]$/i.test(left) || /^\s?\d/.test(right)) return false;
  if (!/^[A-Z]/.test(name))
    return (
      /^(?:january|february|april|june|july|september|october|november|december)$/.test(name) && TIME_CUE.test(left)
    );
  if (name === name.toUpperCase() && name.length > 3 && /[A-Z]{2}\s+$/.test(left)) return false;
  if (/\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Sir|Dame|Lady|Lord|Theresa|Brian|Prof|Councillor)\.?\s+$/.test(left)) return false;
  const followedByName = /^\s[A-Z][a-z]+/.test(right);
  if (
    followedByName &&
    NAME_MONTH.test(name) &&
    !/\b(?:in|since|until|during|last|(?:end|start|beginning|middle|close) of)\s+$/i.test(left)
  )
    return false;
  if (/^\s(?:Day|Bank|Madness|Fools|Street|Road|Avenue|House|Group)\b/.test(right)) return false;
  if (TIME_CUE.test(left))
    return !(
      name === 'March' &&
      /^\s(?:of|on|for|against|through|to)\b/.test(right) &&
      !/\b(?:in|since|by|until)\s+$/i.test(left)
    );
  if (
    /^(?:['’]s?\b|\s(?:report|inspection|visit|meeting|election|elections|budget|review|deadline|hearing|statement|letter|monitoring|figures|decision|vote|summit|survey|cabinet|announcement|and|or)\b)/.test(
      right,
    )
  ) {
    return name !== 'May' || /\b(?:the|its|their|a|this|last)\s+$/i.test(left);
  }
  // Without a cue, only a month that can hardly be anything else.
  return PLAIN_MONTH.test(name) && !NAME_MONTH.test(name) && !followedByName;
}
