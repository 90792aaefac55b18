import { digitsAt, NUMBER_WORDS, spelledAt } from '../../scan/numerals.js';
import { before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import type { FoundNumber, NumberMatcher } from '../found.js';

const UNIT = sticky(
  `(?:${OPTIONAL_GAP}%|(?:${GAP}|-)?(?:per${GAP}?cent|percent|per-cent)(?![a-z])|${OPTIONAL_GAP}(?:pc|pct)(?![a-z]))((?:${GAP}|-)points?(?![a-z]))?|(?:${GAP}|-)percentage(?:${GAP}|-)points?(?![a-z])|${OPTIONAL_GAP}(?:ppts?|pps?)(?![a-z])`,
);
const JOIN = sticky(
  `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(to|and|or)${GAP})(?:up${GAP}to${GAP}|around${GAP}|about${GAP})?(?=[\\da-z])`,
);

interface Share {
  readonly end: number;
  readonly points: boolean;
}

function unitAt(text: string, at: number): Share | null {
  const match = matchAt(UNIT, text, at);
  if (match === null) return null;
  return { end: at + match[0].length, points: match[1] !== undefined || /percentage|pp/i.test(match[0]) };
}

/** `31.5%`, `43 per cent`, `43pc`, `ten percent`, `three percentage points`, `10-15%`, `between 10% and 15%`. */
export const percent: NumberMatcher = {
  id: 'percent',
  words: NUMBER_WORDS,
  digits: true,
  match(text, at) {
    const first = digitsAt(text, at) ?? spelledAt(text, at);
    if (first === null || /[\d.,£€$]$/.test(before(text, at, 1))) return null;
    const unit = unitAt(text, first.end);
    const join = matchAt(JOIN, text, unit?.end ?? first.end);
    const second = join === null ? null : upperEnd(text, join.index + join[0].length);
    if (
      join !== null &&
      second !== null &&
      (unit === null || unit.points === second.points) &&
      joins(text, at, join[1], first.value < second.value, unit === null)
    ) {
      const form = second.points ? 'percentage_points' : 'percent';
      return { kind: 'percent', start: at, end: second.end, low: first.value, high: second.value, form };
    }
    if (unit === null) return null;
    return single(at, unit, first.value);
  },
};

function single(start: number, unit: Share, value: number): FoundNumber {
  return {
    kind: 'percent',
    start,
    end: unit.end,
    low: value,
    high: value,
    form: unit.points ? 'percentage_points' : 'percent',
  };
}

function upperEnd(text: string, at: number): (Share & { readonly value: number }) | null {
  const number = digitsAt(text, at) ?? spelledAt(text, at);
  const unit = number === null ? null : unitAt(text, number.end);
  return number === null || unit === null ? null : { ...unit, value: number.value };
}

/** Whether two shares make one range: `between 10% and 15%`, `10 to 15%`; `from 19% to 14%` is a change. */
function joins(text: string, start: number, word: string | undefined, rising: boolean, bare: boolean): boolean {
  if (!rising) return false;
  const left = before(text, start, 30);
  const key = word?.toLowerCase();
  if (key === 'and') return /\bbetween\s+(?:about\s+|around\s+)?$/i.test(left);
  if (key === 'or') return bare;
  if (key === 'to')
    return (
      /\brang\w*\s+from\s+$/i.test(left) ||
      !/\bfrom\s+(?:about\s+|around\s+|just\s+|nearly\s+|almost\s+|only\s+)?$/i.test(left)
    );
  return true;
}
