import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { databaseContent } from './database-content.js';
import { writeFiles } from './made-corpus.js';
import { standInLine, standInRun } from './stand-in.js';

interface ProblemRow {
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

describe('a source that breaks its worker', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-broken-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is a problem of its own, whatever it does, and the rest is read', async () => {
    const corpus = join(folder, 'corpus');
    const database = join(folder, 'facts.db');
    const items = Array.from({ length: 40 }, (_, n) => standInLine(n + 50));
    writeFiles(corpus, {
      'newsfacts.yaml': 'timeout_seconds: 3\n',
      'a.txt': standInLine(1),
      'crash.txt': [...items, '||CRASH'].join('\n'),
      'hang.txt': '||HANG',
      'throw.txt': [standInLine(2), '||THROW', standInLine(3)].join('\n'),
      'z.txt': standInLine(4),
    });
    const summary = await standInRun({ corpus, output: database });
    expect(summary.sources).toMatchObject({ new: 3, failed: 2 });
    const content = databaseContent(database);
    const problems = content.problems as ProblemRow[];
    expect(problems.map(({ source, code }) => `${source} ${code}`)).toEqual([
      'crash.txt source-crashed',
      'hang.txt source-crashed',
      'throw.txt stage-failed',
    ]);
    expect(problems[1]?.message).toContain('no progress within 3 seconds');
    const keys = content.documents.map((row) => (row as { document: string }).document);
    expect(keys).toEqual(['a.txt', 'throw.txt#1', 'throw.txt#3', 'z.txt']);

    writeFiles(corpus, { 'crash.txt': standInLine(60), 'hang.txt': standInLine(61) });
    const mended = await standInRun({ corpus, output: database });
    expect(mended.sources).toMatchObject({ changed: 2, unchanged: 3, failed: 0 });
    expect(databaseContent(database).problems).toHaveLength(1);
  });

  it('is left out where it is removed while the run goes on', async () => {
    const corpus = join(folder, 'vanishing');
    const database = join(folder, 'vanishing.db');
    writeFiles(corpus, { 'a.txt': standInLine(1), 'b.txt': standInLine(2), 'c.txt': standInLine(3) });
    const summary = await standInRun({
      corpus,
      output: database,
      order: (paths) => {
        rmSync(join(corpus, 'b.txt'));
        return paths;
      },
    });
    expect(summary.sources).toMatchObject({ new: 2, failed: 1 });
    const content = databaseContent(database);
    expect(content.problems).toMatchObject([{ source: 'b.txt', code: 'source-vanished' }]);
    expect(content.documents).toHaveLength(2);
  });

  it('lists some problems of one kind and counts the rest', async () => {
    const corpus = join(folder, 'many');
    const database = join(folder, 'many.db');
    writeFiles(corpus, { 'feed.txt': Array.from({ length: 130 }, (_, n) => `||WARN number ${n}`).join('\n') });
    await standInRun({ corpus, output: database });
    const problems = databaseContent(database).problems as ProblemRow[];
    expect(problems).toHaveLength(51);
    expect(problems.map(({ message }) => message)).toContain(
      '80 further places of this source have the problem planted.',
    );
  });
});
