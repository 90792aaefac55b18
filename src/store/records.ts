import type { CleanDocument } from '../model/document.js';
import type { Fact, Refusal } from '../model/fact.js';
import type { Mention } from '../model/mention.js';

/** What recognition, rules and resolution made of a document's clean text, with the versions they ran at. */
export interface Analysis {
  readonly fingerprint: string;
  readonly mentions: readonly Mention[];
  readonly facts: readonly Fact[];
  readonly refusals: readonly Refusal[];
}

/** What a document is compared by when copies are looked for, with the version of the method. */
export interface StoredSketch {
  readonly fingerprint: string;
  readonly data: Uint8Array;
}

/** A document as the worker hands it to the writer. */
export interface ProcessedDocument {
  readonly document: CleanDocument;
  /** Hash of what extraction depends on: title, publication date, kinds of blocks, text. */
  readonly textSha256: string;
  /** Null where the stored analysis of the same text still stands. */
  readonly analysis: Analysis | null;
  readonly sketch: StoredSketch | null;
}

/** A stored document that is to be analysed again from its text. Offsets of the blocks are UTF-16 into `text`. */
export interface StoredText {
  readonly id: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly credited: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly readability: CleanDocument['readability'];
  readonly blocks: CleanDocument['blocks'];
  readonly text: string;
}
