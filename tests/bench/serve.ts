import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { fillDatabase } from './serve/fill.js';

/** Milliseconds within which a page answers: without filters, with some, and to the first byte of a download. */
const GOAL = { plain: 200, filtered: 1000, download: 1000 } as const;
const ROUNDS = 5;

interface Asked {
  readonly what: keyof typeof GOAL;
  readonly path: string;
}

/**
 * Measures the pages over a made database: `serve [DOCUMENTS] [--database FILE]` (100,000 documents of five facts each where
 * nothing says; the file is made where it is missing, and kept). Prints for every page the median and worst time to the
 * first byte and to the last in milliseconds, beside its goal, and how the resident set of the server went. Linux only.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { database: { type: 'string' } },
    allowPositionals: true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-serve-'));
  const path = values.database ?? join(folder, 'facts.db');
  try {
    if (!existsSync(path)) await fillDatabase(path, Number(positionals[0] ?? 100_000));
    return await measure(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(path: string): Promise<number> {
  const program = resolve(process.env['NEWSFACTS_DIST'] ?? 'dist', 'cli/main.js');
  const child = spawn(process.execPath, [program, 'serve', path, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const address = await new Promise<string>((found, fail) => {
      let said = '';
      const listen = (text: string): void => {
        said += text;
        const [shown] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (shown !== undefined) found(shown);
      };
      child.stdout.setEncoding('utf8').on('data', listen);
      child.stderr.setEncoding('utf8').on('data', listen);
      child.on('close', () => fail(new Error(`the server ended: ${said}`)));
    });
    const start = residentSet(child.pid ?? 0);
    let missed = 0;
    for (const asked of pages(path)) missed += (await timePage(address, asked)) ? 0 : 1;
    const end = residentSet(child.pid ?? 0);
    process.stdout.write(`resident set of the server: ${start} MB at the start, ${end} MB at the end\n`);
    return missed === 0 ? 0 : 1;
  } finally {
    child.kill('SIGTERM');
  }
}

/** What is asked for: every page, bare and filtered, and the downloads. */
function pages(path: string): Asked[] {
  const database = new Database(path, { readonly: true });
  const one = (sql: string): string => encodeURIComponent(String(database.prepare(sql).pluck().get()));
  const subject = one('SELECT subject FROM fact GROUP BY 1 ORDER BY count(*) DESC LIMIT 1');
  const other = one('SELECT subject FROM fact GROUP BY 1 ORDER BY count(*) DESC LIMIT 1 OFFSET 1');
  const document = one('SELECT key FROM document WHERE id = 7');
  const rule = one('SELECT rule FROM fact LIMIT 1');
  database.close();
  return [
    ...['/', '/facts', '/councils', '/stories', '/rules', '/problems', '/review', '/compare'].map(
      (page) => ({ what: 'plain', path: page }) as const,
    ),
    { what: 'plain', path: `/document?key=${document}` },
    ...[
      `/council?id=${subject}`,
      `/council?id=${subject}&copies=1`,
      `/compare?subject=${subject}&subject=${other}`,
      '/facts?kind=rating',
      '/facts?kind=cost&status=forecast&sort=value',
      `/facts?subject=${subject}&year=2010`,
      '/facts?search=outstanding',
      '/facts?copies=1&confidence=0.9',
      '/facts?conflict=1',
      '/facts?publisher=Paper%207',
      '/search?q=laptops%20winter',
      '/review?kind=caseload',
      `/rules?rule=${rule}`,
    ].map((page) => ({ what: 'filtered', path: page }) as const),
    ...['/facts.csv', '/facts.json', '/facts.parquet?kind=cost', '/facts.csv?kind=rating'].map(
      (page) => ({ what: 'download', path: page }) as const,
    ),
  ];
}

/** Asks for one page some times; prints its times and returns whether it keeps its goal. */
async function timePage(address: string, { what, path }: Asked): Promise<boolean> {
  const firsts: number[] = [];
  const lasts: number[] = [];
  let bytes = 0;
  let status = 0;
  for (let round = 0; round < (what === 'download' ? 1 : ROUNDS); round += 1) {
    const started = performance.now();
    const answer = await fetch(new URL(path, address));
    status = answer.status;
    bytes = 0;
    let first: number | null = null;
    for await (const piece of answer.body ?? []) {
      first ??= performance.now() - started;
      bytes += piece.length;
    }
    firsts.push(first ?? performance.now() - started);
    lasts.push(performance.now() - started);
  }
  const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  const counted = what === 'download' ? median(firsts) : median(lasts);
  const kept = status === 200 && counted <= GOAL[what];
  process.stdout.write(
    `${kept ? 'ok    ' : 'MISSED'} ${what.padEnd(9)} goal ${String(GOAL[what]).padStart(4)} ms  first byte ${median(firsts).toFixed(0).padStart(5)}  ` +
      `whole ${median(lasts).toFixed(0).padStart(5)}  worst ${Math.max(...lasts)
        .toFixed(0)
        .padStart(5)}  ${String(bytes).padStart(10)} bytes  ${status}  ${path}\n`,
  );
  return kept;
}

/** Resident set of a process in MB, 0 where it is gone. */
function residentSet(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 0;
  }
}
