import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { fillDatabase } from './serve/fill.js';

/** Milliseconds within which a page answers: without filters, with some, and to the first byte of a download. */
const GOAL = { plain: 200, filtered: 1000, download: 1000 } as const;
const ROUNDS = 5;
/** Linux counts processor time in hundredths of a second. */
const MS_A_TICK = 10;
/** Megabytes that the server may grow by while it sends all facts. */
const GROWTH_MB = 150;
/** A slow reader rests so long after so many bytes. */
const REST_MS = 20;
const REST_AFTER = 1_000_000;

interface Asked {
  readonly what: keyof typeof GOAL;
  readonly path: string;
}

/**
 * Measures the pages over a made database: `serve [DOCUMENTS] [--database FILE]` (100,000 documents of five facts each where
 * nothing says; the file is made where it is missing, and kept). Prints for every page the median and worst time to the
 * first byte and to the last in milliseconds, beside its goal, with the processor time that an answer took, and how the resident set of the server went. Linux only.
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
    for (const asked of pages(path)) missed += (await timePage(address, asked, child.pid ?? 0)) ? 0 : 1;
    const before = residentSet(child.pid ?? 0);
    for (const format of ['csv', 'json', 'parquet']) {
      const highest = await readSlowly(`${address}facts.${format}?copies=1`, child.pid ?? 0);
      const grown = highest - before;
      const kept = grown <= GROWTH_MB;
      if (!kept) missed += 1;
      process.stdout.write(
        `${kept ? 'ok    ' : 'MISSED'} memory    goal ${String(GROWTH_MB).padStart(4)} MB  more at most while a slow reader takes facts.${format}: ${grown}\n`,
      );
    }
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
  const key = (id: string): string => one(`SELECT key FROM document WHERE id = ${id}`);
  const copy = key('(SELECT min(document_id) FROM cluster_member)');
  const original = key('(SELECT canonical_id FROM cluster_member ORDER BY document_id LIMIT 1)');
  const document = key('7');
  const rule = one('SELECT rule FROM fact LIMIT 1');
  database.close();
  const asked = (what: Asked['what'], paths: readonly string[]): Asked[] => paths.map((page) => ({ what, path: page }));
  return [
    ...asked('plain', ['/', '/facts', '/facts?copies=1', '/bodies', '/compare', '/stories', '/stories/related']),
    ...asked('plain', ['/rules', '/rules/try', '/problems', '/search', '/review/decisions']),
    ...asked('plain', [`/document?key=${document}`, `/document/compare?key=${copy}&with=${original}`]),
    ...asked('filtered', [
      `/body?id=${subject}`,
      `/body?id=${subject}&copies=1`,
      `/compare?body=${subject}&body=${other}`,
    ]),
    ...asked('filtered', ['/facts?kind=rating', '/facts?kind=cost&status=forecast&sort=value', '/facts?conflict=1']),
    ...asked('filtered', [`/facts?subject=${subject}&year=2010`, '/facts?publisher=Paper%207', '/facts?year=undated']),
    ...asked('filtered', ['/facts?search=outstanding', '/facts?search=paper', '/facts?copies=1&confidence=0.9']),
    ...asked('filtered', ['/facts?sort=value', '/facts?sort=subject', '/facts?sort=date', '/facts?sort=grade']),
    ...asked('filtered', ['/facts?sort=reports', '/facts?page=4000', '/facts?page=8000']),
    ...asked('filtered', ['/search?q=laptops%20winter', '/search?q=meeting%2077&copies=1']),
    ...asked('filtered', ['/review', '/review?kind=caseload', `/rule?id=${rule}`]),
    ...asked('filtered', ['/stories?kind=near', '/stories?search=laptops', '/bodies?name=kent']),
    ...asked('download', ['/facts.csv?copies=1', '/facts.json', '/facts.parquet', '/facts.csv?kind=rating&sort=value']),
  ];
}

/** Asks for one page some times; prints its times and returns whether it keeps its goal. */
async function timePage(address: string, { what, path }: Asked, pid: number): Promise<boolean> {
  const firsts: number[] = [];
  const lasts: number[] = [];
  let bytes = 0;
  let status = 0;
  const rounds = what === 'download' ? 1 : ROUNDS;
  const worked = processorTime(pid);
  for (let round = 0; round < rounds; round += 1) {
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
  const work = (processorTime(pid) - worked) / rounds;
  const counted = what === 'download' ? median(firsts) : median(lasts);
  const kept = status === 200 && counted <= GOAL[what];
  process.stdout.write(
    `${kept ? 'ok    ' : 'MISSED'} ${what.padEnd(9)} goal ${String(GOAL[what]).padStart(4)} ms  first byte ${median(firsts).toFixed(0).padStart(5)}  ` +
      `whole ${median(lasts).toFixed(0).padStart(5)}  worst ${Math.max(...lasts)
        .toFixed(0)
        .padStart(5)}  work ${work.toFixed(0).padStart(5)}  ${String(bytes).padStart(10)} bytes  ${status}  ${path}\n`,
  );
  return kept;
}

/** Milliseconds of processor time that a process has used; what remains of a busy machine's times is waiting. 0 where it is gone. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_A_TICK;
  } catch {
    return 0;
  }
}

/** Reads an answer with rests; returns the largest resident set of the server meanwhile, in MB. */
async function readSlowly(address: string, pid: number): Promise<number> {
  const answer = await fetch(address);
  let highest = residentSet(pid);
  let taken = 0;
  for await (const piece of answer.body ?? []) {
    taken += piece.length;
    if (taken < REST_AFTER) continue;
    taken = 0;
    highest = Math.max(highest, residentSet(pid));
    await setTimeout(REST_MS);
  }
  return highest;
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
