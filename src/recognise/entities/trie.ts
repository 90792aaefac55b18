import { CAPITAL, endOf, has, keyOf, normalKey, POSSESSIVE, startOf, type Words } from '../words.js';

/** A tree of names by word: every path from the root spells the keys of a name. */
export interface Trie<Value> {
  readonly next: Map<string, Trie<Value>>;
  values: Value[];
}

export const emptyTrie = <Value>(): Trie<Value> => ({ next: new Map(), values: [] });

/** One name found: words `first..last`, whose last counts without its possessive. */
export interface TrieHit<Value> {
  readonly first: number;
  readonly last: number;
  readonly values: readonly Value[];
}

const NAME_WORD = /&|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Takes a name as written; returns its word keys (`St. Helens` → `st`, `helens`). */
export function keysOfName(name: string): string[] {
  return (name.match(NAME_WORD) ?? []).map(normalKey);
}

/** Adds a name with its value; a name may carry several values. */
export function addName<Value>(trie: Trie<Value>, name: string, value: Value): void {
  let node = trie;
  for (const key of keysOfName(name)) {
    const child = node.next.get(key) ?? emptyTrie<Value>();
    node.next.set(key, child);
    node = child;
  }
  if (node !== trie && !node.values.includes(value)) node.values.push(value);
}

/** Names never run on over more than a line, a sentence end or a bracket; `St.` keeps its point, lists their comma. */
export function joins(words: Words, index: number): boolean {
  const from = endOf(words, index);
  const to = startOf(words, index + 1);
  const width = to - from;
  if (width < 0 || width > 2 || index + 1 >= words.count) return false;
  if (width === 0) return true;
  const code = words.text.charCodeAt(from);
  if (width === 1) return isSpaceOrHyphen(code);
  if (words.text.charCodeAt(to - 1) !== 0x20) return false;
  return code === 0x2c || code === 0x20 || (code === 0x2e && from - startOf(words, index) === 2);
}

function isSpaceOrHyphen(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2013;
}

/**
 * The names that start at word `first`, longest first. A possessive word inside a name counts whole (`Children's`), at
 * its end without `'s`. Depth is bounded by the longest name, so the walk is constant per word.
 */
export function namesAt<Value>(trie: Trie<Value>, words: Words, first: number): TrieHit<Value>[] {
  const hits: TrieHit<Value>[] = [];
  let node: Trie<Value> | undefined = trie;
  for (let index = first; node !== undefined; index += 1) {
    const stem = has(words, index, POSSESSIVE) ? node.next.get(keyOf(words, index, true)) : undefined;
    const whole: Trie<Value> | undefined = node.next.get(keyOf(words, index, false));
    const values = stem !== undefined && stem.values.length > 0 ? stem.values : (whole?.values ?? []);
    if (values.length > 0) hits.push({ first, last: index, values });
    node = whole;
    if (node === undefined) break;
    if (!joins(words, index)) break;
  }
  return hits.reverse();
}

/** True when word `index` is capitalised or one of the small words inside names. */
export function isNameWord(words: Words, index: number): boolean {
  return has(words, index, CAPITAL) || SMALL.has(keyOf(words, index, false));
}

const SMALL = new Set(['and', 'of', 'on', 'upon', 'in', 'with', 'under', 'le', 'the', 'for', 'y', 'ar', 'nan', 'sea']);
