import { combine } from './hash.js';

/** A sentence that so many different documents of a site have is its furniture. Fixed, so that order cannot matter. */
export const FURNITURE_DOCUMENTS = 6;
/** Cells in which different documents are counted; more than the least number, so that few fall together. */
const CELLS = 64;

/**
 * Counts how many different texts of a site have a sentence, once it stands in enough documents to matter. Copies of one
 * article on one site count once (their identity is the same). Removal counts back, so that history leaves no trace.
 */
export class FurnitureCounter {
  readonly #cells = new Map<number, Uint32Array>();
  readonly #sentences = new Map<number, number>();

  /** True where the sentence is furniture of the site. Both are hashes. */
  isFurniture(site: number, sentence: number): boolean {
    const cells = this.#cells.get(combine(site, sentence));
    return cells !== undefined && isWide(cells);
  }

  /** True where the sentence is counted on some site: others need not be looked up. */
  isCounted(sentence: number): boolean {
    return this.#sentences.has(sentence);
  }

  /** True where the sentence is counted on this site. */
  counts(site: number, sentence: number): boolean {
    return this.#cells.has(combine(site, sentence));
  }

  /** Starts counting a sentence; `identities` are those of all documents of the site that have it. Returns whether it is furniture. */
  start(site: number, sentence: number, identities: Iterable<number>): boolean {
    const cells = new Uint32Array(CELLS);
    for (const identity of identities) bump(cells, identity, 1);
    this.#cells.set(combine(site, sentence), cells);
    this.#sentences.set(sentence, (this.#sentences.get(sentence) ?? 0) + 1);
    return isWide(cells);
  }

  /** Counts one document more (`by` 1) or less (-1); returns true where this made the sentence furniture, or no longer. */
  change(site: number, sentence: number, identity: number, by: 1 | -1): boolean {
    const cells = this.#cells.get(combine(site, sentence));
    if (cells === undefined) return false;
    const before = isWide(cells);
    bump(cells, identity, by);
    return isWide(cells) !== before;
  }
}

function bump(cells: Uint32Array, identity: number, by: number): void {
  const cell = identity % CELLS;
  cells[cell] = (cells[cell] ?? 0) + by;
}

function isWide(cells: Uint32Array): boolean {
  let distinct = 0;
  for (const count of cells) if (count > 0) distinct++;
  return distinct >= FURNITURE_DOCUMENTS;
}
