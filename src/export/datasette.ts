import { basename, extname } from 'node:path';
import { schemaDescriptions } from '../store/migrate.js';
import { type Dataset, QUOTING } from './dataset.js';
import { USEFUL_QUERIES } from './queries.js';
import { madeBy } from './readme.js';

/** How Datasette shows one table or view. */
interface Shown {
  readonly title: string;
  /** Column whose text stands for a row where another table refers to it. */
  readonly label_column?: string;
  readonly facets?: readonly string[];
  readonly sortable_columns?: readonly string[];
  readonly sort?: string;
  readonly sort_desc?: string;
  readonly size?: number;
  readonly units?: Readonly<Record<string, string>>;
  readonly fts_table?: string;
  readonly fts_pk?: string;
  readonly hidden?: boolean;
}

/** Tables and views for readers; every other table of the schema is kept, but hidden. */
const SHOWN: Readonly<Record<string, Shown>> = {
  fact_export: {
    title: 'Facts, with the words that state them',
    facets: ['kind', 'status', 'grade', 'unit'],
    sortable_columns: [
      'document',
      'kind',
      'measure',
      'subject',
      'value',
      'grade',
      'date_start',
      'date_end',
      'confidence',
    ],
    size: 50,
  },
  merged_fact_export: {
    title: 'Merged facts: one row a claim',
    facets: ['kind', 'status', 'grade', 'conflict'],
    sortable_columns: [
      'kind',
      'measure',
      'subject',
      'value',
      'date_start',
      'reports',
      'documents',
      'first_published',
      'confidence',
    ],
    size: 50,
  },
  document_export: {
    title: 'Documents with their copies',
    facets: ['publisher', 'language', 'copy_kind'],
    sortable_columns: ['document', 'source', 'title', 'publisher', 'published'],
    size: 20,
  },
  mention_export: {
    title: 'Mentions of bodies, dates, numbers, grades and persons',
    facets: ['type'],
    sortable_columns: ['document', 'type', 'id', 'value', 'date_start'],
  },
  fact: {
    title: 'Facts, as stored',
    label_column: 'evidence',
    facets: ['kind', 'subject', 'status', 'grade', 'review'],
    sortable_columns: ['kind', 'measure', 'subject', 'value', 'grade', 'date_start', 'date_end', 'confidence', 'rule'],
    fts_table: 'fact_fts',
    fts_pk: 'id',
    size: 50,
  },
  merged_fact: {
    title: 'Merged facts, as stored',
    facets: ['kind', 'subject', 'status', 'grade', 'conflict'],
    sortable_columns: [
      'kind',
      'measure',
      'subject',
      'value',
      'date_start',
      'reports',
      'documents',
      'first_published',
      'confidence',
    ],
    sort_desc: 'reports',
    size: 50,
  },
  merged_fact_source: { title: 'Which facts a merged fact rests on' },
  document: {
    title: 'Documents, as stored',
    label_column: 'title',
    facets: ['publisher', 'language', 'readability'],
    sortable_columns: ['key', 'title', 'publisher', 'published'],
    sort_desc: 'published',
    fts_table: 'document_fts',
    fts_pk: 'id',
    size: 20,
  },
  cluster_member: { title: 'Copies and their originals', facets: ['kind'] },
  entity: {
    title: 'Bodies and places',
    label_column: 'name',
    facets: ['type', 'region'],
    sortable_columns: ['id', 'type', 'name', 'start', 'end'],
    sort: 'name',
  },
  measure: { title: 'Kinds and measures', label_column: 'title', facets: ['kind', 'shape'] },
  rule: { title: 'Rules', label_column: 'title' },
  run: { title: 'Runs', label_column: 'started_at', sort_desc: 'id' },
  source: {
    title: 'Files of the corpus',
    label_column: 'path',
    facets: ['state'],
    sortable_columns: ['path', 'size', 'state'],
    units: { size: 'byte' },
  },
  problem: { title: 'Problems of the runs', facets: ['code'], sort_desc: 'id' },
  decision: { title: 'Decisions of people', facets: ['action', 'applies'] },
  schema_doc: { title: 'What every table and column means', facets: ['table_name'] },
};

/** Titles and descriptions alone; the rest of what `SHOWN` says is configuration. */
type Described = {
  readonly title?: string;
  readonly description: string;
  readonly columns: Readonly<Record<string, string>>;
};

/** The name that Datasette gives a database: its file's, without the ending. */
export const databaseName = (path: string): string => basename(path, extname(path));

/**
 * Takes the description of a database; returns `metadata.json` for `datasette FILE.db -m metadata.json`: titles, descriptions
 * of tables and columns from the schema, licence and source, facets, sorting, labels, full-text search, units and the useful
 * queries. It is the form of Datasette up to 0.65; Datasette 1.0 reads titles and descriptions from it and the rest from
 * `datasette.json` (see `renderDatasetteConfig`).
 */
export function renderDatasetteMetadata(dataset: Dataset): string {
  const described = describedTables();
  const tables = Object.fromEntries(
    Object.entries(described).map(([name, description]) => [name, { ...description, ...configured(name) }]),
  );
  const about = {
    title: dataset.title,
    description: `Facts that news articles, feeds and reports state, with their evidence. ${madeBy(dataset).replaceAll('`', '')}`,
    ...(dataset.licence === null ? {} : { license: dataset.licence }),
    ...(dataset.licence !== null && /^https?:\/\//.test(dataset.licence) ? { license_url: dataset.licence } : {}),
    source: 'the documents named by each fact',
    about: QUOTING.trim(),
  };
  const databases = { [databaseName(dataset.database)]: { ...about, tables, queries: cannedQueries() } };
  return `${JSON.stringify({ ...about, databases }, null, 1)}\n`;
}

/** Takes the description of a database; returns `datasette.json`, for `datasette FILE.db -m metadata.json -c datasette.json`. */
export function renderDatasetteConfig(dataset: Dataset): string {
  const tables = Object.fromEntries(Object.keys(describedTables()).map((name) => [name, configured(name)]));
  const databases = { [databaseName(dataset.database)]: { tables, queries: cannedQueries() } };
  return `${JSON.stringify({ databases }, null, 1)}\n`;
}

function describedTables(): Record<string, Described> {
  const descriptions = schemaDescriptions();
  const tables = descriptions.filter(({ column }) => column === '');
  return Object.fromEntries(
    tables.map(({ table, description }) => {
      const own = descriptions.filter((one) => one.table === table && one.column !== '');
      const columns = Object.fromEntries(own.map((one) => [one.column, one.description]));
      const title = SHOWN[table]?.title;
      return [table, { ...(title === undefined ? {} : { title }), description, columns }];
    }),
  );
}

function configured(name: string): Omit<Shown, 'title'> {
  const shown = SHOWN[name];
  if (shown === undefined) return { hidden: true };
  const { title: _, ...configuration } = shown;
  return configuration;
}

const cannedQueries = (): Record<string, object> =>
  Object.fromEntries(
    USEFUL_QUERIES.map(({ id, title, description, sql, parameters }) => [
      id,
      { title, description: `${description}${hints(parameters)}`, sql, params: Object.keys(parameters) },
    ]),
  );

const hints = (parameters: (typeof USEFUL_QUERIES)[number]['parameters']): string =>
  Object.entries(parameters)
    .map(([name, { meaning, example }]) => ` ${name}: ${meaning}, such as “${example}”.`)
    .join('');
