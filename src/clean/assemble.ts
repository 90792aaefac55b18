import type { Block, BlockKind, DropReason } from '../model/block.js';
import { normaliseText, separateGlued } from './normalise.js';

/** A block before the clean text is put together: kept where `reason` is null. */
export interface BlockDraft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly reason: DropReason | null;
}

/** Normalises one block; the cells of a table row stay apart by tabs. */
function normaliseBlock(text: string): string {
  if (!text.includes('\t')) return normaliseText(text);
  return text
    .split('\t')
    .map(normaliseText)
    .filter((cell) => cell !== '')
    .join('\t');
}

/** Puts kept blocks together as the clean text, a line each, and gives each its span; empty ones leave no trace. */
export function assemble(drafts: readonly BlockDraft[]): { readonly blocks: readonly Block[]; readonly text: string } {
  const words = new Map<string, number>();
  for (const draft of drafts)
    for (const word of draft.text.match(/\p{L}+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  // A glued run is no proof of itself: it counts as a word from its second place on.
  const knows = (word: string): boolean => (words.get(word) ?? 0) > (/\p{Ll}\p{Lu}/u.test(word) ? 1 : 0);
  const blocks: Block[] = [];
  const lines: string[] = [];
  let length = 0;
  for (const { kind, text, reason } of drafts) {
    const line = separateGlued(normaliseBlock(text), knows);
    if (line === '') continue;
    if (reason !== null) {
      blocks.push({ kept: false, kind, text: line, reason });
      continue;
    }
    const start = length === 0 ? 0 : length + 1;
    length = start + line.length;
    blocks.push({ kept: true, kind, span: { start, end: length } });
    lines.push(line);
  }
  return { blocks, text: lines.join('\n') };
}
