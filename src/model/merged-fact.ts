import type { Status } from './fact.js';
import type { Bound } from './mention.js';

/** One fact of one document, as merging sees it; field names and meaning as in the fact contract. Dates are ISO days. */
export interface FactToMerge {
  /** The caller's number of the fact. */
  readonly id: number;
  /** Key of the document that states it. */
  readonly document: string;
  /** Key of the canonical document of its cluster; `document` itself where it is canonical or has no copies. */
  readonly canonical: string;
  /** Publication date of the document, ISO, or null. */
  readonly published: string | null;
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly bound: Bound | '';
  readonly unit: string;
  readonly per: string;
  readonly grade: string;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly status: Status;
  readonly saidBy: string;
  readonly person: string;
  readonly role: string;
  /** 0..1 */
  readonly confidence: number;
}

/** A fact as all documents state it together. */
export interface MergedFact extends Omit<FactToMerge, 'id' | 'document' | 'canonical' | 'published'> {
  /** Made from what it states: the same in every run that finds it. */
  readonly id: string;
  /** How many documents state it, copies too. */
  readonly documents: number;
  /** How many independent reports state it: a cluster of copies counts once. */
  readonly reports: number;
  /** Earliest publication date of a document that states it, or null. */
  readonly firstPublished: string | null;
  /** True where another merged fact gives another value for the same subject, measure and time. */
  readonly conflict: boolean;
  /** Shared by the merged facts that contradict each other, else null. */
  readonly conflictGroup: string | null;
  /** The facts it rests on; `copied` where the document is a copy and adds a place only. */
  readonly sources: readonly { readonly id: number; readonly copied: boolean }[];
}
