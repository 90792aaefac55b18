import type { Refusal } from '../model/fact.js';
import type { Mention } from '../model/mention.js';
import { type Candidate, type ExtractionView, isSurer } from '../model/rule.js';
import { contains } from '../model/span.js';
import { addComparisons, runOf } from './comparisons.js';
import { addContinuations } from './continuations.js';
import { termsOfValue } from './distribute.js';
import type { Match } from './matcher.js';
import type { Pattern } from './pattern.js';
import { type Reading, readSentence } from './reading.js';
import type { Rule, RulePattern, RuleSet } from './rule-set.js';
import { mentionsCaptured, stateMatch } from './statement.js';
import { addTables } from './tables.js';
import type { Unit } from './units.js';

export { canMatch, changedFootprints, footprintOf, wordsAsked } from './footprint.js';
export { knownTags, loadRules, withRule } from './load.js';
export { checkPattern, type Pattern } from './pattern.js';
export { readSentence } from './reading.js';
export { type ExpectedFact, type RuleExample, ruleFileSchema } from './rule-file.js';
export type { Rule, RuleSet } from './rule-set.js';
export { type PatternTrace, type RuleTrace, type SentenceTrace, traceRule } from './trace.js';

/** Changes whenever extraction yields something else for the same rules and text. */
export const EXTRACT_VERSION = 2;

const SURE = 0.9;

/** What the rules found in a document, and what they would have found but for a condition of their own. */
export interface Extraction {
  readonly candidates: readonly Candidate[];
  readonly refusals: readonly Refusal[];
}

/**
 * Runs all rules over a document. Only sentences that hold what a pattern needs are matched. Candidates come in order of
 * sentence, then place, then rule. Offsets are UTF-16 into the clean text.
 */
