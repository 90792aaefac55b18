import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunOptions, RunSummary } from '../../src/index.js';
import { DIST, ensureBuilt } from '../cli/built-program.js';
import { seeded, writeFiles } from './made-corpus.js';

/** Runs a corpus with the stand-in stages, in this process; the workers are real. */
export async function standInRun(options: RunOptions): Promise<RunSummary> {
  await ensureBuilt();
  const load = async <T>(url: string): Promise<T> => (await import(/* @vite-ignore */ url)) as T;
  const { runCorpus } = await load<{ runCorpus: (options: RunOptions) => Promise<RunSummary> }>(
    pathToFileURL(resolve(DIST, 'pipeline/run.js')).href,
  );
  const workerFile = pathToFileURL(resolve('tests/pipeline/stand-in-worker.mjs'));
  return runCorpus({ concurrency: 2, ...options, workerFile });
}

const THINGS = [
  'foster homes',
  'duty desks',
  'case files',
  'family hubs',
  'court reports',
  'home visits',
  'night shifts',
];
const DEEDS = ['counted', 'praised', 'audited', 'moved', 'renamed', 'costed', 'questioned', 'rebuilt', 'described'];
const PLACES = ['by the canal', 'in the old mill', 'above the library', 'near the ring road', 'behind the market'];

/** One line of a stand-in source, of some 90 words with a rate in it; the same for the same number. */
export function standInLine(n: number, url = ''): string {
  const random = seeded(n + 1);
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const talk = Array.from(
    { length: 7 },
    () =>
      `Staff ${pick(DEEDS)} ${Math.floor(random() * 900)} ${pick(THINGS)} ${pick(PLACES)} and ${pick(DEEDS)} ${pick(THINGS)}.`,
  );
  const council = ['Leeds', 'Kent', 'Derby'][n % 3] ?? 'Leeds';
  const day = `2020-0${1 + (n % 9)}-1${n % 10}`;
  return `${url}|${day}|${council} ${5 + (n % 7)}% of posts were empty.//${talk.join('//')}`;
}

/** Writes a stand-in corpus: single sources, sources of many items, shared addresses, copies, a source with a problem. */
export function writeStandInCorpus(folder: string, sources: number): void {
  const files: Record<string, string> = {};
  for (let n = 0; n < sources; n++)
    files[`one/${n}.txt`] = standInLine(n, n % 4 === 0 ? `https://a.example/${n % 24}` : '');
  for (let n = 0; n < sources / 4; n++) {
    const items = Array.from({ length: 6 }, (_, i) =>
      standInLine(n * 6 + i, i === 2 ? `https://a.example/${n * 4}` : ''),
    );
    files[`many/${n}.txt`] = items.join('\n');
  }
  files['warn.txt'] = `|2021-01-01|WARN ${standInLine(900).split('|')[2]}`;
  files['empty.txt'] = '';
  writeFiles(folder, files);
}
