/** What a user knows better about one site: selectors are CSS, tried in order. */
export interface SiteOverride {
  /** Host without `www.`. */
  readonly host: string;
  /** Where the article stands. */
  readonly content?: readonly string[];
  /** What to leave out of it. */
  readonly drop?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
}
