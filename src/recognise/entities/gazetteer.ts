import type { EntityRecord } from '../../model/pack.js';
import { START_KEYS, startKeyOfName } from '../words.js';
import type { EntityGrammar } from './grammar.js';
import { addName, emptyTrie, keysOfName, type Trie } from './trie.js';

/** How a name of the gazetteer may be used. */
type NameUse = 'full' | 'short' | 'initials' | 'exclusion';

/** One name of one record. */
export interface NameEntry {
  readonly record: EntityRecord | null;
  readonly use: NameUse;
  /** Words of the name. */
  readonly length: number;
}

/** The gazetteer, compiled: one tree over all names at once, and what the text itself must introduce first. */
export interface Gazetteer {
  readonly names: Trie<NameEntry>;
  /** Marks the start keys of words that begin a name. */
  readonly starts: Uint8Array;
  readonly heads: Trie<boolean>;
  readonly headsBefore: Trie<boolean>;
  readonly elsewhere: Trie<boolean>;
  /** Initials as written that a record goes by once it is named in full. */
  readonly initials: ReadonlyMap<EntityRecord, ReadonlySet<string>>;
  readonly byId: ReadonlyMap<string, EntityRecord>;
  /** Short name as key phrase → records. */
  readonly short: ReadonlyMap<string, readonly EntityRecord[]>;
}

/** Takes the records and the grammar; returns the compiled gazetteer. Done once per pack. */
export function compileGazetteer(records: readonly EntityRecord[], grammar: EntityGrammar): Gazetteer {
  const names = emptyTrie<NameEntry>();
  const initials = new Map<EntityRecord, ReadonlySet<string>>();
  const byId = new Map<string, EntityRecord>();
  const short = new Map<string, EntityRecord[]>();
  for (const record of records) {
    addRecord(names, record);
    byId.set(record.id, record);
    initials.set(record, initialsOf(record));
    for (const name of record.shortNames) push(short, keysOfName(name).join(' '), record);
  }
  for (const name of grammar.exclusions) {
    addName(names, name, { record: null, use: 'exclusion', length: keysOfName(name).length });
  }
  return {
    names,
    starts: startsOf(records, grammar),
    heads: phraseTrie(grammar.headsAfter, grammar.sharedHeads),
    headsBefore: phraseTrie(grammar.headsBefore.map(reversed), []),
    elsewhere: phraseTrie(grammar.elsewhere, []),
    initials,
    byId,
    short,
  };
}

/** Names are marked as written and without apostrophes; a name of one or two letters is open at its end, so all are marked. */
function startsOf(records: readonly EntityRecord[], grammar: EntityGrammar): Uint8Array {
  const starts = new Uint8Array(START_KEYS);
  const names = records.flatMap(({ name, fullNames, shortNames, initials }) => [
    name,
    ...fullNames,
    ...shortNames,
    ...(initials?.alone ?? []),
  ]);
  for (const name of [...names, ...grammar.exclusions]) {
    const [first = ''] = name.match(/[\p{L}\p{N}]+/u) ?? [];
    if (first.length < 3) markOpen(starts, first);
    else starts[startKeyOfName(first)] = 1;
  }
  return starts;
}

/** Marks every key that begins with a word too short to fill one. */
function markOpen(starts: Uint8Array, word: string): void {
  const known = word.length === 1 ? 31 : 1023;
  const key = startKeyOfName(`${word}@@`) & known;
  for (let other = 0; other < START_KEYS; other += 1) if ((other & known) === key) starts[other] = 1;
}

function addRecord(names: Trie<NameEntry>, record: EntityRecord): void {
  const add = (name: string, use: NameUse): void =>
    addName(names, name, { record, use, length: keysOfName(name).length });
  for (const name of [record.name, ...record.fullNames]) if (!record.shortNames.includes(name)) add(name, 'full');
  for (const name of record.shortNames) add(name, 'short');
  for (const name of record.initials?.alone ?? []) add(name, 'initials');
}

/** The initials a record may go by once introduced: those it lists, and those of its name (`Norfolk County Council` → NCC). */
function initialsOf(record: EntityRecord): Set<string> {
  const forms = new Set(record.initials?.introduced ?? []);
  for (const name of [record.name, ...record.fullNames]) {
    const letters = [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].map((match) => match[0]);
    if (letters.length >= 3) forms.add(letters.join(''));
  }
  return forms;
}

const reversed = (phrase: string): string => phrase.split(' ').reverse().join(' ');

function phraseTrie(phrases: readonly string[], shared: readonly string[]): Trie<boolean> {
  const trie = emptyTrie<boolean>();
  for (const phrase of phrases) addName(trie, phrase, false);
  for (const phrase of shared) addName(trie, phrase, true);
  return trie;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
