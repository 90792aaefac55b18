import type { EntityRecord } from '../../model/pack.js';
import { CAPITAL, endOf, has, keyOf, startOf, stemEnd, type Words } from '../words.js';
import type { Gazetteer } from './gazetteer.js';

/** A body the text names in full, and where that name ends. */
export interface FullForm {
  readonly record: EntityRecord;
  readonly end: number;
}

const BRACKETED = /^,? ?\(\s*(?:the\s+)?["'“‘]?([A-Z][A-Za-z&]{1,9})["'”’]?\s*[),;]/;

/** Initials the text introduces: `Full Name (FN)` binds FN, and so do initials of one body only that is named in full. */
export function introducedInitials(
  text: string,
  forms: readonly FullForm[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, EntityRecord> {
  const bound = new Map<string, EntityRecord>();
  for (const { record, end } of forms) {
    const initials = BRACKETED.exec(text.slice(end, end + 24))?.[1];
    if (initials !== undefined && looksLikeInitials(initials, record)) bound.set(initials, record);
  }
  const claims = new Map<string, Set<EntityRecord>>();
  for (const record of new Set(forms.map((form) => form.record))) {
    for (const initials of gazetteer.initials.get(record) ?? []) {
      claims.set(initials, (claims.get(initials) ?? new Set()).add(record));
    }
  }
  for (const [initials, [only, second]] of [...claims].map(([key, set]) => [key, [...set]] as const)) {
    if (only !== undefined && second === undefined && !bound.has(initials)) bound.set(initials, only);
  }
  return bound;
}

/** Two capitals at least, of which the first letter begins a word of the name. */
function looksLikeInitials(initials: string, record: EntityRecord): boolean {
  const capitals = initials.match(/[A-Z]/g) ?? [];
  const letters = new Set([...record.name.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map((match) => match[0].toUpperCase()));
  return capitals.length >= 2 && letters.has(capitals[0] ?? '');
}

/** One use of introduced initials. */
export interface InitialsHit {
  readonly start: number;
  readonly end: number;
  readonly record: EntityRecord;
}

/** Takes the words and the bound initials; returns their uses in order. */
export function findInitials(words: Words, bound: ReadonlyMap<string, EntityRecord>): InitialsHit[] {
  if (bound.size === 0) return [];
  const hits: InitialsHit[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (!has(words, index, CAPITAL)) continue;
    const width = endOf(words, index) - startOf(words, index);
    if (width < 2 || width > 12) continue;
    const start = startOf(words, index);
    const end = stemEnd(words, index);
    const record = bound.get(words.text.slice(start, end));
    if (record !== undefined && keyOf(words, index, true) !== '') hits.push({ start, end, record });
  }
  return hits;
}
