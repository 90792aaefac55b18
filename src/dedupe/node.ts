import type { CopyKind, LinkKind } from '../model/cluster.js';
import { hashText } from './hash.js';
import { type Standing, standingOf } from './priority.js';
import type { Sketch } from './sketch.js';

/** What comparison with another document gave, without its evidence. */
export interface Outcome {
  readonly kind: LinkKind | null;
  readonly copy: CopyKind | null;
  readonly score: number;
}

/** A document in the index. `id` counts up from 0 and is never used again. */
export interface DocumentNode extends Standing {
  readonly id: number;
  readonly keyHash: number;
  readonly site: string;
  readonly publisher: string;
  readonly credited: string;
  readonly hashA: number;
  readonly hashB: number;
  /** The document of its star that stands highest: itself, or the one it was verified against. */
  head: number;
  /** The canonical document as told last, -1 before; and the kind of copy. */
  canonical: number;
  kind: CopyKind | null;
  /** What it gave to compare it with documents above it, by their number. */
  outcomes: ReadonlyMap<number, Outcome>;
}

const NO_OUTCOMES: ReadonlyMap<number, Outcome> = new Map();

const interned = new Map<string, string>();
const INTERNED_KEPT = 100_000;

/** One string for equal strings: names of sites repeat. */
function intern(text: string): string {
  const known = interned.get(text);
  if (known !== undefined) return known;
  if (interned.size >= INTERNED_KEPT) interned.clear();
  interned.set(text, text);
  return text;
}

/** Makes the node of a document from its key and sketch. */
export function nodeOf(id: number, key: string, sketch: Sketch): DocumentNode {
  const { words, corrected, published, creditsOther } = standingOf(key, sketch);
  return {
    ...{ id, key, words, corrected, published, creditsOther },
    site: intern(sketch.site),
    publisher: intern(sketch.publisher),
    credited: intern(sketch.credited),
    hashA: sketch.textHash[0],
    hashB: sketch.textHash[1],
    head: id,
    canonical: -1,
    kind: null,
    keyHash: hashText(key),
    outcomes: NO_OUTCOMES,
  };
}
