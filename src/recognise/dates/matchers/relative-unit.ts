import { after, GAP, matchAt, sticky } from '../../scan/patterns.js';
import {
  civil,
  type Day,
  dayTimex,
  fiscalPeriod,
  monthPeriod,
  monthTimex,
  type Period,
  periodTimex,
  schoolPeriod,
  weekPeriod,
  weekTimex,
  yearPeriod,
} from '../calendar.js';
import { type DateMatcher, fromPublication, type Resolution, unresolved } from '../found.js';

const UNIT =
  '(calendar year|financial year|fiscal year|tax year|school year|academic year|municipal year|year|month|week|weekend)';
const RELATIVE = sticky(`(?:(the)${GAP})?(last|this|next|current|this${GAP}coming)${GAP}${UNIT}(?![a-z])(?!-)`);
const EARLIER = sticky(
  `(earlier|later)${GAP}(?:in${GAP})?(this|last|next)${GAP}(financial year|fiscal year|school year|academic year|year|month|week)(?![a-z])`,
);
const WHOLE_STEP: Readonly<Record<string, number>> = { last: -1, this: 0, current: 0, next: 1 };

interface Unit {
  readonly precision: Resolution['precision'];
  readonly period: (published: Day, step: number) => Period;
  readonly timex: (period: Period) => string;
  readonly open: string;
}

const fiscalStart = (day: Day): number => civil(day).year - (civil(day).month < 4 ? 1 : 0);
const schoolStart = (day: Day): number => civil(day).year - (civil(day).month < 9 ? 1 : 0);

const YEAR_UNIT: Unit = {
  precision: 'year',
  period: (published, step) => yearPeriod(civil(published).year + step),
  timex: ({ first }) => String(civil(first).year),
  open: 'XXXX',
};
const FISCAL_UNIT: Unit = {
  precision: 'fiscal_year',
  period: (published, step) => fiscalPeriod(fiscalStart(published) + step),
  timex: periodTimex,
  open: 'XXXX',
};
const SCHOOL_UNIT: Unit = {
  precision: 'school_year',
  period: (published, step) => schoolPeriod(schoolStart(published) + step),
  timex: periodTimex,
  open: 'XXXX',
};
const UNITS: Readonly<Record<string, Unit>> = {
  'calendar year': YEAR_UNIT,
  year: YEAR_UNIT,
  'financial year': FISCAL_UNIT,
  'fiscal year': FISCAL_UNIT,
  'tax year': FISCAL_UNIT,
  'municipal year': FISCAL_UNIT,
  'school year': SCHOOL_UNIT,
  'academic year': SCHOOL_UNIT,
  month: {
    precision: 'month',
    period: (published, step) => monthPeriod(civil(published).year, civil(published).month + step),
    timex: ({ first }) => monthTimex(first),
    open: 'XXXX-XX',
  },
  week: {
    precision: 'week',
    period: (published, step) => weekPeriod(published + 7 * step),
    timex: ({ first }) => weekTimex(first),
    open: 'XXXX-WXX',
  },
  weekend: {
    precision: 'day',
    period: (published, step) => {
      const monday = weekPeriod(published + 7 * step).first;
      return { first: monday + 5, last: monday + 6 };
    },
    timex: ({ first }) => `${weekTimex(first)}-WE`,
    open: 'XXXX-WXX-WE',
  },
};

/** `last year`, `this month`, `next week`, `the current financial year`, `last weekend`. */
export const relativeUnit: DateMatcher = {
  id: 'relative-unit',
  words: ['the', 'last', 'this', 'next', 'current'],
  match(text, at) {
    const match = matchAt(RELATIVE, text, at);
    if (match === null) return null;
    const [whole, article, which = '', name = ''] = match;
    const plain = name.toLowerCase().replace(/\s+/g, ' ');
    const key = which.toLowerCase().replace(/\s.*/, '');
    // `the last year`, `the next month` run from or up to today: rolling periods, unless the year is a kind of its own.
    if (article !== undefined && (key === 'last' || key === 'next') && /^(?:year|month|week)$/.test(plain)) return null;
    const unit = UNITS[plain];
    if (unit === undefined) return null;
    const step = /coming$/i.test(which) ? 1 : (WHOLE_STEP[key] ?? 0);
    return {
      kind: 'date',
      start: at,
      end: at + whole.length,
      resolve: ({ published }) => {
        if (published === null) return unresolved(unit.precision, unit.open);
        const period = unit.period(published, step);
        return fromPublication(period, unit.precision, unit.timex(period));
      },
    };
  },
};

