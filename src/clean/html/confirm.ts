import type { SourceBlock } from './page.js';

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Blocks shorter than this say too little to be found in a body. */
const SHORTEST = 40;
/** Longest body that is searched, in UTF-16 units. */
const LONGEST_BODY = 60_000;
/** Blocks that are looked up at most. */
const MOST_BLOCKS = 1_000;

/**
 * Tells which blocks the article's body in linked data repeats.
 *
 * @param body plain text of the body, or null
 * @returns a test for one block; each call costs one search in the body
 */
export function confirmedBy(body: string | null): (block: SourceBlock) => boolean {
  if (body === null || body.length < 200) return () => false;
  const folded = fold(body.slice(0, LONGEST_BODY));
  let asked = 0;
  return (block) => {
    if (block.text.length < SHORTEST || asked >= MOST_BLOCKS) return false;
    asked += 1;
    return folded.includes(fold(block.text).slice(0, 60));
  };
}
