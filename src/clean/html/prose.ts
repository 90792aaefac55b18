import type { SourceBlock } from './page.js';

/** Share of a block's words that stand in links, 0..1. */
export const linkDensity = (block: SourceBlock): number => Math.min(1, block.linked / Math.max(1, block.text.length));

const ENDS_SENTENCE = /[.!?…。！？][\]"'’”»)*]*$/u;

/** True where the text closes like a sentence. */
export const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text.slice(-8));

/** True for a block that reads as prose: some length, few links, a sentence's end or much length. */
export function isProse(block: SourceBlock): boolean {
  if (block.kind === 'heading' || linkDensity(block) > 0.5) return false;
  return block.text.length >= 80 || (block.text.length >= 40 && endsSentence(block.text));
}
