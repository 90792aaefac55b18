import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { batchesOf } from './batches.js';
import { type Cell, type ColumnType, cellsOf, charactersOf, type Table } from './table.js';

/** A row group ends at this many characters or rows, so that memory does not grow with the table. */
const GROUP_CHARACTERS = 2_000_000;
const GROUP_ROWS = 5000;
/** The first group is small, so that a download begins at once. */
const FIRST_ROWS = 500;
const DAY = 86_400_000;

const TYPES: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

export interface ParquetOptions {
  /** What the file says of itself, as names and values: description, licence, source. */
  readonly about?: Readonly<Record<string, string>>;
}

/**
 * Takes a table and its rows; yields it as a Parquet file in pieces, row group by row group, compressed with Snappy. Texts
 * are UTF-8 strings, days dates, numbers doubles, counts and offsets 32-bit integers; nothing is null.
 */
export function* parquetBytes<Row>(
  table: Table<Row>,
  rows: Iterable<Row>,
  { about = {} }: ParquetOptions = {},
): Generator<Uint8Array> {
  const sink = new ByteWriter();
  const writer = new ParquetWriter({
    writer: sink,
    schema: schemaOf(table),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'newsfacts',
  });
  for (const group of groupsOf(table, rows)) {
    const columnData = table.columns.map(({ name }, index) => ({
      name,
      data: group.map((cells) => cells[index] ?? null),
      offsetIndex: false,
    }));
    writer.write({ columnData, rowGroupSize: group.length });
    yield taken(sink);
  }
  writer.finish();
  yield taken(sink);
}

function schemaOf<Row>({ columns }: Table<Row>): SchemaElement[] {
  const leaves = columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] }));
  return [{ name: 'root', num_children: columns.length }, ...leaves];
}

/** Takes a table and its rows; yields the values of each, a row group at a time. */
function* groupsOf<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<Cell[][]> {
  const isDay = table.columns.map(({ type }) => type === 'date');
  let most = FIRST_ROWS;
  const weight = (cells: readonly Cell[]): number => Math.max(charactersOf(cells), GROUP_CHARACTERS / most);
  for (const group of batchesOf(cellsOf(table, rows), GROUP_CHARACTERS, weight)) {
    yield group.map((cells) =>
      cells.map((cell, index) => (isDay[index] === true && typeof cell === 'string' ? dayOf(cell) : cell)),
    );
    most = GROUP_ROWS;
  }
}

/** Takes an ISO day; returns it as a number of days since 1970, null where it is none. */
function dayOf(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

/** Takes what the writer has gathered out of it, so that it starts anew. */
function taken(sink: ByteWriter): Uint8Array {
  const bytes = sink.getBytes().slice();
  sink.index = 0;
  return bytes;
}