/** `earlier this year`, `later this month`, `earlier last year`: from the unit's first day to the publication day, or from there on. */
export const earlierThis: DateMatcher = {
  id: 'earlier-this',
  words: ['earlier', 'later'],
  match(text, at) {
    const match = matchAt(EARLIER, text, at);
    if (match === null) return null;
    const [whole, which = '', key = '', name = ''] = match;
    const unit = UNITS[name.toLowerCase().replace(/\s+/g, ' ')];
    if (unit === undefined) return null;
    const step = WHOLE_STEP[key.toLowerCase()] ?? 0;
    return {
      kind: 'date',
      start: at,
      end: at + whole.length,
      resolve: ({ published }) => {
        if (published === null) return unresolved(unit.precision, unit.open);
        const period = unit.period(published, step);
        const timex = unit.timex(period);
        if (step !== 0) return fromPublication(period, unit.precision, timex);
        const part =
          which.toLowerCase() === 'earlier' ? { ...period, last: published } : { ...period, first: published };
        return fromPublication(part, unit.precision === 'year' ? 'part_year' : unit.precision, timex);
      },
    };
  },
};

const DAYS = sticky(
  `(?:(earlier|later)${GAP})?(today|yesterday|tomorrow|tonight)(?:${GAP}(morning|afternoon|evening|night))?(?![a-z])`,
);
const PARTS_OF_DAY = sticky(`(?:(earlier|later)${GAP})?(this|last)${GAP}(morning|afternoon|evening|night)(?![a-z])`);
const BEYOND = sticky(`the${GAP}day${GAP}(?:before${GAP}(yesterday)|after${GAP}tomorrow)(?![a-z])`);
const PART_CODES: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

/** `today`, `yesterday`, `tomorrow`, `last night`, `this morning`. */
export const dayWord: DateMatcher = {
  id: 'day-word',
  words: ['today', 'yesterday', 'tomorrow', 'tonight', 'this', 'last', 'earlier', 'later', 'the'],
  match(text, at) {
    const beyond = matchAt(BEYOND, text, at);
    if (beyond !== null) return nearDay(at, beyond[0].length, beyond[1] === undefined ? 2 : -2, undefined);
    const match = matchAt(DAYS, text, at);
    if (match !== null) {
      const word = (match[2] ?? '').toLowerCase();
      if (
        /^(?:\s(?:programme|show|newspaper)|['’]s (?:world|society|age)|-)/.test(after(text, at + match[0].length, 11))
      )
        return null;
      const step = { yesterday: -1, tomorrow: 1 }[word] ?? 0;
      return nearDay(at, match[0].length, step, word === 'tonight' ? 'night' : match[3]);
    }
    const part = matchAt(PARTS_OF_DAY, text, at);
    if (part === null) return null;
    return nearDay(at, part[0].length, (part[2] ?? '').toLowerCase() === 'last' ? -1 : 0, part[3]);
  },
};

function nearDay(
  start: number,
  length: number,
  step: number,
  part: string | undefined,
): ReturnType<DateMatcher['match']> {
  const suffix = part === undefined ? '' : (PART_CODES[part.toLowerCase()] ?? '');
  return {
    kind: 'date',
    start,
    end: start + length,
    resolve: ({ published }) => {
      if (published === null) return unresolved('day', `XXXX-XX-XX${suffix}`);
      const day = published + step;
      return fromPublication({ first: day, last: day }, 'day', `${dayTimex(day)}${suffix}`);
    },
  };
}
