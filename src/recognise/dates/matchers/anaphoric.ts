import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import {
  civil,
  type Day,
  dayOf,
  dayTimex,
  fiscalPeriod,
  monthPeriod,
  monthTimex,
  periodTimex,
  schoolPeriod,
  weekPeriod,
  weekTimex,
  yearPeriod,
} from '../calendar.js';
import {
  type Anchor,
  type DateMatcher,
  fromPublication,
  fromText,
  type Resolution,
  type Scene,
  unresolved,
} from '../found.js';
import { shifted } from '../units.js';

const UNIT = '(financial year|fiscal year|school year|academic year|year|month|week|day|weekend)';
const NEXT = sticky(
  `the${GAP}(following|next|subsequent|previous|preceding|prior|same|very${GAP}same|very${GAP}next)${GAP}${UNIT}(?![a-z-])`,
);
const BEFORE = sticky(`the${GAP}${UNIT}${GAP}(before|earlier|after|previously)(?![a-z-])`);
const THAT = sticky(
  `(?:(earlier|later|late|early)${GAP}(?:in${GAP})?)?(?:that|in${GAP}the${GAP}same)${GAP}(?:very${GAP}|same${GAP})?${UNIT}(?![a-z-])`,
);
const ONE_FOLLOWING = sticky(`(following|previous|preceding)${GAP}(year|month|week|day)(?![a-z-])`);

const STEPS: Readonly<Record<string, number>> = {
  following: 1,
  next: 1,
  subsequent: 1,
  after: 1,
  previous: -1,
  preceding: -1,
  prior: -1,
  before: -1,
  earlier: -1,
  previously: -1,
  same: 0,
};

/** `the following year`, `the previous year`, `the same month`, `the year before`. */
export const neighbouringUnit: DateMatcher = {
  id: 'neighbouring-unit',
  words: ['the', 'following', 'previous', 'preceding'],
  match(text, at) {
    const match = matchAt(NEXT, text, at);
    if (match !== null) return neighbour(text, at, match[0].length, match[2] ?? '', match[1] ?? '');
    const trailing = matchAt(BEFORE, text, at);
    if (trailing !== null) {
      const end = at + trailing[0].length;
      const word = (trailing[2] ?? '').toLowerCase();
      // `the year after it was set up`, `the day after the vote`: before an event, not a date of the text.
      if (
        /^(?:before|after)$/.test(word) &&
        !/^\s*(?:[,.;:)”’"–—]|$|\n|and\b|but\b|when\b|in\b|to\b|by\b|at\b|as\b|while\b|for\b|is\b|was\b|had\b)/.test(
          after(text, end, 8),
        )
      )
        return null;
      return neighbour(text, at, trailing[0].length, trailing[1] ?? '', word);
    }
    // `in its following year` has no article of its own.
    const bare = matchAt(ONE_FOLLOWING, text, at);
    if (bare === null || !/\b(?:a|its|their|that)\s+$/i.test(before(text, at, 8))) return null;
    return /\ba\s+$/i.test(before(text, at, 8))
      ? null
      : neighbour(text, at, bare[0].length, bare[2] ?? '', bare[1] ?? '');
  },
};

function neighbour(
  text: string,
  start: number,
  length: number,
  unit: string,
  word: string,
): ReturnType<DateMatcher['match']> {
  const key = word.toLowerCase().replace(/^very\s+/, '');
  const step = STEPS[key] ?? 0;
  if (key === 'next' && /^\s+(?:of|\d)/.test(after(text, start + length, 4))) return null;
  return { kind: 'date', start, end: start + length, resolve: (scene) => steppedUnit(scene, unit.toLowerCase(), step) };
}

/** `that year`, `earlier that year`, `later that month`, `in the same year`. */
export const thatUnit: DateMatcher = {
  id: 'that-unit',
  words: ['that', 'earlier', 'later', 'late', 'early'],
  match(text, at) {
    const match = matchAt(THAT, text, at);
    if (match === null) return null;
    const unit = (match[2] ?? '').toLowerCase();
    const which = (match[1] ?? '').toLowerCase();
    const resolve = (scene: Scene): Resolution => {
      const whole = steppedUnit(scene, unit, 0);
      if (whole.first === null || whole.last === null || unit !== 'year' || !/^(?:late|early)$/.test(which))
        return whole;
      const { year } = civil(whole.first);
      return which === 'late'
        ? { ...whole, first: dayOf(year, 10, 1), precision: 'part_year' }
        : { ...whole, last: dayOf(year, 3, 31), precision: 'part_year' };
    };
    return { kind: 'date', start: at, end: at + match[0].length, resolve };
  },
};

function steppedUnit(scene: Scene, unit: string, step: number): Resolution {
  const { anchor } = scene;
  const first = anchor?.resolution.first ?? null;
  const last = anchor?.resolution.last ?? null;
  if (anchor === null || first === null || last === null) return withoutAnchor(scene, unit, step);
  const end = step > 0 ? last : first;
  if (unit === 'day') {
    if (first !== last) return unresolved('day', 'XXXX-XX-XX');
    return fromText({ first: first + step, last: first + step }, 'day', dayTimex(first + step));
  }
  if (unit === 'weekend') {
    const monday = weekPeriod(end + 7 * step).first;
    return fromText({ first: monday + 5, last: monday + 6 }, 'day', `${weekTimex(monday)}-WE`);
  }
  if (unit === 'week') {
    if (last - first > 6) return unresolved('week', 'XXXX-WXX');
    const period = weekPeriod(end + 7 * step);
    return fromText(period, 'week', weekTimex(period.first));
  }
  if (unit === 'month') {
    if (last - first > 31) return unresolved('month', 'XXXX-XX');
    const { year, month } = civil(end);
    const period = monthPeriod(year, month + step);
    return fromText(period, 'month', monthTimex(period.first));
  }
  return steppedYear(anchor, first, last, unit, step);
}

