import type { Database } from 'better-sqlite3';
import { type FactFilter, factFilterParams } from '../inspect/fact-filter.js';
import { renderColumns } from './columns-json.js';
import { renderCsvw } from './csvw.js';
import { type Dataset, type DatasetChoices, describeDataset } from './dataset.js';
import { renderDatasetJsonld } from './dataset-jsonld.js';
import { MEDIA_TYPES } from './encode.js';
import type { FileEntry } from './manifest.js';
import { type FolderOptions, type OutputFile, writeFolder } from './output-folder.js';
import { renderReadme } from './readme.js';
import { tableSources } from './table-files.js';

export const EXPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a caller asks of an export. */
export interface ExportOptions extends FolderOptions {
  readonly filter: FactFilter;
  /** False leaves the texts of the documents out. */
  readonly withText: boolean;
  /** Names of the tables to write; all unless given. */
  readonly tables?: readonly string[];
  readonly byteOrderMark?: boolean;
  readonly licence: string | null;
  readonly notice: string | null;
}

/**
 * Takes an open database, its path, a format, a folder and options; writes the export into the folder and returns its files.
 * The database is read as it is at one moment. Throws ExportError.
 */
export async function exportDatabase(
  database: Database,
  path: string,
  format: ExportFormat,
  folder: string,
  options: ExportOptions,
): Promise<FileEntry[]> {
  database.exec('BEGIN');
  try {
    return await writeFolder(folder, format, filesOf(database, path, format, options), options);
  } finally {
    database.exec('COMMIT');
  }
}

function filesOf(database: Database, path: string, format: ExportFormat, options: ExportOptions): OutputFile[] {
  const { filter, withText, licence, notice, tables, byteOrderMark = true } = options;
  const sources = tableSources(database, filter, withText).filter(
    ({ info }) => tables === undefined || tables.includes(info.name),
  );
  const choices: DatasetChoices = {
    ...{ withText, licence, notice, extension: format, mediaType: MEDIA_TYPES[format] },
    filter: factFilterParams(filter).filter(([name]) => name !== 'copies'),
    tables: sources.map(({ info }) => info),
  };
  const dataset = describeDataset(database, path, choices);
  const about = { newsfacts: renderColumns(dataset) };
  return [
    ...sources.map(({ file }) => file(format, { byteOrderMark, about })),
    ...descriptions(dataset, format, byteOrderMark),
  ];
}

/** Takes an export's description; returns the files that describe it to people and programs. */
function descriptions(dataset: Dataset, format: ExportFormat, byteOrderMark: boolean): OutputFile[] {
  const described =
    format === 'csv'
      ? textFile('csv-metadata.json', () => renderCsvw(dataset))
      : textFile('columns.json', () => renderColumns(dataset));
  return [
    described,
    textFile('dataset.jsonld', (before) => renderDatasetJsonld(dataset, before)),
    textFile('README.md', (before) => renderReadme(dataset, [formatNote(format, byteOrderMark)], before)),
  ];
}

/** Takes a file's name and what makes its text; returns the file. */
const textFile = (name: string, text: (before: readonly FileEntry[]) => string): OutputFile => ({
  name,
  pieces: (before) => [Buffer.from(text(before))],
});

function formatNote(format: ExportFormat, byteOrderMark: boolean): string {
  switch (format) {
    case 'csv':
      return csvNote(byteOrderMark);
    case 'ndjson':
      return (
        '## How to read the files\n\nOne JSON object a line, in UTF-8; every object has every column, `null` where there is ' +
        'nothing. Yes and no are `true` and `false`. `columns.json` describes the columns for programs.'
      );
    case 'parquet':
      return (
        '## How to read the files\n\nParquet with Snappy. Texts are UTF-8 strings, days dates, values doubles, counts and ' +
        'offsets 32-bit integers, yes and no booleans; nothing is null. `published` is a string, since some documents tell ' +
        'the day and others the time. `columns.json`, also kept in each file under the key `newsfacts`, describes the columns.'
      );
  }
}

const csvNote = (byteOrderMark: boolean): string =>
  [
    '## How to read the files',
    `UTF-8 ${byteOrderMark ? 'with a byte order mark (Excel needs it to read `£`; pandas, R’s readr, DuckDB and LibreOffice skip it)' : 'without a byte order mark'}; ` +
      'commas; lines end with CRLF; texts stand in double quotes, numbers do not; yes and no are 1 and 0; an empty field is nothing.',
    'A text that a spreadsheet could take for a formula (it begins with `=`, `+`, `-`, `@`, their full-width forms, tab or ' +
      'carriage return, white space and apostrophes before them not counted) has one apostrophe put before it. To have the text ' +
      'as it was: where a text begins with an apostrophe and, apostrophes and white space skipped, one of these signs follows, ' +
      "take that first apostrophe away. In Python: `re.sub(r\"^'(?=['\\s]*[=+\\-@＝＋－＠\\t\\r])\", '', text)`. Numbers are never changed.",
    'Where a semicolon is the list separator of your system, import the file with “comma” instead of opening it by a double click.',
    '`csv-metadata.json` describes the files for programs (W3C, CSV on the Web).',
  ].join('\n\n');
