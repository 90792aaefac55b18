import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ExportError } from '../../src/export/export-error.js';
import { type OutputFile, writeFolder } from '../../src/export/output-folder.js';

const file = (name: string, text: string): OutputFile => ({ name, pieces: () => [Buffer.from(text)] });

describe('the folder of an export', () => {
  const root = mkdtempSync(join(tmpdir(), 'newsfacts-export-'));
  let made = 0;
  const fresh = (): string => {
    made += 1;
    return join(root, String(made), 'tables');
  };
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const failure = async (folder: string, format: string, files: readonly OutputFile[]): Promise<ExportError> => {
    const error: unknown = await writeFolder(folder, format, files).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error instanceof ExportError) return error;
    throw new Error(`no ExportError but ${String(error)}`);
  };

  it('is made, and holds the files and a list of them with sizes and hashes', async () => {
    const folder = fresh();
    const written = await writeFolder(folder, 'csv', [{ ...file('a.csv', 'one'), rows: () => 1 }, file('b.txt', '')]);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.txt', 'newsfacts-export.json']);
    expect(JSON.parse(readFileSync(join(folder, 'newsfacts-export.json'), 'utf8'))).toEqual({
      format: 'csv',
      files: written,
    });
    expect(written[0]).toEqual({
      ...{ name: 'a.csv', bytes: 3, rows: 1 },
      sha256: '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed',
    });
  });

  it('is written again over its own files, and what is no longer part of it goes', async () => {
    const folder = fresh();
    await writeFolder(folder, 'csv', [file('a.csv', 'one'), file('b.csv', 'two')]);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await writeFolder(folder, 'csv', [file('a.csv', 'three')]);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'newsfacts-export.json', 'notes.txt']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('three');
  });

  it('keeps a file that somebody changed or that no export wrote, and says which', async () => {
    const folder = fresh();
    await writeFolder(folder, 'csv', [file('a.csv', 'one'), file('b.csv', 'two')]);
    writeFileSync(join(folder, 'a.csv'), 'one, with notes');
    const error = await failure(folder, 'csv', [file('a.csv', 'three'), file('b.csv', 'four')]);
    expect(error.message).toContain(`${join(folder, 'a.csv')} is in the way`);
    expect(error.next).toContain('choose another folder');
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one, with notes');
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('two');
    const other = fresh();
    mkdirSync(other, { recursive: true });
    writeFileSync(join(other, 'README.md'), 'about my work');
    expect((await failure(other, 'csv', [file('README.md', 'x')])).message).toContain('README.md is in the way');
  });

  it('is not mixed with an export as another format', async () => {
    const folder = fresh();
    await writeFolder(folder, 'csv', [file('a.csv', 'one')]);
    expect((await failure(folder, 'parquet', [file('a.parquet', 'x')])).message).toContain('holds an export as csv');
  });

  it('does not follow a list that somebody made to lead out of it', async () => {
    const folder = fresh();
    await writeFolder(folder, 'csv', [file('a.csv', 'one')]);
    const precious = join(folder, '..', 'precious.txt');
    writeFileSync(precious, 'one');
    const list = readFileSync(join(folder, 'newsfacts-export.json'), 'utf8').replace('"a.csv"', '"../precious.txt"');
    writeFileSync(join(folder, 'newsfacts-export.json'), list);
    await failure(folder, 'csv', [file('b.csv', 'two')]);
    expect(existsSync(precious)).toBe(true);
  });

  it('stays as it was where a row cannot be read or the signal says stop, without a half-written file', async () => {
    const folder = fresh();
    await writeFolder(folder, 'csv', [file('a.csv', 'one')]);
    const broken: OutputFile = {
      name: 'a.csv',
      *pieces() {
        yield Buffer.from('half');
        throw new Error('the database went away');
      },
    };
    await expect(writeFolder(folder, 'csv', [broken])).rejects.toThrow('went away');
    const abort = new AbortController();
    const stopped: OutputFile = {
      name: 'a.csv',
      *pieces() {
        yield Buffer.from('half');
        abort.abort();
        yield Buffer.from('more');
      },
    };
    await expect(writeFolder(folder, 'csv', [stopped], { signal: abort.signal })).rejects.toThrow(ExportError);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'newsfacts-export.json']);
  });

  it('can be written again after a kill between two files, and loses what the killed one left', async () => {
    const folder = fresh();
    const before = await writeFolder(folder, 'csv', [file('a.csv', 'one'), file('b.csv', 'two')]);
    const now = before.map((entry) => (entry.name === 'a.csv' ? { ...entry, sha256: 'f'.repeat(64) } : entry));
    writeFileSync(
      join(folder, 'newsfacts-export.json'),
      JSON.stringify({ format: 'csv', files: now, superseded: before }),
    );
    writeFileSync(join(folder, '.a.csv.999999999.partial'), 'half');
    await writeFolder(folder, 'csv', [file('a.csv', 'three'), file('b.csv', 'four')]);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv', 'newsfacts-export.json']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('three');
  });

  it('says so where the place is a file, may not be written or is full', async () => {
    const folder = fresh();
    mkdirSync(join(folder, '..'), { recursive: true });
    writeFileSync(folder, 'a letter');
    expect((await failure(folder, 'csv', [file('a.csv', 'x')])).message).toContain('is no folder');
    const full: OutputFile = {
      name: 'a.csv',
      // biome-ignore lint/correctness/useYield: it fails before its first piece, as a write to a full disk does
      *pieces() {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      },
    };
    const error = await failure(fresh(), 'csv', [full]);
    expect(`${error.message} ${error.next}`).toContain('There is no room left');
    const closed = fresh();
    mkdirSync(closed, { recursive: true });
    chmodSync(closed, 0o555);
    if (process.getuid?.() === 0) return;
    expect((await failure(closed, 'csv', [file('a.csv', 'x')])).message).toContain('cannot be written');
  });
});
