/** Something a person should know about one source; stored as a row and shown, never thrown. */
export interface Problem {
  /** Stable kebab-case code, e.g. `pdf-truncated`. */
  readonly code: string;
  /** Path of the source relative to the corpus folder, `/` between folders; empty for the corpus as a whole. */
  readonly source: string;
  /** Where within the source: `page 3`, `entry 17`, `line 4, column 9`, `a.html in site.zip`. */
  readonly place?: string;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says what the reader can do about it. */
  readonly next: string;
}
