import type { EntityId, IsoDate, RuleId } from './ids.js';
import type { Bound } from './mention.js';
import type { Span } from './span.js';

export type Status = 'asserted' | 'negated' | 'hypothetical' | 'forecast';

/** What a fact states, by the shape its kind declares. */
export type Statement =
  | { readonly shape: 'grade'; readonly grade: string }
  | {
      readonly shape: 'quantity';
      readonly value: number;
      readonly valueHigh: number;
      readonly bound: Bound;
      readonly unit: string;
      readonly per: string;
    }
  | { readonly shape: 'event' }
  | { readonly shape: 'post'; readonly person: string; readonly role: string };

export type Shape = Statement['shape'];

/** A fact of one document. Offsets are UTF-16 into its clean text. */
export interface Fact {
  readonly kind: string;
  readonly measure: string;
  readonly subject: EntityId;
  readonly statement: Statement;
  readonly dateStart: IsoDate | null;
  readonly dateEnd: IsoDate | null;
  readonly status: Status;
  readonly saidBy: string;
  readonly evidence: Span;
  /** Other places of the document that state the same fact. */
  readonly repeats: readonly Span[];
  readonly rule: RuleId;
  /** 0..1 */
  readonly confidence: number;
  /** Why this subject, date and status, a few words each, for `explain`. */
  readonly why: readonly string[];
}

/** A candidate that did not become a fact, with the reason. */
export interface Refusal {
  readonly rule: RuleId;
  readonly evidence: Span;
  readonly reason: string;
}
