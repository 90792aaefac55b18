import { FURNITURE_DOCUMENTS, FurnitureCounter } from './furniture.js';
import { hashText } from './hash.js';
import { Postings } from './postings.js';
import type { Sketch } from './sketch.js';

/** From here on two sketches are alike enough for their texts to be compared. Symmetric in the two documents. */
const LEAST_LIKENESS = 0.45;
const FEWEST_PAIRS = 8;
const BANDS_FOR_ONE = 16;
const SENTENCES_FOR_ONE = 6;

/**
 * Finds the documents whose sketches are like one document's, without comparing all. Documents are small integers from 0.
 * About a kilobyte a document, in typed arrays.
 */
export class SketchIndex {
  readonly #bands = new Postings();
  readonly #pairs = new Postings();
  readonly #sentences = new Postings();
  readonly #furniture = new FurnitureCounter();
  /** Hash of the site of each document, 0 where it has none or was removed. */
  #sites = new Uint32Array(1024);
  #identities = new Uint32Array(1024);
  #hits = { bands: new Uint8Array(1024), pairs: new Uint8Array(1024), sentences: new Uint8Array(1024) };

  /**
   * Adds a document, numbered higher than all before it; returns the documents of its site for which a sentence became
   * furniture by this.
   */
  add(document: number, sketch: Sketch): Set<number> {
    this.#widen(document);
    const site = sketch.site === '' ? 0 : hashText(sketch.site);
    this.#sites[document] = site;
    this.#identities[document] = sketch.identity;
    this.#bands.add(document, sketch.bands);
    this.#pairs.add(document, sketch.pairs);
    this.#sentences.add(document, sketch.sentences);
    const touched = new Set<number>();
    if (site !== 0)
      for (const sentence of sketch.sentences) this.#countSentence(site, sentence, sketch.identity, touched);
    return touched;
  }

  /** Removes a document; returns the documents of its site for which a sentence stopped being furniture by this. */
  remove(document: number): Set<number> {
    const touched = new Set<number>();
    const site = this.#sites[document] ?? 0;
    this.#bands.remove(document);
    this.#pairs.remove(document);
    this.#sentences.remove(document);
    this.#sites[document] = 0;
    if (site === 0) return touched;
    for (const sentence of this.#sentences.keysOf(document)) {
      if (this.#furniture.change(site, sentence, this.#identities[document] ?? 0, -1))
        this.#ofSite(site, sentence, touched);
    }
    return touched;
  }

  /** True where the sentence (hash) is furniture of the document's site. */
  isFurniture(document: number, sentence: number): boolean {
    const site = this.#sites[document] ?? 0;
    return site !== 0 && this.#furniture.isFurniture(site, sentence);
  }

  /** The documents whose sketches are like this one's, ascending. */
  candidates(document: number): number[] {
    const seen: number[] = [];
    const { bands, pairs, sentences } = this.#hits;
    const hit = (counts: Uint8Array, other: number): void => {
      if (other === document) return;
      if (bands[other] === 0 && pairs[other] === 0 && sentences[other] === 0) seen.push(other);
      const count = counts[other] ?? 0;
      if (count < 255) counts[other] = count + 1;
    };
    for (const key of this.#bands.keysOf(document)) {
      this.#bands.forEach(key, (other) => hit(bands, other));
    }
    for (const key of this.#pairs.keysOf(document)) {
      this.#pairs.forEach(key, (other) => hit(pairs, other));
    }
    for (const key of this.#sentences.keysOf(document)) {
      if (this.isFurniture(document, key)) continue;
      const counted = this.#furniture.isCounted(key);
      this.#sentences.forEach(key, (other) => {
        if (!counted || !this.isFurniture(other, key)) hit(sentences, other);
      });
    }
    const alike = seen.filter((other) => this.#likeness(document, other) >= LEAST_LIKENESS);
    for (const other of seen) {
      bands[other] = 0;
      pairs[other] = 0;
      sentences[other] = 0;
    }
    return alike.sort((x, y) => x - y);
  }

  #likeness(document: number, other: number): number {
    const { bands, pairs, sentences } = this.#hits;
    const fewest = Math.min(this.#pairs.keysOf(document).length, this.#pairs.keysOf(other).length);
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
      if (this.#sites[other] === site) identities.push(this.#identities[other] ?? 0);
    });
    if (identities.length < FURNITURE_DOCUMENTS) return;
    if (this.#furniture.start(site, sentence, identities)) this.#ofSite(site, sentence, touched);
  }

  #ofSite(site: number, sentence: number, into: Set<number>): void {
    this.#sentences.forEach(sentence, (other) => {
      if (this.#sites[other] === site) into.add(other);
    });
  }

  #widen(document: number): void {
    if (document < this.#sites.length) return;
    const length = Math.ceil(document * 1.15) + 1;
    const wider = (from: Uint32Array): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(length);
      to.set(from);
      return to;
    };
    this.#sites = wider(this.#sites);
    this.#identities = wider(this.#identities);
    this.#hits = { bands: new Uint8Array(length), pairs: new Uint8Array(length), sentences: new Uint8Array(length) };
  }
}
