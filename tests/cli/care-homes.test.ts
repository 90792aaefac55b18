import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseContent } from '../pipeline/database-content.js';
import { asPage, writeFiles } from '../pipeline/made-corpus.js';
import { ensureBuilt, newsfacts } from './built-program.js';

const ARTICLE = {
  title: 'Nursing home told to do better',
  published: '2024-05-10',
  paragraphs: [
    'Brannock Court was rated inadequate overall by the Care Quality Commission after an inspection in March 2024.',
    'Families who had written to the newspaper said they were not surprised, and a meeting with the owners was held on Tuesday.',
    'Merrowfield House Care Home, a mile away, was rated good in the same month; its garden was praised by inspectors.',
  ],
};

describe('a corpus of another field', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-homes-'));
  const corpus = join(folder, 'corpus');
  const database = join(folder, 'homes.db');
  beforeAll(async () => {
    await ensureBuilt();
    writeFiles(corpus, { 'page.html': asPage(ARTICLE, null), 'newsfacts.yaml': 'pack: care-homes\n' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the facts, bodies and facets that its pack declares', async () => {
    const ended = await newsfacts(['run', corpus, '--output', database, '--quiet']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const content = databaseContent(database);
    expect(content.facts).toEqual([
      expect.objectContaining({ kind: 'rating', measure: 'overall', subject: 'brannock-court', grade: 'inadequate' }),
      expect.objectContaining({ kind: 'rating', measure: 'overall', subject: 'merrowfield-house', grade: 'good' }),
    ]);
    expect(content.mentions).toContainEqual(expect.objectContaining({ type: 'home', id: 'brannock-court' }));
    expect(content.mergedFacts).toHaveLength(2);
    expect(content.facets).toContainEqual({ view: 'fact_export', facet: 'subject', value: 'brannock-court', count: 1 });
    expect((await newsfacts(['doctor', database])).code).toBe(0);
    const listed = await newsfacts(['rules', 'list', database]);
    expect(listed.stdout).toMatch(/^rating\/rated +2 +1 +0 /m);
  });

  it('is read anew by another pack, and a pack that does not exist is refused', async () => {
    const other = await newsfacts(['run', corpus, '--output', database, '--pack', 'childrens-services', '--quiet']);
    expect([other.code, databaseContent(database).facts]).toEqual([0, []]);
    const misnamed = await newsfacts(['run', corpus, '--output', database, '--pack', 'care-hoems']);
    expect([misnamed.code, misnamed.stderr]).toEqual([2, expect.stringContaining("did you mean 'care-homes'?")]);
  });
});
