import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFile } from '../../src/ingest/hash.js';
import { walkCorpus } from '../../src/ingest/walk.js';
import { writeFiles } from '../pipeline/made-corpus.js';

describe('walkCorpus', () => {
  let root = '';
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'newsfacts-walk-')));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const pathsOf = async (
    files: readonly string[],
    ignores: Readonly<Record<string, string>> = {},
  ): Promise<readonly string[]> => {
    writeFiles(root, { ...Object.fromEntries(files.map((path) => [path, path])), ...ignores });
    return (await walkCorpus(root, [])).paths;
  };

  it('finds files in nested folders, in order of path', async () => {
    expect(await pathsOf(['b/z.html', 'a.html', 'b/a/deep.txt', 'B.html', 'b.html'])).toEqual([
      'B.html',
      'a.html',
      'b.html',
      'b/a/deep.txt',
      'b/z.html',
    ]);
  });

  it('respects ignore files of every folder, the inner over the outer', async () => {
    const files = ['a.log', 'keep.log', 'x/a.log', 'x/drafts/one.html', 'x/y/b.log', 'x/y/one.html', 'build/page.html'];
    const ignores = {
      '.gitignore': '*.log\n!keep.log\nbuild/\n',
      'x/.newsfactsignore': '/drafts\n',
      'x/y/.newsfactsignore': '!b.log\n*.html\n',
    };
    expect(await pathsOf(files, ignores)).toEqual(['keep.log', 'x/y/b.log']);
  });

  it('leaves out hidden files, its own files at the root, and what it is told', async () => {
    const files = [
      '.hidden',
      '.git/config',
      'newsfacts.yaml',
      'newsfacts.decisions.jsonl',
      'in/newsfacts.yaml',
      'rules/a.yaml',
    ];
    writeFiles(root, Object.fromEntries(['page.html', 'facts.db', ...files].map((path) => [path, path])));
    const walk = await walkCorpus(root, [join(root, 'rules'), join(root, 'facts.db')]);
    expect(walk).toEqual({ paths: ['in/newsfacts.yaml', 'page.html'], problems: [] });
  });

  it('follows no link, and names those that lead out, nowhere, or to no file', async () => {
    writeFiles(root, { 'page.html': 'page', 'in/other.html': 'other' });
    symlinkSync(join(root, 'page.html'), join(root, 'same.html'));
    symlinkSync(root, join(root, 'in', 'loop'));
    symlinkSync(tmpdir(), join(root, 'out'));
    symlinkSync(`${root}-elsewhere`, join(root, 'nowhere'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const { paths, problems } = await walkCorpus(root, []);
    expect(paths).toEqual(['in/other.html', 'page.html']);
    expect(problems.map(({ source, code }) => `${source} ${code}`).sort()).toEqual([
      'nowhere link-broken',
      'out link-outside',
      'pipe not-a-file',
    ]);
  });

  it('throws where the corpus folder itself cannot be read', async () => {
    await expect(walkCorpus(join(root, 'nowhere'), [])).rejects.toThrow('ENOENT');
  });
});

describe('hashFile', () => {
  it('gives the SHA-256 of the bytes, and says why it cannot', async () => {
    const root = mkdtempSync(join(tmpdir(), 'newsfacts-hash-'));
    writeFiles(root, { abc: 'abc' });
    // FIPS 180-2, appendix B.1
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await hashFile(join(root, 'abc'), 'abc')).toEqual({ kind: 'hashed', sha256, size: 3 });
    expect(await hashFile(join(root, 'gone'), 'gone')).toMatchObject({
      kind: 'vanished',
      problem: { code: 'source-vanished' },
    });
    expect(await hashFile(root, 'folder')).toMatchObject({
      kind: 'unreadable',
      problem: { code: 'source-unreadable' },
    });
    rmSync(root, { recursive: true });
  });
});
