import { type PatternTrace, type Rule, type RuleTrace, type SentenceTrace, traceRule } from '../extract/index.js';
import type { Pack } from '../model/pack.js';
import type { AnalysisSteps } from '../pipeline/analyse.js';
import { matchesOfRule, type RuleMatch } from '../pipeline/rule-matches.js';
import { matchLines } from './rules-text.js';

/** How a rule fared in a document: sentence by sentence, and what became of its matches. */
export interface DocumentTrace extends RuleTrace {
  readonly matches: readonly RuleMatch[];
}

/** Takes the steps of an analysis, a rule and its pack; returns how the rule fared. */
export function traceOf(steps: AnalysisSteps, rule: Rule, pack: Pack): DocumentTrace {
  return { ...traceRule(steps.view, rule, pack), matches: matchesOfRule(steps, rule.id) };
}

/** Takes a trace, the text, the rule and its pack; returns the lines that tell it. */
export function traceLines(trace: DocumentTrace, text: string, rule: Rule, pack: Pack): string[] {
  if (rule.extractor !== null) return [`It is a rule in code: ${rule.definition.extractor ?? ''}.`];
  const { documentLacks, documentHolds } = trace;
  const head: string[] = [];
  if (documentLacks.length > 0) {
    head.push(`The document holds none of the words that the rule asks of it: ${documentLacks.join(', ')}.`);
  }
  if (documentHolds.length > 0) {
    head.push(`The document holds words that the rule forbids in it: ${documentHolds.join(', ')}.`);
  }
  if (trace.sentences.length === 0) return [...head, 'No sentence holds a word or tag that its patterns go by.'];
  return [...head, ...trace.sentences.flatMap((sentence) => sentenceLines(sentence, trace.matches, text, pack))];
}

function sentenceLines(
  { sentence, terms, patterns }: SentenceTrace,
  matches: readonly RuleMatch[],
  text: string,
  pack: Pack,
): string[] {
  const within = matches.filter(({ place }) => sentence.start <= place.start && place.start < sentence.end);
  const seen = terms
    .map(({ text: word, tags }) => (tags.length === 0 ? word : `[${word}]#${tags.join('#')}`))
    .join(' ');
  const quoted = text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ').trim();
  const head = ['', `Sentence at ${sentence.start}: ${quoted}`, `  seen as: ${seen.replace(/\s+/gu, ' ')}`];
  if (within.length > 0) return [...head, ...within.flatMap((match) => matchLines(match, text, pack))];
  return [...head, ...nearestFirst(patterns).flatMap(patternLines)];
}

/** What failed least stands first. */
const nearestFirst = (patterns: readonly PatternTrace[]): PatternTrace[] =>
  [...patterns].sort((a, b) => a.missing.length - b.missing.length);

function patternLines({ pattern, missing, reached, matches }: PatternTrace): string[] {
  const head = `  pattern ${pattern}`;
  if (matches.length > 0) return [head, '    matches'];
  if (missing.length > 0) return [head, ...missing.map((choices) => `    the sentence lacks ${listed(choices)}`)];
  if (reached === null || reached.beginning === '') return [head, '    all its words are there, but not in this order'];
  return [head, `    its beginning matches: ${reached.beginning}`, `    but not on from there: ${reached.next}`];
}

const MOST_WORDS = 8;

function listed(choices: readonly string[]): string {
  const shown = choices.slice(0, MOST_WORDS).join(', ');
  const more = choices.length > MOST_WORDS ? ` and ${choices.length - MOST_WORDS} more` : '';
  return choices.length === 1 ? shown : `any of ${shown}${more}`;
}
