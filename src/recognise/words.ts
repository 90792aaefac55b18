/**
 * The words of a text as parallel arrays, so that megabytes of prose cost no objects. A word is a run of letters and
 * digits with inner apostrophes; `&` is a word; a capital after a lower-case run of three letters or more starts a new
 * word, since lost markup glues names together (`SalfordNorth Tyneside`).
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint8Array;
}

/** The word starts with a capital letter. */
export const CAPITAL = 1;
/** The word ends in `'s`. */
export const POSSESSIVE = 2;
/** The word touches the one before it, as after lost markup. */
export const GLUED = 4;
/** All letters are capitals and there are at least two. */
export const UPPER = 8;

const APOSTROPHE = 0x27;
const RIGHT_QUOTE = 0x2019;
const AMPERSAND = 0x26;

const LETTER = 1;
const DIGIT = 2;
const UP = 4;
const ASCII = classesOfAscii();

function classesOfAscii(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code += 1) {
    const lower = code >= 97 && code <= 122;
    const upper = code >= 65 && code <= 90;
    const digit = code >= 48 && code <= 57;
    classes[code] = lower ? LETTER : upper ? LETTER | UP : digit ? DIGIT : 0;
  }
  return classes;
}

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  if (code >= 0x2000 && code <= 0x303f) return 0;
  if (code <= 0xde) return LETTER | UP;
  if (code >= 0xe000) return code >= 0xff21 && code <= 0xff5a ? LETTER : 0;
  return LETTER;
}

const isApostrophe = (code: number): boolean => code === RIGHT_QUOTE || code === APOSTROPHE;

/** The words of the last text asked for: several recognisers read one text in turn. */
let latest: Words | null = null;

/** Takes any text; returns its words with UTF-16 offsets in order. Linear. */
export function wordsOf(text: string): Words {
  if (latest === null || latest.text !== text) latest = splitWords(text);
  return latest;
}

function splitWords(text: string): Words {
  const builder = new WordBuilder(text);
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === AMPERSAND) {
      builder.push(at, at + 1, 0);
      at += 1;
    } else if (classOf(code) === 0) {
      at += 1;
    } else {
      at = readWord(text, at, builder);
    }
  }
  return builder.finish();
}

/** Reads the word that starts at `from`; returns the offset after it. */
function readWord(text: string, from: number, builder: WordBuilder): number {
  let start = from;
  let lowers = 0;
  let uppers = 0;
  let at = from;
  let possessive = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === 0) {
      if (!isApostrophe(code) || (classOf(text.charCodeAt(at + 1)) & LETTER) === 0) break;
      const after = text.charCodeAt(at + 1) | 0x20;
      possessive = after === 0x73 && classOf(text.charCodeAt(at + 2)) === 0;
    } else if ((kind & UP) !== 0) {
      if (lowers >= 3 && isHump(text, at, start)) {
        builder.push(start, at, flagsOf(text, start, uppers, lowers, false));
        start = at;
        lowers = 0;
        uppers = 0;
      }
      uppers += 1;
    } else if ((kind & LETTER) !== 0) {
      lowers += 1;
    }
  }
  builder.push(start, at, flagsOf(text, start, uppers, lowers, possessive));
  return at;
}

/** True where the capital at `at` begins a word of its own and not the second part of a name like MacDonald. */
function isHump(text: string, at: number, start: number): boolean {
  const next = classOf(text.charCodeAt(at + 1));
  const lowerNext = (next & LETTER) !== 0 && (next & UP) === 0;
  const mac = at - start === 3 && text.startsWith('Mac', start);
  return lowerNext && !mac && (classOf(text.charCodeAt(at - 1)) & UP) === 0;
}

function flagsOf(text: string, start: number, uppers: number, lowers: number, possessive: boolean): number {
  const capital = (classOf(text.charCodeAt(start)) & UP) !== 0 ? CAPITAL : 0;
  const upper = uppers > 1 && (lowers === 0 || (possessive && lowers === 1)) ? UPPER : 0;
  const glued = start > 0 && classOf(text.charCodeAt(start - 1)) !== 0 ? GLUED : 0;
  return capital | upper | glued | (possessive ? POSSESSIVE : 0);
}

/** Growing arrays: a text has at most one word a code unit, and usually a fifth of that. */
class WordBuilder {
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  private flags: Uint8Array;

  constructor(private readonly text: string) {
    const guess = (text.length >> 2) + 16;
    this.start = new Int32Array(guess);
    this.end = new Int32Array(guess);
    this.flags = new Uint8Array(guess);
  }

  push(start: number, end: number, flags: number): void {
    if (this.count === this.start.length) this.grow();
    this.start[this.count] = start;
    this.end[this.count] = end;
    this.flags[this.count] = flags;
    this.count += 1;
  }

  finish(): Words {
    return { text: this.text, count: this.count, start: this.start, end: this.end, flags: this.flags };
  }

  private grow(): void {
    const size = this.start.length * 2;
    const start = new Int32Array(size);
    const end = new Int32Array(size);
    const flags = new Uint8Array(size);
    start.set(this.start);
    end.set(this.end);
    flags.set(this.flags);
    this.start = start;
    this.end = end;
    this.flags = flags;
  }
}

/** Offset where word `index` starts; the text's length past the last word. */
export const startOf = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.start[index] ?? 0) : words.text.length;

/** Offset after word `index`; 0 before the first word. */
export const endOf = (words: Words, index: number): number =>
  index >= 0 && index < words.count ? (words.end[index] ?? 0) : 0;

/** True when word `index` exists and has the flag. */
export const has = (words: Words, index: number, flag: number): boolean =>
  index >= 0 && index < words.count && ((words.flags[index] ?? 0) & flag) !== 0;

/** End of word `index` without a possessive `'s`. */
export const stemEnd = (words: Words, index: number): number =>
  has(words, index, POSSESSIVE) ? endOf(words, index) - 2 : endOf(words, index);

/** The word as it stands, without a possessive `'s`; empty outside the text. */
export const stemOf = (words: Words, index: number): string =>
  index >= 0 && index < words.count ? words.text.slice(startOf(words, index), stemEnd(words, index)) : '';

/** The word as names are compared: lower case, no apostrophes, `&` as `and`. With `stem`, without its possessive `'s`. */
export function keyOf(words: Words, index: number, stem: boolean): string {
  if (index < 0 || index >= words.count) return '';
  const from = startOf(words, index);
  const to = stem ? stemEnd(words, index) : endOf(words, index);
  return normalKey(words.text.slice(from, to));
}

/** Lower case, without apostrophes, `&` as `and`. */
export function normalKey(word: string): string {
  if (word === '&') return 'and';
  const lower = word.toLowerCase();
  return lower.includes("'") || lower.includes('’') ? lower.replaceAll(/['’]/g, '') : lower;
}

/** What stands between word `index` and the next one. */
export const gapAfter = (words: Words, index: number): string =>
  words.text.slice(endOf(words, index), startOf(words, index + 1));

/** How many values `startKey` has. */
export const START_KEYS = 1 << 15;

/** The first three letters of word `index` as one small number, the same for either case: a quick no to most words. */
export function startKey(words: Words, index: number): number {
  const at = startOf(words, index);
  const { text } = words;
  return keyOfCodes(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
}

/** The same of a name as it is written. */
export const startKeyOfName = (name: string): number =>
  keyOfCodes(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2));

/** Five bits a letter; other signs collide freely, which costs only a look-up. */
const keyOfCodes = (a: number, b: number, c: number): number => (a & 31) | ((b & 31) << 5) | ((c & 31) << 10);
