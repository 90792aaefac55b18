import type { Fact } from '../model/fact.js';
import type { Candidate } from '../model/rule.js';
import type { Span } from '../model/span.js';
import type { AnalysisSteps } from './analyse.js';

/** What became of a match: facts, a further place of a fact stated elsewhere, or nothing, with the reason. */
export type MatchOutcome =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'folded'; readonly into: Fact }
  | { readonly kind: 'refused'; readonly reason: string };

/** One place where a rule's pattern matched. Offsets are UTF-16 into the clean text. */
export interface RuleMatch {
  readonly place: Span;
  /** The sentence around it. */
  readonly sentence: Span;
  readonly outcome: MatchOutcome;
}

/** Takes the steps of an analysis and a rule's id; returns every match of the rule with what became of it, in order of place. */
export function matchesOfRule(steps: AnalysisSteps, ruleId: string): RuleMatch[] {
  const sentenceAt = ({ start, end }: Span): Span =>
    steps.view.segmented.sentences.find((sentence) => sentence.start <= start && start < sentence.end) ?? {
      start,
      end,
    };
  const found: RuleMatch[] = steps.refusals
    .filter((refusal) => refusal.rule === ruleId)
    .map(({ evidence, reason }) => ({
      place: evidence,
      sentence: sentenceAt(evidence),
      outcome: { kind: 'refused', reason },
    }));
  for (const candidate of steps.candidates) {
    if (candidate.rule !== ruleId) continue;
    const place = candidate.match;
    found.push({ place, sentence: sentenceAt(place), outcome: outcomeOf(candidate, steps) });
  }
  return found.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}

function outcomeOf(candidate: Candidate, { resolution }: AnalysisSteps): MatchOutcome {
  const like = resolution.facts.filter(
    (fact) => fact.kind === candidate.kind && fact.measure === candidate.measure && standsAt(fact, candidate.evidence),
  );
  const own = like.filter((fact) => fact.rule === candidate.rule && sameStatement(fact, candidate));
  if (own.length > 0) return { kind: 'facts', facts: own };
  const refusal = resolution.refusals.find(
    (one) => one.rule === candidate.rule && sameSpan(one.evidence, candidate.evidence),
  );
  if (refusal !== undefined) return { kind: 'refused', reason: refusal.reason };
  const into = like[0];
  return into === undefined
    ? { kind: 'refused', reason: 'the document states this elsewhere' }
    : { kind: 'folded', into };
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const standsAt = (fact: Fact, place: Span): boolean =>
  [fact.evidence, ...fact.repeats].some((one) => sameSpan(one, place));

/** A post may have been completed from elsewhere, so that only its shape is asked. */
function sameStatement({ statement }: Fact, candidate: Candidate): boolean {
  return (
    statement.shape === candidate.statement.shape &&
    (statement.shape === 'post' || JSON.stringify(statement) === JSON.stringify(candidate.statement))
  );
}
