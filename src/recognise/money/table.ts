import type { Currency, FoundSum } from './found.js';

const UNIT_CELL = /(£|€|\$)\s?(m(?:illion|n)?|bn|billion|k|thousand|['’]?000s?)\b/i;
const NUMBER_CELL = /^\s*(\()?[-–−]?\s*((?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,4})?)\)?\s*$/;
const SCALES: Readonly<Record<string, number>> = { m: 1e6, k: 1e3, b: 1e9, t: 1e3 };
const CURRENCIES: Readonly<Record<string, Currency>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };

interface Column {
  readonly scale: number;
  readonly currency: Currency;
}

function columnOf(cell: string): Column | null {
  const match = UNIT_CELL.exec(cell);
  // A cell with a number of its own (`£5m`) is a sum, not a heading.
  if (match === null || /[£€$]\s?\d/.test(cell.replace(/[£€$]\s?['’]?000s?/g, ''))) return null;
  const letter = (match[2] ?? '')
    .replace(/^['’]?0.*/, 'k')
    .slice(0, 1)
    .toLowerCase();
  return { scale: SCALES[letter] ?? 1, currency: CURRENCIES[match[1] ?? ''] ?? 'GBP' };
}

/**
 * Takes clean text, whose table rows are lines with a tab between cells; returns the bare numbers that stand below a
 * heading with a unit (`£m`, `£000`), or in a row whose first cell has one, as sums in base units.
 */
export function tableSums(text: string): FoundSum[] {
  if (!text.includes('\t')) return [];
  const sums: FoundSum[] = [];
  let columns: (Column | null)[] = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(start, end);
    if (!line.includes('\t')) columns = [];
    else {
      const cells = line.split('\t');
      const own = cells.map(columnOf);
      const heading = own.some((column) => column !== null);
      if (heading && !cells.some((cell) => NUMBER_CELL.test(cell) && !/^\s*20\d\d\s*$/.test(cell))) columns = own;
      else collect(cells, start, heading ? own : columns, heading ? (own[0] ?? null) : null, sums);
    }
    start = end + 1;
  }
  return sums;
}

function collect(
  cells: readonly string[],
  lineStart: number,
  columns: readonly (Column | null)[],
  rowUnit: Column | null,
  sums: FoundSum[],
): void {
  let offset = lineStart;
  for (const [index, cell] of cells.entries()) {
    const column = rowUnit ?? columns[index] ?? null;
    const match = column === null || index === 0 ? null : NUMBER_CELL.exec(cell);
    const digits = match?.[2];
    if (column !== null && digits !== undefined) {
      const start = offset + cell.indexOf(digits);
      const value = Number((Number(digits.replaceAll(',', '')) * column.scale).toPrecision(15));
      sums.push({ start, end: start + digits.length, low: value, high: value, currency: column.currency });
    }
    offset += cell.length + 1;
  }
}
