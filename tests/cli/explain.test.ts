import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleStore, sampleDocument, sampleStore } from '../store/sample.js';
import { type Ended, ensureBuilt, newsfacts } from './built-program.js';

describe('the commands that read a database', { timeout: 120_000 }, () => {
  let store: SampleStore;
  beforeAll(async () => {
    await ensureBuilt();
    store = sampleStore();
    store.add('news/page.html', sampleDocument());
    store.add('news/other.html', sampleDocument({ title: 'Other' }));
    store.add('old/page.html', sampleDocument({ title: 'Old' }));
    store.release();
  });
  afterAll(() => store.close());

  const explain = (...args: string[]): Promise<Ended> => newsfacts(['explain', store.path, ...args]);

  it('explain says how a document was read', async () => {
    const { code, stdout } = await explain('news/page.html');
    expect(code).toBe(0);
    for (const line of [
      'news/page.html',
      '  author     Ann Able, Bo Byrd',
      '  + title      Leeds services  [meta: the only one]',
      '  -               navigation     Home\u{1F3E0}',
      '  + 0-21          paragraph      Leeds was rated good.',
      '  0-5           council   Leeds  [E08000035; Leeds City Council, short]',
      '  0-20          rating/overall of Leeds City Council (E08000035): good [undated, asserted]',
      '      rule rating/overall, confidence 0.9',
      '      named in the clause',
      '      also at 53-57',
      '  53-57         rating/overall: no subject',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  it('explain --at keeps to what concerns that place', async () => {
    const { stdout } = await explain('other.html', '--at', '55', '--json');
    const explanation = JSON.parse(stdout);
    expect(explanation.mentions.map(({ text }: { text: string }) => text)).toEqual(['good']);
    expect([explanation.facts.length, explanation.refusals.length, explanation.blocks.length]).toEqual([1, 1, 0]);
    const { stdout: elsewhere } = await explain('other.html', '--at', '21');
    expect(elsewhere).toContain('Facts: none');
  });

  it('explain says which documents a name may mean, and that there is none', async () => {
    const several = await explain('page.html');
    expect([several.code, several.stdout]).toEqual([2, '']);
    expect(several.stderr).toContain('page.html may be any of:\n  news/page.html\n  old/page.html');
    expect(await explain('nowhere.html')).toMatchObject({ code: 2, stdout: '' });
  });

  it('doctor passes a sound database, and lists what is wrong with another', async () => {
    expect(await newsfacts(['doctor', store.path])).toMatchObject({ code: 0, stdout: `${store.path}: all is well.\n` });
    const harmed = sampleStore();
    harmed.add('page.html', sampleDocument());
    harmed.database.exec("UPDATE fact SET evidence = 'Leeds was rated bad'");
    harmed.release();
    const { code, stdout } = await newsfacts(['doctor', harmed.path, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toEqual([
      { check: 'evidence', message: 'page.html: evidence 1 at 0-20 is not its words' },
    ]);
    harmed.close();
    expect(await newsfacts(['doctor', `${store.path}.none`])).toMatchObject({ code: 1, stdout: '' });
  });

  it('help of every command starts with examples', async () => {
    for (const command of ['run', 'explain', 'doctor']) {
      const { code, stdout } = await newsfacts([command, '--help']);
      expect([code, stdout.split('\n')[0]]).toEqual([0, 'Examples:']);
      expect(stdout).toContain(`  newsfacts ${command} `);
    }
  });
});
