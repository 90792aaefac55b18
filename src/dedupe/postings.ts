/**
 * An inverted index in typed arrays: from a 32-bit key to the entries that have it. Entries are numbered by the caller's
 * order of adding; each belongs to one document. Removal marks entries dead. About 12 bytes an entry and 4 a slot.
 */
export class Postings {
  #keys = new Uint32Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #owner = new Int32Array(1 << 10);
  #heads = new Int32Array(1 << 10).fill(-1);
  #size = 0;

  /** Adds `document` under each key; returns the number of its first entry, by which `keysAt` finds its keys again. */
  add(document: number, keys: Uint32Array): number {
    const first = this.#size;
    this.#grow(this.#size + keys.length);
    for (const key of keys) {
      const entry = this.#size++;
      this.#keys[entry] = key;
      this.#owner[entry] = document;
      const slot = key & (this.#heads.length - 1);
      this.#next[entry] = this.#heads[slot] ?? -1;
      this.#heads[slot] = entry;
    }
    return first;
  }

  /** The `count` keys from entry `first` on; a view, not to be kept. */
  keysAt(first: number, count: number): Uint32Array {
    return this.#keys.subarray(first, first + count);
  }

  /** Takes `document` out from under each key it was added under. */
  remove(document: number, keys: Uint32Array): void {
    for (const key of keys) {
      const slot = key & (this.#heads.length - 1);
      let before = -1;
      for (let entry = this.#heads[slot] ?? -1; entry !== -1; entry = this.#next[entry] ?? -1) {
        if (this.#keys[entry] === key && this.#owner[entry] === document) {
          const after = this.#next[entry] ?? -1;
          if (before === -1) this.#heads[slot] = after;
          else this.#next[before] = after;
          break;
        }
        before = entry;
      }
    }
  }

  /** Calls `visit` with each document under `key`, in no fixed order. */
  forEach(key: number, visit: (document: number) => void): void {
    for (let entry = this.#heads[key & (this.#heads.length - 1)] ?? -1; entry !== -1; entry = this.#next[entry] ?? -1) {
      if (this.#keys[entry] === key) visit(this.#owner[entry] ?? -1);
    }
  }

  #grow(entries: number): void {
    if (entries > this.#keys.length) {
      const length = Math.ceil(Math.max(entries, this.#keys.length * 1.3));
      this.#keys = widened(this.#keys, new Uint32Array(length));
      this.#next = widened(this.#next, new Int32Array(length));
      this.#owner = widened(this.#owner, new Int32Array(length));
    }
    while (entries > this.#heads.length * 2) this.#rehash(this.#heads.length * 2);
  }

  #rehash(slots: number): void {
    const old = this.#heads;
    this.#heads = new Int32Array(slots).fill(-1);
    const live: number[] = [];
    for (const head of old) {
      live.length = 0;
      for (let entry = head; entry !== -1; entry = this.#next[entry] ?? -1) live.push(entry);
      for (const entry of live.reverse()) {
        const slot = (this.#keys[entry] ?? 0) & (slots - 1);
        this.#next[entry] = this.#heads[slot] ?? -1;
        this.#heads[slot] = entry;
      }
    }
  }
}

function widened<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
