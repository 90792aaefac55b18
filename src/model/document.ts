import type { Block } from './block.js';

export type MetadataField =
  | 'url'
  | 'title'
  | 'author'
  | 'publisher'
  | 'published'
  | 'modified'
  | 'section'
  | 'language';

/** One value a source offers for a field of metadata; several candidates compete and one wins. */
export interface MetadataCandidate {
  readonly field: MetadataField;
  readonly value: string;
  /** Where it stands: `json-ld`, `opengraph`, `meta`, `microdata`, `time`, `address`, `byline`, `text`, `feed`, `header`, `file`. */
  readonly origin: string;
  readonly chosen: boolean;
  /** Why it won or lost, in a few words. */
  readonly why: string;
}

/** A document that is no article yields no facts; the reason says what it is. */
export type Readability =
  | { readonly kind: 'article' }
  | { readonly kind: 'report' }
  | { readonly kind: 'not_article'; readonly reason: NotArticleReason }
  | { readonly kind: 'foreign_language'; readonly language: string };

export type NotArticleReason = 'index_page' | 'cookie_wall' | 'paywall' | 'error_page' | 'empty_shell' | 'no_prose';

/** What parse and clean make of one item of a source. All offsets are UTF-16 into `text`. */
export interface CleanDocument {
  /** The item's number in its source, from 1. */
  readonly ordinal: number;
  /** True where the source can hold several items, so that the key's path form is `PATH#N`. */
  readonly oneOfMany: boolean;
  /** Canonical address, normalised (lower-case scheme and host, no fragment, no tracking parameters), or null. */
  readonly url: string | null;
  /** The publisher's domain or name that the source itself credits as where the text came from, or null. */
  readonly credited: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** ISO date, or date-time with offset where the source gives a time. */
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  /** BCP 47: `en`, `cy`, another code, or `und`. */
  readonly language: string;
  readonly readability: Readability;
  readonly metadata: readonly MetadataCandidate[];
  readonly blocks: readonly Block[];
  /** The kept blocks, one a line, joined by `\n`; the title is not part of it. */
  readonly text: string;
}
