import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, ensureBuilt, runNode } from '../cli/built-program.js';
import { databaseContent } from './database-content.js';
import { seeded, writeFiles } from './made-corpus.js';
import { standInLine, writeStandInCorpus } from './stand-in.js';

const KILLS = 50;

describe('a run that is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-killed-'));
  const corpus = join(folder, 'corpus');
  const run = (database: string, killAfter: number | null): Promise<Ended> =>
    runNode(['tests/pipeline/stand-in-run.mjs', corpus, database], {
      started: (child) => {
        if (killAfter === null) return;
        child.stdout?.once('data', () => {
          void setTimeout(killAfter).then(() => child.kill('SIGKILL'));
        });
      },
    });

  beforeAll(async () => {
    await ensureBuilt();
    writeStandInCorpus(corpus, 48);
    // An earlier state of the corpus, from which later runs have sources to change, to add and to take away.
    const earlier = {
      'one/0.txt': standInLine(77, 'https://a.example/8'),
      'one/00.txt': standInLine(9, 'https://a.example/4'),
    };
    writeFiles(corpus, { ...earlier, 'many/0.txt': [3, 4, 5, 40, 41].map((n) => standInLine(n)).join('\n') });
    rmSync(join(corpus, 'one/7.txt'));
    await run(join(folder, 'earlier.db'), null);
    rmSync(join(corpus, 'one/00.txt'));
    writeStandInCorpus(corpus, 48);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('resumes to the same documents, facts and clusters, whenever it was killed', async () => {
    const undisturbed = join(folder, 'undisturbed.db');
    const whole = await run(undisturbed, null);
    expect(whole.stderr).toBe('');
    const expected = databaseContent(undisturbed);
    expect(expected.documents.length).toBe(48 + 72 + 1);
    expect(expected.facts.length).toBeGreaterThan(100);
    expect(expected.edges.length).toBeGreaterThan(10);
    expect(expected.pending).toEqual([]);

    const random = seeded(2024);
    let kills = 0;
    let database = 0;
    while (kills < KILLS) {
      database += 1;
      const path = join(folder, `killed-${database}.db`);
      if (database % 2 === 0) copyFileSync(join(folder, 'earlier.db'), path);
      for (let finished = false; !finished; ) {
        const ended = await run(path, kills < KILLS ? Math.floor(random() * random() * 900) : null);
        finished = ended.stdout.includes('finished');
        if (ended.signal === 'SIGKILL') kills += 1;
        else expect(ended.code).toBe(0);
      }
      expect(databaseContent(path)).toEqual(expected);
      expect(readdirSync(folder).filter((name) => name.startsWith(`killed-${database}.db`))).toEqual([
        `killed-${database}.db`,
      ]);
    }
  }, 240_000);
});
