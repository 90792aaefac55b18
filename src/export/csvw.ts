import { type Dataset, QUOTING, type TableInfo } from './dataset.js';
import type { ColumnType } from './table.js';

const DATATYPES: Readonly<Record<ColumnType, unknown>> = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  boolean: { base: 'boolean', format: '1|0' },
  date: { base: 'date', format: 'yyyy-MM-dd' },
};

const isColumnType = (type: string): type is ColumnType => Object.hasOwn(DATATYPES, type);

/**
 * Takes an export's description; returns it as metadata of CSV on the Web (W3C, Model for Tabular Data and Metadata), by
 * which a program reads the files with types, keys and references.
 */
export function renderCsvw(dataset: Dataset): string {
  const names = new Set(dataset.tables.map(({ name }) => name));
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': dataset.title,
    'dc:source': dataset.database,
    ...(dataset.run === null
      ? {}
      : { 'dc:provenance': `newsfacts ${dataset.run.programVersion}, run ${dataset.run.id}` }),
    ...(dataset.licence === null ? {} : { 'dc:license': dataset.licence }),
    'dc:rights': `${QUOTING}${dataset.notice ?? ''}`.trim(),
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
    },
    tables: dataset.tables.map((table) => tableOf(table, names)),
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}

function tableOf(
  { name, title, description, key, references, columns }: TableInfo,
  names: ReadonlySet<string>,
): object {
  const foreign = (references ?? []).filter(({ table }) => names.has(table));
  return {
    url: `${name}.csv`,
    'dc:title': title,
    'dc:description': description,
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': column.description,
        datatype: isColumnType(column.type) ? DATATYPES[column.type] : 'string',
        null: '',
      })),
      primaryKey: key,
      ...(foreign.length === 0
        ? {}
        : {
            foreignKeys: foreign.map(({ columns: own, table, to }) => ({
              columnReference: own,
              reference: { resource: `${table}.csv`, columnReference: to },
            })),
          }),
    },
  };
}
