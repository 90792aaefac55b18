import { mix } from './hash.js';
import type { DocumentNode } from './node.js';
import { compareStanding } from './priority.js';
import type { Alike, SketchIndex } from './sketch-index.js';

/** Gives the node of a document, or undefined where it was removed. */
export type NodeOf = (id: number) => DocumentNode | undefined;

/**
 * For each document the most alike of those of higher standing: its candidates. They depend on the documents present alone:
 * the most alike come first, and of equally alike ones those that a hash of both keys puts first. Kept from one settling to
 * the next, and worked out anew only where they may have changed.
 */
export class Candidates {
  readonly #index: SketchIndex;
  readonly #nodeOf: NodeOf;
  readonly #most: number;
  readonly #known = new Map<number, readonly Alike[]>();

  /** Each document has `most` candidates at most. */
  constructor(index: SketchIndex, nodeOf: NodeOf, most: number) {
    this.#most = most;
    this.#index = index;
    this.#nodeOf = nodeOf;
  }

  /** The candidates of a document, the most alike first. */
  of(document: DocumentNode): readonly Alike[] {
    return this.#known.get(document.id) ?? this.#keep(document, this.#index.alike(document.id));
  }

  /** Forgets the candidates of a document. */
  forget(id: number): void {
    this.#known.delete(id);
  }

  /**
   * Works out the candidates of a document that is new, or more like others than before, and makes it a candidate of those below that it
   * is like; returns these.
   */
  introduce(document: DocumentNode): DocumentNode[] {
    const alike = this.#index.alike(document.id);
    this.#keep(document, alike);
    return this.#below(document, alike)
      .filter(([lower, likeness]) => this.#offer(lower, document, likeness))
      .map(([lower]) => lower);
  }

  /** Forgets the candidates of the documents below that have this one among them, or may have it; returns these. */
  withdraw(document: DocumentNode): DocumentNode[] {
    return this.#below(document, this.#index.alike(document.id, 'ever')).flatMap(([lower]) => {
      const known = this.#known.get(lower.id);
      if (known !== undefined && !known.some(({ id }) => id === document.id)) return [];
      this.forget(lower.id);
      return [lower];
    });
  }

  /** The documents below that have this one among their candidates. */
  lookingUpTo(document: DocumentNode): DocumentNode[] {
    return this.#below(document, this.#index.alike(document.id)).flatMap(([lower]) =>
      this.of(lower).some(({ id }) => id === document.id) ? [lower] : [],
    );
  }

  #below(document: DocumentNode, alike: readonly Alike[]): (readonly [DocumentNode, number])[] {
    return alike.flatMap(({ id, likeness }) => {
      const other = this.#nodeOf(id);
      return other !== undefined && compareStanding(document, other) < 0 ? [[other, likeness] as const] : [];
    });
  }

  #keep(document: DocumentNode, alike: readonly Alike[]): readonly Alike[] {
    const above = alike.filter(({ id }) => {
      const other = this.#nodeOf(id);
      return other !== undefined && compareStanding(other, document) < 0;
    });
    const best = above.sort((x, y) => this.#rank(document, x, y)).slice(0, this.#most);
    this.#known.set(document.id, best);
    return best;
  }

  #fits(lower: DocumentNode, document: DocumentNode, likeness: number, known: readonly Alike[]): boolean {
    const last = known.length < this.#most ? undefined : known.at(-1);
    return last === undefined || this.#rank(lower, { id: document.id, likeness }, last) <= 0;
  }

  /** Puts a document among the candidates of one below, where it is more alike than one of them; true where it is among them. */
  #offer(lower: DocumentNode, document: DocumentNode, likeness: number): boolean {
    const known = this.#known.get(lower.id);
    if (known === undefined) return this.of(lower).some(({ id }) => id === document.id);
    const others = known.filter(({ id }) => id !== document.id);
    if (!this.#fits(lower, document, likeness, others)) return false;
    const ranked = [...others, { id: document.id, likeness }].sort((x, y) => this.#rank(lower, x, y));
    this.#known.set(lower.id, ranked.slice(0, this.#most));
    return true;
  }

  #rank(document: DocumentNode, x: Alike, y: Alike): number {
    if (x.likeness !== y.likeness) return y.likeness - x.likeness;
    const [a, b] = [this.#nodeOf(x.id), this.#nodeOf(y.id)];
    if (a === undefined || b === undefined || a === b) return 0;
    const tie = (other: DocumentNode): number => mix(document.keyHash ^ other.keyHash);
    return tie(a) - tie(b) || compareStanding(a, b);
  }
}
