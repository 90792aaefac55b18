import { has, keyOf, POSSESSIVE, type Words } from '../words.js';
import type { Candidate } from './candidate.js';
import type { EllipticName } from './elliptic.js';
import type { Gazetteer } from './gazetteer.js';

const DESCRIPTION = /^['’]s (?:largest|biggest|main|only) city\b/;

/** `Nottinghamshire's largest city` is Nottingham: the city a county is named after, as the whole phrase; else null. */
export function describedCity(candidate: Candidate, words: Words, gazetteer: Gazetteer): EllipticName | null {
  const { first, last, start, end } = candidate;
  if (!has(words, last, POSSESSIVE) || first !== last) return null;
  const phrase = DESCRIPTION.exec(words.text.slice(end, end + 24));
  const key = keyOf(words, last, true);
  if (phrase === null || !key.endsWith('shire')) return null;
  const records = gazetteer.short.get(key.slice(0, -'shire'.length)) ?? [];
  return records.length === 0 ? null : { start, end: end + phrase[0].length, records };
}
