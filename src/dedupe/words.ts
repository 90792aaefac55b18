import { hashText } from './hash.js';
import { loadRarity } from './rarity.js';

/** A word of a text. `norm` is what is compared: folded spelling and ending, or a number's value. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  /** Hash of `norm`. */
  readonly hash: number;
  /** Weight of the word, 0 (grammar) to 3 (rare); numbers have 1. */
  readonly rarity: number;
  /** Lower-case form, without folding of endings. */
  readonly lower: string;
  readonly capital: boolean;
  readonly numeric: boolean;
}

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
function foldWord(word: string): string {
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
const rarityOf = loadRarity(foldWord);

interface Form {
  readonly norm: string;
  readonly hash: number;
  readonly rarity: number;
}

const forms = new Map<string, Form>();
const FORMS_KEPT = 100_000;

/** Form of a lower-case word; kept, since a few thousand words make up most text. */
function formOf(lower: string): Form {
  const known = forms.get(lower);
  if (known !== undefined) return known;
  if (forms.size >= FORMS_KEPT) forms.clear();
  const norm = foldWord(lower);
  const form = { norm, hash: hashText(norm), rarity: rarityOf(norm) };
  forms.set(lower, form);
  return form;
}

const LETTER = 1;
const DIGIT = 2;
const classes = new Uint8Array(0x10000);
for (let code = 0; code < classes.length; code++) {
  const character = String.fromCharCode(code);
  if (/\p{L}/u.test(character)) classes[code] = LETTER;
  else if (/\p{N}/u.test(character)) classes[code] = DIGIT;
}
const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? 0;

const APOSTROPHES = new Set(["'", '’']);
const WITHIN_NUMBERS = new Set(['.', ',', ':', '/', '–', '-']);

/** End of the number that starts at `start`: digits, with single marks between digits. */
function numberEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (classAt(text, at) === DIGIT) at++;
    else if (WITHIN_NUMBERS.has(text.charAt(at)) && classAt(text, at + 1) === DIGIT && at + 1 < end) at += 2;
    else break;
  }
  return at;
}

/** End of the word that starts at `start`: letters and digits, with single apostrophes before letters. */
function letterEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    if (classAt(text, at) !== 0) at++;
    else if (APOSTROPHES.has(text.charAt(at)) && classAt(text, at + 1) === LETTER && at + 1 < end) at += 2;
    else break;
  }
  return at;
}

function numberValue(digits: string, suffix: string): string {
  const scale = SCALE[suffix.toLowerCase()];
  const plain = digits.replace(/,(?=\p{N}{3})/gu, '').replace(/–/gu, '-');
  if (scale === undefined || !/^[\d.]+$/u.test(plain)) return plain.replace(/\.0+$/u, '');
  return String(Math.round(Number(plain) * scale));
}

const number = (start: number, end: number, lower: string, norm: string): Word => ({
  ...{ start, end, norm, hash: hashText(norm), rarity: 1 },
  ...{ lower, capital: false, numeric: true },
});

function wordAt(text: string, start: number, end: number): Word {
  if (classAt(text, start) === DIGIT) {
    const digits = numberEnd(text, start, end);
    let to = digits;
    while (to < end && classAt(text, to) === LETTER) to++;
    const suffix = text.slice(digits, to);
    return number(start, to, text.slice(start, to).toLowerCase(), numberValue(text.slice(start, digits), suffix));
  }
  const to = letterEnd(text, start, end);
  const written = text.slice(start, to);
  const lower = written.toLowerCase();
  const counted = COUNTING.get(lower);
  if (counted !== undefined) return number(start, to, lower, String(counted));
  const { norm, hash, rarity } = formOf(lower);
  const capital = written.charCodeAt(0) !== lower.charCodeAt(0);
  return { start, end: to, norm, hash, rarity, lower, capital, numeric: false };
}

/**
 * Splits `text` from `start` up to `end` (UTF-16 offsets) into words and numbers, in order. "£7.6 million" and "£7.6m"
 * are one number, counting words are numbers. Linear in the text.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (let at = start; at < end; ) {
    if (classAt(text, at) === 0) {
      at++;
      continue;
    }
    const word = wordAt(text, at, end);
    at = word.end;
    const last = words.at(-1);
    const scale = last?.numeric && word.lower.length > 3 ? SCALE[word.lower] : undefined;
    if (last === undefined || scale === undefined || !/^[\d.]+$/u.test(last.norm)) words.push(word);
    else
      words[words.length - 1] = number(last.start, word.end, last.lower, String(Math.round(Number(last.norm) * scale)));
  }
  return words;
}
