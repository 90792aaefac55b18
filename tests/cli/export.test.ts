import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USEFUL_QUERIES } from '../../src/export/queries.js';
import { readSpreadsheetText } from '../../src/export/spreadsheet-text.js';
import { readCsv } from '../export/read-csv.js';
import { asPage, writeFiles } from '../pipeline/made-corpus.js';
import { type Ended, ensureBuilt, newsfacts } from './built-program.js';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

const TALK = 'Members of the scrutiny committee asked about training, pay and the new offices by the river on Tuesday.';
/** Pages whose titles would run as formulas or as script, and two that contradict each other. */
const HOSTILE = {
  'formula.html': asPage(
    {
      title: '=HYPERLINK("https://evil.example","Leeds")',
      published: '2024-05-10',
      paragraphs: ['Leeds City Council was rated good by Ofsted in March 2024 — “£5m well spent”.', TALK],
    },
    'https://one.example/formula',
  ),
  'script.html': asPage(
    {
      title: '&lt;script&gt;document.title="run"&lt;/script&gt; \u202E Leeds',
      published: '2024-05-11',
      paragraphs: [
        'Leeds City Council was rated inadequate by Ofsted in March 2024 &lt;img src=x onerror=alert(1)&gt;.',
        TALK,
      ],
    },
    'https://two.example/script',
  ),
};

interface DatasetteTable {
  readonly columns: Readonly<Record<string, string>>;
  readonly facets?: readonly string[];
  readonly sortable_columns?: readonly string[];
  readonly units?: Readonly<Record<string, string>>;
  readonly label_column?: string;
  readonly sort?: string;
  readonly sort_desc?: string;
  readonly fts_table?: string;
}

