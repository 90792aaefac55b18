import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunOptions, RunSummary } from '../../src/index.js';
import { databaseContent } from './database-content.js';
import { seeded, writeFiles } from './made-corpus.js';
import { standInLine, standInRun, writeStandInCorpus } from './stand-in.js';

describe('the same corpus', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-same-'));
  let corpus = '';
  let count = 0;
  beforeEach(() => {
    count += 1;
    corpus = join(folder, `corpus-${count}`);
    writeStandInCorpus(corpus, 32);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const database = (name: string): string => join(folder, `${count}-${name}.db`);
  const run = (name: string, options: Partial<RunOptions> = {}): Promise<RunSummary> =>
    standInRun({ corpus, output: database(name), ...options });
  /** What a run from nothing makes of the corpus as it is now. */
  const fresh = async (): Promise<ReturnType<typeof databaseContent>> => {
    rmSync(database('fresh'), { force: true });
    await run('fresh');
    return databaseContent(database('fresh'));
  };

  const shuffled =
    (seed: number) =>
    (paths: readonly string[]): readonly string[] => {
      const random = seeded(seed);
      return paths
        .map((path) => ({ path, rank: random() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ path }) => path);
    };

  it('gives the same database with any number of workers and in any order', async () => {
    const expected = await fresh();
    expect(expected.documents.length).toBe(32 + 48 + 1);
    expect(expected.edges.length).toBeGreaterThan(5);
    for (const [name, options] of Object.entries({
      one: { concurrency: 1 },
      eight: { concurrency: 8 },
      shuffled: { order: shuffled(3) },
      shuffledOtherwise: { concurrency: 8, order: shuffled(4) },
    })) {
      await run(name, options);
      expect(databaseContent(database(name)), name).toEqual(expected);
    }
  });

  it('does nothing when nothing changed', async () => {
    const first = await run('again');
    expect(first.sources).toEqual({ new: 42, changed: 0, redone: 0, unchanged: 0, gone: 0, failed: 0 });
    const before = databaseContent(database('again'));
    const second = await run('again');
    expect(second.sources).toEqual({ new: 0, changed: 0, redone: 0, unchanged: 42, gone: 0, failed: 0 });
    expect([second.written, second.reanalysed]).toEqual([0, 0]);
    expect(databaseContent(database('again'))).toEqual(before);
  });

  it('is brought to what a fresh run gives when sources come, change, move and go', async () => {
    await run('kept');
    const steps: (() => void)[] = [
      () => writeFiles(corpus, { 'one/0.txt': standInLine(555, 'https://a.example/4'), 'aaa.txt': standInLine(4) }),
      () => writeFiles(corpus, { 'a-first.txt': standInLine(70, 'https://a.example/8') }),
      () => rmSync(join(corpus, 'a-first.txt')),
      () => writeFiles(corpus, { 'many/1.txt': [8, 6, 7].map((n) => standInLine(n)).join('\n') }),
      () => rmSync(join(corpus, 'one/6.txt')),
      () => renameSync(join(corpus, 'many'), join(corpus, 'others')),
      () => rmSync(join(corpus, 'one'), { recursive: true }),
    ];
    for (const [step, change] of steps.entries()) {
      change();
      await run('kept');
      expect(databaseContent(database('kept')), `step ${step}`).toEqual(await fresh());
    }
  });

  it('counts what is new, changed, gone and unchanged, and names what is gone', async () => {
    await run('counted');
    rmSync(join(corpus, 'one/3.txt'));
    writeFiles(corpus, { 'one/4.txt': standInLine(300), 'new.txt': standInLine(301) });
    const summary = await run('counted');
    expect(summary.sources).toEqual({ new: 1, changed: 1, redone: 0, unchanged: 40, gone: 1, failed: 0 });
    expect(summary.gone).toEqual(['one/3.txt']);
    expect(summary.written).toBe(2);
  });

  it('gives an address to the lowest path and returns it when that source goes', async () => {
    const line = standInLine(1, 'https://b.example/story');
    writeFiles(corpus, { 'b/page.txt': line, 'c/feed.txt': `${standInLine(2)}\n${line}` });
    const keys = (): unknown[] =>
      databaseContent(database('claims')).documents.flatMap((row) => {
        const { document, path_key } = row as { document: string; path_key: string };
        return /^[abc]\/(page|feed)/.test(path_key) ? [`${path_key} ${document}`] : [];
      });
    await run('claims');
    expect(keys()).toEqual([
      'c/feed.txt#1 c/feed.txt#1',
      'c/feed.txt#2 c/feed.txt#2',
      'b/page.txt https://b.example/story',
    ]);
    writeFiles(corpus, { 'a/page.txt': line });
    await run('claims');
    expect(keys()).toContain('a/page.txt https://b.example/story');
    expect(keys()).toContain('b/page.txt b/page.txt');
    rmSync(join(corpus, 'a'), { recursive: true });
    rmSync(join(corpus, 'b'), { recursive: true });
    await run('claims');
    expect(keys()).toEqual(['c/feed.txt#1 c/feed.txt#1', 'c/feed.txt#2 https://b.example/story']);
  });

  it('analyses stored texts again for new rules, and reads sources again for a new parser', async () => {
    await run('versions');
    const before = databaseContent(database('versions'));
    process.env['STAND_IN_VERSION'] = 'p1,a2';
    const analysed = await run('versions');
    expect([analysed.sources.unchanged, analysed.written, analysed.reanalysed]).toEqual([
      42,
      0,
      before.documents.length,
    ]);
    process.env['STAND_IN_VERSION'] = 'p2,a2';
    const read = await run('versions');
    expect([read.sources.redone, read.written, read.reanalysed]).toEqual([42, before.documents.length, 0]);
    const after = databaseContent(database('versions'));
    delete process.env['STAND_IN_VERSION'];
    expect([after.facts, after.edges, after.mergedFacts]).toEqual([before.facts, before.edges, before.mergedFacts]);
  });

  it('follows decisions, and forgets those that are withdrawn', async () => {
    const before = await fresh();
    const [copy] = before.documents.filter((row) => (row as { canonical: number }).canonical === 0) as {
      document: string;
      cluster: string;
    }[];
    const decision = {
      action: 'split',
      document: copy?.document,
      other: copy?.cluster,
      by: 'A person',
      at: '2024-05-01',
    };
    const unknown = { action: 'join', document: 'nowhere.txt', other: copy?.document };
    const lines = [JSON.stringify(decision), 'no json', JSON.stringify(unknown)];
    writeFiles(corpus, { 'newsfacts.decisions.jsonl': lines.join('\n') });
    await run('fresh');
    const decided = databaseContent(database('fresh'));
    const clusterOf = (content: typeof decided): unknown =>
      content.documents
        .map((row) => row as { document: string; cluster: string })
        .find(({ document }) => document === copy?.document)?.cluster;
    expect(clusterOf(decided)).not.toBe(copy?.cluster);
    expect(decided.problems).toContainEqual(
      expect.objectContaining({ code: 'decision-unreadable', source: 'newsfacts.decisions.jsonl', place: 'line 2' }),
    );
    expect(decided).toEqual(await fresh());
    rmSync(join(corpus, 'newsfacts.decisions.jsonl'));
    await run('fresh');
    expect(databaseContent(database('fresh'))).toEqual(before);
  });
});
