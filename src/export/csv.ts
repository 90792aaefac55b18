import { stringify } from 'csv-stringify/sync';
import { batchesOf } from './batches.js';
import { neutralise } from './spreadsheet-text.js';
import { type Cell, cellsOf, charactersOf, PIECE_CHARACTERS, type Table } from './table.js';

export interface CsvOptions {
  /** A byte order mark at the start, without which Excel misreads `£` (default: true). */
  readonly byteOrderMark?: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Takes a table and its rows; yields it as CSV (RFC 4180: commas, CRLF) in UTF-8, in pieces, the row of names first. Texts
 * stand in quotes and are neutralised (see `neutralise`); numbers stand as they are, yes and no as 1 and 0, nothing as an
 * empty field.
 */
export function* csvBytes<Row>(
  table: Table<Row>,
  rows: Iterable<Row>,
  { byteOrderMark = true }: CsvOptions = {},
): Generator<Uint8Array> {
  const head = written([table.columns.map(({ name }) => name)]);
  yield Buffer.from(byteOrderMark ? `${BYTE_ORDER_MARK}${head}` : head);
  for (const records of batchesOf(cellsOf(table, rows), PIECE_CHARACTERS, charactersOf)) {
    yield Buffer.from(written(records.map((cells) => cells.map(field))));
  }
}

const field = (cell: Cell): string | number | null => {
  if (typeof cell === 'string') return neutralise(cell);
  return typeof cell === 'boolean' ? Number(cell) : cell;
};

const written = (records: (string | number | null)[][]): string =>
  stringify(records, { record_delimiter: 'windows', quoted_string: true, quoted_empty: false });
