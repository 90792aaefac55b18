import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunSummary } from '../../src/index.js';
import { databaseContent } from '../pipeline/database-content.js';
import { asPage, madeArticle, writeFiles, writeMadeCorpus } from '../pipeline/made-corpus.js';
import { BAD_FILES, GOOD_DOCUMENTS, writeBadCorpus } from './bad-files.js';
import { type Ended, ensureBuilt, newsfacts } from './built-program.js';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
/** Runs that must not depend on root's rights; where the tests run as somebody else, their own are as good. */
const asNobody = isRoot ? { id: NOBODY } : {};

const page = (n: number): string => asPage(madeArticle(n), null);

describe('newsfacts run', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-run-'));
  const corpus = join(folder, 'corpus');
  const expected = join(folder, 'expected.db');
  let first: Ended;
  const path = (name: string): string => join(folder, name);
  const problemsOf = (database: string): string[] =>
    databaseContent(database).problems.map((row) => {
      const { source, code } = row as { source: string; code: string };
      return `${source} ${code}`;
    });

  beforeAll(async () => {
    await ensureBuilt();
    if (isRoot) chownSync(folder, NOBODY, NOBODY);
    writeMadeCorpus(corpus, 24);
    first = await newsfacts(['run', corpus, '--output', expected, '--json', '--quiet']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a corpus into a database that doctor passes, and says so as JSON', async () => {
    expect([first.code, first.stderr]).toEqual([0, '']);
    const summary: RunSummary = JSON.parse(first.stdout);
    expect(summary.state).toBe('finished');
    expect(summary.sources).toEqual({ new: 29, changed: 0, redone: 0, unchanged: 0, gone: 0, failed: 0 });
    expect(summary.documents).toBe(33);
    expect(summary.facts).toMatchObject({ rating: expect.any(Number), cost: expect.any(Number) });
    expect(summary.copies).toMatchObject({ exact: expect.any(Number) });
    expect(summary.problems).toEqual({ 'empty-file': 1 });
    expect(readdirSync(folder).filter((name) => name.startsWith('expected.db'))).toEqual(['expected.db']);
    const doctor = await newsfacts(['doctor', expected]);
    expect([doctor.code, doctor.stdout]).toEqual([0, `${expected}: all is well.\n`]);
  });

  it('says in words what it did and what comes next, and reads nothing twice', async () => {
    const ended = await newsfacts(['run', corpus, '--output', expected]);
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain('0 new, 0 changed, 29 unchanged, 0 failed, 0 gone');
    expect(ended.stdout).toContain(`newsfacts doctor ${expected}`);
  });

  it('notes a problem for every bad file and reads the rest', async () => {
    const bad = path('bad');
    writeBadCorpus(bad);
    const ended = await newsfacts(['run', bad, '--output', path('bad.db'), '--json', '--quiet']);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const problems = problemsOf(path('bad.db'));
    for (const [file, code] of Object.entries(BAD_FILES)) expect(problems).toContain(`${file} ${code}`);
    expect(problems.filter((problem) => problem.startsWith('good/'))).toEqual([]);
    const documents = databaseContent(path('bad.db')).documents.map((row) => (row as { document: string }).document);
    expect(documents).toEqual(expect.arrayContaining(GOOD_DOCUMENTS));
    expect((await newsfacts(['doctor', path('bad.db')])).code).toBe(0);
  });

  it('notes a file and a folder it may not read, and a link that leads out', async () => {
    const locked = path('locked');
    writeFiles(locked, { 'secret.html': page(1), 'open.html': page(2), 'closed/page.html': page(3) });
    symlinkSync('/etc/hostname', join(locked, 'outside.txt'));
    symlinkSync(join(locked, 'open.html'), join(locked, 'inside.html'));
    chmodSync(join(locked, 'secret.html'), 0o000);
    chmodSync(join(locked, 'closed'), 0o000);
    const ended = await newsfacts(['run', locked, '--output', path('locked.db'), '--json', '--quiet'], asNobody);
    chmodSync(join(locked, 'closed'), 0o755);
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    expect(problemsOf(path('locked.db'))).toEqual([
      'closed folder-unreadable',
      'outside.txt link-outside',
      'secret.html source-unreadable',
    ]);
    expect(databaseContent(path('locked.db')).documents).toHaveLength(1);
  });

  it('refuses an output folder that cannot be written', async () => {
    const closed = path('read-only');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    const ended = await newsfacts(['run', corpus, '--output', join(closed, 'facts.db')], asNobody);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(`${join(closed, 'facts.db')} cannot be written. Choose a folder`);
  });

  it('refuses a database that is locked, of another program, of a newer schema, or none', async () => {
    const refusal = async (name: string): Promise<string> => {
      const before = createHash('sha256')
        .update(readFileSync(path(name)))
        .digest('hex');
      const ended = await newsfacts(['run', corpus, '--output', path(name)]);
      expect([ended.code, ended.stdout]).toEqual([1, '']);
      expect(
        createHash('sha256')
          .update(readFileSync(path(name)))
          .digest('hex'),
      ).toBe(before);
      return ended.stderr;
    };
    const foreign = new Database(path('foreign.db'));
    foreign.exec('CREATE TABLE photograph (id INTEGER PRIMARY KEY)');
    foreign.close();
    expect(await refusal('foreign.db')).toContain('is a database of another program');

    writeFileSync(path('text.db'), 'This is a letter and no database, however it is named.'.repeat(40));
    expect(await refusal('text.db')).toContain('is not a SQLite database');

    writeFileSync(path('newer.db'), readFileSync(expected));
    const newer = new Database(path('newer.db'));
    newer.pragma('user_version = 999');
    newer.close();
    expect(await refusal('newer.db')).toContain('was made by a newer version of newsfacts (schema 999');

    writeFileSync(path('taken.db'), readFileSync(expected));
    const hold = `const taken = new (require('better-sqlite3'))(process.argv[1]);
      taken.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`;
    const holder = spawn(process.execPath, ['-e', hold, path('taken.db')], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(holder.stdout, 'data');
      expect(await refusal('taken.db')).toContain('is in use by another process');
    } finally {
      holder.kill();
    }
  });

  it('ends when the disk is full, says so, and resumes when there is room', async () => {
    const full = path('full');
    writeMadeCorpus(full, 24);
    writeFiles(full, { 'newsfacts.yaml': 'max_database_mb: 0.5\n' });
    const ended = await newsfacts(['run', full, '--output', path('full.db'), '--quiet']);
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain('There is no room left');
    expect(problemsOf(path('full.db'))).toContain(' disk-full');
    expect((await newsfacts(['doctor', path('full.db')])).code).toBe(0);
    writeFiles(full, { 'newsfacts.yaml': 'max_database_mb: 100\n' });
    expect((await newsfacts(['run', full, '--output', path('full.db'), '--quiet'])).code).toBe(0);
    expect(databaseContent(path('full.db'))).toEqual(databaseContent(expected));
  });

  it('ends cleanly at Ctrl-C and resumes', async () => {
    const database = path('interrupted.db');
    const interruptWhen = (reached: () => boolean) =>
      newsfacts(['run', corpus, '--output', database], {
        started: async (child) => {
          while (child.exitCode === null && !reached()) await setTimeout(5);
          child.kill('SIGINT');
        },
      });
    // The database is open from here on, while the language tools are still being loaded.
    const early = await interruptWhen(() => existsSync(`${database}-wal`));
    expect([early.code, early.signal]).toEqual([130, null]);
    expect(early.stdout).toContain('run again to resume');
    let opened = 0;
    const second = await interruptWhen(() => {
      if (opened === 0 && existsSync(`${database}-wal`)) opened = Date.now();
      return opened > 0 && Date.now() - opened > 1200;
    });
    expect([0, 130]).toContain(second.code);
    expect(readdirSync(folder).filter((name) => name.startsWith('interrupted.db'))).toEqual(['interrupted.db']);
    expect((await newsfacts(['run', corpus, '--output', database, '--quiet'])).code).toBe(0);
    expect(databaseContent(database)).toEqual(databaseContent(expected));
  });

  it('takes settings from newsfacts.yaml and reads neither it, nor decisions, nor rules, nor the database as documents', async () => {
    const own = path('own');
    writeFiles(own, {
      'page.html': page(1),
      'drafts/page.html': page(2),
      '.newsfactsignore': 'drafts/\n',
      '.hidden.html': page(3),
      'newsfacts.yaml': 'rules: [my-rules]\nconcurrency: 1\nsites:\n  made.example:\n    drop: [.advert]\n',
      'newsfacts.decisions.jsonl': '',
      'my-rules/note.txt': 'Rules go here.',
    });
    const ended = await newsfacts(['run', '.', '--output', 'facts.db', '--json', '--quiet'], { cwd: own });
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    const again: RunSummary = JSON.parse(
      (await newsfacts(['run', own, '--output', join(own, 'facts.db'), '--json'])).stdout,
    );
    expect([again.documents, again.sources.unchanged]).toEqual([1, 1]);
  });

  it('refuses wrong usage with code 2 and suggests what was meant', async () => {
    const said = async (...args: string[]): Promise<string> => {
      const ended = await newsfacts(args);
      expect(ended.code, args.join(' ')).toBe(2);
      return ended.stderr;
    };
    expect(await said('rum', corpus)).toContain('Did you mean run?');
    expect(await said('run')).toContain("missing required argument 'corpus'");
    expect(await said('run', path('nowhere'))).toContain('There is no folder');
    expect(await said('run', corpus, '--concurrency', 'many')).toContain('It is a whole number');
    expect(await said('run', corpus, '--rules', path('nowhere'))).toContain('There is no rule folder');
    const wrong = path('wrong');
    writeFiles(wrong, { 'newsfacts.yaml': 'output: facts.db\nconcurency: 2\nsites:\n  a.example:\n    dorp: [p]\n' });
    const mistakes = await said('run', wrong, '--output', path('wrong.db'));
    expect(mistakes).toContain("newsfacts.yaml:2:13: there is no setting 'concurency'; did you mean 'concurrency'?");
    expect(mistakes).toContain(
      "newsfacts.yaml:5:11: sites.a.example: there is no setting 'dorp'; did you mean 'drop'?",
    );
  });
});
