import type { Block } from '../model/block.js';
import type { CleanDocument } from '../model/document.js';

/** Halves of surrogate pairs, and NUL: neither survives a database's text as it is. */
const UNSTORABLE = /\p{Surrogate}|\0/gu;
const REPLACEMENT = '\uFFFD';

const repair = (text: string): string => text.replace(UNSTORABLE, REPLACEMENT);
const repairOrNull = (text: string | null): string | null => (text === null ? null : repair(text));

/**
 * Takes a clean document; returns it with what no UTF-8 can hold replaced by U+FFFD, one UTF-16 unit by one, so that all
 * offsets into the text stay true in the database.
 */
export function wellFormed(document: CleanDocument): CleanDocument {
  return {
    ...document,
    url: repairOrNull(document.url),
    credited: repairOrNull(document.credited),
    title: repairOrNull(document.title),
    authors: document.authors.map(repair),
    publisher: repairOrNull(document.publisher),
    section: repairOrNull(document.section),
    metadata: document.metadata.map((candidate) => ({
      ...candidate,
      value: repair(candidate.value),
      why: repair(candidate.why),
    })),
    blocks: document.blocks.map((block): Block => (block.kept ? block : { ...block, text: repair(block.text) })),
    text: repair(document.text),
  };
}
