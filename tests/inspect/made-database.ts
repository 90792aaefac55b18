import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { mergeChanged } from '../../src/pipeline/merging.js';
import { countFacets } from '../../src/store/facets.js';
import { closeWriter, openForReading, openForWriting } from '../../src/store/open.js';

/** A document of a made database; what is left out is empty. */
export interface MadeDocument {
  readonly key: string;
  readonly title?: string;
  readonly text: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Key of the document whose copy it is. */
  readonly copyOf?: string;
}

/** A fact of a made database, found in its document by its words. */
export interface MadeFact {
  readonly document: string;
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly evidence: string;
  readonly value?: number;
  readonly bound?: string;
  readonly unit?: string;
  readonly grade?: string;
  readonly person?: string;
  readonly role?: string;
  readonly dates?: readonly [string, string];
  readonly status?: string;
  readonly saidBy?: string;
  readonly rule?: string;
  readonly confidence?: number;
  readonly review?: string;
}

export interface MadeDatabase {
  readonly path: string;
  readonly database: Database;
  close(): void;
}

export const NORTHGATE = 'E08000901';
export const WESTMERE_COUNTY = 'E10000902';
export const WESTMERE = 'E06000903';
export const KINGSMEAD = 'E09000904';
export const REGION = 'E12000905';
export const NATION = 'E92000001';
export const TRUST = 'northgate-childrens-trust';

const ENTITIES: readonly (readonly (string | null)[])[] = [
  [NORTHGATE, 'council', 'Northgate Metropolitan Borough Council', '1974-04-01', null, REGION, NATION],
  [WESTMERE_COUNTY, 'council', 'Westmere County Council', '1974-04-01', '2019-03-31', REGION, NATION],
  [WESTMERE, 'council', 'Westmere Council', '2019-04-01', null, REGION, NATION],
  [KINGSMEAD, 'council', 'Royal Borough of Kingsmead and Fairholt', '1965-04-01', null, null, NATION],
  ['E06000906', 'council', 'Saint Élan Borough Council', null, null, null, NATION],
  ['E07000907', 'council', 'East Haddon District Council', null, null, null, NATION],
  ['E07000908', 'council', 'West Haddon District Council', null, null, null, NATION],
  [TRUST, 'trust', "Northgate Children's Trust", '2018-04-01', null, null, NATION],
  [REGION, 'region', 'Upper Dales', null, null, null, NATION],
  [NATION, 'region', 'England', null, null, null, NATION],
  // As in a real list of councils, the words that say what kind of council it is stand in many names.
  ...'Ashby Bramley Corfe Derrow Elmsett Farnham Garside Hexley Ingleby Jarrold Kelsey Lorne Marden Norrow Orwell Purley'
    .split(' ')
    .flatMap((place, index) =>
      ['Borough', 'City', 'County', 'District'].map((type, other) => [
        ...[
          `E0700${1000 + 4 * index + other}`,
          'council',
          `${place}${['', 'ham', 'shire', 'ton'][other]} ${type} Council`,
        ],
        ...[null, null, null, NATION],
      ]),
    ),
];

const MEASURES: readonly (readonly (string | number)[])[] = [
  ['rating', 'overall', 'Rating', 'Overall effectiveness', 'grade', '', 0],
  ['rating', 'care_leavers', 'Rating', 'Care leavers', 'grade', '', 1],
  ['caseload', 'average_caseload', 'Caseload', 'Average caseload', 'quantity', 'cases', 2],
  ['children', 'care_leavers', 'Children', 'Care leavers', 'quantity', 'children', 3],
  ['cost', 'overspend', 'Money', 'Overspend', 'quantity', 'GBP', 4],
  ['inspection', 'full', 'Inspection', 'Full inspection', 'event', '', 5],
  ['appointment', 'appointed', 'Appointment', 'Appointed', 'post', '', 6],
];

const GRADES: readonly (readonly (string | number)[])[] = [
  ['rating', 'outstanding', 'Outstanding', 0],
  ['rating', 'good', 'Good', 1],
  ['rating', 'requires_improvement', 'Requires improvement', 2],
  ['rating', 'inadequate', 'Inadequate', 3],
];

