/** What is known of one site beside what its pages say; each field is optional, selectors are CSS. */
export interface SiteOverride {
  /** Host it holds for, without `www.`; subdomains are included. */
  readonly host: string;
  /** Where the article stands: the first element of the first selector that matches; all outside it is dropped. */
  readonly keep?: readonly string[];
  /** Elements to drop, inside what is kept. */
  readonly drop?: readonly string[];
  /** Elements whose text is the headline. */
  readonly title?: readonly string[];
  /** Elements whose text is an author's name. */
  readonly author?: readonly string[];
  /** Elements whose text or `datetime` is the publication date. */
  readonly date?: readonly string[];
}
