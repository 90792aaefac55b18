import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run as generate } from './corpus.js';

/** The run may take this much in all, and end this far above where it stood at a quarter. */
const MOST_MB = 600;
const MOST_GROWTH = 0.15;
const SAMPLE_MS = 250;

export interface Sample {
  /** Share of the sources that were read. */
  readonly done: number;
  /** Resident set, in MB. */
  readonly rss: number;
}

/**
 * Measures the memory of a run over generated articles: `memory [N]` (20,000 where nothing says). Prints speed, peak, the
 * resident set at a quarter of the corpus and at the end. Returns 1 where it takes too much or grows. Linux only.
 */
export async function run(args: readonly string[]): Promise<number> {
  const count = Number(args[0] ?? 20_000);
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-memory-'));
  try {
    if (generate([String(count), '--out', folder]) !== 0) return 2;
    const started = Date.now();
    const samples = await sampleRun(join(folder, 'corpus'), join(folder, 'facts.db'));
    const seconds = (Date.now() - started) / 1000;
    const quarter = samples.find(({ done }) => done >= 0.25)?.rss ?? 0;
    const end = samples.at(-1)?.rss ?? 0;
    const peak = Math.max(...samples.map(({ rss }) => rss));
    const growth = quarter === 0 ? 0 : end / quarter - 1;
    process.stdout.write(
      `${count} articles in ${seconds.toFixed(0)} s (${(count / seconds).toFixed(0)} a second); resident set: peak ` +
        `${peak.toFixed(0)} MB, at a quarter ${quarter.toFixed(0)} MB, at the end ${end.toFixed(0)} MB ` +
        `(${(growth * 100).toFixed(1)}%)\n`,
    );
    return peak <= MOST_MB && growth <= MOST_GROWTH ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs newsfacts over a corpus; returns how its resident set went. */
export function sampleRun(corpus: string, database: string): Promise<Sample[]> {
  const program = resolve(process.env['NEWSFACTS_DIST'] ?? 'dist', 'cli/main.js');
  const child = spawn(process.execPath, [program, 'run', corpus, '--output', database], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const samples: Sample[] = [];
  let done = 0;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    process.stderr.write(text);
    for (const [, read = '0', total = '1'] of text.matchAll(/reading (\d+)\/(\d+)/g))
      done = Number(read) / Number(total);
  });
  const timer = setInterval(() => {
    const rss = residentSet(child.pid ?? 0);
    if (rss > 0) samples.push({ done, rss });
  }, SAMPLE_MS);
  return new Promise((settle, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) settle(samples);
      else reject(new Error(`the run ended with code ${code}`));
    });
  });
}

function residentSet(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
