import type { Database } from 'better-sqlite3';
import { type FactFilter, factFilterParams } from '../inspect/fact-filter.js';
import { renderColumns } from './columns-json.js';
import { renderCsvw } from './csvw.js';
import { type Dataset, type DatasetChoices, describeDataset } from './dataset.js';
import { renderDatasetJsonld } from './dataset-jsonld.js';
import { renderDatasetteConfig, renderDatasetteMetadata } from './datasette.js';
import { MEDIA_TYPES } from './encode.js';
import { formatNote } from './format-notes.js';
import { reportBytes } from './html/report.js';
import { jsonldBytes } from './jsonld.js';
import type { FileEntry } from './manifest.js';
import { type FolderOptions, type OutputFile, writeFolder } from './output-folder.js';
import { renderReadme } from './readme.js';
import { readSelection } from './rows.js';
import { tableSources } from './table-files.js';

export const EXPORT_FORMATS = ['csv', 'ndjson', 'parquet', 'jsonld', 'html', 'datasette'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
type TablesFormat = Exclude<ExportFormat, 'jsonld' | 'html' | 'datasette'>;

/** What a caller asks of an export. */
export interface ExportOptions extends FolderOptions {
  readonly filter: FactFilter;
  /** False leaves the texts of the documents out. */
  readonly withText: boolean;
  /** csv, ndjson, parquet: names of the tables to write; all unless given. */
  readonly tables?: readonly string[];
  /** csv: whether files begin with a byte order mark (default: true). */
  readonly byteOrderMark?: boolean;
  /** html: id of the one body that the report is about; all bodies unless given. */
  readonly council?: string;
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
  const describe = (choices: Pick<DatasetChoices, 'tables' | 'extension' | 'mediaType'>): Dataset =>
    describeDataset(database, path, {
      ...choices,
      withText: options.withText,
      licence: options.licence,
      notice: options.notice,
      filter: filterParams(options.filter),
    });
  switch (format) {
    case 'csv':
    case 'ndjson':
    case 'parquet':
      return tableFiles(database, format, options, describe);
    case 'jsonld': {
      const dataset = describe({ tables: [], extension: 'jsonld', mediaType: 'application/ld+json' });
      return [{ name: 'facts.jsonld', pieces: () => jsonldBytes(database, options.filter, dataset) }];
    }
    case 'html':
      return [reportFile(database, options, describe({ tables: [], extension: 'html', mediaType: 'text/html' }))];
    case 'datasette': {
      const dataset = describe({ tables: [], extension: 'json', mediaType: 'application/json' });
      return [
        textFile('metadata.json', () => renderDatasetteMetadata(dataset)),
        textFile('datasette.json', () => renderDatasetteConfig(dataset)),
      ];
    }
  }
}

/** The filter as names and values; copies count unless it says otherwise. */
function filterParams(filter: FactFilter): [string, string][] {
  const others = factFilterParams(filter).filter(([name]) => name !== 'copies');
  return filter.copies ? others : [...others, ['copies', 'no']];
}

function reportFile(database: Database, { filter, council }: ExportOptions, dataset: Dataset): OutputFile {
  const selection = readSelection(database, filter);
  const ids: unknown = selection === null ? null : JSON.parse(selection.merged);
  const merged = Array.isArray(ids) ? new Set(ids.map(String)) : null;
  return { name: 'report.html', pieces: () => reportBytes(database, dataset, { subject: council ?? null, merged }) };
}

function tableFiles(
  database: Database,
  format: TablesFormat,
  { filter, withText, tables, byteOrderMark = true }: ExportOptions,
  describe: (choices: Pick<DatasetChoices, 'tables' | 'extension' | 'mediaType'>) => Dataset,
): OutputFile[] {
  const sources = tableSources(database, filter, withText).filter(
    ({ info }) => tables === undefined || tables.includes(info.name),
  );
  const dataset = describe({
    tables: sources.map(({ info }) => info),
    extension: format,
    mediaType: MEDIA_TYPES[format],
  });
  const about = { newsfacts: renderColumns(dataset) };
  return [
    ...sources.map(({ file }) => file(format, { byteOrderMark, about })),
    format === 'csv'
      ? textFile('csv-metadata.json', () => renderCsvw(dataset))
      : textFile('columns.json', () => renderColumns(dataset)),
    textFile('dataset.jsonld', (before) => renderDatasetJsonld(dataset, before)),
    textFile('README.md', (before) => renderReadme(dataset, [formatNote(format, byteOrderMark)], before)),
  ];
}

/** Takes a file's name and what makes its text from the files before it; returns the file. */
const textFile = (name: string, text: (before: readonly FileEntry[]) => string): OutputFile => ({
  name,
  pieces: (before) => [Buffer.from(text(before))],
});
