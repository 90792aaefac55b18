import type { EntityRecord } from '../../model/pack.js';
import { CAPITAL, endOf, has, keyOf, startOf, type Words } from '../words.js';
import { type Candidate, spaced } from './candidate.js';
import type { Gazetteer } from './gazetteer.js';
import { keysOfName } from './trie.js';

const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'mid', 'central']);

/** A name of which only the direction is written: `North and North East Lincolnshire`, `East and West Sussex`. */
export interface EllipticName {
  readonly start: number;
  readonly end: number;
  readonly records: readonly EntityRecord[];
}

/** Takes a name that begins with a direction; returns the shortened one before it (`North and` this), or null. */
export function ellipticBefore(candidate: Candidate, words: Words, gazetteer: Gazetteer): EllipticName | null {
  const { first } = candidate;
  if (!DIRECTIONS.has(keyOf(words, first, false)) || !spaced(words, first - 1)) return null;
  if (keyOf(words, first - 1, false) !== 'and' || !spaced(words, first - 2)) return null;
  const direction = keyOf(words, first - 2, false);
  if (!DIRECTIONS.has(direction) || !has(words, first - 2, CAPITAL)) return null;
  const records = gazetteer.short.get([direction, ...restOf(candidate)].join(' ')) ?? [];
  if (records.length === 0) return null;
  return { start: startOf(words, first - 2), end: endOf(words, first - 2), records };
}

/** The words of the bare name after its directions. */
function restOf({ records }: Candidate): string[] {
  const keys = keysOfName(records[0]?.shortNames[0] ?? '');
  return keys.slice(
    Math.max(
      0,
      keys.findIndex((key) => !DIRECTIONS.has(key)),
    ),
  );
}
