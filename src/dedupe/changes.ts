import type { CopyKind, LinkKind } from '../model/cluster.js';
import type { Sketch } from './sketch.js';
import type { CopyEvidence } from './verdict.js';

/** What the index needs from whoever keeps the documents. */
export interface CopyPort {
  /** The clean text of a document that was added, or null where it is gone. Asked for few: those to be compared. */
  textOf(key: string): string | null;
}

/** Two related documents. For a copy `a` is the copy and `b` its canonical; else `a` is the one of lower standing. */
export interface CopyEdge {
  readonly a: string;
  readonly b: string;
  readonly kind: LinkKind;
  readonly score: number;
  readonly evidence: CopyEvidence;
}

/** Where a document belongs; `canonical` is its own key and `kind` null where it is canonical itself. */
export interface Membership {
  readonly key: string;
  readonly canonical: string;
  readonly kind: CopyKind | null;
}

/** What changed since the last settling; all sorted by key. */
export interface CopyChanges {
  readonly memberships: readonly Membership[];
  /** New edges, and edges that changed. */
  readonly edges: readonly CopyEdge[];
  /** Pairs whose edge is gone, in either order. */
  readonly dropped: readonly (readonly [string, string])[];
}

/** A document as an earlier run left it. */
export interface RestoredDocument {
  readonly key: string;
  readonly sketch: Sketch;
  readonly canonical: string;
  readonly kind: CopyKind | null;
}
