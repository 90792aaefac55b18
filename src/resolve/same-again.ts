import type { DateMention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { ResolveInput } from './input.js';
import type { Nearby } from './nearby.js';

/** How far behind a value, in UTF-16 units, it is taken up again. */
const REACH = 240;
/** `as it did in 2022`, `as they were in 2019`. */
const AS_BEFORE = '(?:just )?as (?:it|they|the \\p{L}+) (?:did|had|was|were|had been|had done)';

/**
 * Takes all candidates of a document; returns further ones, for values stated again without its word, at a date of its own: `good, the same grade as in 2019`, `requires
 * improvement, as it did in 2022`. The nouns come from the kind (`KindDeclaration.nouns`); kinds without them have no such
 * statements. The new candidate's evidence is the phrase up to its date.
 */
export function repeatedValues(candidates: readonly Candidate[], input: ResolveInput, nearby: Nearby): Candidate[] {
  const bySentence = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const list = bySentence.get(candidate.sentence);
    if (list === undefined) bySentence.set(candidate.sentence, [candidate]);
    else list.push(candidate);
  }
  return candidates.flatMap((candidate) => {
    const nouns = input.pack.kinds.find((kind) => kind.id === candidate.kind)?.nouns ?? [];
    if (nouns.length === 0) return [];
    const again = repeated(candidate, nouns, { input, nearby, bySentence });
    return again === null ? [] : [again];
  });
}

interface Scene {
  readonly input: ResolveInput;
  readonly nearby: Nearby;
  readonly bySentence: ReadonlyMap<number, readonly Candidate[]>;
}

function repeated(
  candidate: Candidate,
  nouns: readonly string[],
  { input, nearby, bySentence }: Scene,
): Candidate | null {
  const { text, sentences } = input.segmented;
  const from = candidate.anchor.end;
  const home = sentences[candidate.sentence];
  const next = sentences[candidate.sentence + 1];
  const limit = next !== undefined && next.paragraph === home?.paragraph ? next.end : (home?.end ?? from);
  const phrase = phraseOf(nouns).exec(text.slice(from, Math.min(limit, from + REACH)));
  if (phrase === null) return null;
  const start = from + phrase.index;
  const end = start + phrase[0].length;
  const around = [candidate.sentence, candidate.sentence + 1].flatMap((at) => bySentence.get(at) ?? []);
  const inBetween = around.some(
    (other) => other.kind === candidate.kind && other.anchor.start >= from && other.anchor.start < end,
  );
  const sentence: Sentence | undefined = start < (home?.end ?? 0) ? home : next;
  const date =
    sentence === undefined || inBetween ? undefined : dateBehind(end, sentence, nearby.inputAt(sentence.index));
  if (sentence === undefined || date === undefined) return null;
  const place = { start, end: date.end };
  const { date: _date, ...rest } = candidate;
  return {
    ...rest,
    sentence: sentence.index,
    date,
    anchor: { start, end },
    match: place,
    evidence: place,
    confidence: candidate.confidence * 0.95,
  };
}

/** The date right behind the phrase, in its clause. */
function dateBehind(end: number, sentence: Sentence, input: ResolveInput): DateMention | undefined {
  const date = input.mentions.find(
    (mention): mention is DateMention =>
      mention.kind === 'date' && mention.dateStart !== null && mention.start >= end && mention.end <= sentence.end,
  );
  const gap = date === undefined ? '.' : input.segmented.text.slice(end, date.start);
  return /^[^.,;:]{0,60}$/.test(gap) ? date : undefined;
}

const made = new Map<string, RegExp>();

function phraseOf(nouns: readonly string[]): RegExp {
  const key = nouns.join('|');
  const known =
    made.get(key) ??
    new RegExp(
      `\\b(?:the same (?:${key})|(?:a|the) (?:${key}) (?:it|they|that it|which it)|(?:kept|keeps|held|retained|repeated|matched|defended) (?:that|this|the|its) (?:${key})|${AS_BEFORE})\\b`,
      'iu',
    );
  made.set(key, known);
  return known;
}
