import type { EntityRecord } from '../../model/pack.js';
import { CAPITAL, endOf, has, keyOf, POSSESSIVE, startKey, startOf, stemEnd, UPPER, type Words } from '../words.js';
import type { Gazetteer, NameEntry } from './gazetteer.js';
import type { EntityGrammar } from './grammar.js';
import { joins, namesAt, type Trie, type TrieHit } from './trie.js';

/** A name of the gazetteer found in a text, before anyone decided whether it means the body. */
export interface Candidate {
  /** Words of the bare name. */
  readonly first: number;
  readonly last: number;
  /** The span, with the words that make it a full form. */
  readonly start: number;
  readonly end: number;
  readonly records: readonly EntityRecord[];
  readonly form: 'full' | 'short' | 'initialism';
  /** A plural head stands after it (`councils`), which the names before it in a list share. */
  readonly sharedHead: boolean;
  /** How the bare name misleads, if it does. */
  readonly ambiguity: 'word' | 'metonym' | null;
}

/** Takes the words of a text; returns the names in it, longest first wins, in order. */
export function findCandidates(words: Words, gazetteer: Gazetteer, grammar: EntityGrammar): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (!has(words, index, CAPITAL) || gazetteer.starts[startKey(words, index)] === 0) continue;
    const hit = bestHit(words, index, gazetteer);
    if (hit === null) continue;
    const records = recordsOf(hit.values);
    if (records.length > 0) found.push(candidateOf(words, hit, records, gazetteer, grammar));
    index = hit.last;
  }
  return found;
}

function bestHit(words: Words, index: number, gazetteer: Gazetteer): TrieHit<NameEntry> | null {
  for (const hit of namesAt(gazetteer.names, words, index)) {
    const values = hit.values.filter((entry) => fits(words, hit, entry));
    if (values.length > 0) return { first: hit.first, last: hit.last, values };
  }
  return null;
}

/** A bare name is written with capitals, initials as given; a fixed other meaning ends where a plural head follows. */
function fits(words: Words, hit: TrieHit<NameEntry>, entry: NameEntry): boolean {
  if (entry.use === 'exclusion') return !keyOf(words, hit.last + 1, true).startsWith('council');
  if (entry.use === 'initials') return writtenAsInitials(words, hit);
  if (entry.use === 'full') return true;
  return has(words, hit.last, CAPITAL) || has(words, hit.first, UPPER) || isHyphenated(words, hit.last);
}

/** `Tor-faen`: the second part of a hyphenated name may be small. */
const isHyphenated = (words: Words, index: number): boolean => words.text.charAt(startOf(words, index) - 1) === '-';

function writtenAsInitials(words: Words, hit: TrieHit<NameEntry>): boolean {
  const text = words.text.slice(startOf(words, hit.first), stemEnd(words, hit.last));
  return (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Full names decide alone where there are any; else all short ones. */
function recordsOf(entries: readonly NameEntry[]): EntityRecord[] {
  if (entries.some((entry) => entry.use === 'exclusion')) return [];
  return entries.flatMap((entry) => (entry.record === null ? [] : [entry.record]));
}

function candidateOf(
  words: Words,
  hit: TrieHit<NameEntry>,
  records: readonly EntityRecord[],
  gazetteer: Gazetteer,
  grammar: EntityGrammar,
): Candidate {
  const full = hit.values.filter((entry) => entry.use === 'full');
  const initials = hit.values.every((entry) => entry.use === 'initials');
  const place = records.some((record) => grammar.placeTypes.has(record.type));
  const bare = full.length === 0 && place;
  const before = bare ? headBefore(words, hit.first, gazetteer.headsBefore) : hit.first;
  const after = bare ? headAfter(words, hit.last, gazetteer.heads) : null;
  const last = after?.last ?? hit.last;
  const isFull = full.length > 0 || before !== hit.first || after !== null;
  return {
    first: hit.first,
    last,
    start: startOf(words, before),
    end: stemEnd(words, last),
    records: full.length === 0 ? records : sameName(words, full, hit, gazetteer),
    form: isFull ? 'full' : initials ? 'initialism' : 'short',
    sharedHead: after?.shared ?? false,
    ambiguity: isFull || initials ? null : ambiguityOf(records, hit),
  };
}

/**
 * The records a full name may mean. Where it is a short name and plain `council`, every body of that short name is meant
 * and the day decides (`Somerset Council` in a text of 2020 is the county council).
 */
function sameName(
  words: Words,
  full: readonly NameEntry[],
  hit: TrieHit<NameEntry>,
  gazetteer: Gazetteer,
): readonly EntityRecord[] {
  const exact = full.flatMap((entry) => (entry.record === null ? [] : [entry.record]));
  if (keyOf(words, hit.last, true) !== 'council') return exact;
  const keys: string[] = [];
  for (let index = hit.first; index < hit.last; index += 1) keys.push(keyOf(words, index, false));
  return [...new Set([...exact, ...(gazetteer.short.get(keys.join(' ')) ?? [])])];
}

function ambiguityOf(records: readonly EntityRecord[], hit: TrieHit<NameEntry>): 'word' | 'metonym' | null {
  const marks = records.map((record) => record.ambiguity ?? null);
  if (marks.includes('metonym')) return 'metonym';
  return marks.includes('word') && hit.first === hit.last ? 'word' : null;
}

/** The first word of a phrase like `london borough of` that ends right before word `first`; `first` itself where none does. */
function headBefore(words: Words, first: number, heads: Trie<boolean>): number {
  let node: Trie<boolean> | undefined = heads;
  let best = first;
  for (let index = first - 1; index >= 0; index -= 1) {
    if (!joins(words, index)) break;
    node = node.next.get(keyOf(words, index, false));
    if (node === undefined) break;
    if (node.values.length > 0) best = index;
  }
  return best;
}

/** The last word of a phrase like `city council` right after word `last`. */
function headAfter(words: Words, last: number, heads: Trie<boolean>): { last: number; shared: boolean } | null {
  if (has(words, last, POSSESSIVE) || !spaced(words, last)) return null;
  const hit = namesAt(heads, words, last + 1)[0];
  return hit === undefined ? null : { last: hit.last, shared: hit.values[0] ?? false };
}

/** True when exactly one space or no-break space stands between the word and the next. */
export function spaced(words: Words, index: number): boolean {
  if (index < 0 || index + 1 >= words.count) return false;
  const code = words.text.charCodeAt(endOf(words, index));
  return startOf(words, index + 1) - endOf(words, index) === 1 && (code === 0x20 || code === 0xa0);
}
