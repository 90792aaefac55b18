import { SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import type { DateMatcher } from '../found.js';
import { WEEKDAY, weekdayNumber } from '../names.js';
import { durationTimex } from '../units.js';

const UNIT = '(minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|morning|afternoon|evening|term)';
const EVERY = sticky(
  `(?:each(?:${GAP}and${GAP}every)?|every(?:${GAP}single|${GAP}other)?|per|per${GAP}single)${GAP}(?:(${SMALL_NUMBER}|\\d{1,2}|few)${GAP})?(?:calendar${GAP}|working${GAP}|financial${GAP}|school${GAP})?${UNIT}s?(?![a-z])`,
);
const EVERY_WEEKDAY = sticky(`(?:each|every)${GAP}(${WEEKDAY})`);
const A_UNIT = sticky(`an?${GAP}(year|month|week|day|night|fortnight|quarter|hour)(?![a-z-])`);
const ADVERB = sticky(
  '(annually|annual|yearly|biannual|monthly|weekly|fortnightly|daily|nightly|hourly|quarterly|termly|half-yearly|per annum|year-on-year|evenings|weekends|weekdays|mornings|afternoons|nights)(?![a-z-])',
);
const ROUND_THE_CLOCK = sticky(
  `24[- ]hours?,?(?:${GAP}(?:a${GAP}day)?)?,?${GAP}?(?:seven|7)[- ]days?[- ]a[- ]week|24/7`,
);

const ADVERBS: Readonly<Record<string, string>> = {
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  biannual: 'P6M',
  'half-yearly': 'P6M',
  monthly: 'P1M',
  weekly: 'P1W',
  fortnightly: 'P2W',
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  quarterly: 'P3M',
  termly: 'P4M',
  'per annum': 'P1Y',
  'year-on-year': 'P1Y',
  evenings: 'TEV',
  mornings: 'TMO',
  afternoons: 'TAF',
  nights: 'TNI',
  weekends: 'XXXX-WXX-WE',
  weekdays: 'XXXX-WXX-WD',
};
const PARTS: Readonly<Record<string, string>> = {
  morning: 'XXXX-XX-XXTMO',
  afternoon: 'XXXX-XX-XXTAF',
  evening: 'XXXX-XX-XXTEV',
  term: 'P4M',
  quarter: 'P3M',
};

/** `each year`, `every single day`, `per week`, `every two months`. */
export const every: DateMatcher = {
  id: 'every',
  words: ['each', 'every', 'per'],
  match(text, at) {
    const day = matchAt(EVERY_WEEKDAY, text, at);
    if (day !== null)
      return { kind: 'set', start: at, end: at + day[0].length, timex: `XXXX-WXX-${weekdayNumber(day[1] ?? '')}` };
    const match = matchAt(EVERY, text, at);
    if (match === null) return null;
    const unit = (match[2] ?? '').toLowerCase();
    const count = match[1] === undefined ? (/other/i.test(match[0]) ? 2 : 1) : smallCount(match[1]);
    return { kind: 'set', start: at, end: at + match[0].length, timex: PARTS[unit] ?? durationTimex(unit, count) };
  },
};

/** `£200,000 a year`, `three days a week`, `twice a month`. */
export const rateUnit: DateMatcher = {
  id: 'rate-unit',
  words: ['a', 'an'],
  match(text, at) {
    const match = matchAt(A_UNIT, text, at);
    if (match === null) return null;
    const left = before(text, at, 60);
    const right = after(text, at + match[0].length, 12);
    if (
      /^\s(?:later|earlier|ago|before|after|on|early|old|or so|and a half)\b/i.test(right) &&
      !/^\s(?:after|before|on)\b/.test(right)
    )
      return null;
    const rated =
      /\b(?:once|twice|times|hours|days|nights|visits|sessions|occasions)\s+$/i.test(left) ||
      (/(?:[\d%](?:k|m|mn|bn)?|\b(?:hundreds?|thousands?|million|billion|dozen|pounds|pence|k|m|bn))\)?\s+$/i.test(
        left,
      ) &&
        !/\b(?:in|for|of|after|within|over)\s+$/i.test(left)) ||
      (/[£$€]?\d[\d,.]*\s?(?:m|bn|k|million|billion)?\b[^.;:]{0,40}[a-z]s?\s+$/i.test(left) &&
        !/\b(?:for|in|within|after|over|than|nearly|almost|about|around|just|only|least|of|to|by|under|is|was|be|had|has|have|as|and|or|took|takes|lasted|spent|with|such)\s+$/i.test(
          left,
        ) &&
        /(?:s|people|children|staff|cases|pounds|each|care|child|place)\s+$/i.test(left));
    if (!rated) return null;
    return { kind: 'set', start: at, end: at + match[0].length, timex: durationTimex(match[1] ?? '', 1) };
  },
};

/** `annually`, `weekly`, `at weekends`, `24 hours a day, seven days a week`. */
export const setWord: DateMatcher = {
  id: 'set-word',
  words: [
    'annually',
    'annual',
    'yearly',
    'biannual',
    'monthly',
    'weekly',
    'fortnightly',
    'daily',
    'nightly',
    'hourly',
    'quarterly',
    'termly',
    'half',
    'per',
    'year',
    'evenings',
    'mornings',
    'afternoons',
    'nights',
    'weekends',
    'weekdays',
  ],
  digits: true,
  match(text, at) {
    const clock = matchAt(ROUND_THE_CLOCK, text, at);
    if (clock !== null) return { kind: 'set', start: at, end: at + clock[0].length, timex: 'P1D' };
    const match = matchAt(ADVERB, text, at);
    if (match === null) return null;
    const word = match[0].toLowerCase();
    const right = after(text, at + word.length, 20);
    if (/^\s(?:report|leave|general meeting|conference|review)/i.test(right) && word === 'annual') return null;
    if (/^[A-Z]/.test(match[0]) && /^\s[A-Z]/.test(right)) return null;
    if (
      /^(?:nights|mornings|afternoons|evenings|weekends)$/.test(word) &&
      !/\b(?:at|during|on|and|of|over|their|the|or)\s+$/i.test(before(text, at, 8))
    )
      return null;
    return { kind: 'set', start: at, end: at + word.length, timex: ADVERBS[word] ?? 'P1Y' };
  },
};
