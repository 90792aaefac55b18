import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { cleanHtml } from '../../src/clean/html/index.js';

const SHARED = path.resolve(import.meta.dirname, '../../../shared');

interface Page {
  readonly name: string;
  readonly html: string;
  readonly expected: string;
  /** Set aside before any tuning: first hexadecimal digit of the name odd. */
  readonly heldOut: boolean;
}

interface Score {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const shingle = tokens.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/**
 * Precision, recall and F1 of one text over its multiset of 4-token shingles, as the public article-extraction-benchmark
 * counts them.
 */
export function scoreText(name: string, expected: string, actual: string): Score {
  const wanted = shingles(expected);
  const found = shingles(actual);
  let both = 0;
  let extra = 0;
  let missed = 0;
  for (const [shingle, count] of wanted) {
    both += Math.min(count, found.get(shingle) ?? 0);
    missed += Math.max(0, count - (found.get(shingle) ?? 0));
  }
  for (const [shingle, count] of found) extra += Math.max(0, count - (wanted.get(shingle) ?? 0));
  const precision = extra === 0 && missed === 0 ? 1 : both + extra === 0 ? 0 : both / (both + extra);
  const recall = extra === 0 && missed === 0 ? 1 : both + missed === 0 ? 0 : both / (both + missed);
  return {
    name,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function readPages(): readonly Page[] {
  const folder = path.join(SHARED, 'corpus/pages');
  const truth: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(path.join(SHARED, 'gold/pages/ground-truth.json'), 'utf8'),
  );
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html.gz'))
    .map((file) => {
      const name = file.slice(0, -'.html.gz'.length);
      return {
        name,
        html: gunzipSync(readFileSync(path.join(folder, file))).toString('utf8'),
        expected: truth[name]?.articleBody ?? '',
        heldOut: Number.parseInt(name.charAt(0), 16) % 2 === 1,
      };
    });
}

const clean = (page: Page) => cleanHtml(page.html, { fragment: false, hints: [], sourcePath: `${page.name}.html` });

function summary(label: string, scores: readonly Score[]): string {
  const mean = (value: (score: Score) => number) =>
    scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length);
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const ofMeans = (2 * precision * recall) / (precision + recall);
  const exact = scores.filter((score) => score.f1 === 1).length;
  const empty = scores.filter((score) => score.f1 === 0).length;
  const low = scores.filter((score) => score.f1 < 0.5).length;
  return (
    `${label.padEnd(9)} ${String(scores.length).padStart(3)} pages  F1 of means ${ofMeans.toFixed(3)}  ` +
    `mean F1 ${mean((score) => score.f1).toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ` +
    `exact ${exact}  under .5: ${low}  without text: ${empty}`
  );
}

function cpuSeconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
}

function speed(pages: readonly Page[]): string {
  const parse = () => {
    for (const page of pages) load(page.html, { xml: { xmlMode: false, decodeEntities: true } });
  };
  const parseAndClean = () => {
    for (const page of pages) clean(page);
  };
  parse();
  parseAndClean();
  // The better of three rounds each, taken in turn, so that a busy machine troubles both alike.
  const rounds = [1, 2, 3].map(() => [cpuSeconds(parse), cpuSeconds(parseAndClean)] as const);
  const bare = Math.min(...rounds.map(([value]) => value));
  const whole = Math.min(...rounds.map(([, value]) => value));
  return (
    `bare parse ${(pages.length / bare).toFixed(0)} pages/CPU-s, parse and clean ` +
    `${(pages.length / whole).toFixed(0)} pages/CPU-s, ratio ${(bare / whole).toFixed(2)}`
  );
}

/**
 * Prints the quality of page cleaning on the public benchmark's pages, for the tuned and the held-out half apart, and its
 * speed beside the bare parse. `--worst` lists the worst pages of the tuned half; `--no-speed` leaves the speed out.
 */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(path.join(SHARED, 'corpus/pages'))) {
    console.log('pages: ../shared/corpus/pages is not there; nothing measured');
    return;
  }
  const pages = readPages();
  const results = pages.map((page) => ({
    heldOut: page.heldOut,
    score: scoreText(page.name, page.expected, clean(page).text),
  }));
  const scores = (heldOut: boolean) => results.filter((one) => one.heldOut === heldOut).map((one) => one.score);
  console.log(
    summary(
      'all',
      results.map((one) => one.score),
    ),
  );
  console.log(summary('tuned', scores(false)));
  console.log(summary('held out', scores(true)));
  if (args.includes('--worst')) {
    for (const score of [...scores(false)].sort((a, b) => a.f1 - b.f1).slice(0, 40)) {
      console.log(
        `${score.name.slice(0, 8)} F1 ${score.f1.toFixed(3)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)}`,
      );
    }
  }
  if (!args.includes('--no-speed')) console.log(speed(pages));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(process.argv.slice(2));
}
