import { FURNITURE_DOCUMENTS, FurnitureCounter } from './furniture.js';
import { hashText } from './hash.js';
import { Postings } from './postings.js';
import type { Sketch } from './sketch.js';

/** From here on two sketches are alike enough for their texts to be compared. Symmetric in the two documents. */
const LEAST_LIKENESS = 0.2;
const FEWEST_PAIRS = 8;
const BANDS_FOR_ONE = 16;
const SENTENCES_FOR_ONE = 6;

interface Range {
  readonly first: number;
  readonly count: number;
}

interface Indexed {
  readonly site: number;
  readonly identity: number;
  readonly bands: Range;
  readonly pairs: Range;
  readonly sentences: Range;
}

/**
 * Finds the documents whose sketches are like one document's, without comparing all. Documents are small integers from 0.
 * About 1.8 kB a document, in typed arrays.
 */
export class SketchIndex {
  readonly #bands = new Postings();
  readonly #pairs = new Postings();
  readonly #sentences = new Postings();
  readonly #furniture = new FurnitureCounter();
  readonly #documents = new Map<number, Indexed>();
  #hits = { bands: new Uint8Array(1024), pairs: new Uint8Array(1024), sentences: new Uint8Array(1024) };

  /** Adds a document; returns the documents of its site for which a sentence became furniture by this. */
  add(document: number, sketch: Sketch): Set<number> {
    const site = sketch.site === '' ? 0 : hashText(sketch.site);
    const range = (postings: Postings, keys: Uint32Array): Range => ({
      first: postings.add(document, keys),
      count: keys.length,
    });
    this.#documents.set(document, {
      site,
      identity: sketch.identity,
      bands: range(this.#bands, sketch.bands),
      pairs: range(this.#pairs, sketch.pairs),
      sentences: range(this.#sentences, sketch.sentences),
    });
    this.#widen(document);
    const touched = new Set<number>();
    if (site !== 0)
      for (const sentence of sketch.sentences) this.#countSentence(site, sentence, sketch.identity, touched);
    return touched;
  }

  /** Removes a document; returns the documents of its site for which a sentence stopped being furniture by this. */
  remove(document: number): Set<number> {
    const touched = new Set<number>();
    const indexed = this.#documents.get(document);
    if (indexed === undefined) return touched;
    this.#documents.delete(document);
    const keys = (postings: Postings, { first, count }: Range): Uint32Array => postings.keysAt(first, count).slice();
    const sentences = keys(this.#sentences, indexed.sentences);
    this.#bands.remove(document, keys(this.#bands, indexed.bands));
    this.#pairs.remove(document, keys(this.#pairs, indexed.pairs));
    this.#sentences.remove(document, sentences);
    if (indexed.site === 0) return touched;
    for (const sentence of sentences) {
      if (this.#furniture.change(indexed.site, sentence, indexed.identity, -1))
        this.#ofSite(indexed.site, sentence, touched);
    }
    return touched;
  }

  /** True where the sentence (hash) is furniture of the document's site. */
  isFurniture(document: number, sentence: number): boolean {
    const site = this.#documents.get(document)?.site ?? 0;
    return site !== 0 && this.#furniture.isFurniture(site, sentence);
  }

  /** The documents whose sketches are like this one's, ascending. */
  candidates(document: number): number[] {
    const indexed = this.#documents.get(document);
    if (indexed === undefined) return [];
    const seen: number[] = [];
    const { bands, pairs, sentences } = this.#hits;
    const hit = (counts: Uint8Array, other: number): void => {
      if (other === document) return;
      if (bands[other] === 0 && pairs[other] === 0 && sentences[other] === 0) seen.push(other);
      const count = counts[other] ?? 0;
      if (count < 255) counts[other] = count + 1;
    };
    for (const key of this.#bands.keysAt(indexed.bands.first, indexed.bands.count)) {
      this.#bands.forEach(key, (other) => hit(bands, other));
    }
    for (const key of this.#pairs.keysAt(indexed.pairs.first, indexed.pairs.count)) {
      this.#pairs.forEach(key, (other) => hit(pairs, other));
    }
    for (const key of this.#sentences.keysAt(indexed.sentences.first, indexed.sentences.count)) {
      if (this.isFurniture(document, key)) continue;
      const counted = this.#furniture.isCounted(key);
      this.#sentences.forEach(key, (other) => {
        if (!counted || !this.isFurniture(other, key)) hit(sentences, other);
      });
    }
    const alike = seen.filter((other) => this.#likeness(indexed, other) >= LEAST_LIKENESS);
    for (const other of seen) {
      bands[other] = 0;
      pairs[other] = 0;
      sentences[other] = 0;
    }
    return alike.sort((x, y) => x - y);
  }

  #likeness(indexed: Indexed, other: number): number {
    const { bands, pairs, sentences } = this.#hits;
    const fewest = Math.min(indexed.pairs.count, this.#documents.get(other)?.pairs.count ?? 0);
    const byPairs = (pairs[other] ?? 0) < 2 ? 0 : (pairs[other] ?? 0) / Math.max(FEWEST_PAIRS, fewest);
    return byPairs + (bands[other] ?? 0) / BANDS_FOR_ONE + (sentences[other] ?? 0) / SENTENCES_FOR_ONE;
  }

  #countSentence(site: number, sentence: number, identity: number, touched: Set<number>): void {
    if (this.#furniture.counts(site, sentence)) {
      if (this.#furniture.change(site, sentence, identity, 1)) this.#ofSite(site, sentence, touched);
      return;
    }
    const identities: number[] = [];
    this.#sentences.forEach(sentence, (other) => {
      const indexed = this.#documents.get(other);
      if (indexed?.site === site) identities.push(indexed.identity);
    });
    if (identities.length < FURNITURE_DOCUMENTS) return;
    if (this.#furniture.start(site, sentence, identities)) this.#ofSite(site, sentence, touched);
  }

  #ofSite(site: number, sentence: number, into: Set<number>): void {
    this.#sentences.forEach(sentence, (other) => {
      if (this.#documents.get(other)?.site === site) into.add(other);
    });
  }

  #widen(document: number): void {
    if (document < this.#hits.bands.length) return;
    const length = Math.max(document + 1, this.#hits.bands.length * 2);
    this.#hits = { bands: new Uint8Array(length), pairs: new Uint8Array(length), sentences: new Uint8Array(length) };
  }
}
