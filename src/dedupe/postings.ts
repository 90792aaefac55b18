const NONE = -1;
const GROWTH = 1.15;
/** Where a slot was ever longer than it can count, it stays so: then the entries are counted. */
const LONGEST_COUNTED = 255;

/**
 * An inverted index in typed arrays: from a 32-bit key to the documents that have it. Documents are small integers and are
 * added in ascending order, once; a removed one keeps its place, empty. Eight bytes a key and document, and five a slot.
 */
export class Postings {
  #keys = new Uint32Array(1 << 10);
  /** The entry after this one in the same slot. */
  #next = new Int32Array(1 << 10);
  #heads = new Int32Array(1 << 10).fill(NONE);
  /** How many entries each slot has at most: saves walks through short ones. */
  #lengths = new Uint8Array(1 << 10);
  /** First entry of each document; the entries of one follow each other. */
  #starts = new Uint32Array(1 << 8);
  #documents = 0;
  #size = 0;

  /** Adds `document`, greater than all before it, under each key. */
  add(document: number, keys: Uint32Array): void {
    this.#open(document);
    this.#grow(this.#size + keys.length);
    for (const key of keys) {
      const entry = this.#size++;
      this.#keys[entry] = key;
      this.#link(entry, key);
    }
  }

  /** The keys of a document as it was added; a view, not to be kept. */
  keysOf(document: number): Uint32Array {
    const end = document + 1 < this.#documents ? this.#starts[document + 1] : this.#size;
    return this.#keys.subarray(this.#starts[document], end);
  }

  /** How many keys a document has. */
  countOf(document: number): number {
    const end = document + 1 < this.#documents ? this.#starts[document + 1] : this.#size;
    return (end ?? 0) - (this.#starts[document] ?? 0);
  }

  /** Takes `document` out from under all its keys. */
  remove(document: number): void {
    const first = this.#starts[document] ?? 0;
    const past = first + this.keysOf(document).length;
    for (let entry = first; entry < past; entry++) this.#unlink(entry);
  }

  /** True where more than `count` documents stand under `key`. */
  holdsMoreThan(key: number, count: number): boolean {
    if ((this.#lengths[this.#slot(key)] ?? 0) < Math.min(count + 1, LONGEST_COUNTED)) return false;
    let held = 0;
    for (let entry = this.#heads[this.#slot(key)] ?? NONE; entry !== NONE; entry = this.#next[entry] ?? NONE) {
      if (this.#keys[entry] === key && ++held > count) return true;
    }
    return false;
  }

  /** Calls `visit` with each document under `key`, in no fixed order. */
  forEach(key: number, visit: (document: number) => void): void {
    for (let entry = this.#heads[this.#slot(key)] ?? NONE; entry !== NONE; entry = this.#next[entry] ?? NONE) {
      if (this.#keys[entry] === key) visit(this.#ownerOf(entry));
    }
  }

  /** Puts the documents under `key` into `into`, in place of what it holds, in no fixed order. */
  collect(key: number, into: number[]): void {
    into.length = 0;
    for (let entry = this.#heads[this.#slot(key)] ?? NONE; entry !== NONE; entry = this.#next[entry] ?? NONE) {
      if (this.#keys[entry] === key) into.push(this.#ownerOf(entry));
    }
  }

  #slot(key: number): number {
    return key & (this.#heads.length - 1);
  }

  #link(entry: number, key: number): void {
    const slot = this.#slot(key);
    this.#next[entry] = this.#heads[slot] ?? NONE;
    this.#heads[slot] = entry;
    const length = this.#lengths[slot] ?? 0;
    if (length < LONGEST_COUNTED) this.#lengths[slot] = length + 1;
  }

  #unlink(entry: number): void {
    const slot = this.#slot(this.#keys[entry] ?? 0);
    const after = this.#next[entry] ?? NONE;
    const length = this.#lengths[slot] ?? 0;
    if (length < LONGEST_COUNTED && length > 0) this.#lengths[slot] = length - 1;
    let at = this.#heads[slot] ?? NONE;
    if (at === entry) this.#heads[slot] = after;
    while (at !== NONE && at !== entry) {
      const next = this.#next[at] ?? NONE;
      if (next === entry) this.#next[at] = after;
      at = next;
    }
  }

  /** The last document that starts at or before the entry: documents without keys share their start with the next. */
  #ownerOf(entry: number): number {
    let low = 0;
    let high = this.#documents - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= entry) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #open(document: number): void {
    if (document >= this.#starts.length) {
      this.#starts = widened(this.#starts, new Uint32Array(Math.ceil(document * GROWTH) + 16));
    }
    while (this.#documents <= document) this.#starts[this.#documents++] = this.#size;
  }

  #grow(entries: number): void {
    if (entries > this.#keys.length) {
      const length = Math.ceil(Math.max(entries, this.#keys.length * GROWTH));
      this.#keys = widened(this.#keys, new Uint32Array(length));
      this.#next = widened(this.#next, new Int32Array(length));
    }
    while (entries > this.#heads.length * 2) this.#rehash();
  }

  #rehash(): void {
    const old = this.#heads;
    this.#heads = new Int32Array(old.length * 2).fill(NONE);
    this.#lengths = new Uint8Array(old.length * 2);
    for (const head of old) {
      for (let entry = head; entry !== NONE; ) {
        const next = this.#next[entry] ?? NONE;
        this.#link(entry, this.#keys[entry] ?? 0);
        entry = next;
      }
    }
  }
}

function widened<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
