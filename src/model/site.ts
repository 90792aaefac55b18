/** What a user who knows a site tells of it; each field is optional, selectors are CSS. */
export interface SiteOverride {
  /** Host it holds for, without `www.`; subdomains are included. */
  readonly host: string;
  /** Elements that are the article; the others are dropped. */
  readonly keep?: readonly string[];
  /** Elements to drop, inside what is kept. */
  readonly drop?: readonly string[];
  /** Elements whose text is an author's name. */
  readonly author?: readonly string[];
  /** Elements whose text or `datetime` is the publication date. */
  readonly date?: readonly string[];
}
