import type { Fact } from './fact.js';

/** One row of the view `fact_export`; text fields that do not apply are empty. Offsets are UTF-16 into the clean text. */
export interface FactRow {
  readonly document: string;
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly per: string;
  readonly grade: string;
  readonly date_start: string;
  readonly date_end: string;
  readonly status: string;
  readonly said_by: string;
  readonly person: string;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
}

/** Takes a fact as extraction yields it, with its document's key and clean text; returns it as a row of `fact_export`. */
export function factRow(fact: Fact, document: string, text: string): FactRow {
  const { statement, evidence } = fact;
  const quantity = statement.shape === 'quantity' ? statement : null;
  const post = statement.shape === 'post' ? statement : null;
  return {
    document,
    kind: fact.kind,
    measure: fact.measure,
    subject: fact.subject,
    value: quantity?.value ?? null,
    value_high: quantity?.valueHigh ?? null,
    bound: quantity?.bound ?? '',
    unit: quantity?.unit ?? '',
    per: quantity?.per ?? '',
    grade: statement.shape === 'grade' ? statement.grade : '',
    date_start: fact.dateStart ?? '',
    date_end: fact.dateEnd ?? '',
    status: fact.status,
    said_by: fact.saidBy,
    person: post?.person ?? '',
    role: post?.role ?? '',
    start: evidence.start,
    end: evidence.end,
    evidence: text.slice(evidence.start, evidence.end),
    rule: fact.rule,
    confidence: fact.confidence,
  };
}
