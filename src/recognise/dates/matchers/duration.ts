import { NUMBER_WORDS, SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { after, before, DASH, GAP, matchAt, sticky } from '../../scan/patterns.js';
import type { DateMatcher } from '../found.js';
import { durationTimex, UNIT } from '../units.js';
import { isVerb } from './rolling.js';

const BOUND = `(?:(?:more${GAP}than|less${GAP}than|fewer${GAP}than|no${GAP}more${GAP}than|at${GAP}least|at${GAP}most|up${GAP}to|just${GAP}over|just${GAP}under|under|almost|nearly|about|around|roughly|approximately|some|only|just|another|an${GAP}additional|an${GAP}extra|a${GAP}further|a${GAP}full|a${GAP}whole|a${GAP}total${GAP}of)${GAP}(?:(?:another|a${GAP}further)${GAP})?)?`;
const ORDINAL = `(?:(?:the${GAP})?(?:first|final|last|opening|initial|previous|following)${GAP})?`;
const NUMBER = `(${SMALL_NUMBER}|\\d{1,3}(?:,\\d{3})?(?:\\.\\d{1,2})?)`;
const COUNTED = sticky(
  `${BOUND}${ORDINAL}(?:${NUMBER}(?:(?:${GAP}(?:to|or|and)${GAP}|${DASH})${NUMBER})?|(an?|another|a${GAP}single)|(half${GAP}an?))(?:${GAP}and${GAP}a${GAP}(half))?(?:${GAP}|${DASH})(?:and${GAP})?(?:full${GAP}|consecutive${GAP}|long${GAP}|short${GAP}|calendar${GAP}|working${GAP}|whole${GAP}|successive${GAP}|financial${GAP}|straight${GAP}|more${GAP}|further${GAP}|solid${GAP}|school${GAP}|extra${GAP}|turbulent${GAP}|difficult${GAP}|tough${GAP}){0,2}${UNIT}(?:${GAP}and${GAP}a${GAP}(half)(?![a-z-]))?(?:${DASH}(long)(?![a-z]))?`,
);
const OPEN = sticky(
  `(?:(?:over|across)${GAP})?(a${GAP}number${GAP}of|a${GAP}few|a${GAP}couple${GAP}of|several|many|numerous|a${GAP}matter${GAP}of|countless|some|so${GAP}many|too${GAP}many|how${GAP}many|a${GAP}series${GAP}of|the${GAP}many|the${GAP}intervening)${GAP}(?:long${GAP}|more${GAP}|short${GAP})?${UNIT}`,
);
const BARE = sticky(`(seconds|minutes|hours|days|weeks|fortnights|months|years|decades|centuries)(?![a-z-])`);

const AGE_LEFT = /\b(?:aged|age|ages|under|turned|was|is|were|are|children|boy|girl|babies|up to the age of)\s*\(?$/i;
const AGE_RIGHT = /^(?:[-\u2010\u2011 ](?:olds?|of[- ]age)\b|['’]?s?[ -]of age\b| old\b)/i;

/** `two years`, `seven-year` contract, `almost a decade`, `first three months`, `half an hour`; ages are none. */
export const duration: DateMatcher = {
  id: 'duration',
  words: [
    ...NUMBER_WORDS,
    'a',
    'an',
    'another',
    'half',
    'more',
    'less',
    'fewer',
    'no',
    'at',
    'up',
    'just',
    'under',
    'almost',
    'nearly',
    'about',
    'around',
    'roughly',
    'approximately',
    'some',
    'only',
    'the',
    'first',
    'final',
    'last',
    'opening',
    'initial',
    'previous',
    'following',
  ],
  digits: true,
  match(text, at) {
    const match = matchAt(COUNTED, text, at);
    if (match === null) return null;
    const [whole, low, high, article, halfOf, half1, unit = '', half2] = match;
    const end = at + whole.length;
    if (/^last\s/i.test(whole) && isVerb(text, at)) return null;
    const left = before(text, at, 20);
    const right = after(text, end, 10);
    if (/[£$€#/.,:]$/.test(left) || AGE_RIGHT.test(right) || isAge(left, whole, right, unit)) return null;
    if (unit.toLowerCase() === 'second' && (article !== undefined || !/s$/i.test(whole))) return null;
    if (
      unit.toLowerCase() === 'quarter' &&
      (article !== undefined || /^(?:one|1|three)\b/i.test(low ?? '') || /^\s(?:of|the)\b/.test(right))
    )
      return null;
    if (article !== undefined && !isSpanOfTime(left, whole, right, unit)) return null;
    if (low !== undefined && isClockOrTitle(text, at, end, low, unit)) return null;
    const base = halfOf !== undefined ? 0.5 : article !== undefined ? 1 : smallCount(high ?? low ?? '');
    if (base === null) return null;
    const amount = base + (half1 !== undefined || half2 !== undefined ? 0.5 : 0);
    return { kind: 'duration', start: at, end, timex: lengthTimex(unit, amount) };
  },
};

function lengthTimex(unit: string, amount: number): string {
  if (!Number.isInteger(amount) && /^hours?$/i.test(unit)) return durationTimex('minute', amount * 60);
  if (!Number.isInteger(amount) && /^years?$/i.test(unit) && Number.isInteger(amount * 12))
    return durationTimex('month', amount * 12);
  return durationTimex(unit, amount);
}

function isAge(left: string, whole: string, right: string, unit: string): boolean {
  if (!/^(?:year|month|week|day)$/i.test(unit)) return false;
  if (/\baged?\s+(?:\d+\s+(?:to|and|or)\s+)?(?:just\s+|only\s+|under\s+|over\s+|between\s+)?$/i.test(left)) return true;
  if (/^\s?old\b|^-old/i.test(right)) return true;
  return (
    /^(?:under|over)\b/i.test(whole) &&
    /\b(?:children|child|babies|pupils|those)\s+$/i.test(left) &&
    AGE_LEFT.test(left)
  );
}

/** `a year` can be a rate or part of a title (`a day nursery`); a length of time needs a word that measures. */
function isSpanOfTime(left: string, whole: string, right: string, unit: string): boolean {
  if (
    /^(?:another|over|almost|nearly|more|less|about|around|just|only|at|up|under|some|no|half|a single|a full|a whole)/i.test(
      whole,
    ) ||
    /half$/i.test(whole) ||
    /long$/i.test(whole)
  )
    return true;
  if (/^-/.test(right)) return false;
  if (
    /^\s(?:later|earlier|ago|on|before|after|from|in which|during which|since|of|when|that|until|into|and a half)\b/i.test(
      right,
    )
  )
    return unit.toLowerCase() !== 'day' || !/^\s(?:of|that|when)\b/.test(right);
  return /\b(?:for|in|within|after|over|than|nearly|almost|about|around|just|only|least|of|to|by|under|once|took|takes|lasted|last|spent|spend|be|throughout|for at least)\s+$/i.test(
    left,
  );
}

function isClockOrTitle(text: string, at: number, end: number, low: string, unit: string): boolean {
  const right = after(text, end, 14);
  if (/^(?:day|night)s?$/i.test(unit) && /^\s(?:nurser|care|centre)/.test(right)) return true;
  if (/^\d{4}$/.test(low)) return true;
  return (
    /\b(?:Year|Key Stage|Day|Week|Grade|Table)\s+$/.test(before(text, at, 12)) &&
    /^[A-Z]/.test(text.slice(end - unit.length - 1, end))
  );
}

/** `many years`, `a number of months`, `several weeks`; bare `months` after a preposition. */
export const openDuration: DateMatcher = {
  id: 'open-duration',
  words: [
    'a',
    'several',
    'many',
    'numerous',
    'countless',
    'some',
    'so',
    'too',
    'how',
    'over',
    'across',
    'seconds',
    'minutes',
    'hours',
    'days',
    'weeks',
    'fortnights',
    'months',
    'years',
    'decades',
    'centuries',
    'the',
  ],
  match(text, at) {
    const match = matchAt(OPEN, text, at);
    if (match !== null) {
      const unit = match[2] ?? '';
      if (!/s$/i.test(match[0])) return null;
      const start = at + (match[0].length - match[0].replace(/^(?:over|across)\s+/i, '').length);
      return { kind: 'duration', start, end: at + match[0].length, timex: durationTimex(unit, null) };
    }
    const bare = matchAt(BARE, text, at);
    if (bare === null) return null;
    const left = before(text, at, 20);
    const right = after(text, at + bare[0].length, 12);
    if (/^\s(?:of age|old)\b/i.test(right)) return null;
    const cue =
      /\b(?:for|in|within|after|over|took|takes|taken|last(?:ed)?|spent|spend|just|of|by)\s+$/i.test(left) ||
      /^\s(?:of|later|earlier|before|after)\b/i.test(right);
    if (
      !cue ||
      /\b(?:early|school|teenage|formative|golden|working|opening|office|sum of|twenties|later|final|university|senior|foundation)\s+$/i.test(
        left,
      ) ||
      /^\s?\d/.test(right)
    )
      return null;
    return { kind: 'duration', start: at, end: at + bare[0].length, timex: durationTimex(bare[1] ?? '', null) };
  },
};
