import { columnsOf } from './documented.js';
import { type Cell, NAMES_MEASURE, refersTo, type Table } from './table.js';

/** A row as the database gives it, by the names of its columns. */
export type StoredRow = Readonly<Record<string, Cell>>;

const stored =
  (name: string) =>
  (row: StoredRow): Cell =>
    row[name] ?? null;

/** The merged facts, a row a claim: the columns of `merged_fact_export`, with the subject's name and its conflicts. */
export function mergedFactTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('merged_fact_export');
  const text = (name: string, own?: string) => column(name, 'text', stored(name), own);
  return {
    name: 'merged_facts',
    title: 'Merged facts',
    description: 'One row a claim, however many documents make it, with how many independent reports back it.',
    key: ['id'],
    references: [refersTo('subject', 'bodies', 'id'), NAMES_MEASURE],
    columns: [
      text('id'),
      text('kind'),
      text('measure'),
      text('subject'),
      text('subject_name', 'Name of the body or place it is about.'),
      column('value', 'number', stored('value')),
      column('value_high', 'number', stored('value_high')),
      text('bound'),
      text('unit'),
      text('per'),
      text('grade'),
      column('date_start', 'date', stored('date_start')),
      column('date_end', 'date', stored('date_end')),
      text('status'),
      text('said_by'),
      text('person'),
      text('role'),
      column('confidence', 'number', stored('confidence')),
      column('documents', 'integer', stored('documents')),
      column('reports', 'integer', stored('reports')),
      text('first_published'),
      column('conflict', 'boolean', stored('conflict')),
      text('conflict_group', 'Id shared by the merged facts that contradict each other.'),
    ],
  };
}

/** The documents: the columns of `document_export`, with what says which bytes and which run they come from. */
export function documentTable(withText: boolean): Table<StoredRow> {
  const column = columnsOf<StoredRow>('document_export');
  const text = (name: string, own?: string) => column(name, 'text', stored(name), own);
  return {
    name: 'documents',
    title: 'Documents',
    description: 'One row an article, feed entry or report, cleaned, with the file it came from and its copies.',
    key: ['document'],
    references: [refersTo('cluster', 'documents', 'document'), refersTo('run', 'runs', 'id')],
    columns: [
      text('document'),
      text('source'),
      column('ordinal', 'integer', stored('ordinal')),
      text('source_sha256', 'SHA-256 of the bytes of that file.'),
      text('url'),
      text('title'),
      text('author'),
      text('publisher'),
      text('published'),
      text('modified'),
      text('section', 'Section of the publication.'),
      text('language'),
      text('readability', '`article`, `report`, `not_article` or `foreign_language`; the last two yield no facts.'),
      text('cluster'),
      column('canonical', 'boolean', stored('canonical')),
      text('copy_kind'),
      column('facts', 'integer', stored('facts'), 'How many facts it states.'),
      column('run', 'integer', stored('run'), 'Run that last wrote it.'),
      ...(withText
        ? [text('text', 'Clean text, one block a line, without the title; offsets count its UTF-16 units.')]
        : []),
    ],
  };
}

/** The mentions: the columns of `mention_export`. */
export function mentionTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('mention_export');
  const text = (name: string) => column(name, 'text', stored(name));
  return {
    name: 'mentions',
    title: 'Mentions',
    description: 'One row a place of a text that names a body, date, number, grade or person.',
    key: ['document', 'number'],
    references: [refersTo('document', 'documents', 'document')],
    columns: [
      text('document'),
      column('number', 'integer', stored('number'), 'Number of the mention in its document, from 0.'),
      text('type'),
      column('start', 'integer', stored('start')),
      column('end', 'integer', stored('end')),
      text('text'),
      text('id'),
      column('value', 'number', stored('value')),
      column('value_high', 'number', stored('value_high')),
      text('unit'),
      column('date_start', 'date', stored('date_start')),
      column('date_end', 'date', stored('date_end')),
    ],
  };
}

/** The bodies and places that `subject` names. */
export function bodyTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('entity');
  const text = (name: string) => column(name, 'text', stored(name));
  return {
    name: 'bodies',
    title: 'Bodies and places',
    description: 'One row a council, trust, region or other body: what the codes in `subject` stand for.',
    key: ['id'],
    columns: [
      ...['id', 'type', 'name'].map((name) => text(name)),
      column('start', 'date', stored('start')),
      column('end', 'date', stored('end')),
      ...['region', 'nation'].map((name) => text(name)),
    ],
  };
}

/** The kinds and measures, with the units that values may have. */
export function measureTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('measure');
  const text = (name: string, from = name, own?: string) => column(name, 'text', stored(from), own);
  return {
    name: 'measures',
    title: 'Kinds and measures',
    description: 'One row a kind and measure that a fact can state.',
    key: ['kind', 'measure'],
    columns: [
      text('kind'),
      text('measure', 'measure', 'What is stated.'),
      ...['kind_title', 'title', 'shape', 'units'].map((name) => text(name)),
    ],
  };
}

/** The rules that found the facts. */
export function ruleTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('rule');
  return {
    name: 'rules',
    title: 'Rules',
    description: 'One row a rule that finds facts.',
    key: ['id'],
    columns: [column('id', 'text', stored('id')), column('title', 'text', stored('title'))],
  };
}

/** The runs that made the database, without the folders of the machine they ran on. */
export function runTable(): Table<StoredRow> {
  const column = columnsOf<StoredRow>('run');
  return {
    name: 'runs',
    title: 'Runs',
    description: 'One row a run of newsfacts over the corpus: when, and with which versions.',
    key: ['id'],
    columns: [
      column('id', 'integer', stored('id')),
      ...['state', 'program_version', 'versions', 'started_at', 'finished_at'].map((name) =>
        column(name, 'text', stored(name)),
      ),
    ],
  };
}
