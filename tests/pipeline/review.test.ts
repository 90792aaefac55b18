import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FactDecision, ReviewedColumns } from '../../src/model/decision.js';
import { appendDecision } from '../../src/store/decision-log.js';
import { ensureBuilt, newsfacts } from '../cli/built-program.js';
import { databaseContent } from './database-content.js';
import { asPage, writeFiles } from './made-corpus.js';

const OVERSPEND =
  'Leeds City Council overspent its children’s services budget by £9m in 2023-24, a report to councillors shows.';
const TALK = [
  'Members of the scrutiny committee heard from officers on Tuesday and asked about training, pay and the new offices by the river.',
  'The chair thanked everyone who had written in, and said that the next meeting would look at transport and at the summer programme.',
  'Families who came along were shown the plans for the play area and took home a leaflet about the summer reading challenge.',
];
const article = (title: string, url: string): string =>
  asPage({ title, published: '2024-05-10', paragraphs: [OVERSPEND, ...TALK] }, url);

describe('review', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-review-'));
  const corpus = join(folder, 'corpus');
  const database = join(folder, 'facts.db');
  const log = join(corpus, 'newsfacts.decisions.jsonl');
  const first = 'https://one.example/leeds';

  const run = async (output = database): Promise<void> => {
    const ended = await newsfacts(['run', corpus, '--output', output]);
    expect(ended.code, ended.stderr).toBe(0);
  };
  const rows = <Row>(sql: string): Row[] => {
    const open = new Database(database, { readonly: true });
    try {
      return open.prepare<[], Row>(sql).all();
    } finally {
      open.close();
    }
  };
  const overspend = (): ReviewedColumns => {
    const [found] = rows<ReviewedColumns>(
      `SELECT kind, measure, subject, value, value_high, bound, unit, per, grade, coalesce(date_start, '') AS date_start,
        coalesce(date_end, '') AS date_end, status, said_by, person, role, start, "end", evidence FROM fact_export
       WHERE document = '${first}' AND measure = 'overspend'`,
    );
    if (found === undefined) throw new Error('the corpus states no overspend');
    return found;
  };
  const who = { document: first, by: 'ada', at: '2026-02-01T10:00:00Z', reason: 'read it' };
  const decide = (decision: FactDecision): void => appendDecision(log, decision);
  const exported = () =>
    rows<{ document: string; value: number; rule: string }>(
      "SELECT document, value, rule FROM fact_export WHERE measure = 'overspend' ORDER BY 1, 2",
    ).map(({ document, value, rule }) => [document, value, rule === 'review']);
  const merged = () =>
    rows("SELECT value, documents, reports FROM merged_fact_export WHERE measure = 'overspend' ORDER BY value");
  const equalsFresh = async (): Promise<void> => {
    const fresh = join(folder, 'fresh.db');
    rmSync(fresh, { force: true });
    await run(fresh);
    expect(databaseContent(database)).toEqual(databaseContent(fresh));
  };

  let found: ReviewedColumns;
  beforeAll(async () => {
    await ensureBuilt();
    writeFiles(corpus, {
      'one.html': article('Leeds overspends', first),
      'two.html': article('Leeds children’s budget overspent', 'https://two.example/leeds'),
      'three.html': asPage(
        {
          title: 'Kent praised',
          published: '2024-05-11',
          paragraphs: [
            'Kent County Council’s children’s services were rated good by Ofsted in March 2024.',
            ...TALK.toReversed(),
          ],
        },
        'https://three.example/kent',
      ),
    });
    await run();
    found = overspend();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes a refused fact out of the views, in the copies of the text too', async () => {
    expect(exported()).toEqual([
      [first, 9e6, false],
      ['https://two.example/leeds', 9e6, false],
    ]);
    expect(merged()).toEqual([{ value: 9e6, documents: 2, reports: 1 }]);
    decide({ action: 'refuse', fact: found, ...who });
    await run();
    expect(exported()).toEqual([]);
    expect(merged()).toEqual([]);
    expect(rows("SELECT review, count(*) AS n FROM fact WHERE measure = 'overspend' GROUP BY 1")).toEqual([
      { review: 'refused', n: 2 },
    ]);
    await equalsFresh();
  });

  it('brings it back when the refusal is undone', async () => {
    decide({ action: 'undo', fact: found, ...who });
    await run();
    expect(merged()).toEqual([{ value: 9e6, documents: 2, reports: 1 }]);
    await equalsFresh();
  });

  it('puts corrected and added facts in their place, and keeps them when the page is read again', async () => {
    decide({ action: 'correct', fact: found, to: { ...found, value: 9.5e6, value_high: 9.5e6 }, ...who });
    decide({
      action: 'add',
      to: {
        ...found,
        measure: 'budget',
        value: 1,
        value_high: 1,
        evidence: 'a report to councillors shows',
        start: 0,
        end: 0,
      },
      ...who,
    });
    await run();
    expect(exported()).toEqual([
      [first, 9.5e6, true],
      ['https://two.example/leeds', 9.5e6, true],
    ]);
    writeFileSync(join(corpus, 'one.html'), article('Leeds overspends by millions', first));
    await run();
    expect(exported()).toEqual([
      [first, 9.5e6, true],
      ['https://two.example/leeds', 9.5e6, true],
    ]);
    expect(
      rows(
        `SELECT evidence, confidence FROM fact_export WHERE rule = 'review' AND measure = 'budget' AND document = '${first}'`,
      ),
    ).toEqual([{ evidence: 'a report to councillors shows', confidence: 1 }]);
    await equalsFresh();
    const doctor = await newsfacts(['doctor', database]);
    expect(doctor.code, doctor.stdout).toBe(0);
  });

  it('counts for the rules, and lists what no longer applies', async () => {
    const list = await newsfacts(['rules', 'list', database, '--json']);
    const rules: { accepted: number; rejected: number }[] = JSON.parse(list.stdout);
    expect(rules.reduce((sum, rule) => sum + rule.rejected, 0)).toBe(2);
    decide({ action: 'accept', fact: { ...found, value: 123, value_high: 123 }, ...who });
    writeFileSync(log, `${readFileSync(log, 'utf8')}{"action":"praise","document":"${first}"}\n`);
    await run();
    const idle = await newsfacts(['review', database, '--idle']);
    expect(idle.stdout).toContain('accept  does not apply: the document no longer states this fact');
    expect(idle.stdout).toContain('praise  does not apply: there is no action praise');
    expect(JSON.parse((await newsfacts(['review', database, '--json'])).stdout)).toHaveLength(6);
  });

  it('leaves no trace when the file of decisions goes', async () => {
    rmSync(log);
    await run();
    expect(exported()).toEqual([
      [first, 9e6, false],
      ['https://two.example/leeds', 9e6, false],
    ]);
    await equalsFresh();
  });
});
