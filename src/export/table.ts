/** A value of an export: text, number, yes or no, nothing. An empty text counts as nothing. */
export type Cell = string | number | boolean | null;

/** `date` is an ISO day; what may be a day or a time (`published`) is `text`. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** One column of an exported table: what it is called, what it means, and how a row yields it. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** Plain words, with the unit where there is one. */
  readonly description: string;
  readonly of: (row: Row) => Cell;
}

/** A table as every format writes it; rows are given apart, one by one. */
export interface Table<Row> {
  /** Name of its file, without ending. */
  readonly name: string;
  readonly title: string;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** Columns whose values are keys of another table. */
  readonly references?: readonly Reference[];
}

export interface Reference {
  readonly columns: readonly string[];
  /** Name of the other table. */
  readonly table: string;
  readonly to: readonly string[];
}

/** Takes a column, another table and its key; returns the reference. */
export const refersTo = (column: string, table: string, to: string): Reference => ({
  columns: [column],
  table,
  to: [to],
});

/** Kind and measure of a fact, as the table of measures explains them. */
export const NAMES_MEASURE: Reference = { columns: ['kind', 'measure'], table: 'measures', to: ['kind', 'measure'] };

/** Takes a column and a row; returns the cell, with an empty text as null and what is stored as 0 or 1 as a boolean. */
export function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  const cell = column.of(row);
  if (cell === '') return null;
  return column.type === 'boolean' && typeof cell === 'number' ? cell !== 0 : cell;
}

/** How many characters of cells a writer gathers before it passes them on. */
export const PIECE_CHARACTERS = 64_000;

/** Takes the cells of a row; returns about how many characters they hold. */
export const charactersOf = (cells: readonly unknown[]): number =>
  cells.reduce((sum: number, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);

/** Takes a table and its rows; yields the cells of each. */
export function* cellsOf<Row>({ columns }: Table<Row>, rows: Iterable<Row>): Generator<Cell[]> {
  for (const row of rows) yield columns.map((column) => cellOf(column, row));
}
