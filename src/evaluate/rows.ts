import type { FactRow } from '../model/fact-row.js';

/** One row of the view `document_export`, as far as scoring reads it. */
export interface DocumentRow {
  readonly document: string;
  readonly source: string;
  readonly ordinal: number;
  readonly title: string;
  readonly author: string;
  readonly published: string;
  readonly text: string;
  readonly cluster: string;
  readonly canonical: boolean;
  readonly copyKind: string;
}

/** One row of the view `mention_export`, as far as scoring reads it. */
export interface MentionRow {
  readonly document: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly id: string;
  readonly date_start: string;
  readonly date_end: string;
}

/** What the four export views of a database hold. */
export interface ExportedRows {
  readonly documents: readonly DocumentRow[];
  readonly facts: readonly FactRow[];
  readonly mentions: readonly MentionRow[];
  readonly mergedFacts: MergedSummary;
}

/** What scoring says about the view `merged_fact_export`. */
export interface MergedSummary {
  readonly rows: number;
  readonly corroborated: number;
  readonly conflicts: number;
}
