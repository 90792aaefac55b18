import { Crowds, type Outranks } from './crowds.js';
import { FURNITURE_DOCUMENTS, FurnitureCounter } from './furniture.js';
import { hashText } from './hash.js';
import { Postings } from './postings.js';
import type { Sketch } from './sketch.js';

/** From here on two sketches are alike enough for their texts to be compared. Symmetric in the two documents. */
const LEAST_LIKENESS = 0.45;
const FEWEST_PAIRS = 8;
const BANDS_FOR_ONE = 16;
const SENTENCES_FOR_ONE = 6;
const SENTENCES_THAT_SHOW = 3;
const NONE: ReadonlySet<number> = new Set();

/** A document and how alike its sketch is; see `SketchIndex.alike`. */
export interface Alike {
  readonly id: number;
  readonly likeness: number;
}

/** Documents for which adding or removing one changed something. */
export interface Shift {
  /** A sentence of theirs became furniture of their site, or stopped being so. */
  readonly furniture: ReadonlySet<number>;
  /** They can be found under a key no more. */
  readonly hidden: ReadonlySet<number>;
  /** They can be found under a key where they could not. */
  readonly shown: ReadonlySet<number>;
}

/** What is left out of a search: nothing where it must tell all that may ever have been found. */
export type Sight = 'now' | 'ever';

class Part {
  readonly postings = new Postings();
  readonly crowds: Crowds;
  hits = new Uint8Array(1024);

  constructor(outranks: Outranks, mostFound: number) {
    this.crowds = new Crowds(this.postings, outranks, mostFound);
  }
}

/**
 * Finds the documents whose sketches are like one document's, without comparing all. Documents are small integers from 0.
 * About a kilobyte a document, in typed arrays. Likeness is a matter of two sketches and the furniture of their sites alone.
 */
export class SketchIndex {
  readonly #bands: Part;
  readonly #pairs: Part;
  readonly #sentences: Part;
  readonly #parts: readonly Part[];
  readonly #furniture = new FurnitureCounter();
  /** Hash of the site of each document, 0 where it has none or was removed. */
  #sites = new Uint32Array(1024);
  #identities = new Uint32Array(1024);
  #seen = new Uint8Array(1024);
  /** The documents under the key that is looked at. */
  readonly #under: number[] = [];

  /**
   * `outranks` orders the documents by standing; it must know each that is added, until it is removed. Under a key that more than
   * `mostFound` documents have, that many are found.
   */
  constructor(outranks: Outranks, mostFound: number) {
    this.#bands = new Part(outranks, mostFound);
    this.#pairs = new Part(outranks, mostFound);
    this.#sentences = new Part(outranks, mostFound);
    this.#parts = [this.#bands, this.#pairs, this.#sentences];
  }

  /** Adds a document, numbered higher than all before it; returns for which documents this changed something. */
  add(document: number, sketch: Sketch): Shift {
    this.#widen(document);
    const site = sketch.site === '' ? 0 : hashText(sketch.site);
    this.#sites[document] = site;
    this.#identities[document] = sketch.identity;
    const hidden = new Set<number>();
    for (const [i, keys] of [sketch.bands, sketch.pairs, sketch.sentences].entries()) {
      this.#parts[i]?.postings.add(document, keys);
      this.#parts[i]?.crowds.added(document, keys, hidden);
    }
    const furniture = new Set<number>();
    if (site !== 0)
      for (const sentence of sketch.sentences) this.#countSentence(site, sentence, sketch.identity, furniture);
    return { furniture, hidden, shown: NONE };
  }

