import type { Span } from '../../model/span.js';

/** Spans in order that do not overlap, asked by offset in ascending order or not; a look-up takes log time. */
export class SpanIndex {
  constructor(private readonly spans: readonly Span[]) {}

  /** True when a span holds the offset. */
  covers(offset: number): boolean {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle];
      if (span === undefined) return false;
      if (offset < span.start) high = middle - 1;
      else if (offset >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  }
}

/** Takes spans ordered by start; returns the number of the first that starts at or after the offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
