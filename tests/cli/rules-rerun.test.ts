import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunSummary } from '../../src/index.js';
import { databaseContent } from '../pipeline/database-content.js';
import { asPage, madeArticle, writeFiles } from '../pipeline/made-corpus.js';
import { ensureBuilt, newsfacts } from './built-program.js';

const rule = (verbs: string): string => `id: cost/mileage
title: What mileage costs
kind: cost
measure: spending
patterns:
  - "mileage (claim|claims|bill) .{0,8} (${verbs}) [<value>#Money]"
confidence: 0.97
examples:
  - text: Mileage claims at Leeds City Council were £420,000.
    facts:
      - { subject: E08000035, value: 420000 }
  - text: The mileage bill of Kent County Council was £2m.
    facts:
      - { subject: E10000016, value: 2000000 }
  - text: Leeds City Council pays no mileage.
    facts: []
`;

/** States what the built-in rule of the same id does, of fewer texts. */
const narrower = `id: workforce/vacancy-rate
title: Vacancy rates in few words
kind: workforce
measure: vacancy_rate
patterns:
  - "vacancy rate (was|of) [<value>#Percent]"
examples:
  - text: The vacancy rate was 12% at Leeds City Council.
    facts:
      - { subject: E08000035, value: 12 }
  - text: Kent County Council has a vacancy rate of 15%.
    facts:
      - { subject: E10000016, value: 15 }
  - text: Leeds City Council has vacancies.
    facts: []
`;

describe('a database whose rules change', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-rerun-'));
  const corpus = join(folder, 'corpus');
  const rules = join(folder, 'rules');
  const database = join(folder, 'kept.db');

  beforeAll(async () => {
    await ensureBuilt();
    const files: Record<string, string> = {};
    for (let n = 0; n < 10; n++) files[`page-${n}.html`] = asPage(madeArticle(n), null);
    const article = madeArticle(11);
    const told = 'Mileage claims at Kent County Council came to £420,000, and the mileage bill of Leeds was £2m.';
    files['mileage.html'] = asPage({ ...article, paragraphs: [told, ...article.paragraphs.slice(2)] }, null);
    const few = madeArticle(13);
    const plain = [
      'The vacancy rate was 12% at Leeds City Council, and staff are content.',
      ...few.paragraphs.slice(2),
    ];
    files['plain.html'] = asPage({ ...few, paragraphs: plain }, null);
    writeFiles(corpus, files);
    writeFiles(rules, { 'note.txt': 'Rules go here.' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (output: string): Promise<RunSummary> => {
    const ended = await newsfacts(['run', corpus, '--output', output, '--rules', rules, '--json', '--quiet']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return JSON.parse(ended.stdout);
  };
  /** Runs over the kept database; it must then be what a run from nothing makes. Returns how many were analysed again. */
  const rerun = async (): Promise<number> => {
    const { reanalysed } = await run(database);
    const fresh = join(folder, 'fresh.db');
    rmSync(fresh, { force: true });
    await run(fresh);
    expect(databaseContent(database)).toEqual(databaseContent(fresh));
    return reanalysed;
  };
  const factsOf = (id: string): number => {
    const opened = new Database(database, { readonly: true });
    try {
      return Number(opened.prepare('SELECT count(*) FROM fact WHERE rule = ?').pluck().get(id));
    } finally {
      opened.close();
    }
  };

  it('has only the documents analysed again that the change can touch, and is as a fresh run makes it', async () => {
    await run(database);
    expect(factsOf('cost/mileage')).toBe(0);

    writeFiles(rules, { 'cost/mileage.yaml': rule('was|were') });
    expect([await rerun(), factsOf('cost/mileage')]).toEqual([1, 1]);

    writeFiles(rules, { 'cost/mileage.yaml': rule('was|were|came to') });
    expect([await rerun(), factsOf('cost/mileage')]).toEqual([1, 2]);

    const before = factsOf('workforce/vacancy-rate');
    writeFiles(rules, { 'workforce/vacancy-rate.yaml': narrower });
    expect(before).toBeGreaterThan(5);
    expect(await rerun()).toBeGreaterThan(5);
    expect(factsOf('workforce/vacancy-rate')).toBe(1);

    rmSync(join(rules, 'workforce'), { recursive: true });
    rmSync(join(rules, 'cost'), { recursive: true });
    expect(await rerun()).toBeGreaterThan(5);
    expect([factsOf('cost/mileage'), factsOf('workforce/vacancy-rate')]).toEqual([0, before]);
    expect(await rerun()).toBe(0);
  });
});
