import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Hono } from 'hono';
import type { Fact, Statement, Status } from '../../src/model/fact.js';
import { entityId, isoDate, ruleId } from '../../src/model/ids.js';
import type { KindDeclaration } from '../../src/model/pack.js';
import { mergeChanged } from '../../src/pipeline/merging.js';
import { makeApp } from '../../src/serve/app.js';
import { prepareDocumentWriter } from '../../src/store/document-writer.js';
import { countFacets } from '../../src/store/facets.js';
import { closeWriter, openForReading, openForWriting } from '../../src/store/open.js';
import { writePackTables } from '../../src/store/pack-tables.js';
import { beginRun } from '../../src/store/runs.js';
import { settleKeys } from '../../src/store/settle-keys.js';
import { prepareSourceWriter } from '../../src/store/sources.js';

export const LEEDS = 'E08000035';
export const KENT = 'E10000016';
export const REGION = 'E12000003';
export const NATION = 'E92000001';

const RULE = 'made/up';
const NAMES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const gradeId = (title: string): string => title.toLowerCase().replaceAll(' ', '_');

const KINDS: readonly KindDeclaration[] = [
  {
    ...{ id: 'rating', title: 'Rating', shape: 'grade', subject: 'owner' },
    grades: NAMES.map((title) => [{ id: gradeId(title), title }]),
    measures: [
      { id: 'overall', title: 'Overall effectiveness', units: [] },
      { id: 'leadership', title: 'Impact of leaders', units: [] },
    ],
  },
  {
    ...{ id: 'workforce', title: 'Workforce', shape: 'quantity', subject: 'self' },
    measures: [
      { id: 'agency_rate', title: 'Agency worker rate', units: ['percent'] },
      { id: 'headcount', title: 'Headcount', units: ['people'] },
    ],
  },
  {
    ...{ id: 'cost', title: 'Money', shape: 'quantity', subject: 'self' },
    measures: [{ id: 'overspend', title: 'Overspend', units: ['GBP'] }],
  },
  {
    ...{ id: 'inspection', title: 'Inspection', shape: 'event', subject: 'owner' },
    measures: [{ id: 'full', title: 'Full inspection', units: [] }],
  },
  {
    ...{ id: 'appointment', title: 'Appointment', shape: 'post', subject: 'self' },
    measures: [{ id: 'appointed', title: 'Appointed', units: [] }],
  },
];

interface MadeFact {
  readonly of: string;
  readonly about: string;
  readonly words: string;
  readonly says: Statement;
  readonly from?: string;
  readonly to?: string;
  readonly status?: Status;
}

interface MadeDocument {
  readonly path: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
  readonly facts: readonly MadeFact[];
  /** Path of the document that it is a copy of. */
  readonly copyOf?: string;
}

const percent = (value: number, bound: 'exact' | 'about' | 'at_least' = 'exact'): Statement => ({
  ...{ shape: 'quantity', value, valueHigh: value, bound, unit: 'percent', per: '' },
});
const grade = (id: string): Statement => ({ shape: 'grade', grade: id });

const LEEDS_TEXT =
  'Ofsted inspected Leeds in February 2024. It found the council good. About 12% of its social workers came from agencies, against 17% across England. It overspent by at least £11,743,210 in 2023-24.';

const LEEDS_FACTS: readonly MadeFact[] = [
  {
    ...{
      of: 'inspection/full',
      about: LEEDS,
      words: 'Ofsted inspected Leeds in February 2024',
      says: { shape: 'event' },
    },
    ...{ from: '2024-02-01', to: '2024-02-29' },
  },
  {
    ...{ of: 'rating/overall', about: LEEDS, words: 'It found the council good', says: grade('good') },
    ...{ from: '2024-02-01', to: '2024-02-29' },
  },
  {
    ...{
      of: 'workforce/agency_rate',
      about: LEEDS,
      words: 'About 12% of its social workers',
      says: percent(12, 'about'),
    },
    ...{ from: '2024-02-01', to: '2024-02-29' },
  },
  {
    ...{ of: 'workforce/agency_rate', about: NATION, words: 'against 17% across England', says: percent(17) },
    ...{ from: '2024-01-01', to: '2024-12-31' },
  },
  {
    ...{ of: 'cost/overspend', about: LEEDS, words: 'It overspent by at least £11,743,210' },
    says: { shape: 'quantity', value: 11_743_210, valueHigh: 11_743_210, bound: 'at_least', unit: 'GBP', per: 'year' },
    ...{ from: '2023-04-01', to: '2024-03-31' },
  },
];

/** What a page must show as text: markup in a title, a publisher, a name, a path. */
export const HOSTILE = {
  title: '<img src=x onerror=alert(1)> Kent',
  publisher: '"><script>alert(2)</script>',
  person: "<b onmouseover='alert(3)'>Eve</b>",
  path: 'mail/<script>alert(4)</script>.html',
};

