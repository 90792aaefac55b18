/** Bounds on what one source may cost. Each names, in the problem it leads to, what was too much. */
export interface ParseLimits {
  /** Bytes of a file that is read piece by piece (feeds, JSON lines, WARC, gzip, zip). */
  readonly streamedBytes: number;
  /** Bytes of a file that must be held whole (a page, a PDF, a text, an e-mail, one archive entry). */
  readonly wholeBytes: number;
  /** Items of one source: feed entries, lines, archive entries. */
  readonly entries: number;
  /** Expanded bytes per packed byte, checked once the first `expansionGrace` bytes are out. */
  readonly expansionRatio: number;
  /** Expanded bytes that are let through before the ratio counts. */
  readonly expansionGrace: number;
  /** Expanded bytes of one source in all. */
  readonly expandedBytes: number;
  /** Containers within containers. */
  readonly nesting: number;
  /** Problems reported one by one; the rest is summed up in one. */
  readonly problems: number;
}

const MEGABYTE = 1024 * 1024;

/** The bounds that hold where the caller sets none. Pages pack at 4 to 15 to 1, repetitive JSON lines at up to 60. */
export const DEFAULT_LIMITS: ParseLimits = {
  streamedBytes: 200 * MEGABYTE,
  wholeBytes: 64 * MEGABYTE,
  entries: 1_000_000,
  expansionRatio: 200,
  expansionGrace: 8 * MEGABYTE,
  expandedBytes: 1024 * MEGABYTE,
  nesting: 3,
  problems: 20,
};
