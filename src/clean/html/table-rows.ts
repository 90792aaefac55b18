import type { SourceBlock } from './page.js';

const LONGEST_CELL = 300;
const MOST_BLOCKS_A_CELL = 3;

/**
 * Takes the blocks of a page, the number of a table row's first one, and for each of its cells the number after its last;
 * returns the row as one block with tabs between its cells, its area still to be set. Null where it is no row of data.
 */
export function joinCells(
  blocks: readonly SourceBlock[],
  first: number,
  cells: readonly number[],
): Omit<SourceBlock, 'area'> | null {
  const row = blocks.slice(first);
  if (row.length === 0 || row.length > cells.length * MOST_BLOCKS_A_CELL) return null;
  if (row.some((block) => block.text.length > LONGEST_CELL)) return null;
  const texts = cells.map((to, at) =>
    blocks
      .slice(at === 0 ? first : (cells[at - 1] ?? first), to)
      .map((block) => block.text)
      .join(' '),
  );
  while (texts.at(-1) === '') texts.pop();
  if (texts.filter((text) => text !== '').length < 2) return null;
  return {
    ...{ kind: 'table_row', level: 0, text: texts.join('\t') },
    ...{ linked: row.reduce((sum, block) => sum + block.linked, 0), stressed: 0, listed: false },
  };
}
