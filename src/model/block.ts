import type { Span } from './span.js';

export type BlockKind = 'heading' | 'paragraph' | 'list_item' | 'quote' | 'table_row' | 'notice' | 'preformatted';

/** Why a block of the source is not part of the clean text. */
export type DropReason =
  | 'title'
  | 'navigation'
  | 'cookie_notice'
  | 'paywall'
  | 'caption'
  | 'credit'
  | 'byline'
  | 'date_line'
  | 'share'
  | 'newsletter'
  | 'advert'
  | 'promotion'
  | 'related'
  | 'author_box'
  | 'comment'
  | 'poll'
  | 'feed_rest'
  | 'spam'
  | 'metadata'
  | 'running_head'
  | 'page_number'
  | 'footnote'
  | 'duplicate'
  | 'footer'
  | 'empty'
  | 'boilerplate'
  | 'not_article';

/**
 * One block of a source in reading order. A kept block is one line of the clean text and `span` is that line; a dropped
 * one carries its own text and the reason. Cells of a table row are separated by one tab.
 */
export type Block =
  | { readonly kept: true; readonly kind: BlockKind; readonly span: Span }
  | { readonly kept: false; readonly kind: BlockKind; readonly text: string; readonly reason: DropReason };
