import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClusters } from '../../src/store/copy-clusters.js';
import { openForReading } from '../../src/store/open.js';
import { FOLLOW_UP, ORIGINAL, OTHER_WRITER } from '../dedupe/articles.js';
import { type Ended, ensureBuilt, newsfacts } from './built-program.js';

const DECISIONS = 'newsfacts.decisions.jsonl';

interface Listed {
  readonly clusters: readonly { readonly canonical: string; readonly members: readonly { readonly key: string }[] }[];
  readonly backing: readonly { readonly reports: number; readonly facts: number; readonly repeated: number }[];
  readonly idle: readonly { readonly line: number; readonly action: string; readonly note: string }[];
}

describe('newsfacts copies', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-copies-'));
  const corpus = join(folder, 'corpus');
  const database = join(folder, 'facts.db');
  const file = join(corpus, DECISIONS);
  const page = (name: string, day: string, text: string): void =>
    writeFileSync(join(corpus, name), `Report ${name}\n\nPublished: ${day}\n\n${text.replaceAll('\n', '\n\n')}\n`);
  const run = (): Promise<Ended> => newsfacts(['run', corpus, '--output', database, '--quiet', '--concurrency', '1']);
  const copies = (...args: string[]): Promise<Ended> => newsfacts(['copies', ...args]);
  const listed = async (): Promise<Listed> => JSON.parse((await copies('list', database, '--json')).stdout);
  /** Each cluster as its keys, the canonical one first. */
  const clusters = (): string[][] => {
    const open = openForReading(database);
    const found = readClusters(open).map(({ members }) => members.map(({ key }) => key));
    open.close();
    return found;
  };

  beforeAll(async () => {
    await ensureBuilt();
    mkdirSync(corpus);
    page('first.txt', '7 March 2022', ORIGINAL);
    page('again.txt', '8 March 2022', ORIGINAL.replace('in Harrowdale last autumn', 'in Pelham last spring'));
    page('later.txt', '9 April 2023', FOLLOW_UP);
    page('other.txt', '7 March 2022', `${OTHER_WRITER}\nLeeds City Council had 1,412 children in care in May 2021.`);
    expect(await run()).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('list shows stories with their copies and what facts rest on', async () => {
    const { code, stdout } = await copies('list', database);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('1 story was repeated: 1 copy, which count as no report of their own');
    expect(lines).toContain('    first.txt');
    expect(lines).toContain('    again.txt');
    expect(stdout).toMatch(/^ {2}original +.*7 Mar 2022$/mu);
    expect(stdout).toMatch(/^ {2}copied edited, \d+% sure +.*8 Mar 2022$/mu);
    const { backing } = await listed();
    expect(backing.every(({ reports }) => reports === 1)).toBe(true);
    expect(backing[0]?.facts).toBeGreaterThan(0);
  });

  it('show gives the sentences in common, and says where there are none', async () => {
    const { stdout } = await copies('show', database, 'again.txt');
    expect(stdout).toMatch(/^near (?:0\.9\d|1\.00) {2}first\.txt$/mu);
    expect(stdout).toContain('    here   Harrowdale council has been ordered to hand its children');
    expect((await copies('show', database, 'other.txt')).stdout).toContain('shares no text with another document');
  });

  it('join appends who, when and why, and holds from the next run on', async () => {
    const before = Date.now();
    const joined = await copies('join', database, 'first.txt', 'later.txt', '--reason', 'one text', '--by', 'Ann Able');
    expect(joined).toMatchObject({ code: 0, stderr: '' });
    expect(joined.stdout).toContain(`first.txt\nlater.txt\nare one text: noted in ${file}`);
    const [line = '', rest] = readFileSync(file, 'utf8').split('\n');
    expect(rest).toBe('');
    const { at, ...decision } = JSON.parse(line);
    expect(decision).toEqual({
      action: 'join',
      document: 'first.txt',
      other: 'later.txt',
      by: 'Ann Able',
      reason: 'one text',
    });
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(clusters()).toEqual([['first.txt', 'again.txt']]);
    await run();
    expect(clusters()).toEqual([['first.txt', 'again.txt', 'later.txt']]);
  });

  it('split is appended below, and both survive further runs and a new database', async () => {
    const { code, stdout } = await copies('split', database, 'again.txt', 'first.txt', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      action: 'split',
      document: 'again.txt',
      other: 'first.txt',
      reason: '',
    });
    expect(JSON.parse(stdout).by).not.toBe('');
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3);
    const decided = [['first.txt', 'later.txt']];
    for (let again = 0; again < 2; again++) {
      await run();
      expect(clusters()).toEqual(decided);
    }
    rmSync(database);
    await run();
    expect(clusters()).toEqual(decided);
    expect((await copies('show', database, 'again.txt')).stdout).toContain('because split decided by a person');
  });

  it('lists a decision that no longer applies, and keeps it', async () => {
    rmSync(join(corpus, 'later.txt'));
    await run();
    expect(clusters()).toEqual([]);
    const { idle } = await listed();
    expect(idle).toEqual([expect.objectContaining({ line: 1, action: 'join' })]);
    const { stdout } = await copies('list', database);
    expect(stdout).toContain('No text stands in several documents.');
    expect(stdout).toContain('DECISIONS THAT DO NOT APPLY');
    expect(stdout).toContain('  line 1: join first.txt and later.txt: no document of the corpus has this key');
    page('later.txt', '9 April 2023', FOLLOW_UP);
    await run();
    expect(clusters()).toEqual([['first.txt', 'later.txt']]);
    expect((await listed()).idle).toEqual([]);
  });

  it('the later of two decisions on one pair holds', async () => {
    await copies('join', database, 'first.txt', 'again.txt');
    await run();
    expect(clusters()).toEqual([['first.txt', 'again.txt', 'later.txt']]);
  });

  it('says what is wrong with its input, and writes nothing', async () => {
    const before = readFileSync(file, 'utf8');
    const refused: readonly (readonly [string[], number, string])[] = [
      [['join', database, 'first.txt', 'nowhere.txt'], 2, `${database} has no document nowhere.txt.`],
      [['split', database, 'first.txt', 'first.txt'], 2, 'The two documents are one and the same.'],
      [['join', database, 'first.txt'], 2, "missing required argument 'other'"],
      [
        ['join', database, 'first.txt', 'other.txt', '--corpus', join(folder, 'gone')],
        2,
        'is not here; name it with --corpus',
      ],
      [['show', database, 'nowhere.txt'], 2, `${database} has no document nowhere.txt.`],
      [['list', join(folder, 'none.db')], 1, 'none.db'],
      [['merge', database, 'first.txt', 'other.txt'], 2, 'merge'],
    ];
    for (const [args, code, message] of refused) {
      const ended = await copies(...args);
      expect([args.join(' '), ended.code, ended.stdout]).toEqual([args.join(' '), code, '']);
      expect(ended.stderr).toContain(message);
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('names the line of the file that cannot be read, and follows the others', async () => {
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, `${sound}{"action":"join"\n`);
    const { stdout } = await run();
    expect(stdout).toContain('decision-unreadable');
    expect(clusters()).toEqual([['first.txt', 'again.txt', 'later.txt']]);
    writeFileSync(file, sound);
  });
});
