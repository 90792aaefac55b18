import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Hono } from 'hono';
import { makeApp } from '../../src/serve/app.js';
import { openForReading } from '../../src/store/open.js';
import { ensureBuilt, newsfacts } from '../cli/built-program.js';
import { asPage, writeFiles } from '../pipeline/made-corpus.js';

export const SALFORD = 'https://one.example/salford';
export const COPY = 'https://two.example/salford-again';
const SPEND =
  'Salford City Council overspent its children’s services budget by £9m in 2023-24, a report to councillors shows.';
const RATED =
  'Ofsted rated the council’s children’s services good in March 2024, and said that 12% of social worker posts were vacant.';
const TALK = [
  'Members of the committee heard from officers on Tuesday and asked about training, pay and the new offices by the river.',
  'The chair thanked everyone who had written in, and said that the next meeting would look at the summer programme.',
  'Families who came along were shown the plans for the play area and took home a leaflet about the reading challenge.',
];

/** Pages over a corpus that the program read: an article, a changed copy of it, a hostile one and a broken file. */
export interface ReadPages {
  readonly app: Hono;
  readonly database: Database;
  readonly decisions: string;
  readonly defects: unknown[];
  /** The pages as they are where the corpus folder is gone. */
  readonly withoutCorpus: () => Hono;
  readonly page: (address: string) => Promise<{ readonly status: number; readonly text: string }>;
  /** Posts a form as these pages do. */
  readonly post: (address: string, fields: Readonly<Record<string, string>>, token?: string) => Promise<Response>;
  /** Lines of the file of decisions. */
  readonly decided: () => readonly Readonly<Record<string, unknown>>[];
  readonly close: () => void;
}

/** Reads the corpus and opens the pages over it. */
export async function readPages(): Promise<ReadPages> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-pages-'));
  const corpus = join(folder, 'corpus');
  const path = join(folder, 'facts.db');
  const article = (title: string, paragraphs: readonly string[], url: string): string =>
    asPage({ title, published: '2024-05-10', paragraphs: [...paragraphs] }, url);
  writeFiles(corpus, {
    'one.html': article('Salford overspends', [SPEND, RATED, ...TALK], SALFORD),
    'two.html': article('Salford children’s budget overspent', [SPEND, RATED, ...TALK.slice(0, 2)], COPY),
    'three.html': article(
      '&lt;script&gt;alert(1)&lt;/script&gt; Kent praised',
      [
        'Kent County Council was rated outstanding in 2023 &lt;img src=x onerror=alert(2)&gt;, officers said on Monday.',
        ...TALK.map((one) => one.replace('Tuesday', 'Friday')),
      ],
      'https://three.example/"onmouseover="alert(3)',
    ),
    'four.html': '',
  });
  const ended = await newsfacts(['run', corpus, '--output', path]);
  if (ended.code === null || ended.code > 1) throw new Error(ended.stderr);
  const database = openForReading(path);
  const decisions = join(corpus, 'newsfacts.decisions.jsonl');
  const defects: unknown[] = [];
  const appWith = (decisionsFile: string | null): Hono =>
    makeApp({
      ...{ database, path, openDatabase: () => openForReading(path), csrfToken: 'secret', decisionsFile },
      onDefect: (error) => defects.push(error),
    });
  const app = appWith(decisions);
  return {
    ...{ app, database, decisions, defects },
    withoutCorpus: () => appWith(null),
    page: async (address) => {
      const answer = await app.request(address);
      return { status: answer.status, text: await answer.text() };
    },
    post: async (address, fields, token = 'secret') =>
      await app.request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ csrf: token, ...fields }).toString(),
      }),
    decided: () =>
      readFileSync(decisions, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Takes a page; returns its text without tags. */
export const plain = (html: string): string =>
  html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes a page and words of a fact's card; returns the card. */
export const cardOf = (html: string, words: string): string =>
  html
    .split('<article ')
    .slice(1)
    .find((part) => plain(part).includes(words))
    ?.replace(/<\/article>.*$/s, '') ?? '';

/** Takes a page and a fact's title; returns the fields of the form that decides on it. */
export function formOf(html: string, title: string): Record<string, string> {
  const card = cardOf(html, title);
  const form = /<form method="post" action="\/review\/decide".*?<\/form>/s.exec(card)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      .map(([, name = '', value = '']) => [name, plain(value)] as const)
      .filter(([name]) => name !== 'csrf'),
  );
}
