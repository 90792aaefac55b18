import type { BlockKind } from '../../model/block.js';
import type { MarkupHint } from './hints.js';
import type { PageElement } from './parse.js';

/** One element of the page as scoring sees it; `parent` is the index of its parent in the list, -1 for the root. */
export interface PageArea {
  readonly element: PageElement | null;
  readonly parent: number;
  /** Index one past its last descendant in the list of areas. */
  end: number;
  readonly hint: MarkupHint | null;
  readonly body: boolean;
  readonly standfirst: boolean;
  /** True where a site's override selects it to be left out, or to be the content. */
  readonly selected: 'drop' | 'content' | null;
  /** True where an image stands directly in it. */
  image: boolean;
}

/** One block of a page before anything is decided about it. */
export interface SourceBlock {
  readonly kind: BlockKind;
  /** 1-6 for headings, 0 else. */
  readonly level: number;
  readonly text: string;
  /** UTF-16 units of `text` that stand in links, about. */
  readonly linked: number;
  /** UTF-16 units that are bold or italic throughout, about. */
  readonly stressed: number;
  /** Index of the innermost area around it. */
  readonly area: number;
  /** True where the words stand in an item of a list. */
  readonly listed: boolean;
}

/** An element that may state metadata, and where it stands. */
export interface Mark {
  readonly element: PageElement;
  readonly area: number;
  /** Number of blocks before it. */
  readonly block: number;
}

export interface SegmentedPage {
  readonly marks: readonly Mark[];
  readonly areas: readonly PageArea[];
  readonly blocks: readonly SourceBlock[];
}

/** A moment in the microformat of blogs: `<abbr class="published" title="2024-…">`. */
export const isDatedAbbr = ({ name, attribs }: PageElement): boolean =>
  name === 'abbr' &&
  attribs['title'] !== undefined &&
  /(?:^|\s)(?:dt-)?(?:published|updated)(?:\s|$)/.test(attribs['class'] ?? '');
