import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Problem } from '../model/problem.js';
import { errorCode } from './error-code.js';

/** What a walk finds: the files to read, in order of path, and what it had to leave out. */
export interface Walk {
  /** Paths relative to the corpus folder, `/` between folders. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Files of patterns in the manner of .gitignore; each rules its own folder and those below. */
const IGNORE_FILES = ['.gitignore', '.newsfactsignore'];
/** Files of the corpus folder that steer the run and are no documents. */
const OWN_FILES = new Set(['newsfacts.yaml', 'newsfacts.decisions.jsonl']);

interface IgnoreLevel {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Takes a corpus folder (absolute, real) and the absolute paths of files and folders that are none of it (the output, rule
 * folders); returns all files to read. Hidden files are left out, ignore files respected, links never followed: one that
 * leads out of the corpus is a problem, one that leads to another place of it is read there. Throws where the corpus
 * folder itself cannot be read.
 */
export async function walkCorpus(root: string, excluded: readonly string[]): Promise<Walk> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const left = new Set(excluded.map((path) => relative(root, path).split(sep).join('/')));

  const visit = async (folder: string, levels: readonly IgnoreLevel[]): Promise<void> => {
    const entries = await list(root, folder, problems);
    const all = [...levels, ...(await ignoreLevel(root, folder, entries))];
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || left.has(path) || (folder === '' && OWN_FILES.has(entry.name))) continue;
      if (isIgnored(path, entry.isDirectory(), all)) continue;
      if (entry.isDirectory()) await visit(path, all);
      else if (entry.isFile()) paths.push(path);
      else if (entry.isSymbolicLink()) problems.push(...(await linkProblems(root, path)));
      else problems.push(special(path));
    }
  };
  await visit('', []);
  return { paths: paths.sort(byCodeUnit), problems };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function list(root: string, folder: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    return entries.sort((a, b) => byCodeUnit(a.name, b.name));
  } catch (error) {
    if (folder === '') throw error;
    problems.push({
      code: 'folder-unreadable',
      source: folder,
      message: `The folder cannot be read (${errorCode(error)}).`,
      next: 'Give yourself the right to read it, or list it in .newsfactsignore.',
    });
    return [];
  }
}

async function ignoreLevel(root: string, folder: string, entries: readonly Dirent[]): Promise<IgnoreLevel[]> {
  const rules = ignore();
  let some = false;
  for (const { name } of entries.filter((entry) => entry.isFile() && IGNORE_FILES.includes(entry.name))) {
    try {
      rules.add(await readFile(join(root, folder, name), 'utf8'));
      some = true;
    } catch {
      // An ignore file that cannot be read hides nothing; the files it would hide are read instead.
    }
  }
  return some ? [{ folder, rules }] : [];
}

/** The innermost ignore file that says anything about a path decides. */
function isIgnored(path: string, directory: boolean, levels: readonly IgnoreLevel[]): boolean {
  for (const { folder, rules } of [...levels].reverse()) {
    const inner = folder === '' ? path : path.slice(folder.length + 1);
    const verdict = rules.test(directory ? `${inner}/` : inner);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

async function linkProblems(root: string, path: string): Promise<Problem[]> {
  const target = await realpath(join(root, path)).catch(() => null);
  if (target === root || target?.startsWith(root + sep)) return [];
  return [
    {
      code: target === null ? 'link-broken' : 'link-outside',
      source: path,
      message: target === null ? 'The link leads nowhere.' : 'The link leads out of the corpus folder.',
      next: 'Copy the file into the corpus folder where it should be read.',
    },
  ];
}

const special = (path: string): Problem => ({
  code: 'not-a-file',
  source: path,
  message: 'This is a pipe, socket or device, and no file.',
  next: 'Remove it, or list it in .newsfactsignore.',
});
