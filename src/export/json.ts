import { batchesOf } from './batches.js';
import { type Cell, cellOf, type Table } from './table.js';

const BATCH = 200;

/** Takes a table and a row; returns it as an object of the columns' names, in their order, nothing as null. */
const asObject = <Row>({ columns }: Table<Row>, row: Row): Record<string, Cell> =>
  Object.fromEntries(columns.map((column) => [column.name, cellOf(column, row)]));

/** Takes a table and its rows; yields them as one JSON array of objects in UTF-8, an object a line, in pieces. */
export function* jsonBytes<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<Uint8Array> {
  yield Buffer.from('[');
  let first = true;
  for (const batch of batchesOf(rows, BATCH)) {
    const text = batch.map((row) => JSON.stringify(asObject(table, row))).join(',\n');
    yield Buffer.from(first ? `\n${text}` : `,\n${text}`);
    first = false;
  }
  yield Buffer.from('\n]\n');
}

/** Takes a table and its rows; yields them as JSON lines in UTF-8, an object a row, in pieces. */
export function* ndjsonBytes<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<Uint8Array> {
  for (const batch of batchesOf(rows, BATCH)) {
    yield Buffer.from(batch.map((row) => `${JSON.stringify(asObject(table, row))}\n`).join(''));
  }
}
