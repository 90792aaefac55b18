import { NUMBER_WORDS, spelledAt } from '../../scan/numerals.js';
import { before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { amountAt, baseValue, rangeOf } from '../amount.js';
import type { Currency, FoundSum, MoneyMatcher } from '../found.js';

const UNIT = sticky(
  `(?:${GAP}|-)?(pounds?(?:${GAP}sterling)?|quid|euros?|(?:US${GAP})?dollars?|pence|GBP|EUR|USD)(?![a-z])(?!${GAP}(?:weight|shop|signs?|coins?|per${GAP}square${GAP}inch))`,
);
const PENCE = sticky('(\\d{1,3}(?:\\.\\d{1,2})?)p(?![a-z\\d])(?!\\.\\d)');
const JOIN = sticky(`(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(?:to|and)${GAP})`);
const HALF = sticky(
  `half${GAP}(?:an?|of${GAP}an?)${GAP}(million|billion|trillion)(?:${GAP}|-)(pounds?|euros?|dollars?)(?![a-z])`,
);
const SIGNED_HALF = sticky(`half${GAP}a${GAP}(million|billion)${GAP}(?:pounds?|euros?|dollars?)`);
const A_SCALE = sticky(
  `(a|an|one)${GAP}(?:(quarter|half)${GAP}(?:of${GAP})?an?${GAP})?(?:cool${GAP}|whopping${GAP}|further${GAP}|extra${GAP}|additional${GAP})?(hundred${GAP}thousand|hundred|thousand|million|billion)(?:${GAP}and${GAP}a${GAP}(half))?${GAP}(pounds?|euros?|dollars?)(?![a-z])`,
);
const AND_A_HALF = sticky(`${GAP}and${GAP}a${GAP}(half|quarter)${GAP}(million|billion)`);

const CURRENCIES: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:pound|quid|pence|gbp)/i, 'GBP'],
  [/^eur/i, 'EUR'],
  [/^(?:us\s+)?(?:dollar|usd)/i, 'USD'],
];
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

function currencyOf(unit: string): Currency {
  return CURRENCIES.find(([pattern]) => pattern.test(unit))?.[1] ?? 'GBP';
}

/** `7.6 million pounds`, `200 euros`, `50p`, `10 to 15 million pounds`. */
export const digitsWithUnit: MoneyMatcher = {
  id: 'digits-with-unit',
  words: [],
  digits: true,
  match(text, at) {
    if (/[\d.,:/£€$-]$/.test(before(text, at, 1))) return null;
    const pence = matchAt(PENCE, text, at);
    if (pence !== null) {
      if (
        /\b(?:pages?|pp?|full hd|at)\.?\s+$/i.test(before(text, at, 9)) ||
        Number(pence[1]) > 999 ||
        /^(?:720|480|360|240|144)$/.test(pence[1] ?? '')
      )
        return null;
      const value = Number(pence[1]) / 100;
      return { start: at, end: at + pence[0].length, low: value, high: value, currency: 'GBP' };
    }
    const first = amountAt(text, at);
    if (first === null) return null;
    const unit = matchAt(UNIT, text, first.end);
    if (unit !== null) return sum(at, first.end + unit[0].length, unit[1] ?? '', baseValue(first), baseValue(first));
    const join = matchAt(JOIN, text, first.end);
    const second = join === null ? null : amountAt(text, first.end + join[0].length);
    const secondUnit = second === null ? null : matchAt(UNIT, text, second.end);
    if (second === null || secondUnit === null) return null;
    const { low, high } = rangeOf(first, second);
    return high > low ? sum(at, second.end + secondUnit[0].length, secondUnit[1] ?? '', low, high) : null;
  },
};

function sum(start: number, end: number, unit: string, low: number, high: number): FoundSum {
  const factor = /^pence/i.test(unit) ? 0.01 : 1;
  return { start, end, low: low * factor, high: high * factor, currency: currencyOf(unit) };
}

/** `half a million pounds`, `two million pounds`, `one and a half million pounds`, `a billion euros`. */
export const wordsWithUnit: MoneyMatcher = {
  id: 'words-with-unit',
  words: ['half', 'a', 'an', 'quarter', ...NUMBER_WORDS],
  match(text, at) {
    const half = matchAt(HALF, text, at) ?? matchAt(SIGNED_HALF, text, at);
    if (half !== null)
      return sum(
        at,
        at + half[0].length,
        half[2] ?? 'pounds',
        (SCALES[(half[1] ?? '').toLowerCase()] ?? 0) / 2,
        (SCALES[(half[1] ?? '').toLowerCase()] ?? 0) / 2,
      );
    const scaled = matchAt(A_SCALE, text, at);
    if (scaled !== null) {
      const scale = (scaled[3] ?? '')
        .toLowerCase()
        .split(/\s+/)
        .reduce((product, word) => product * (SCALES[word] ?? 1), 1);
      const part = scaled[2] === undefined ? 1 : scaled[2].toLowerCase() === 'half' ? 0.5 : 0.25;
      const value = scale * part + (scaled[4] === undefined ? 0 : scale / 2);
      return sum(at, at + scaled[0].length, scaled[5] ?? '', value, value);
    }
    const spelled = spelledAt(text, at);
    if (spelled === null) return null;
    const more = matchAt(AND_A_HALF, text, spelled.end);
    const scale = more === null ? 1 : (SCALES[(more[2] ?? '').toLowerCase()] ?? 1);
    const value =
      more === null ? spelled.value : (spelled.value + (more[1]?.toLowerCase() === 'half' ? 0.5 : 0.25)) * scale;
    const end = spelled.end + (more?.[0].length ?? 0);
    const unit = matchAt(UNIT, text, end);
    return unit === null ? null : sum(at, end + unit[0].length, unit[1] ?? '', value, value);
  },
};
