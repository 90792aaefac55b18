import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { FileEntry } from './manifest.js';
import type { Table } from './table.js';

/** A run of newsfacts, as a citation names it. */
export interface RunInfo {
  readonly id: number;
  readonly programVersion: string;
  /** Version of each stage, of the pack and of the rules. */
  readonly versions: Readonly<Record<string, string>>;
  readonly startedAt: string;
  /** Empty unless it ended. */
  readonly finishedAt: string;
}

/** A measure with the units its values may have. */
export interface MeasureInfo {
  readonly kind: string;
  readonly measure: string;
  readonly title: string;
  readonly units: readonly string[];
}

/** A description of a table, without its rows. */
export type TableInfo = Pick<Table<never>, 'name' | 'title' | 'description' | 'key' | 'references'> & {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
};

/** What an export says of itself. */
export interface Dataset {
  readonly title: string;
  /** File name of the database. */
  readonly database: string;
  /** The last run, null where there was none. */
  readonly run: RunInfo | null;
  /** The filter as names and values; empty for everything. */
  readonly filter: readonly (readonly [string, string])[];
  readonly withText: boolean;
  /** What the one who exports allows others to do with the selection: a name or an address; null where not said. */
  readonly licence: string | null;
  /** Where names and codes come from. */
  readonly notice: string | null;
  /** First and last day that facts speak of, null where none is dated. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly measures: readonly MeasureInfo[];
  readonly tables: readonly TableInfo[];
  /** Ending of the tables' files. */
  readonly extension: string;
  readonly mediaType: string;
}

/** What a caller says of an export. */
export type DatasetChoices = Pick<
  Dataset,
  'filter' | 'withText' | 'licence' | 'notice' | 'tables' | 'extension' | 'mediaType'
> & { readonly title?: string };

export const QUOTING =
  'Texts, headlines and evidence are quoted from the documents and remain the property of their publishers; what you may ' +
  'republish of them follows from the law of your country and the terms of each publisher. ';

/** Takes a database, its path and what the caller chose; returns the description of the export. */
export function describeDataset(database: Database, path: string, choices: DatasetChoices): Dataset {
  return {
    ...choices,
    title: choices.title ?? `Facts of ${basename(path)}`,
    database: basename(path),
    run: lastRunInfo(database),
    days: readDays(database),
    measures: readMeasures(database),
  };
}

const versions = z.record(z.string(), z.string());

interface RunRow {
  readonly id: number;
  readonly program_version: string;
  readonly versions: string;
  readonly started_at: string;
  readonly finished_at: string | null;
}

function lastRunInfo(database: Database): RunInfo | null {
  const row = database.prepare<[], RunRow>('SELECT * FROM run ORDER BY id DESC LIMIT 1').get();
  if (row === undefined) return null;
  const parsed = versions.safeParse(JSON.parse(row.versions));
  return {
    id: row.id,
    programVersion: row.program_version,
    versions: parsed.success ? parsed.data : {},
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? '',
  };
}

function readDays(database: Database): Dataset['days'] {
  const row = database
    .prepare<[], { first: string | null; last: string | null }>(
      'SELECT (SELECT min(date_start) FROM merged_fact) AS first, (SELECT max(date_end) FROM merged_fact) AS last',
    )
    .get();
  return row?.first == null || row.last === null ? null : { first: row.first, last: row.last };
}

function readMeasures(database: Database): MeasureInfo[] {
  return database
    .prepare<[], { kind: string; id: string; kind_title: string; title: string; units: string }>(
      'SELECT kind, id, kind_title, title, units FROM measure ORDER BY kind, id',
    )
    .all()
    .map(({ kind, id, kind_title: kindTitle, title, units }) => ({
      kind,
      measure: id,
      title: `${kindTitle}: ${title}`,
      units: units === '' ? [] : units.split(' '),
    }));
}

/** Takes a table; returns its description. */
export const tableInfo = <Row>({ name, title, description, key, references, columns }: Table<Row>): TableInfo => ({
  ...{ name, title, description, key },
  ...(references === undefined ? {} : { references }),
  columns: columns.map((column) => ({ name: column.name, type: column.type, description: column.description })),
});

const UNITS: Readonly<Record<string, string>> = {
  GBP: 'pounds sterling, in single pounds (£11.7m is 11700000)',
  percent: 'percent, as stated (12.5 is 12.5%)',
  fte: 'full-time equivalents',
};

/** Takes the measures; returns each unit that occurs with what it means. */
export function unitMeanings(measures: readonly MeasureInfo[]): [unit: string, meaning: string][] {
  const units = [...new Set(measures.flatMap((measure) => measure.units))].sort();
  return units.map((unit) => [unit, UNITS[unit] ?? `number of ${unit}`]);
}

/** Takes a file's entry; returns its size in words. */
export const rowsInWords = ({ rows }: FileEntry): string =>
  rows === null ? '' : `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`;
