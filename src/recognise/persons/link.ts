import type { EntityMention } from '../../model/mention.js';
import { CAPITAL, gapAfter, has, keyOf, startOf, stemEnd, stemOf, type Words } from '../words.js';
import type { NameSpan } from './find.js';
import type { PersonGrammar } from './grammar.js';
import { SpanIndex } from './span-index.js';

/**
 * Takes the names found; returns them with every later surname (and first name beside a verb of speech) added, each
 * with the fullest name of the person it means. Where two persons share a surname, the last one named is meant.
 */
export function linkSurnames(
  words: Words,
  names: readonly NameSpan[],
  entities: readonly EntityMention[],
  grammar: PersonGrammar,
): NameSpan[] {
  const taken = new SpanIndex(entities);
  const known = new Map<string, string>();
  const everywhere = fullestBySurname(names);
  const linked: NameSpan[] = [];
  let next = 0;
  for (let index = 0; index < words.count; index += 1) {
    if (!has(words, index, CAPITAL)) continue;
    const name = names[next];
    if (name !== undefined && index >= name.first) {
      linked.push({ ...name, name: fullName(name, known, everywhere) });
      remember(name, known);
      index = name.last;
      next += 1;
      continue;
    }
    const single = singleAt(words, index, known, grammar);
    if (single !== null && !taken.covers(single.start)) linked.push(single);
  }
  return linked;
}

const surnameOf = (name: string): string => name.split(/[ ]/).at(-1)?.toLowerCase() ?? '';

function fullestBySurname(names: readonly NameSpan[]): ReadonlyMap<string, string> {
  const fullest = new Map<string, string>();
  for (const { name } of names) {
    const surname = surnameOf(name);
    if (name.length > (fullest.get(surname)?.length ?? 0)) fullest.set(surname, name);
  }
  return fullest;
}

/** A lone surname after a title takes the full name given before, else the one given later. */
function fullName(
  { name }: NameSpan,
  known: ReadonlyMap<string, string>,
  everywhere: ReadonlyMap<string, string>,
): string {
  if (name.includes(' ')) return name;
  const surname = surnameOf(name);
  return known.get(surname) ?? everywhere.get(surname) ?? name;
}

function remember({ name }: NameSpan, known: Map<string, string>): void {
  const surname = surnameOf(name);
  if (name.includes(' ')) {
    known.set(surname, name);
    known.set(`first:${name.split(' ')[0]?.toLowerCase() ?? ''}`, name);
  } else if (!known.has(surname)) {
    known.set(surname, name);
  }
}

/** A surname named before, or a first name beside a verb of speech, that stands alone. */
function singleAt(
  words: Words,
  index: number,
  known: ReadonlyMap<string, string>,
  grammar: PersonGrammar,
): NameSpan | null {
  const word = stemOf(words, index).toLowerCase();
  const start = startOf(words, index);
  const surname = known.get(word);
  if (surname !== undefined && !continues(words, index)) return span(words, index, start, surname);
  if (!grammar.firstNames.has(word) || !besideSpeech(words, index, grammar) || continues(words, index)) return null;
  return span(words, index, start, known.get(`first:${word}`) ?? stemOf(words, index));
}

/** True when a capitalised word follows at once: another name. */
const continues = (words: Words, index: number): boolean =>
  gapAfter(words, index) === ' ' &&
  has(words, index + 1, CAPITAL) &&
  stemEnd(words, index) === startOf(words, index + 1) - 1;

function besideSpeech(words: Words, index: number, grammar: PersonGrammar): boolean {
  const before = gapAfter(words, index - 1) === ' ' && grammar.speechVerbs.has(keyOf(words, index - 1, false));
  return before || (gapAfter(words, index) === ' ' && grammar.speechVerbs.has(keyOf(words, index + 1, false)));
}

const span = (words: Words, index: number, start: number, name: string): NameSpan => ({
  start,
  end: stemEnd(words, index),
  name,
  first: index,
  last: index,
  titled: false,
});
