import { NUMBER_WORDS, SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { addMonths } from '../calendar.js';
import { type DateMatcher, fromPublication, fromText, type Resolution, type Scene, unresolved } from '../found.js';
import { calendarUnit, shifted, UNIT } from '../units.js';

const AMOUNT = `(${SMALL_NUMBER}|\\d{1,3}(?:,\\d{3})?(?:\\.\\d)?|an?|a${GAP}couple${GAP}of|a${GAP}few|several|many|some)`;
const AGO = sticky(
  `(?:(over|more${GAP}than|almost|nearly|about|around|just${GAP}over|just${GAP}under|less${GAP}than|at${GAP}least|roughly|some)${GAP})?${AMOUNT}(?:${GAP}and${GAP}a${GAP}(half))?${GAP}(?:short${GAP}|long${GAP}|full${GAP})?${UNIT}(?:${GAP}and${GAP}a${GAP}half)?${GAP}(ago|hence|from${GAP}now)(?![a-z])`,
);
const VAGUE_AGO = sticky(`(years|months|weeks|days|decades|hours|centuries)${GAP}ago(?![a-z])`);
const THIS_TIME = sticky(`this${GAP}time${GAP}last${GAP}(year|month|week)(?![a-z])`);

/** Words an amount of time can begin with. */
export const AMOUNT_WORDS: readonly string[] = [...NUMBER_WORDS, 'a', 'an', 'several', 'many', 'some', 'half'];

/** `three years ago`, `10 years ago`, `two weeks from now`; `over a year ago` stays without days. */
export const ago: DateMatcher = {
  id: 'ago',
  words: [
    ...AMOUNT_WORDS,
    'over',
    'more',
    'almost',
    'nearly',
    'about',
    'around',
    'just',
    'less',
    'at',
    'roughly',
    'years',
    'months',
    'weeks',
    'days',
    'decades',
    'hours',
    'centuries',
    'this',
  ],
  digits: true,
  match(text, at) {
    const thisTime = matchAt(THIS_TIME, text, at);
    if (thisTime !== null) return counted(at, thisTime[0].length, thisTime[1] ?? '', -1, false);
    const vague = matchAt(VAGUE_AGO, text, at);
    if (vague !== null) {
      return { kind: 'date', start: at, end: at + vague[0].length, resolve: () => unresolved('vague', 'PAST_REF') };
    }
    const match = matchAt(AGO, text, at);
    if (match === null || /[£$€.,]$/.test(before(text, at, 1))) return null;
    const [whole, bound, amount = '', half, unit = '', direction = ''] = match;
    const count = smallCount(amount);
    const sign = direction.toLowerCase() === 'ago' ? -1 : 1;
    if (count === null) {
      const timex = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
      return { kind: 'date', start: at, end: at + whole.length, resolve: () => unresolved('vague', timex) };
    }
    return counted(at, whole.length, unit, sign * (count + (half === undefined ? 0 : 0.5)), bound !== undefined);
  },
};

function counted(
  start: number,
  length: number,
  unit: string,
  steps: number,
  bounded: boolean,
): ReturnType<DateMatcher['match']> {
  return {
    kind: 'date',
    start,
    end: start + length,
    resolve: ({ published }) => {
      const day = published === null ? null : shifted(published, unit, steps);
      if (day === null) return unresolved('vague', steps < 0 ? 'PAST_REF' : 'FUTURE_REF');
      const { period, precision, timex } = calendarUnit(unit, day);
      return bounded ? unresolved('vague', timex) : fromPublication(period, precision, timex);
    },
  };
}

const SHIFT = sticky(
  `(?:(?:just|only|barely|some|about|almost|nearly|over|more${GAP}than)${GAP})?${AMOUNT}${GAP}(?:short${GAP}|full${GAP})?${UNIT}${GAP}(earlier|later|before|previously|afterwards|after|beforehand|on)(?![a-z-])`,
);

/** `a year earlier`, `two years later`, `three weeks before`: counted from the nearest earlier date of the text. */
export const shiftedFromText: DateMatcher = {
  id: 'shifted-from-text',
  words: [...AMOUNT_WORDS, 'just', 'only', 'barely', 'about', 'almost', 'nearly', 'over', 'more'],
  digits: true,
  match(text, at) {
    const match = matchAt(SHIFT, text, at);
    if (match === null || /[£$€.,]$/.test(before(text, at, 1))) return null;
    const [whole, amount = '', unit = '', direction = ''] = match;
    const end = at + whole.length;
    const word = direction.toLowerCase();
    // `two years before the merger` is a length before an event; only a clause's end leaves it to the text.
    if (/^(?:before|after|on)$/.test(word) && !/^\s*(?:[,.;:)”’"–—]|$|\n)/.test(text.slice(end, end + 4))) return null;
    const count = smallCount(amount);
    const sign = /^(?:earlier|before|previously|beforehand)$/.test(word) ? -1 : 1;
    if (count === null) {
      const timex = sign < 0 ? 'PAST_REF' : 'FUTURE_REF';
      return { kind: 'date', start: at, end, resolve: () => unresolved('vague', timex) };
    }
    if (word === 'on')
      return { kind: 'date', start: at, end, resolve: (scene) => fromAnchor(scene, unit, count, false) };
    return { kind: 'date', start: at, end, resolve: (scene) => fromAnchor(scene, unit, sign * count, true) };
  },
};

const RANK: Readonly<Record<string, number>> = {
  day: 1,
  week: 2,
  month: 3,
  quarter: 4,
  season: 4,
  part_year: 4,
  year: 5,
  fiscal_year: 5,
  school_year: 5,
};

function fromAnchor(scene: Scene, unit: string, steps: number, falling: boolean): Resolution {
  const anchor = scene.anchor;
  const { first, last, precision } = anchor?.resolution ?? unresolved('vague', '');
  if (first !== null && last !== null && anchor !== null) {
    const from = shifted(first, unit, steps);
    const to = shifted(last, unit, steps);
    if (from === null || to === null) return unresolved('vague', steps < 0 ? 'PAST_REF' : 'FUTURE_REF');
    const own = calendarUnit(unit, from);
    // A year from a quarter is a quarter; a month from a year is unknown.
    const anchorRank = RANK[precision];
    const ownRank = RANK[own.precision] ?? 0;
    if (anchorRank === undefined || anchorRank > ownRank)
      return unresolved('vague', steps < 0 ? 'PAST_REF' : 'FUTURE_REF');
    if (/^(?:fiscal_year|school_year|quarter|season|part_year)$/.test(precision)) {
      return fromText(
        { first: from, last: precision === 'quarter' ? addMonths(from, 3) - 1 : to },
        precision,
        shiftedTimex(anchor.resolution.timex, own.timex),
      );
    }
    return fromText(own.period, own.precision, own.timex);
  }
  const day = !falling || scene.published === null ? null : shifted(scene.published, unit, steps);
  if (day === null || steps > 0) return unresolved('vague', steps < 0 ? 'PAST_REF' : 'FUTURE_REF');
  const own = calendarUnit(unit, day);
  return fromPublication(own.period, own.precision, own.timex);
}

/** The anchor's own form in another year: `2012-Q3` from `2013-Q3`. */
function shiftedTimex(timex: string, year: string): string {
  return /^\d{4}-(?:Q\d|SP|SU|FA|WI|H\d)$/.test(timex) ? `${year.slice(0, 4)}${timex.slice(4)}` : year;
}
