import type { Postings } from './postings.js';

/** True where the first of two documents stands higher; a strict total order. */
export type Outranks = (a: number, b: number) => boolean;

/**
 * Keys that very many documents have: turns of phrase, templates, a text that hundreds of sites ran. Under each the
 * documents of highest standing can be found, the others look up to them and not to each other. Which these are depends on the
 * documents present alone, so that history leaves no trace, and a text that everybody ran keeps its original in sight.
 */
export class Crowds {
  readonly #postings: Postings;
  readonly #outranks: Outranks;
  readonly #most: number;
  /** The documents found under a crowded key, the highest first. */
  readonly #found = new Map<number, number[]>();

  /** Under a key that more than `most` documents have, that many are found. */
  constructor(postings: Postings, outranks: Outranks, most: number) {
    this.#postings = postings;
    this.#outranks = outranks;
    this.#most = most;
  }

  /** The documents that are found under a crowded key, the highest first; undefined where all are. */
  foundUnder(key: number): readonly number[] | undefined {
    return this.#found.get(key);
  }

  /** True where `document` is found under a key that it has. */
  isFound(document: number, key: number): boolean {
    const last = this.#found.get(key)?.at(-1);
    return last === undefined || document === last || this.#outranks(document, last);
  }

  /** Tells that `document` was put under `keys`; adds to `hidden` the documents that are not found under one of them any more. */
  added(document: number, keys: Uint32Array, hidden: Set<number>): void {
    for (const key of keys) {
      const found = this.#found.get(key);
      if (found === undefined) this.#open(key, hidden);
      else if (this.isFound(document, key) && !found.includes(document)) {
        found.splice(this.#placeIn(found, document), 0, document);
        const last = found.pop();
        if (last !== undefined) hidden.add(last);
      }
    }
  }

  /** Tells that `document` was taken out from under `keys`; adds to `shown` the documents that are found under one of them now. */
  removed(document: number, keys: Uint32Array, shown: Set<number>): void {
    for (const key of keys) {
      const found = this.#found.get(key);
      if (found === undefined) continue;
      const at = found.indexOf(document);
      if (at !== -1) {
        found.splice(at, 1);
        const next = this.#highestBut(key, new Set(found));
        if (next !== null) {
          found.push(next);
          shown.add(next);
        }
      }
      if (this.#postings.holdsMoreThan(key, this.#most)) continue;
      this.#found.delete(key);
    }
  }

  #open(key: number, hidden: Set<number>): void {
    if (!this.#postings.holdsMoreThan(key, this.#most)) return;
    const under = new Set<number>();
    this.#postings.forEach(key, (document) => under.add(document));
    const all = [...under].sort((a, b) => (this.#outranks(a, b) ? -1 : 1));
    for (const document of all.splice(this.#most)) hidden.add(document);
    this.#found.set(key, all);
  }

  #highestBut(key: number, but: ReadonlySet<number>): number | null {
    let highest: number | null = null;
    this.#postings.forEach(key, (document) => {
      if (!but.has(document) && (highest === null || this.#outranks(document, highest))) highest = document;
    });
    return highest;
  }

  #placeIn(found: readonly number[], document: number): number {
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#outranks(found[middle] ?? document, document)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