describe('newsfacts export', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-export-'));
  const path = (name: string): string => join(folder, name);
  const bundled = path('facts.db');
  const hostile = path('hostile.db');
  const text = (...names: string[]): string => readFileSync(join(folder, ...names), 'utf8');
  const json = (...names: string[]) => JSON.parse(text(...names));
  const csv = (...names: string[]): Record<string, string>[] => readCsv(text(...names));
  const rows = <Row>(database: string, sql: string): Row[] => {
    const open = new Database(database, { readonly: true });
    try {
      return open.prepare<[], Row>(sql).all();
    } finally {
      open.close();
    }
  };
  const exported = async (database: string, format: string, output: string, ...more: string[]): Promise<Ended> => {
    const ended = await newsfacts(['export', database, '--format', format, '--output', path(output), ...more]);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return ended;
  };
  const refused = async (...args: string[]): Promise<string> => {
    const ended = await newsfacts(['export', ...args]);
    expect([ended.code, ended.stdout], args.join(' ')).toEqual([2, '']);
    return ended.stderr;
  };

  beforeAll(async () => {
    await ensureBuilt();
    writeFiles(path('corpus'), HOSTILE);
    for (const [corpus, database] of [
      ['corpus', bundled],
      [path('corpus'), hostile],
    ] as const) {
      expect((await newsfacts(['run', corpus, '--output', database, '--quiet'])).code).toBe(0);
    }
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the tables as CSV with a description of each, and says what it wrote', async () => {
    const ended = await exported(bundled, 'csv', 'csv');
    const facts = csv('csv', 'facts.csv');
    const merged = csv('csv', 'merged_facts.csv');
    const counts = (name: string): number =>
      rows<{ n: number }>(bundled, `SELECT count(*) AS n FROM ${name}`)[0]?.n ?? 0;
    expect(facts).toHaveLength(counts('fact_export'));
    expect(merged).toHaveLength(counts('merged_fact_export'));
    expect(csv('csv', 'documents.csv')).toHaveLength(counts('document_export'));
    expect(csv('csv', 'mentions.csv')).toHaveLength(counts('mention_export'));
    expect(ended.stdout).toMatch(new RegExp(`facts\\.csv +\\d+ kB {2}${facts.length} rows`));
    const ids = new Set(merged.map((row) => row['id']));
    expect(facts.filter((row) => row['merged_id'] !== '').every((row) => ids.has(row['merged_id']))).toBe(true);
    const readme = text('csv', 'README.md');
    for (const name of Object.keys(facts[0] ?? {})) expect(readme).toContain(`| \`${name}\` | `);
    expect(readme).toContain('CC BY 4.0');
    expect(readme).toContain('run 1 of newsfacts');
  });

  it('gives every slice of evidence back from the text and the offsets alone', async () => {
    await exported(bundled, 'csv', 'csv');
    const texts = new Map(
      csv('csv', 'documents.csv').map((row) => [row['document'], readSpreadsheetText(row['text'] ?? '')]),
    );
    for (const fact of csv('csv', 'facts.csv')) {
      const slice = texts.get(fact['document'])?.slice(Number(fact['start']), Number(fact['end']));
      expect(slice).toBe(readSpreadsheetText(fact['evidence'] ?? ''));
    }
  });

  it('describes the CSV files to programs: types, keys and references that hold', async () => {
    await exported(bundled, 'csv', 'csv');
    const metadata = json('csv', 'csv-metadata.json');
    expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    const tables = new Map<string, Record<string, string>[]>();
    for (const table of metadata.tables) tables.set(table.url, csv('csv', table.url));
    for (const { url, tableSchema } of metadata.tables) {
      const content = tables.get(url) ?? [];
      const names: string[] = tableSchema.columns.map(({ name }: { name: string }) => name);
      expect(Object.keys(content[0] ?? {}), url).toEqual(names);
      const key = (row: Record<string, string>, columns: readonly string[]): string =>
        JSON.stringify(columns.map((column) => row[column]));
      expect(new Set(content.map((row) => key(row, tableSchema.primaryKey))).size, url).toBe(content.length);
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        const targets = new Set(
          (tables.get(reference.resource) ?? []).map((row) => key(row, reference.columnReference)),
        );
        const used = content.filter((row) => columnReference.every((column: string) => row[column] !== ''));
        const lost = used.filter((row) => !targets.has(key(row, columnReference)));
        expect(lost.slice(0, 3), `${url} ${columnReference}`).toEqual([]);
      }
    }
  });

  it('writes JSON lines and Parquet with the same facts', async () => {
    await exported(bundled, 'ndjson', 'ndjson');
    await exported(bundled, 'parquet', 'parquet');
    const lines = text('ndjson', 'facts.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const file = new Uint8Array(readFileSync(join(folder, 'parquet', 'facts.parquet'))).buffer;
    const facts = await parquetReadObjects({ file });
    const day = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
    expect(
      facts.map((fact) => ({ ...fact, date_start: day(fact['date_start']), date_end: day(fact['date_end']) })),
    ).toEqual(lines);
    const dataset = json('parquet', 'dataset.jsonld');
    const entry = dataset.distribution.find(({ contentUrl }: { contentUrl: string }) => contentUrl === 'facts.parquet');
    expect(entry.sha256).toBe(createHash('sha256').update(new Uint8Array(file)).digest('hex'));
    expect(json('parquet', 'columns.json').tables[0].columns[0]).toMatchObject({ name: 'document', type: 'text' });
  });

  it('writes JSON-LD in which every reference leads to a node', async () => {
    await exported(bundled, 'jsonld', 'jsonld');
    const graph: Record<string, unknown>[] = json('jsonld', 'facts.jsonld')['@graph'];
    const ids = new Set(graph.map((node) => node['@id']));
    expect(ids.size).toBe(graph.length);
    const ofType = (type: string) => graph.filter((node) => node['@type'] === type);
    expect(ofType('oa:Annotation')).toHaveLength(rows(bundled, 'SELECT 1 FROM fact_export').length);
    expect(ofType('Claim')).toHaveLength(rows(bundled, 'SELECT 1 FROM merged_fact').length);
    const references: unknown[] = [];
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const keys = Object.keys(value);
      if ('@id' in value && keys.length === 1) references.push(value['@id']);
      for (const one of Object.values(value)) collect(one);
    };
    collect(graph);
    const lost = references.filter(
      (id) => !ids.has(id) && !/^(?:oa:|http:\/\/statistics\.data\.gov\.uk\/)/.test(String(id)),
    );
    expect(lost).toEqual([]);
  });

  it('points in JSON-LD to the words by code points, with what stands before and behind', async () => {
    await exported(bundled, 'jsonld', 'jsonld');
    const byKey = new Map(
      rows<{ key: string; text: string }>(bundled, 'SELECT key, text FROM document').map(({ key, text: own }) => [
        key,
        own,
      ]),
    );
    const keys = new Map<string, string>();
    let checked = 0;
    for (const node of json('jsonld', 'facts.jsonld')['@graph']) {
      if (node['@type'] === 'Article' || node['@type'] === 'Report') keys.set(node['@id'], node.identifier);
      if (node['@type'] !== 'oa:Annotation') continue;
      const { 'oa:hasSource': source, 'oa:hasSelector': selectors } = node['oa:hasTarget'];
      const [quote, position] = selectors;
      const points = Array.from(byKey.get(keys.get(source['@id']) ?? '') ?? '');
      const [start, end] = [position['oa:start'], position['oa:end']];
      expect(points.slice(start, end).join('')).toBe(quote['oa:exact']);
      expect(points.slice(0, start).join('').endsWith(quote['oa:prefix'])).toBe(true);
      expect(points.slice(end).join('').startsWith(quote['oa:suffix'])).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('narrows all tables to the facts that a filter leaves, names of bodies resolved', async () => {
    await exported(bundled, 'csv', 'sefton', '--subject', 'sefton', '--kind', 'workforce');
    const facts = csv('sefton', 'facts.csv');
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.map((row) => `${row['subject']} ${row['kind']}`))).toEqual(new Set(['E08000014 workforce']));
    expect(new Set(csv('sefton', 'documents.csv').map((row) => row['document']))).toEqual(
      new Set(facts.map((row) => row['document'])),
    );
    expect(new Set(csv('sefton', 'merged_facts.csv').map((row) => row['id']))).toEqual(
      new Set(facts.map((row) => row['merged_id'])),
    );
    expect(text('sefton', 'README.md')).toContain('Only facts with kind `workforce`, subject `E08000014`');
    await exported(bundled, 'csv', 'originals', '--no-copies', '--tables', 'facts,documents');
    expect(csv('originals', 'facts.csv').every((row) => row['canonical'] === '1')).toBe(true);
    expect(readdirSync(path('originals'))).not.toContain('mentions.csv');
  });

  it('leaves texts out where asked, and keeps offsets and evidence', async () => {
    await exported(bundled, 'csv', 'lean', '--without-text', '--licence', 'CC BY 4.0');
    expect(Object.keys(csv('lean', 'documents.csv')[0] ?? {})).not.toContain('text');
    expect(csv('lean', 'facts.csv')[0]?.['evidence']).not.toBe('');
    expect(text('lean', 'README.md')).toContain('published under: CC BY 4.0');
    await exported(bundled, 'jsonld', 'lean-jsonld', '--without-text');
    expect(text('lean-jsonld', 'facts.jsonld')).not.toContain('oa:prefix');
    expect(await refused(bundled, '--format', 'datasette', '--without-text')).toContain('texts included');
  });

  it('lets no formula run in a spreadsheet and no script in a report', async () => {
    await exported(hostile, 'csv', 'hostile-csv');
    const titles = csv('hostile-csv', 'documents.csv').map((row) => row['title'] ?? '');
    expect(titles).toContain('\'=HYPERLINK("https://evil.example","Leeds")');
    expect(titles.map(readSpreadsheetText)).toContain('=HYPERLINK("https://evil.example","Leeds")');
    await exported(hostile, 'html', 'hostile-html');
    const report = text('hostile-html', 'report.html');
    expect(report).not.toMatch(/<(?:script|img)/);
    expect(report).toContain('&lt;script&gt;');
    expect(report).toContain("default-src 'none'");
    expect(report).toContain('contradicted');
  });

  it('writes a report that stands alone, of one council or of all', async () => {
    await exported(bundled, 'html', 'report', '--council', 'Sefton');
    const report = text('report', 'report.html');
    expect(report).toContain('<h1>What is reported about Sefton Metropolitan Borough Council</h1>');
    expect(report).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
    const claims = rows<{ id: string }>(bundled, "SELECT id FROM merged_fact WHERE subject = 'E08000014'");
    for (const { id } of claims) expect(report).toContain(`<article id="claim-${id}">`);
    expect(report.match(/<article /g)).toHaveLength(claims.length);
    expect(report).toContain('<mark>');
    expect(report).toContain('href="https://');
    await exported(bundled, 'html', 'whole');
    const whole = text('whole', 'report.html');
    expect(whole.match(/<article /g)).toHaveLength(rows(bundled, 'SELECT 1 FROM merged_fact').length);
    for (const [, id] of whole.matchAll(/href="#([^"]+)"/g)) expect(whole).toContain(`id="${id}"`);
  });

  it('describes the database to Datasette, by columns that are there', async () => {
    const ended = await exported(bundled, 'datasette', 'datasette');
    expect(ended.stdout).toContain(`datasette ${bundled} -m ${path('datasette/metadata.json')}`);
    const metadata = json('datasette', 'metadata.json');
    const { tables, queries } = metadata.databases.facts;
    for (const [table, own] of Object.entries<DatasetteTable>(tables)) {
      const columns = new Set(
        rows<{ name: string }>(bundled, `SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name),
      );
      expect(columns.size, table).toBeGreaterThan(0);
      const named = [
        ...Object.keys(own.columns),
        ...(own.facets ?? []),
        ...(own.sortable_columns ?? []),
        ...Object.keys(own.units ?? {}),
        ...[own.label_column, own.sort, own.sort_desc].filter((name) => name !== undefined),
      ];
      for (const name of named) expect(columns, `${table}.${name}`).toContain(name);
      if (own.fts_table !== undefined) {
        expect(
          rows(bundled, `SELECT 1 FROM sqlite_master WHERE name = '${own.fts_table}' AND sql LIKE '%USING FTS5%'`),
        ).toHaveLength(1);
      }
    }
    expect(Object.keys(queries)).toHaveLength(10);
    expect(json('datasette', 'datasette.json').databases.facts.queries).toEqual(queries);
    const open = new Database(bundled, { readonly: true });
    for (const { sql, params } of Object.values<{ sql: string; params: string[] }>(queries)) {
      expect(() => open.prepare(sql).all(Object.fromEntries(params.map((name) => [name, ''])))).not.toThrow();
    }
    open.close();
  });

  it('answers ten questions by SQL, each with rows', () => {
    const open = new Database(bundled, { readonly: true });
    const conflicting = new Database(hostile, { readonly: true });
    for (const { id, sql, parameters } of USEFUL_QUERIES) {
      const unset = Object.fromEntries(Object.keys(parameters).map((name) => [name, null]));
      const example = Object.fromEntries(Object.entries(parameters).map(([name, one]) => [name, one.example]));
      const database = id === 'contradictions' ? conflicting : open;
      expect(database.prepare(sql).all(unset).length, id).toBeGreaterThan(0);
      expect(database.prepare(sql).all(example).length, id).toBeGreaterThan(0);
    }
    open.close();
    conflicting.close();
  });

  it('writes the same bytes twice, over its own files alone', async () => {
    await exported(bundled, 'csv', 'twice');
    const hashes = () =>
      readdirSync(path('twice')).map((name) =>
        createHash('sha256')
          .update(readFileSync(join(path('twice'), name)))
          .digest('hex'),
      );
    const before = hashes();
    await exported(bundled, 'csv', 'twice');
    expect(hashes()).toEqual(before);
    writeFiles(path('twice'), { 'facts.csv': 'mine' });
    const ended = await newsfacts(['export', bundled, '--format', 'csv', '--output', path('twice')]);
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain('facts.csv is in the way');
    expect(text('twice', 'facts.csv')).toBe('mine');
  });

  it('refuses a folder that cannot be written, and wrong usage, with the way out', async () => {
    const closed = path('closed');
    mkdirSync(closed);
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    chmodSync(closed, 0o555);
    const ended = await newsfacts(
      ['export', bundled, '--format', 'csv', '--output', join(closed, 'csv')],
      isRoot ? { id: NOBODY } : {},
    );
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('cannot be written. Choose a folder you may write to with --output.');
    expect(await refused(bundled, '--format', 'csv', '--kind', 'ratin')).toContain('did you mean “rating”?');
    expect(await refused(bundled, '--format', 'csv', '--tables', 'fact')).toContain('did you mean “facts”?');
    expect(await refused(bundled, '--format', 'csv', '--council', 'Sefton')).toContain(
      '--council is for --format html',
    );
    expect(await refused(bundled, '--format', 'excel')).toContain('Allowed choices are csv, ndjson');
    expect(await refused(bundled)).toContain("required option '--format <name>'");
  });
});
