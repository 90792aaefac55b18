/** A priority queue (binary heap) in which each item stands at most once; `before` is a strict total order. */
export class RankedQueue {
  readonly #heap: number[] = [];
  readonly #queued = new Set<number>();
  readonly #before: (a: number, b: number) => boolean;

  constructor(before: (a: number, b: number) => boolean) {
    this.#before = before;
  }

  has(item: number): boolean {
    return this.#queued.has(item);
  }

  push(item: number): void {
    if (this.#queued.has(item)) return;
    this.#queued.add(item);
    const heap = this.#heap;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#precedes(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  /** Takes out the first item, or undefined where there is none. */
  pop(): number | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return undefined;
    this.#queued.delete(top);
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return top;
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.#precedes(child, least)) least = child;
      }
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #precedes(x: number, y: number): boolean {
    const [a, b] = [this.#heap[x], this.#heap[y]];
    return a !== undefined && b !== undefined && this.#before(a, b);
  }

  #swap(x: number, y: number): void {
    const [a, b] = [this.#heap[x], this.#heap[y]];
    if (a === undefined || b === undefined) return;
    this.#heap[x] = b;
    this.#heap[y] = a;
  }
}
