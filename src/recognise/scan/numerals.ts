import { DASH, GAP, matchAt, sticky } from './patterns.js';

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** Words a spelled-out number can begin with. */
export const NUMBER_WORDS: readonly string[] = [...Object.keys(SMALL), ...Object.keys(TENS)];

/** Source of a spelled-out number below a hundred. */
export const SMALL_NUMBER = `(?:(?:${Object.keys(TENS).join('|')})(?:[- \\u2010\\u2011](?:one|two|three|four|five|six|seven|eight|nine))?|${Object.keys(SMALL).reverse().join('|')})`;

const WORD = [...Object.keys(TENS), ...Object.keys(SMALL).reverse(), ...Object.keys(SCALES)].join('|');
const SPELLED = sticky(`(?:${WORD})(?:(?:${GAP}(?:and${GAP})?|${DASH})(?:${WORD})\\b){0,7}\\b`);

/** A number as written: its value and the offset where it ends. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** Takes words of a spelled-out number, lower case; returns its value, or null where the words form no number. */
export function spelledValue(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let last: 'none' | 'small' | 'tens' | 'scale' = 'none';
  for (const word of words) {
    const small = SMALL[word];
    const tens = TENS[word];
    const scale = SCALES[word];
    if (small !== undefined) {
      if (last === 'small' || (last === 'tens' && (small === 0 || small > 9))) return null;
      group += small;
      last = 'small';
    } else if (tens !== undefined) {
      if (last === 'small' || last === 'tens') return null;
      group += tens;
      last = 'tens';
    } else if (scale !== undefined) {
      if (last === 'none') return null;
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      last = 'scale';
    } else return null;
  }
  return last === 'none' ? null : total + group;
}

/** Takes a text and an offset; returns the spelled-out number that begins there (`twelve hundred`, `twenty-five`), or null. */
export function spelledAt(text: string, at: number): Numeral | null {
  const match = matchAt(SPELLED, text, at);
  if (match === null) return null;
  // The longest run of number words that makes one number: `one or two` and `two three` stop early.
  const source = match[0].toLowerCase();
  const parts = [...source.matchAll(/[a-z]+/g)];
  for (let count = parts.length; count > 0; count -= 1) {
    const kept = parts.slice(0, count);
    const lastPart = kept[count - 1];
    if (lastPart === undefined || lastPart[0] === 'and') continue;
    const value = spelledValue(kept.map((part) => part[0]).filter((word) => word !== 'and'));
    if (value !== null) return { value, end: at + lastPart.index + lastPart[0].length };
  }
  return null;
}

const DIGITS = sticky('(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,6})?(?![\\d])');

/** Takes a text and an offset; returns the number in digits that begins there (`6,500`, `942.01`), or null. */
export function digitsAt(text: string, at: number): Numeral | null {
  const match = matchAt(DIGITS, text, at);
  return match === null ? null : { value: Number(match[0].replaceAll(',', '')), end: at + match[0].length };
}

/** Takes digits or words of a small count (`12`, `twelve`, `a`, `a couple of`, `several`); returns its value, or null where it has none. */
export function smallCount(words: string): number | null {
  const text = words.trim().toLowerCase().replaceAll(',', '');
  if (/^\d/.test(text)) return Number(text);
  if (/^(?:a|an|another|a single)$/.test(text)) return 1;
  if (/^(?:a )?couple(?: of)?$/.test(text)) return 2;
  if (/^(?:a )?dozen$/.test(text)) return 12;
  return spelledValue(text.split(/[^a-z]+/).filter((word) => word !== ''));
}
