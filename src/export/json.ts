import { batchesOf } from './batches.js';
import { type Cell, cellsOf, charactersOf, PIECE_CHARACTERS, type Table } from './table.js';

/** Takes a table and its rows; yields each as JSON: an object of the columns' names, in their order, nothing as null. */
function* objectsOf<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string[]> {
  const names = table.columns.map(({ name }) => name);
  const written = (cells: readonly Cell[]): string =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])));
  for (const batch of batchesOf(cellsOf(table, rows), PIECE_CHARACTERS, charactersOf)) yield batch.map(written);
}

/** Takes a table and its rows; yields them as one JSON array of objects in UTF-8, an object a line, in pieces. */
export function* jsonBytes<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<Uint8Array> {
  yield Buffer.from('[');
  let before = '\n';
  for (const objects of objectsOf(table, rows)) {
    yield Buffer.from(`${before}${objects.join(',\n')}`);
    before = ',\n';
  }
  yield Buffer.from('\n]\n');
}

/** Takes a table and its rows; yields them as JSON lines in UTF-8, an object a row, in pieces. */
export function* ndjsonBytes<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<Uint8Array> {
  for (const objects of objectsOf(table, rows)) yield Buffer.from(`${objects.join('\n')}\n`);
}
