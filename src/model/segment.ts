import type { BlockKind } from './block.js';
import type { Span } from './span.js';

/** A token with its offsets into the clean text. */
export interface Token extends Span {
  readonly text: string;
  /** Universal part of speech (`VERB`, `NOUN`, …) as tagged. */
  readonly pos: string;
}

export interface Sentence extends Span {
  /** Number in the document, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export interface Paragraph extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** First sentence and the one after the last, as numbers in the document. */
  readonly sentences: Span;
}

/** The clean text in paragraphs, sentences and tokens. */
export interface SegmentedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}
