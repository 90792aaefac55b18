import { cleanItem } from '../../src/clean/index.js';
import type { CleanDocument } from '../../src/model/document.js';
import type { Hint, RawItem } from '../../src/model/raw.js';

/** A field's value as a container states it. */
export const said = (field: Hint['field'], value: string, origin = 'header'): Hint => ({ field, value, origin });

const BASE = { ordinal: 1, oneOfMany: false, place: '' } as const;

/** Cleans a text. */
export const cleanedText = (text: string, hints: readonly Hint[] = []): CleanDocument =>
  cleaned({ ...BASE, kind: 'text', text, hints });

/** Cleans an entry of a rendered feed. */
export const cleanedEntry = (text: string, hints: readonly Hint[]): CleanDocument =>
  cleaned({ ...BASE, kind: 'feed_rendering', text, hints });

/** Cleans a report of the given pages. */
export const cleanedPages = (
  pages: readonly (readonly string[])[],
  path = 'report.pdf',
  hints: readonly Hint[] = [],
): CleanDocument => cleaned({ ...BASE, kind: 'pages', pages, hints }, path);

function cleaned(item: RawItem, sourcePath = 'a.txt'): CleanDocument {
  return cleanItem(item, { sourcePath, sites: [] }).document;
}

/** The kept blocks, a line each. */
export const lines = (document: CleanDocument): string[] => document.text.split('\n');

/** The dropped blocks, with their reasons. */
export const dropped = (document: CleanDocument): [string, string][] =>
  document.blocks.flatMap((block): [string, string][] => (block.kept ? [] : [[block.reason, block.text]]));
