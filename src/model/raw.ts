import type { MetadataField } from './document.js';
import type { Problem } from './problem.js';

/** A value for a field of metadata that stands outside the item's own body: in a feed, a record, a header block, a file. */
export interface Hint {
  readonly field: MetadataField;
  readonly value: string;
  readonly origin: string;
}

interface RawItemBase {
  /** Number in the source, from 1. */
  readonly ordinal: number;
  /** True where the container can hold several items (feed, JSON lines, archive, WARC). */
  readonly oneOfMany: boolean;
  /** Where in the source, for messages: `entry 3`, `page.html in site.zip`; empty for the whole file. */
  readonly place: string;
  readonly hints: readonly Hint[];
}

/** One readable item of a source, decoded to text but not cleaned. */
export type RawItem =
  /** A page, or (`fragment`) the body of a feed entry, e-mail or word-processor file. */
  | (RawItemBase & { readonly kind: 'html'; readonly html: string; readonly fragment: boolean })
  /** Plain text or Markdown: a scraped page saved as text. */
  | (RawItemBase & { readonly kind: 'text'; readonly text: string })
  /** One entry of a feed that was rendered as text, with title, address, date and excerpt run together. */
  | (RawItemBase & { readonly kind: 'feed_rendering'; readonly text: string })
  /** A paged report: lines in reading order, page by page. */
  | (RawItemBase & { readonly kind: 'pages'; readonly pages: readonly (readonly string[])[] });

/** What parsing yields, in order: items, and problems that concern one place. */
export type ParseEvent =
  | { readonly kind: 'item'; readonly item: RawItem }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A file of the corpus as parsing sees it. */
export interface SourceFile {
  /** Path relative to the corpus folder, `/` between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Reads the whole file. */
  read(): Promise<Buffer>;
  /** Reads it piece by piece, for containers too large to hold. */
  stream(): AsyncIterable<Buffer>;
}
