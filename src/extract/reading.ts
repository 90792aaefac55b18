import { clauseAround } from '../model/clause.js';
import type { Mention } from '../model/mention.js';
import type { ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { type Match, matchAll, viewOf } from './matcher.js';
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
  /** Matches of a pattern, from a unit on. */
  matches(pattern: Pattern, from?: number): readonly Match[];
  /** True where a pattern matches inside a range of units. */
  within(pattern: Pattern, range: { readonly start: number; readonly end: number }): boolean;
  /** The clause around a place of this sentence. */
  clause(place: Span): Span;
}

/** Reads a sentence; the matchable view is made when the first pattern asks for it. */
export function readSentence(view: ExtractionView, sentence: Sentence): Reading {
  const mentions = view.mentionsOf(sentence);
  const units = unitsOf(view.segmented.text, sentence, mentions);
  let matchable: ReturnType<typeof viewOf> | null = null;
  const words = new Set(units.map((unit) => unit.word));
  const tags = new Set(units.flatMap((unit) => unit.tags));
  const keep = units.filter((unit) => unit.mentions.length > 0);
  return {
    sentence,
    units,
    mentions,
    words,
    tags,
    matches(pattern, from = 0) {
      const possible = pattern.requirements.every(
        (needed) => needed.words.some((word) => words.has(word)) || needed.tags.some((tag) => tags.has(tag)),
      );
      if (!possible) return [];
      if (from > 0) return matchAll(viewOf(units.slice(from)), pattern.compiled).map((match) => shifted(match, from));
      matchable ??= viewOf(units);
      return matchAll(matchable, pattern.compiled);
    },
    within: (pattern, range) => matchAll(viewOf(units.slice(range.start, range.end)), pattern.compiled).length > 0,
    clause: (place) => clauseAround(view.segmented.text, sentence, place, keep),
  };
}

function shifted(match: Match, by: number): Match {
  return {
    start: match.start + by,
    end: match.end + by,
    captures: new Map(
      [...match.captures].map(([name, place]) => [name, { start: place.start + by, end: place.end + by }] as const),
    ),
  };
}
