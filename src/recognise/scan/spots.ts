/**
 * The cheap pass: one walk over the character codes that stops only where a registered word or a digit begins. A matcher is
 * asked at those places alone, so text without trigger words costs next to nothing.
 */

/** Looks for one kind of expression at one offset; null where there is none. */
export interface Matcher<Found extends { readonly start: number; readonly end: number }> {
  readonly id: string;
  /** Lower-case ASCII words an expression of this kind can begin with. */
  readonly words: readonly string[];
  /** True where it can begin with a digit. */
  readonly digits?: boolean;
  /** Single characters other than letters and digits it can begin with, such as `£`. */
  readonly signs?: string;
  /** Takes the text and an offset into it (UTF-16); must read a bounded number of characters from there. */
  match(text: string, at: number): Found | null;
}

const Char = { Other: 0, Letter: 1, Digit: 2, Sign: 3 } as const;

const HASH_MASK = 0x3fffffff;

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) & HASH_MASK;
  return hash;
}

function sameWord(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = start; i < end; i += 1) if ((text.charCodeAt(i) | 32) !== word.charCodeAt(i - start)) return false;
  return true;
}

/**
 * What must follow a frequent word (sticky, asked right after it) before any matcher is tried there; under `DIGITS` what
 * digits must look like, asked where they begin.
 */
export type Gates = Readonly<Record<string, RegExp>>;

/** The key of the gate of digits: no word is spelled so. */
export const DIGITS = '0';

interface Entry<Found extends { readonly start: number; readonly end: number }> {
  readonly word: string;
  readonly gate: RegExp | null;
  readonly matchers: Matcher<Found>[];
}

/**
 * Takes the matchers of one recogniser; returns a function from a text to what they find, ordered by start and without
 * overlaps. Of several matchers that succeed at one place the longest reading wins, then the one listed first.
 * Time is linear in the text, given matchers of bounded reach.
 */
export function compileScan<Found extends { readonly start: number; readonly end: number }>(
  matchers: readonly Matcher<Found>[],
  gates: Gates = {},
): (text: string) => Found[] {
  const byHash = new Map<number, Entry<Found>[]>();
  for (const matcher of matchers) {
    for (const word of matcher.words) {
      const hash = hashOf(word);
      const entries = byHash.get(hash) ?? [];
      byHash.set(hash, entries);
      const entry = entries.find((known) => known.word === word);
      if (entry === undefined) entries.push({ word, gate: gates[word] ?? null, matchers: [matcher] });
      else if (!entry.matchers.includes(matcher)) entry.matchers.push(matcher);
    }
  }
  const onDigit = matchers.filter((matcher) => matcher.digits === true);
  const digitGate = gates[DIGITS] ?? null;
  const onSign = matchers.filter((matcher) => matcher.signs !== undefined);
  const classes = classTable(onSign.map((matcher) => matcher.signs ?? '').join(''));

  return (text) => {
    const found: Found[] = [];
    const length = text.length;
    let i = 0;
    let glued = false;
    while (i < length) {
      const code = text.charCodeAt(i);
      const kind = classes[code] ?? Char.Other;
      if (kind === Char.Other) {
        glued = code >= 0xc0 && code < 0x250;
        i += 1;
        continue;
      }
      let end = i + 1;
      let candidates: readonly Matcher<Found>[] | undefined;
      if (kind === Char.Letter) {
        let hash = code | 32;
        let next = end < length ? text.charCodeAt(end) : 0;
        while (end < length && classes[next] === Char.Letter) {
          hash = (Math.imul(hash, 31) + (next | 32)) & HASH_MASK;
          end += 1;
          next = end < length ? text.charCodeAt(end) : 0;
        }
        if (!glued) {
          const entries = byHash.get(hash);
          if (entries !== undefined) candidates = admitted(entries, text, i, end);
        }
        glued = true;
      } else if (kind === Char.Digit) {
        while (end < length && classes[text.charCodeAt(end)] === Char.Digit) end += 1;
        if (!glued && passes(digitGate, text, i)) candidates = onDigit;
        glued = true;
      } else {
        candidates = onSign;
        glued = false;
      }
      const best = candidates === undefined ? null : longest(candidates, text, i);
      if (best !== null && best.end > i) {
        found.push(best);
        end = best.end;
        glued = (classes[text.charCodeAt(end - 1)] ?? Char.Other) !== Char.Other;
      }
      i = end;
    }
    return found;
  };
}

function admitted<Found extends { readonly start: number; readonly end: number }>(
  entries: readonly Entry<Found>[],
  text: string,
  start: number,
  end: number,
): readonly Matcher<Found>[] | undefined {
  for (const entry of entries) {
    if (!sameWord(text, start, end, entry.word)) continue;
    return passes(entry.gate, text, end) ? entry.matchers : undefined;
  }
  return undefined;
}

function passes(gate: RegExp | null, text: string, at: number): boolean {
  if (gate === null) return true;
  gate.lastIndex = at;
  return gate.test(text);
}

function longest<Found extends { readonly start: number; readonly end: number }>(
  matchers: readonly Matcher<Found>[],
  text: string,
  at: number,
): Found | null {
  let best: Found | null = null;
  for (const matcher of matchers) {
    const found = matcher.match(text, at);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}

function classTable(signs: string): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0x30; code <= 0x39; code += 1) classes[code] = Char.Digit;
  for (let code = 0x41; code <= 0x5a; code += 1) {
    classes[code] = Char.Letter;
    classes[code | 32] = Char.Letter;
  }
  for (const sign of signs) classes[sign.charCodeAt(0)] = Char.Sign;
  return classes;
}
