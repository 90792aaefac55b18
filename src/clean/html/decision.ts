import type { BlockKind, DropReason } from '../../model/block.js';
import type { TitleMatcher } from '../metadata/index.js';
import type { ContentChoice } from './content.js';
import type { SegmentedPage } from './page.js';

/** What becomes of one block: kept as a kind, or left out for a reason. */
export type Decision =
  | { readonly kept: true; readonly kind: BlockKind }
  | { readonly kept: false; readonly reason: DropReason };

/** The decision to leave a block out. */
export const drop = (reason: DropReason): Decision => ({ kept: false, reason });

/** What is known of the page when its blocks are decided about. */
export interface Situation {
  readonly page: SegmentedPage;
  readonly choice: ContentChoice;
  readonly titles: TitleMatcher;
  /** Index of the first and last block of running text in the content. */
  readonly first: number;
  readonly last: number;
  /** Index of the headline's block, or -1. */
  readonly headline: number;
  /** Number of blocks directly in each area. */
  readonly held: readonly number[];
  /** Authors' names that metadata states, in lower case. */
  readonly authors: ReadonlySet<string>;
  /** Levels of headings whose plain ones are at least as many as those that are links. */
  readonly plainLevels: ReadonlySet<number>;
}
