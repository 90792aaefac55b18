import type { Database } from 'better-sqlite3';
import type { FactFilter } from '../inspect/fact-filter.js';
import { iterateFacts } from '../inspect/facts.js';
import type { CsvOptions } from './csv.js';
import { type TableInfo, tableInfo } from './dataset.js';
import { encodeTable, type TableFormat } from './encode.js';
import { factTable } from './fact-table.js';
import type { OutputFile } from './output-folder.js';
import type { ParquetOptions } from './parquet.js';
import {
  bodyRows,
  documentRows,
  measureRows,
  mentionRows,
  mergedFactRows,
  readSelection,
  ruleRows,
  runRows,
} from './rows.js';
import type { Table } from './table.js';
import {
  bodyTable,
  documentTable,
  measureTable,
  mentionTable,
  mergedFactTable,
  ruleTable,
  runTable,
} from './tables.js';

/** A table that knows its rows, ready to be written in any format. */
export interface TableSource {
  readonly info: TableInfo;
  /** Takes a format; returns the file of it. */
  readonly file: (format: TableFormat, options?: CsvOptions & ParquetOptions) => OutputFile;
}

/**
 * Takes a database, a filter of facts and whether texts go along; returns the tables of an export in order: the facts that
 * pass, the merged facts they back, the documents that state them and their mentions, and what explains their codes.
 */
export function tableSources(database: Database, filter: FactFilter, withText: boolean): TableSource[] {
  const selection = readSelection(database, filter);
  return [
    source(factTable(), () => iterateFacts(database, filter)),
    source(mergedFactTable(), () => mergedFactRows(database, selection)),
    source(documentTable(withText), () => documentRows(database, selection, withText)),
    source(mentionTable(), () => mentionRows(database, selection)),
    source(bodyTable(), () => bodyRows(database)),
    source(measureTable(), () => measureRows(database)),
    source(ruleTable(), () => ruleRows(database)),
    source(runTable(), () => runRows(database)),
  ];
}

function source<Row>(table: Table<Row>, rows: () => Iterable<Row>): TableSource {
  return {
    info: tableInfo(table),
    file: (format, options) => {
      let taken = 0;
      function* counted(): Generator<Row> {
        taken = 0;
        for (const row of rows()) {
          taken += 1;
          yield row;
        }
      }
      return {
        name: `${table.name}.${format}`,
        pieces: () => encodeTable(format, table, counted(), options),
        rows: () => taken,
      };
    },
  };
}

/** Names of the tables of an export, in order. */
export const TABLE_NAMES: readonly string[] = [
  factTable(),
  mergedFactTable(),
  documentTable(true),
  mentionTable(),
  bodyTable(),
  measureTable(),
  ruleTable(),
  runTable(),
].map(({ name }) => name);
