import type { FactRow } from './fact-row.js';

/** A fact as a decision quotes it: the columns of `fact_export` but for document, rule and confidence. */
export type ReviewedColumns = Omit<FactRow, 'document' | 'rule' | 'confidence'>;

interface Decided {
  /** Key of the document. */
  readonly document: string;
  readonly by: string;
  /** Time, ISO with offset. */
  readonly at: string;
  readonly reason: string;
}

/** What a person decided on two documents: they are one text, or two reports. */
export interface PairDecision extends Decided {
  readonly action: 'join' | 'split';
  /** Key of the other document. */
  readonly other: string;
}

/** What a person decided on one fact of a document; `fact` is the fact as it stood, `to` the fact as it should stand. */
export type FactDecision = Decided &
  (
    | { readonly action: 'accept' | 'refuse' | 'undo'; readonly fact: ReviewedColumns }
    | { readonly action: 'correct'; readonly fact: ReviewedColumns; readonly to: ReviewedColumns }
    | { readonly action: 'add'; readonly to: ReviewedColumns }
  );

/** One line of the file of decisions. */
export type Decision = PairDecision | FactDecision;

/** What became of a fact in review; empty where nobody looked. */
export type Review = '' | 'accepted' | 'refused' | 'replaced' | 'corrected' | 'added';

const IDENTITY = [
  ...(['kind', 'measure', 'subject', 'value', 'value_high', 'bound', 'unit', 'per', 'grade'] as const),
  ...(['date_start', 'date_end', 'status', 'said_by', 'person', 'role'] as const),
];

/** Takes two facts of one document; tells whether they state the same. Where they state it does not count. */
export function statesTheSame(a: ReviewedColumns, b: ReviewedColumns): boolean {
  return IDENTITY.every((column) => (a[column] ?? '') === (b[column] ?? ''));
}
