import { clauseAround } from '../model/clause.js';
import type { Mention } from '../model/mention.js';
import type { ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { type Match, matchAll } from './matcher.js';
import type { Pattern } from './pattern.js';
import { type Unit, unitsOf } from './units.js';

/** One sentence made ready for rules: its units, what they hold, and the means to match over them. */
export interface Reading {
  readonly sentence: Sentence;
  readonly units: readonly Unit[];
  readonly mentions: readonly Mention[];
  /** Words and tags of the sentence. */
  readonly words: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  /** True where it holds what a pattern cannot match without. */
  admits(pattern: Pattern): boolean;
  /** Matches of a pattern, from a unit on. */
  matches(pattern: Pattern, from?: number): readonly Match[];
  /** True where a pattern matches inside a range of units. */
  within(pattern: Pattern, range: { readonly start: number; readonly end: number }): boolean;
  /** The clause around a place of this sentence. */
  clause(place: Span): Span;
}

/** Reads a sentence. */
export function readSentence(view: ExtractionView, sentence: Sentence): Reading {
  const mentions = view.mentionsOf(sentence);
  const units = unitsOf(view.segmented.text, sentence, mentions);
  const words = new Set(units.map((unit) => unit.word));
  const tags = new Set(units.flatMap((unit) => unit.tags));
  const keep = units.filter((unit) => unit.mentions.length > 0);
  const admits = ({ requirements }: Pattern): boolean => {
    for (const needed of requirements) if (!holdsOne(needed.tags, tags) && !holdsOne(needed.words, words)) return false;
    return true;
  };
  return {
    sentence,
    units,
    mentions,
    words,
    tags,
    admits,
    matches: (pattern, from = 0) => (admits(pattern) ? matchAll(units, pattern.compiled, from) : []),
    within: (pattern, range) => matchAll(units, pattern.compiled, range.start, range.end).length > 0,
    clause: (place) => clauseAround(view.segmented.text, sentence, place, keep),
  };
}

function holdsOne(wanted: readonly string[], there: ReadonlySet<string>): boolean {
  for (const one of wanted) if (there.has(one)) return true;
  return false;
}
