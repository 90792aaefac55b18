import type { Pack } from '../model/pack.js';
import type { ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { knownTags } from './load.js';
import { checkPattern, type Pattern, type Requirement, termsOf } from './pattern.js';
import { type Reading, readSentence } from './reading.js';
import { type Rule, tellingRequirement } from './rule-set.js';

/** How one pattern fared in one sentence. */
export interface PatternTrace {
  readonly pattern: string;
  /** What the sentence lacks: of each entry one word or `#Tag` would do. Empty where it holds everything. */
  readonly missing: readonly (readonly string[])[];
  /** Places that it matched; UTF-16 offsets into the clean text. */
  readonly matches: readonly Span[];
  /** Where all is there but does not match: the longest beginning that does, and the term that does not follow it. */
  readonly reached: { readonly beginning: string; readonly next: string } | null;
}

/** A sentence that holds what a rule goes by, and how each of its patterns fared there. */
export interface SentenceTrace {
  readonly sentence: Sentence;
  /** The sentence as patterns see it: each mention one term, with its tags. */
  readonly terms: readonly { readonly text: string; readonly tags: readonly string[] }[];
  readonly patterns: readonly PatternTrace[];
}

/** Why a rule did or did not match in a document, before anything is resolved. */
export interface RuleTrace {
  /** Words of which the document holds none though the rule asks one; empty where that is met. */
  readonly documentLacks: readonly string[];
  /** Words that the rule forbids in a document and that this one holds. */
  readonly documentHolds: readonly string[];
  readonly sentences: readonly SentenceTrace[];
}

/** What of a rule is followed: its patterns and the words it asks of a document. */
export interface Traced extends Pick<Rule, 'patterns'> {
  readonly definition: Pick<Rule['definition'], 'document'>;
}

/** Takes a document's view, a rule with patterns and its pack; returns how the rule fared in each sentence it looks at. */
export function traceRule(view: ExtractionView, rule: Traced, pack: Pack): RuleTrace {
  const { require: asked = [], forbid = [] } = rule.definition.document ?? {};
  const words = `${view.title ?? ''}\n${view.segmented.text}`.toLowerCase();
  const holdsWord = (word: string): boolean => words.includes(word.toLowerCase());
  const tags = knownTags(pack);
  const readings = view.segmented.sentences.map((sentence) => readSentence(view, sentence));
  const told = readings.filter((reading) => rule.patterns.some((pattern) => holdsTrigger(reading, pattern)));
  // Where no sentence holds what is rarest, those with a mention that a pattern asks for tell most of what lacks.
  const looked =
    told.length > 0 ? told : readings.filter((reading) => rule.patterns.some((pattern) => holdsTag(reading, pattern)));
  const sentences = looked.map((reading) => {
    const { sentence } = reading;
    const terms = reading.units.map((unit) => ({
      text: view.segmented.text.slice(unit.start, unit.end),
      tags: unit.mentions.length > 0 ? unit.tags : [],
    }));
    return { sentence, terms, patterns: rule.patterns.map((pattern) => tracePattern(reading, pattern, tags)) };
  });
  return { documentLacks: asked.some(holdsWord) ? [] : asked, documentHolds: forbid.filter(holdsWord), sentences };
}

const holds = (reading: Reading, { words, tags }: Requirement): boolean =>
  words.some((word) => reading.words.has(word)) || tags.some((tag) => reading.tags.has(tag));

function holdsTrigger(reading: Reading, pattern: Pattern): boolean {
  const trigger = tellingRequirement(pattern);
  return trigger !== undefined && holds(reading, trigger);
}

const holdsTag = (reading: Reading, { requirements }: Pattern): boolean =>
  requirements.some(({ tags }) => tags.some((tag) => reading.tags.has(tag)));

function tracePattern(reading: Reading, pattern: Pattern, tags: ReadonlySet<string>): PatternTrace {
  const missing = pattern.requirements
    .filter((requirement) => !holds(reading, requirement))
    .map((requirement) => [...requirement.words, ...requirement.tags.map((tag) => `#${tag}`)]);
  const matches = reading.matches(pattern).map(({ start, end }) => ({
    start: reading.units[start]?.start ?? reading.sentence.start,
    end: reading.units[end - 1]?.end ?? reading.sentence.end,
  }));
  const stuck = missing.length === 0 && matches.length === 0;
  return { pattern: pattern.source, missing, matches, reached: stuck ? reachedBy(reading, pattern, tags) : null };
}

function reachedBy(reading: Reading, pattern: Pattern, tags: ReadonlySet<string>): PatternTrace['reached'] {
  const terms = termsOf(pattern.source);
  for (let length = terms.length - 1; length > 0; length -= 1) {
    const beginning = terms.slice(0, length).join(' ');
    const checked = checkPattern(beginning, tags);
    // A beginning that ends in a gap, or holds no word of its own, is no pattern: the one before it tells as much.
    if (checked.kind === 'error' || reading.matches(checked.pattern).length === 0) continue;
    return { beginning, next: terms.slice(length).join(' ') };
  }
  return { beginning: '', next: pattern.source };
}