/** Makes a database of these documents and facts, merged and counted as at the end of a run, open for reading. */
export async function madeDatabase(
  documents: readonly MadeDocument[],
  facts: readonly MadeFact[],
  problems: readonly (readonly [code: string, source: string, message: string, next: string])[] = [],
): Promise<MadeDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-inspect-'));
  const path = join(folder, 'facts.db');
  const writer = openForWriting(path);
  writePack(writer, facts);
  writeDocuments(writer, documents);
  for (const fact of facts) writeFact(writer, fact);
  const problem = writer.prepare(
    'INSERT INTO problem (run_id, source_id, code, source, message, next) VALUES (1, NULL, ?, ?, ?, ?)',
  );
  for (const row of problems) problem.run(...row);
  await mergeChanged({ database: writer, signal: new AbortController().signal, progress: () => undefined });
  countFacets(writer);
  closeWriter(writer);
  const database = openForReading(path);
  return {
    path,
    database,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function writePack(writer: Database, facts: readonly MadeFact[]): void {
  writer.exec(`INSERT INTO run (state, program_version, versions, options, corpus, started_at, finished_at)
    VALUES ('finished', '0', '{}', '{}', 'articles', '2025-03-01T10:00:00Z', '2025-03-01T10:01:00Z')`);
  const entity = writer.prepare('INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const row of ENTITIES) entity.run(...row);
  const measure = writer.prepare(
    'INSERT INTO measure (kind, id, kind_title, title, shape, units, position) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const row of MEASURES) measure.run(...row);
  const grade = writer.prepare('INSERT INTO grade (kind, id, title, rank) VALUES (?, ?, ?, ?)');
  for (const row of GRADES) grade.run(...row);
  const rule = writer.prepare('INSERT INTO rule VALUES (?, ?) ON CONFLICT DO NOTHING');
  for (const fact of facts) rule.run(ruleOf(fact), `Finds ${fact.measure}`);
}

const ruleOf = ({ rule, kind, measure }: MadeFact): string => rule ?? `${kind}/${measure}`;

function writeDocuments(writer: Database, documents: readonly MadeDocument[]): void {
  const source = writer.prepare(
    "INSERT INTO source (path, state, size, fingerprint, run_id) VALUES (?, 'done', 1, 'f', 1)",
  );
  const document = writer.prepare(`
    INSERT INTO document (key, path_key, source_id, ordinal, url, title, publisher, published, language, readability, text,
      text_sha256, run_id) VALUES (?, ?, ?, 1, ?, ?, ?, ?, 'en', 'article', ?, ?, 1)`);
  const copy = writer.prepare(`
    INSERT INTO cluster_member VALUES ((SELECT id FROM document WHERE key = ?), (SELECT id FROM document WHERE key = ?), 'near')`);
  documents.forEach(({ key, title, text, publisher, published }, index) => {
    const path = `folder/${index + 1}.html`;
    const { lastInsertRowid } = source.run(path);
    const url = key.startsWith('https:') ? key : null;
    document.run(key, path, lastInsertRowid, url, title ?? null, publisher ?? null, published ?? null, text, key);
  });
  for (const { key, copyOf } of documents) if (copyOf !== undefined) copy.run(key, copyOf);
}

function writeFact(writer: Database, fact: MadeFact): void {
  const stored = writer
    .prepare<[string], { id: number; text: string }>('SELECT id, text FROM document WHERE key = ?')
    .get(fact.document);
  const start = stored?.text.indexOf(fact.evidence) ?? -1;
  if (stored === undefined || start === -1) throw new Error(`${fact.document} does not hold “${fact.evidence}”`);
  const [from, to] = fact.dates ?? [null, null];
  writer
    .prepare(`
      INSERT INTO fact (document_id, kind, measure, subject, value, value_high, bound, unit, grade, person, role,
        date_start, date_end, status, said_by, start_offset, end_offset, evidence, rule, confidence, review)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      ...[stored.id, fact.kind, fact.measure, fact.subject, fact.value ?? null, fact.value ?? null],
      ...[fact.bound ?? (fact.value === undefined ? '' : 'exact'), fact.unit ?? '', fact.grade ?? ''],
      ...[fact.person ?? '', fact.role ?? '', from, to, fact.status ?? 'asserted', fact.saidBy ?? ''],
      ...[start, start + fact.evidence.length, fact.evidence, ruleOf(fact), fact.confidence ?? 0.9, fact.review ?? ''],
    );
}

const NEWS = 'https://news.example/northgate-rated-inadequate';
const COPY = 'https://copies.example/northgate';
const ECHO = 'https://echo.example/northgate-figures';
const WESTMERE_NEWS = 'https://news.example/westmere';

const NEWS_TEXT =
  'Northgate council was rated inadequate in May 2022. It overspent by £3.2m in 2022-23.\n' +
  'Social workers held 21 cases on average in 2022. Mr. Smith said the council “could be good by 2025”.';

/** Two reports on one council that disagree, a copy of the first, a region, and a former council. */
export const REPORTS: readonly MadeDocument[] = [
  { key: NEWS, title: 'Northgate rated inadequate', text: NEWS_TEXT, publisher: 'News', published: '2022-06-01' },
  {
    key: COPY,
    title: 'Northgate inadequate',
    text: NEWS_TEXT,
    publisher: 'Copies',
    published: '2022-06-02',
    copyOf: NEWS,
  },
  {
    ...{ key: ECHO, title: 'Figures', publisher: 'Echo', published: '2023-02-03T10:00:00Z' },
    text: 'Northgate council overspent by £4.5m in 2022-23. Across the Upper Dales the average caseload was 17 in 2022.\nJo Field becomes director. It has 60 care leavers.',
  },
  {
    key: WESTMERE_NEWS,
    title: 'Westmere',
    text: 'Westmere County Council was rated good.',
    publisher: 'News',
    published: '2018-01-01',
  },
];

const YEAR_2022 = ['2022-01-01', '2022-12-31'] as const;
const FISCAL = ['2022-04-01', '2023-03-31'] as const;

const onNews = (document: string): MadeFact[] => [
  {
    ...{ document, kind: 'rating', measure: 'overall', subject: NORTHGATE, grade: 'inadequate', confidence: 0.95 },
    ...{ evidence: 'Northgate council was rated inadequate in May 2022', dates: ['2022-05-01', '2022-05-31'] },
  },
  {
    ...{
      document,
      kind: 'cost',
      measure: 'overspend',
      subject: NORTHGATE,
      value: 3_200_000,
      unit: 'GBP',
      dates: FISCAL,
    },
    evidence: 'It overspent by £3.2m in 2022-23.',
  },
  {
    ...{ document, kind: 'caseload', measure: 'average_caseload', subject: NORTHGATE, value: 21, unit: 'cases' },
    ...{ evidence: 'Social workers held 21 cases on average in 2022.', dates: YEAR_2022, confidence: 0.7 },
  },
  {
    ...{ document, kind: 'rating', measure: 'overall', subject: NORTHGATE, grade: 'good', status: 'hypothetical' },
    ...{ evidence: 'could be good by 2025', dates: ['2025-01-01', '2025-12-31'], saidBy: 'Mr. Smith' },
  },
];

export const REPORT_FACTS: readonly MadeFact[] = [
  ...onNews(NEWS),
  ...onNews(COPY),
  {
    ...{ document: ECHO, kind: 'cost', measure: 'overspend', subject: NORTHGATE, value: 4_500_000, unit: 'GBP' },
    ...{ evidence: 'Northgate council overspent by £4.5m in 2022-23.', dates: FISCAL },
  },
  {
    ...{ document: ECHO, kind: 'caseload', measure: 'average_caseload', subject: REGION, value: 17, unit: 'cases' },
    ...{ evidence: 'Across the Upper Dales the average caseload was 17 in 2022.', dates: YEAR_2022 },
  },
  {
    ...{ document: ECHO, kind: 'appointment', measure: 'appointed', subject: NORTHGATE, person: 'Jo Field' },
    ...{ role: 'director of children’s services', evidence: 'Jo Field becomes director.' },
  },
  {
    ...{ document: ECHO, kind: 'children', measure: 'care_leavers', subject: NORTHGATE, value: 60, unit: 'children' },
    ...{ evidence: 'It has 60 care leavers.', review: 'refused' },
  },
  {
    ...{ document: WESTMERE_NEWS, kind: 'rating', measure: 'overall', subject: WESTMERE_COUNTY, grade: 'good' },
    evidence: 'Westmere County Council was rated good.',
  },
];

export const KEYS = { news: NEWS, copy: COPY, echo: ECHO, westmere: WESTMERE_NEWS } as const;