const DOCUMENTS: readonly MadeDocument[] = [
  {
    ...{
      path: 'one.html',
      url: 'https://one.example/leeds?a=1&b=2',
      title: 'Leeds found good',
      publisher: 'Made News',
    },
    ...{ published: '2024-03-05', text: LEEDS_TEXT, facts: LEEDS_FACTS },
  },
  {
    ...{ path: 'copy.html', url: 'https://copy.example/leeds', title: 'Leeds found good', publisher: 'Copy Herald' },
    ...{ published: '2024-03-06', text: LEEDS_TEXT, facts: LEEDS_FACTS, copyOf: 'one.html' },
  },
  {
    ...{ path: 'two.html', url: 'https://two.example/leeds', title: 'Leeds must improve', publisher: 'Other News' },
    published: '2024-03-07',
    text: 'In February 2024 Leeds was told that it requires improvement. In 2022 its agency rate was 9%. Leaders may well be good by 2026.',
    facts: [
      {
        ...{
          of: 'rating/overall',
          about: LEEDS,
          words: 'it requires improvement',
          says: grade('requires_improvement'),
        },
        ...{ from: '2024-02-01', to: '2024-02-29' },
      },
      {
        ...{ of: 'workforce/agency_rate', about: LEEDS, words: 'In 2022 its agency rate was 9%', says: percent(9) },
        ...{ from: '2022-01-01', to: '2022-12-31' },
      },
      {
        ...{ of: 'rating/leadership', about: LEEDS, words: 'Leaders may well be good by 2026', says: grade('good') },
        status: 'hypothetical',
      },
    ],
  },
  {
    ...{ path: HOSTILE.path, url: null, title: HOSTILE.title, publisher: HOSTILE.publisher, published: '2023-01-02' },
    text: `Kent has ${HOSTILE.person} as its new director. More than 20% of posts are held by agency staff.`,
    facts: [
      {
        ...{ of: 'appointment/appointed', about: KENT, words: `${HOSTILE.person} as its new director` },
        says: { shape: 'post', person: HOSTILE.person, role: 'director' },
      },
      { of: 'workforce/agency_rate', about: KENT, words: 'More than 20% of posts', says: percent(20, 'at_least') },
    ],
  },
];

function factOf(text: string, made: MadeFact): Fact {
  const [kind = '', measure = ''] = made.of.split('/');
  const start = text.indexOf(made.words);
  if (start === -1) throw new Error(`no such words: ${made.words}`);
  return {
    ...{ kind, measure, subject: entityId(made.about), statement: made.says, status: made.status ?? 'asserted' },
    dateStart: made.from === undefined ? null : isoDate(made.from),
    dateEnd: made.to === undefined ? null : isoDate(made.to),
    ...{ saidBy: '', evidence: { start, end: start + made.words.length }, repeats: [], rule: ruleId(RULE) },
    ...{ confidence: 0.9, why: [] },
  };
}

/** The pages over a small database, and what a test needs beside them. */
export interface MadePages {
  readonly app: Hono;
  readonly path: string;
  readonly database: Database;
  readonly defects: unknown[];
  /** Asks for a page; returns its status and text. */
  readonly page: (address: string) => Promise<{ readonly status: number; readonly text: string }>;
  readonly close: () => void;
}

/** Makes a database of four documents, one a copy and one hostile, and the pages over it. */
export async function madePages(documents: readonly MadeDocument[] = DOCUMENTS): Promise<MadePages> {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-serve-'));
  const path = join(folder, 'made.db');
  await write(path, documents);
  const database = openForReading(path);
  const defects: unknown[] = [];
  const openDatabase = () => openForReading(path);
  const app = makeApp({ database, path, openDatabase, csrfToken: 'secret', onDefect: (error) => defects.push(error) });
  return {
    ...{ app, path, database, defects },
    page: async (address) => {
      const answer = await app.request(address);
      return { status: answer.status, text: await answer.text() };
    },
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function write(path: string, documents: readonly MadeDocument[]): Promise<void> {
  const database = openForWriting(path);
  try {
    const runId = beginRun(database, { programVersion: '0.0.0', versions: {}, options: {}, corpus: 'made' });
    const entity = (id: string, type: string, name: string, region: string | null, nation: string | null) => ({
      ...{ id: entityId(id), type, name, start: null, end: null },
      ...{ region: region === null ? null : entityId(region), nation: nation === null ? null : entityId(nation) },
    });
    writePackTables(database, {
      entities: [
        entity(LEEDS, 'council', 'Leeds City Council', REGION, NATION),
        entity(KENT, 'council', 'Kent County Council', null, NATION),
        entity(REGION, 'region', 'Yorkshire and The Humber', null, NATION),
        entity(NATION, 'region', 'England', null, null),
      ],
      kinds: KINDS,
      rules: [{ id: RULE, title: 'Made up' }],
    });
    const sources = prepareSourceWriter(database);
    const writer = prepareDocumentWriter(database);
    for (const made of documents) {
      const { text, title, url, publisher, published } = made;
      const sourceId = sources.begin({ path: made.path, size: 1, sha256: '0', fingerprint: 'f' }, runId);
      writer.write(
        { sourceId, path: made.path, runId },
        {
          document: {
            ...{ ordinal: 1, oneOfMany: false, url, credited: null, title, authors: [], publisher, published },
            ...{ modified: null, section: null, language: 'en', readability: { kind: 'article' }, metadata: [], text },
            blocks: [{ kept: true, kind: 'paragraph', span: { start: 0, end: text.length } }],
          },
          textSha256: made.path,
          analysis: { fingerprint: 'a', mentions: [], facts: made.facts.map((one) => factOf(text, one)), refusals: [] },
          sketch: null,
        },
      );
    }
    settleKeys(database);
    const copied = database.prepare(
      `INSERT INTO cluster_member (document_id, canonical_id, kind)
       SELECT copy.id, original.id, 'exact' FROM document AS copy, document AS original WHERE copy.path_key = ? AND original.path_key = ?`,
    );
    for (const { path: copy, copyOf } of documents) if (copyOf !== undefined) copied.run(copy, copyOf);
    await mergeChanged({ database, signal: new AbortController().signal, progress: () => {} });
    countFacets(database);
  } finally {
    closeWriter(database);
  }
}
