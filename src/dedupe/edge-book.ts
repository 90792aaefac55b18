import type { LinkKind } from '../model/cluster.js';
import type { CopyEvidence } from './verdict.js';

/** An edge as it is told; see `CopyEdge`. */
export interface BookedEdge {
  readonly a: number;
  readonly b: number;
  readonly kind: LinkKind;
  readonly score: number;
  readonly evidence: CopyEvidence;
}

const PAIR = 2 ** 26;

/** One number for two documents, in either order. */
export const pairOf = (x: number, y: number): number => Math.min(x, y) * PAIR + Math.max(x, y);

/** Which documents have an edge, and what changed since it was last asked; evidence is kept only until then. */
export class EdgeBook {
  readonly #neighbours = new Map<number, number[]>();
  readonly #fresh = new Map<number, BookedEdge>();
  readonly #dropped = new Map<number, readonly [string, string]>();
  /** Pairs whose edge says that one is a copy of the other; the others tell what two reports share. */
  readonly #copies = new Set<number>();

  /** True where the two have an edge. */
  has(x: number, y: number): boolean {
    return this.#neighbours.get(x)?.includes(y) ?? false;
  }

  /** True where the two have an edge that says that one is a copy of the other. */
  isCopy(x: number, y: number): boolean {
    return this.#copies.has(pairOf(x, y)) && this.has(x, y);
  }

  /** Documents that have an edge with this one; a copy of the list. */
  neighbours(x: number): number[] {
    return [...(this.#neighbours.get(x) ?? [])];
  }

  /** Notes an edge that was told in an earlier run. */
  restore(x: number, y: number, copy: boolean): void {
    if (copy) this.#copies.add(pairOf(x, y));
    else this.#copies.delete(pairOf(x, y));
    if (this.has(x, y)) return;
    for (const [from, to] of [
      [x, y],
      [y, x],
    ] as const) {
      const neighbours = this.#neighbours.get(from);
      if (neighbours === undefined) this.#neighbours.set(from, [to]);
      else neighbours.push(to);
    }
  }

  /** Notes an edge to be told; `copy` where it says that one is a copy of the other. */
  put(edge: BookedEdge, copy: boolean): void {
    this.restore(edge.a, edge.b, copy);
    this.#fresh.set(pairOf(edge.a, edge.b), edge);
  }

  /** Takes an edge out; the keys are those of the two documents. */
  drop(x: number, y: number, keys: readonly [string, string]): void {
    if (!this.has(x, y)) return;
    this.#without(x, y);
    this.#without(y, x);
    const pair = pairOf(x, y);
    this.#fresh.delete(pair);
    this.#copies.delete(pair);
    if (!this.#dropped.has(pair)) this.#dropped.set(pair, keys);
  }

  /** What changed since the last call. */
  drain(): { readonly fresh: BookedEdge[]; readonly dropped: (readonly [string, string])[] } {
    const fresh = [...this.#fresh.values()];
    const dropped = [...this.#dropped].filter(([pair]) => !this.#fresh.has(pair)).map(([, keys]) => keys);
    this.#fresh.clear();
    this.#dropped.clear();
    return { fresh, dropped };
  }

  #without(from: number, to: number): void {
    const rest = this.#neighbours.get(from)?.filter((other) => other !== to) ?? [];
    if (rest.length === 0) this.#neighbours.delete(from);
    else this.#neighbours.set(from, rest);
  }
}
