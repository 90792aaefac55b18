import { DASH, matchAt, OPTIONAL_GAP, sticky } from '../scan/patterns.js';

/** Digits of a sum, with thousands separators or none. */
export const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,6})?|\\.\\d{1,4}';
/** A scale right after the digits; letters only where no word goes on. */
export const SCALE = `(?:${OPTIONAL_GAP}(?:hundred${OPTIONAL_GAP}thousand|thousand|million|billion|trillion|mill|bln|mln|mn|bn|tn|[mM]illions|[bB]illions)(?![a-z])|${DASH}(?:million|billion|thousand)(?![a-z])|${OPTIONAL_GAP}[kmb](?![a-z\\d&]))`;

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  hundredthousand: 1e5,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mill: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  billions: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const AMOUNT = sticky(`(${DIGITS})?([½¼¾])?(${SCALE})?`);

/** A number as a sum writes it: its digits and its scale apart. */
export interface Amount {
  readonly digits: number;
  /** 1 where no scale is written. */
  readonly scale: number;
  readonly scaled: boolean;
  /** True where thousands separators or four and more digits settle the size. */
  readonly full: boolean;
  readonly end: number;
}

/** Takes a text and an offset; returns the amount in digits that begins there (`7.6m`, `200,000`, `1½ million`), or null. */
export function amountAt(text: string, at: number): Amount | null {
  const match = matchAt(AMOUNT, text, at);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const [whole, digits = '0', half, scale] = match;
  if (
    /^\d/.test(text.slice(at + whole.length)[0] ?? '') ||
    /^[.,]\d/.test(text.slice(at + whole.length, at + whole.length + 2))
  )
    return null;
  if (/^0\d/.test(digits)) return null;
  const value = Number(digits.replaceAll(',', '')) + (half === undefined ? 0 : (HALVES[half] ?? 0));
  return {
    digits: value,
    scale: scale === undefined ? 1 : scaleOf(scale),
    scaled: scale !== undefined,
    full: digits.includes(',') || value >= 1000,
    end: at + whole.length,
  };
}

/** Takes a written scale (` million`, `bn`, `-million`); returns its factor. */
export function scaleOf(written: string): number {
  return SCALES[written.toLowerCase().replace(/[^a-z]/g, '')] ?? 1;
}

/** Floating products are brought back to the decimals that were written: 1.1 × 1e6 is 1100000. */
function times(digits: number, scale: number): number {
  return Number((digits * scale).toPrecision(15));
}

/** Takes one amount; returns its value. */
export function baseValue(amount: Amount): number {
  return times(amount.digits, amount.scale);
}

/**
 * Takes both ends of a range; returns their values. The lower end shares the upper one's scale where it has none of its own
 * and is no larger in its digits (`£1.2 to £1.5m`, `£200-300,000`).
 */
export function rangeOf(low: Amount, high: Amount): { readonly low: number; readonly high: number } {
  if (!low.scaled && high.scaled && !low.full && low.digits <= high.digits) {
    return { low: times(low.digits, high.scale), high: baseValue(high) };
  }
  if (
    !low.scaled &&
    !high.scaled &&
    !low.full &&
    high.digits >= 1000 &&
    high.digits % 1000 === 0 &&
    low.digits * 1000 < high.digits &&
    low.digits >= 1
  ) {
    return { low: low.digits * 1000, high: high.digits };
  }
  return { low: baseValue(low), high: baseValue(high) };
}
