import type { Screen } from './screen.js';
import { fitted, padded, widthOf } from './width.js';

/** One column of a table on a terminal. */
export interface TableColumn {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly side?: 'left' | 'right';
  /** Cells it keeps when the table is too wide; without it the column is never narrowed. */
  readonly least?: number;
  /** True where it gives way before all others. */
  readonly first?: boolean;
  /** Marks its words, after they were fitted. */
  readonly mark?: (text: string) => string;
}

const GAP = '  ';

/**
 * Takes columns, rows of safe text and the screen; returns the lines of a table that fits it. Columns that may be narrowed
 * give way, the widest first; columns without a word are left out. `indent` cells stay free at the left.
 */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  screen: Screen,
  indent = 0,
): string[] {
  const used = [...columns.keys()].filter((index) => rows.some((cells) => (cells[index] ?? '') !== ''));
  return filledLines(
    columns.filter((_, index) => used.includes(index)),
    rows.map((cells) => used.map((index) => cells[index] ?? '')),
    screen,
    indent,
  );
}

function filledLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  screen: Screen,
  indent: number,
): string[] {
  const widths = widthsOf(columns, rows, screen.width - indent);
  const line = (cells: readonly string[], marked: boolean): string =>
    `${' '.repeat(indent)}${columns
      .map(({ side, mark }, index) => {
        const width = widths[index] ?? 0;
        const text = fitted(cells[index] ?? '', width);
        const last = index === columns.length - 1 && side !== 'right';
        const shown = marked && mark !== undefined ? mark(text) : text;
        if (last) return shown;
        const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
        return side === 'right' ? `${blanks}${shown}` : `${shown}${blanks}`;
      })
      .join(GAP)}`.trimEnd();
  const head = columns.some(({ title }) => title !== '')
    ? [
        screen.faint(
          line(
            columns.map(({ title }) => title),
            false,
          ),
        ),
      ]
    : [];
  return [...head, ...rows.map((cells) => line(cells, true))];
}

function widthsOf(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(widthOf(title), ...rows.map((cells) => Math.min(room, widthOf(cells[index] ?? '')))),
  );
  const gaps = GAP.length * (columns.length - 1);
  let over = widths.reduce((sum, width) => sum + width, gaps) - room;
  for (const floors of floorsOf(columns)) {
    while (over > 0) {
      const widest = widestAbove(floors, widths);
      if (widest === null) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      over -= 1;
    }
  }
  return widths;
}

/** Cells that a column keeps however narrow the screen is. */
const LEAST = 5;

/** How far each column may be narrowed, round by round: first those that give way first, then all that may, then all. */
function floorsOf(columns: readonly TableColumn[]): number[][] {
  const kept = Number.POSITIVE_INFINITY;
  return [
    columns.map(({ least, first }) => (first === true ? (least ?? kept) : kept)),
    columns.map(({ least }) => least ?? kept),
    columns.map(({ first }) => (first === true ? LEAST : kept)),
    columns.map(() => LEAST),
  ];
}

/** The widest column that lies above its floor, null where none does. */
function widestAbove(floors: readonly number[], widths: readonly number[]): number | null {
  let found: number | null = null;
  widths.forEach((width, index) => {
    if (width > (floors[index] ?? 0) && (found === null || width > (widths[found] ?? 0))) found = index;
  });
  return found;
}

/** Takes pairs of a name and what stands for it; returns them as lines with the names in one column. */
export function pairLines(pairs: readonly (readonly [name: string, text: string])[], indent = 2): string[] {
  const width = Math.max(0, ...pairs.map(([name]) => widthOf(name)));
  return pairs.map(([name, text]) => `${' '.repeat(indent)}${padded(name, width)}  ${text}`.trimEnd());
}
