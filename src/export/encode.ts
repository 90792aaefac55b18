import { type CsvOptions, csvBytes } from './csv.js';
import { jsonBytes, ndjsonBytes } from './json.js';
import { type ParquetOptions, parquetBytes } from './parquet.js';
import type { Table } from './table.js';

/** Formats that a table is written in. */
export type TableFormat = 'csv' | 'json' | 'ndjson' | 'parquet';

/** Media type of each format, for `Content-Type` and descriptions of files. */
export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * Takes a table, its rows and a format; yields the file in pieces of bytes. Rows are taken only as pieces are asked for, and
 * memory does not grow with their number. What the rows' source throws is thrown on.
 */
export function encodeTable<Row>(
  format: TableFormat,
  table: Table<Row>,
  rows: Iterable<Row>,
  options: CsvOptions & ParquetOptions = {},
): Generator<Uint8Array> {
  switch (format) {
    case 'csv':
      return csvBytes(table, rows, options);
    case 'json':
      return jsonBytes(table, rows);
    case 'ndjson':
      return ndjsonBytes(table, rows);
    case 'parquet':
      return parquetBytes(table, rows, options);
  }
}

/**
 * Takes pieces of bytes; returns them as a web stream that asks for a piece when its reader wants one, gives other work a
 * turn between pieces, and ends the source when the reader goes away.
 */
export function byteStream(pieces: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((turn) => {
        setImmediate(turn);
      });
      const next = pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      pieces.return(undefined);
    },
  });
}
