import { loadRarity } from './rarity.js';

export type WordClass = 'word' | 'name' | 'number' | 'date';

/** A word of a text. `norm` is what is compared: folded spelling and ending, or a number's value. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  /** Lower-case form, without folding of endings. */
  readonly lower: string;
  readonly capital: boolean;
  readonly numeric: boolean;
}

const WORD = /(\p{N}+(?:[.,:/–-]\p{N}+)*)(\p{L}*)|\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)*/gu;
const SCALE: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  thousand: 1e3,
};
const COUNTING = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .filter(([, value]) => value > 1),
);
for (const [i, word] of ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].entries()) {
  COUNTING.set(word, 30 + 10 * i);
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['isation', 'ize'],
  ['ization', 'ize'],
  ['ising', 'ize'],
  ['izing', 'ize'],
  ['ised', 'ize'],
  ['ized', 'ize'],
  ['ises', 'ize'],
  ['izes', 'ize'],
  ['ise', 'ize'],
  ['ours', 'or'],
  ['our', 'or'],
  ['tre', 'ter'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ed', ''],
  ['ly', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
];

/**
 * Folds a lower-case word to the form in which texts are compared: no possessive, American and British spelling alike,
 * inflected endings off, double letters single. Crude on purpose: two texts are folded alike, nobody reads the result.
 */
export function foldWord(word: string): string {
  let folded = word.replace(/['’](?:s|t|re|ve|ll|d|m)?$/u, '').replace(/['’]/gu, '');
  for (const [ending, by] of ENDINGS) {
    if (folded.length - ending.length >= 3 && folded.endsWith(ending)) {
      if (ending === 's' && folded.endsWith('ss')) break;
      folded = folded.slice(0, folded.length - ending.length) + by;
      break;
    }
  }
  if (folded.length > 4 && folded.endsWith('e')) folded = folded.slice(0, -1);
  return folded.replace(/(\p{L})\1/gu, '$1');
}

/** Weight of a folded word, 0 (grammar) to 3 (rare), from the table that ships with this stage. */
export const rarityOf = loadRarity(foldWord);

const folds = new Map<string, string>();
const FOLDS_KEPT = 50_000;

function foldCached(lower: string): string {
  const known = folds.get(lower);
  if (known !== undefined) return known;
  if (folds.size >= FOLDS_KEPT) folds.clear();
  const folded = foldWord(lower);
  folds.set(lower, folded);
  return folded;
}

function numberValue(digits: string, suffix: string): string {
  const scale = SCALE[suffix.toLowerCase()];
  const plain = digits.replace(/,(?=\p{N}{3})/gu, '').replace(/[–]/gu, '-');
  if (scale === undefined || !/^[\d.]+$/u.test(plain)) return plain.replace(/\.0+$/u, '');
  return String(Math.round(Number(plain) * scale));
}

function toWord(match: RegExpExecArray): Word {
  const text = match[0];
  const start = match.index;
  const lower = text.toLowerCase();
  const place = { start, end: start + text.length, lower };
  const digits = match[1];
  if (digits !== undefined) {
    return { ...place, norm: numberValue(digits, match[2] ?? ''), capital: false, numeric: true };
  }
  const counted = COUNTING.get(lower);
  if (counted !== undefined) return { ...place, norm: String(counted), capital: false, numeric: true };
  const first = text.charAt(0);
  return { ...place, norm: foldCached(lower), capital: first !== first.toLowerCase(), numeric: false };
}

/**
 * Splits `text` from `start` up to `end` (UTF-16 offsets) into words and numbers, in order. "£7.6 million" and "£7.6m"
 * are one number, counting words are numbers. Linear in the text.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(WORD);
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    const word = toWord(match);
    const last = words.at(-1);
    const scale = SCALE[word.lower];
    if (last?.numeric && scale !== undefined && scale >= 1e3 && word.lower.length > 3 && /^[\d.]+$/u.test(last.norm)) {
      words[words.length - 1] = { ...last, end: word.end, norm: String(Math.round(Number(last.norm) * scale)) };
    } else {
      words.push(word);
    }
  }
  return words;
}