function steppedYear(anchor: Anchor, first: Day, last: Day, unit: string, step: number): Resolution {
  const { precision } = anchor.resolution;
  if (precision === 'fiscal_year' || /^(?:financial|fiscal)/.test(unit)) {
    const start = civil(first).year - (civil(first).month < 4 ? 1 : 0) + step;
    return fromText(fiscalPeriod(start), 'fiscal_year', periodTimex(fiscalPeriod(start)));
  }
  if (precision === 'school_year' || /^(?:school|academic)/.test(unit)) {
    const start = civil(first).year - (civil(first).month < 9 ? 1 : 0) + step;
    return fromText(schoolPeriod(start), 'school_year', periodTimex(schoolPeriod(start)));
  }
  const rolling = rollingYear(anchor, first, last, step);
  if (rolling !== null) return rolling;
  const year = civil(step > 0 ? last : first).year + step;
  return fromText(yearPeriod(year), 'year', String(year));
}

/** Counted back from a census day (`as of September 2021 … over the previous year`), a year is twelve months, not a calendar year. */
function rollingYear(anchor: Anchor, first: Day, last: Day, step: number): Resolution | null {
  if (step >= 0) return null;
  const twelveMonths =
    anchor.resolution.precision === 'years' && last - first >= 364 && last - first <= 366 && civil(first).month !== 1;
  const census = anchor.modifier === 'as_of' && last - first <= 31;
  if (!twelveMonths && !census) return null;
  const end = twelveMonths ? first - 1 : last;
  const from = shifted(end + 1, 'year', -1);
  if (from === null) return null;
  return fromText({ first: from, last: end }, 'years', periodTimex({ first: from, last: end }));
}

function withoutAnchor(scene: Scene, unit: string, step: number): Resolution {
  const open: Readonly<Record<string, string>> = {
    month: 'XXXX-XX',
    week: 'XXXX-WXX',
    day: 'XXXX-XX-XX',
    weekend: 'XXXX-WXX-WE',
  };
  const yearly = !(unit in open);
  if (scene.published !== null && step < 0 && unit === 'month') {
    const { year, month } = civil(scene.published);
    const period = monthPeriod(year, month + step);
    return fromPublication(period, 'month', monthTimex(period.first));
  }
  if (scene.published === null || step >= 0 || !yearly) return unresolved('vague', open[unit] ?? 'XXXX');
  const { year, month } = civil(scene.published);
  if (/^(?:financial|fiscal)/.test(unit)) {
    const period = fiscalPeriod(year - (month < 4 ? 1 : 0) + step);
    return fromPublication(period, 'fiscal_year', periodTimex(period));
  }
  return fromPublication(yearPeriod(year + step), 'year', String(year + step));
}

const TIME = sticky(`(?:this|that|which)${GAP}(?:time|period)(?![a-z-])`);
const THEN = sticky('then(?![a-z-])');

/** `during this time`, `since then`, `during which time`: the stretch of time the text spoke of last. */
export const thatTime: DateMatcher = {
  id: 'that-time',
  words: ['this', 'that', 'which', 'then'],
  match(text, at) {
    const left = before(text, at, 30);
    const then = matchAt(THEN, text, at);
    if (then !== null) {
      if (!/\bsince\s+$/i.test(left)) return null;
      return { kind: 'date', start: at, end: at + then[0].length, resolve: sinceThen };
    }
    const match = matchAt(TIME, text, at);
    if (match === null || !/\b(?:during|over|in|throughout|for|within|by|at)\s+$/i.test(left)) return null;
    const point = /\b(?:at|by)\s+$/i.test(left);
    return {
      kind: 'date',
      start: at,
      end: at + match[0].length,
      resolve: (scene) => (point ? samePoint(scene) : sameStretch(scene)),
    };
  },
};

function sinceThen({ anchor, published }: Scene): Resolution {
  const last = anchor?.resolution.last ?? null;
  const first = anchor?.resolution.first ?? null;
  if (anchor === null || first === null || last === null || published === null) return unresolved('vague', 'PAST_REF');
  const start = last - first > 366 ? dayOf(civil(last).year, 1, 1) : first;
  if (start > published) return unresolved('vague', 'PAST_REF');
  return fromText({ first: start, last: published }, 'years', periodTimex({ first: start, last: published }));
}

function sameStretch({ anchor, stretch }: Scene): Resolution {
  const source = stretch ?? anchor;
  const first = source?.resolution.first ?? null;
  const last = source?.resolution.last ?? null;
  if (source === null || first === null || last === null) return unresolved('vague', 'PAST_REF');
  return fromText({ first, last }, source.resolution.precision, source.resolution.timex);
}

function samePoint({ anchor }: Scene): Resolution {
  if (anchor === null || anchor.resolution.first === null) return unresolved('vague', 'PAST_REF');
  return { ...anchor.resolution, basis: 'inferred', reference: 'text' };
}