  /** Removes a document; returns for which others this changed something. */
  remove(document: number): Shift {
    const furniture = new Set<number>();
    const shown = new Set<number>();
    const site = this.#sites[document] ?? 0;
    for (const { postings, crowds } of this.#parts) {
      postings.remove(document);
      crowds.removed(document, postings.keysOf(document), shown);
    }
    this.#sites[document] = 0;
    if (site === 0) return { furniture, hidden: NONE, shown };
    for (const sentence of this.#sentences.postings.keysOf(document)) {
      if (this.#furniture.change(site, sentence, this.#identities[document] ?? 0, -1))
        this.#ofSite(site, sentence, furniture);
    }
    return { furniture, hidden: NONE, shown };
  }

  /** True where the sentence (hash) is furniture of the document's site. */
  isFurniture(document: number, sentence: number): boolean {
    const site = this.#sites[document] ?? 0;
    return site !== 0 && this.#furniture.isFurniture(site, sentence);
  }

  /**
   * The documents whose sketches are like this one's, in no fixed order. Under a key that a crowd has just the highest are
   * found, and find the others. With `ever` neither crowds nor furniture hide anything, and likeness is the highest possible.
   */
  alike(document: number, sight: Sight = 'now'): Alike[] {
    const seen: number[] = [];
    const crowded = this.#parts.map((part) => this.#visit(part, document, sight, seen));
    const [bands = NONE, pairs = NONE, sentences = NONE] = crowded;
    const anyCrowded = bands.size + pairs.size + sentences.size > 0;
    const alike: Alike[] = [];
    for (const id of seen) {
      if (anyCrowded) {
        // Most of those that a crowded key shows could not be alike enough with all crowded keys in common.
        if (this.#likeness(document, id, bands.size, pairs.size, sentences.size) < LEAST_LIKENESS) continue;
        for (const [i, part] of this.#parts.entries()) this.#countCrowded(part, crowded[i] ?? NONE, document, id);
      }
      const likeness = this.#likeness(document, id, 0, 0, 0);
      if (likeness >= LEAST_LIKENESS) alike.push({ id, likeness });
    }
    for (const id of seen) {
      this.#seen[id] = 0;
      for (const { hits } of this.#parts) hits[id] = 0;
    }
    return alike;
  }

  /** Counts what others share with a document under the keys of one part; returns the crowded keys, which are not counted yet. */
  #visit(part: Part, document: number, sight: Sight, seen: number[]): ReadonlySet<number> {
    const { postings, crowds, hits } = part;
    const under = this.#under;
    const furnished = part === this.#sentences && sight === 'now';
    let crowded: Set<number> | null = null;
    for (const key of postings.keysOf(document)) {
      if (furnished && this.isFurniture(document, key)) continue;
      const found = sight === 'ever' ? undefined : crowds.foundUnder(key);
      if (found !== undefined) {
        crowded ??= new Set();
        crowded.add(key);
      }
      const all = found === undefined || crowds.isFound(document, key);
      if (all) postings.collect(key, under);
      const counted = furnished && this.#furniture.isCounted(key);
      for (const other of all ? under : found) {
        if (other === document || (counted && this.isFurniture(other, key))) continue;
        if (this.#seen[other] === 0) {
          this.#seen[other] = 1;
          seen.push(other);
        }
        const count = hits[other] ?? 0;
        if (found === undefined && count < 255) hits[other] = count + 1;
      }
    }
    return crowded ?? NONE;
  }

  #countCrowded(part: Part, keys: ReadonlySet<number>, document: number, other: number): void {
    if (keys.size === 0) return;
    for (const key of part.postings.keysOf(other)) {
      if (!keys.has(key)) continue;
      if (part === this.#sentences && (this.isFurniture(document, key) || this.isFurniture(other, key))) continue;
      const count = part.hits[other] ?? 0;
      if (count < 255) part.hits[other] = count + 1;
    }
  }

  /**
   * Likeness by what was counted, and so many keys of each sort more. Two texts with names and numbers that share none of
   * their pairs and hardly a sentence come out of one template at most: 0, whatever their turns of phrase.
   */
  #likeness(document: number, other: number, bands: number, pairs: number, sentences: number): number {
    const sharedBands = bands + (this.#bands.hits[other] ?? 0);
    const sharedPairs = pairs + (this.#pairs.hits[other] ?? 0);
    const sharedSentences = sentences + (this.#sentences.hits[other] ?? 0);
    const likeness = sharedBands / BANDS_FOR_ONE + sharedSentences / SENTENCES_FOR_ONE;
    if (sharedPairs < 2 && likeness < LEAST_LIKENESS) return likeness;
    const { postings } = this.#pairs;
    const fewest = Math.min(postings.countOf(document), postings.countOf(other));
    if (sharedPairs >= 2) return likeness + sharedPairs / Math.max(FEWEST_PAIRS, fewest);
    return sharedSentences < SENTENCES_THAT_SHOW && fewest >= FEWEST_PAIRS ? 0 : likeness;
  }

  #countSentence(site: number, sentence: number, identity: number, touched: Set<number>): void {
    if (this.#furniture.counts(site, sentence)) {
      if (this.#furniture.change(site, sentence, identity, 1)) this.#ofSite(site, sentence, touched);
      return;
    }
    const identities: number[] = [];
    this.#sentences.postings.forEach(sentence, (other) => {
      if (this.#sites[other] === site) identities.push(this.#identities[other] ?? 0);
    });
    if (identities.length < FURNITURE_DOCUMENTS) return;
    if (this.#furniture.start(site, sentence, identities)) this.#ofSite(site, sentence, touched);
  }

  #ofSite(site: number, sentence: number, into: Set<number>): void {
    this.#sentences.postings.forEach(sentence, (other) => {
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
    this.#seen = new Uint8Array(length);
    for (const part of this.#parts) part.hits = new Uint8Array(length);
  }
}
