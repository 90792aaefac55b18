import type { Statement, Status } from './fact.js';
import type { RuleId } from './ids.js';
import type { Mention } from './mention.js';
import type { SegmentedText, Sentence } from './segment.js';
import type { Span } from './span.js';

/** What a rule found in one place, before anyone decided whose it is, when it holds and how it is meant. */
export interface Candidate {
  readonly rule: RuleId;
  readonly kind: string;
  readonly measure: string;
  readonly statement: Statement;
  /** Number of the sentence. */
  readonly sentence: number;
  readonly evidence: Span;
  /** The place subject, date and status are resolved from: the value or the verb. */
  readonly anchor: Span;
  /** What the pattern matched, from its first to its last term. */
  readonly match: Span;
  /** Named by the rule, where its captures say so; else the resolver decides. */
  readonly subject?: Mention;
  /** True where the subject is meant alone, though its name stands in a list. */
  readonly single?: boolean;
  readonly date?: Mention;
  readonly undated?: boolean;
  /** True where only a body named or taken up in the sentence will do, not the one in focus. */
  readonly named?: boolean;
  /** True where the body in focus before the sentence is meant, not one that the sentence names. */
  readonly earlier?: boolean;
  readonly status?: Status;
  readonly saidBy?: string;
  /** Set where the text holds this number against another candidate's. */
  readonly basis?: Basis;
  readonly confidence: number;
  /** Place of its rule's folder among those loaded, the pack's own first. */
  readonly precedence?: number;
}

/** True where the first states a place rather than the second: the surer one, then the one of a later rule folder. */
export function isSurer(one: Candidate, other: Candidate): boolean {
  if (one.confidence !== other.confidence) return one.confidence > other.confidence;
  return (one.precedence ?? 0) > (other.precedence ?? 0);
}

/** The candidate whose number another is held against. */
export interface Basis {
  readonly anchor: Span;
  /** Meant as that one is (`cut from 12 to 9`), with its status. */
  readonly likewise: boolean;
  /** Another body's number of the same time. */
  readonly sameTime: boolean;
  /** Stated of the nation or region (`15 nationally`) that the other one's body lies in. */
  readonly area: 'nation' | 'region' | null;
}

/** What an extractor sees of a document. */
export interface ExtractionView {
  readonly segmented: SegmentedText;
  readonly title: string | null;
  readonly mentions: readonly Mention[];
  /** Mentions of one sentence, ordered by start. */
  mentionsOf(sentence: Sentence): readonly Mention[];
}

/** A rule in code: the same contract as a pattern rule, with the same examples in its YAML file. */
export type Extractor = (view: ExtractionView, rule: RuleId) => readonly Candidate[];