export function extract(view: ExtractionView, rules: RuleSet): Extraction {
  const candidates: Candidate[] = [];
  const refusals: Refusal[] = [];
  const documentWords = wordsOfDocument(view);
  const readings = view.segmented.sentences.map((sentence) => readSentence(view, sentence));
  for (const reading of readings) {
    for (const { rule, patterns } of applicable(reading, rules)) {
      if (!suitsDocument(rule, documentWords)) continue;
      for (const pattern of patterns) runPattern({ rule, pattern }, reading, candidates, refusals);
    }
  }
  for (const rule of rules.rules) if (rule.extractor !== null) candidates.push(...rule.extractor(view, rule.id));
  const standing = surest(candidates);
  const run = runOf(view, rules, standing);
  addComparisons(standing, run);
  addTables(readings, run);
  addContinuations(standing, readings, run);
  candidates.push(...run.added);
  candidates.sort(
    (a, b) =>
      a.sentence - b.sentence || a.anchor.start - b.anchor.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return { candidates, refusals };
}

/** Of candidates that state one place the surest, so that a comparison goes on from what will stand. */
function surest(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.kind}\t${candidate.anchor.start}`;
    const other = best.get(key);
    if (other === undefined || isSurer(candidate, other)) best.set(key, candidate);
  }
  return [...best.values()].sort((a, b) => a.anchor.start - b.anchor.start);
}

/** The rules with a pattern whose telling word or tag the sentence holds, in order of id. */
function applicable(reading: Reading, rules: RuleSet): { rule: Rule; patterns: readonly Pattern[] }[] {
  const found = new Map<Rule, Set<Pattern>>();
  const add = ({ rule, pattern }: RulePattern): void => {
    if (!reading.admits(pattern)) return;
    const patterns = found.get(rule);
    if (patterns === undefined) found.set(rule, new Set([pattern]));
    else patterns.add(pattern);
  };
  for (const word of reading.words) for (const entry of rules.byWord.get(word) ?? []) add(entry);
  for (const tag of reading.tags) for (const entry of rules.byTag.get(tag) ?? []) add(entry);
  return [...found]
    .map(([rule, patterns]) => ({ rule, patterns: rule.patterns.filter((pattern) => patterns.has(pattern)) }))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

function wordsOfDocument(view: ExtractionView): string {
  return `${view.title ?? ''}\n${view.segmented.text}`.toLowerCase();
}

/** True where the text or title holds a word that the rule asks of its documents, or it asks none, and none it forbids. */
function suitsDocument(rule: Rule, words: string): boolean {
  const { require: needed, forbid = [] } = rule.definition.document ?? {};
  if (forbid.some((word) => words.includes(word.toLowerCase()))) return false;
  return needed === undefined || needed.some((word) => words.includes(word.toLowerCase()));
}

function runPattern(
  { rule, pattern }: RulePattern,
  reading: Reading,
  candidates: Candidate[],
  refusals: Refusal[],
): void {
  for (const match of soundMatches({ rule, pattern }, reading, refusals)) {
    const reason = refusal(rule, match, reading);
    if (reason === null) candidates.push(...candidatesOf(rule, match, reading, refusals));
    else refusals.push({ rule: rule.id, evidence: spanOf(match, reading), reason });
  }
}

/** How often the search for one pattern starts anew behind a match that holds what its rule forbids within it. */
const MAX_RESTARTS = 8;

/** The matches that hold nothing forbidden within; where one does, the search goes on one term behind its start. */
function soundMatches({ rule, pattern }: RulePattern, reading: Reading, refusals: Refusal[]): Match[] {
  if (rule.forbidMatch.length === 0) return [...reading.matches(pattern)];
  const sound: Match[] = [];
  let from = 0;
  for (let restart = 0; restart <= MAX_RESTARTS; restart += 1) {
    let spoilt: Match | null = null;
    for (const match of reading.matches(pattern, from)) {
      const forbidden = rule.forbidMatch.find((other) => reading.within(other, match));
      if (forbidden === undefined) {
        sound.push(match);
        continue;
      }
      const reason = `the match holds what the rule forbids: ${forbidden.source}`;
      refusals.push({ rule: rule.id, evidence: spanOf(match, reading), reason });
      spoilt = match;
      break;
    }
    if (spoilt === null) break;
    from = spoilt.start + 1;
  }
  return sound;
}

function refusal(rule: Rule, match: Match, reading: Reading): string | null {
  if (rule.require.length > 0 && !rule.require.some((pattern) => reading.matches(pattern).length > 0)) {
    return 'the sentence holds nothing that the rule requires';
  }
  const forbidden = rule.forbid.find((pattern) => reading.matches(pattern).length > 0);
  if (forbidden !== undefined) return `the sentence holds what the rule forbids: ${forbidden.source}`;
  const clause = reading.clause(spanOf(match, reading));
  const near = rule.forbidClause.find((pattern) =>
    reading.matches(pattern).some((other) => {
      const span = spanOf(other, reading);
      return span.start < clause.end && clause.start < span.end;
    }),
  );
  return near === undefined ? null : `the clause holds what the rule forbids: ${near.source}`;
}

function spanOf(match: Match, reading: Reading): { start: number; end: number } {
  return {
    start: reading.units[match.start]?.start ?? reading.sentence.start,
    end: reading.units[match.end - 1]?.end ?? reading.sentence.end,
  };
}

function candidatesOf(rule: Rule, match: Match, reading: Reading, refusals: Refusal[]): Candidate[] {
  const span = spanOf(match, reading);
  const result = stateMatch(rule, match, reading.units);
  if (result.kind === 'nothing') {
    refusals.push({ rule: rule.id, evidence: span, reason: result.reason });
    return [];
  }
  const { definition } = rule;
  const attributed = rule.kind.shape === 'quantity' ? bodyOfFigure(reading.units, result.anchor) : undefined;
  const subject = mentionsCaptured(match, reading.units, 'subject')[0] ?? attributed;
  const date = mentionsCaptured(match, reading.units, 'date').find((mention) => mention.kind === 'date');
  const evidence = reading.clause({ start: span.start, end: span.end });
  const shared = {
    rule: rule.id,
    kind: definition.kind,
    statement: result.statement,
    sentence: reading.sentence.index,
    evidence: contains(evidence, span) ? evidence : span,
    anchor: { start: result.anchor.start, end: result.anchor.end },
    match: span,
    ...(subject === undefined ? {} : { subject }),
    ...(subject !== undefined && subject === attributed ? { single: true } : {}),
    ...(date === undefined ? {} : { date }),
    ...(definition.date === 'none' ? { undated: true } : {}),
    ...(definition.subject === 'named' ? { named: true } : {}),
    ...(definition.subject === 'earlier' ? { earlier: true } : {}),
    ...(definition.status === undefined ? {} : { status: definition.status }),
    ...(definition.fill?.said_by === undefined ? {} : { saidBy: definition.fill.said_by }),
    confidence: definition.confidence ?? SURE,
    precedence: rule.precedence,
  };
  return measuresOf(rule, match, reading, result.anchor.start).map((measure) => ({ ...shared, measure }));
}

const FIGURES = new Set(['rate', 'average', 'figure', 'level', 'total', 'number', 'share', 'mean', 'proportion']);
/** How many terms may stand between a body and the number that its figure has. */
const FIGURE_REACH = 7;

/** `a North West agency rate of 15.8%`, `the England average of 16%`: the body whose figure a number is called. */
function bodyOfFigure(units: readonly Unit[], anchor: Unit): Mention | undefined {
  const at = units.indexOf(anchor);
  const least = Math.max(0, at - FIGURE_REACH);
  let index = at - 1;
  while (index >= least && units[index]?.word !== 'of') index -= 1;
  if (index < least || !FIGURES.has(units[index - 1]?.word ?? '')) return undefined;
  for (index -= 2; index >= least; index -= 1) {
    const unit = units[index];
    const body = unit?.mentions.find((mention) => mention.kind === 'entity');
    if (body !== undefined) return ['a', 'an', 'the'].includes(units[index - 1]?.word ?? '') ? body : undefined;
    if (unit === undefined || unit.tags.includes('Preposition') || unit.tags.includes('Punctuation')) return undefined;
  }
  return undefined;
}

/** The measures a match speaks of: those its clause names where the rule distributes over terms, else the rule's own. */
function measuresOf(rule: Rule, match: Match, reading: Reading, anchor: number): string[] {
  const { measure, measure_from: type } = rule.definition;
  if (type === undefined) return [measure];
  const direct = mentionsCaptured(match, reading.units, 'area').filter((mention) => mention.kind === 'term');
  const at = reading.units.findIndex((unit) => unit.start === anchor);
  const valueType = reading.units[at]?.mentions.find((mention) => mention.kind === 'term')?.type ?? '';
  const terms = direct.length > 0 ? direct : termsOfValue(reading.units, at, type, valueType);
  const known = new Set(rule.kind.measures.map((other) => other.id));
  const measures = [...new Set(terms.map((term) => (term.kind === 'term' ? term.id : '')))].filter((id) =>
    known.has(id),
  );
  return measures.length > 0 ? measures : [measure];
}
