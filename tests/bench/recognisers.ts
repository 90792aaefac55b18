import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as chrono from 'chrono-node';
import { readTexts } from '../../src/evaluate/read-texts.js';
import { isoDate } from '../../src/model/ids.js';
import type { RecogniseContext } from '../../src/model/mention.js';
import type { Pack } from '../../src/model/pack.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { createNameRecogniser } from '../../src/packs/childrens-services/names/index.js';
import { recogniseDates } from '../../src/recognise/dates/index.js';
import { recogniseDocument } from '../../src/recognise/index.js';
import { recogniseMoney } from '../../src/recognise/money/index.js';
import { recogniseNumbers } from '../../src/recognise/numbers/index.js';
import { recogniseQuotes } from '../../src/recognise/quotes/index.js';
import { generateArticles } from './corpus.js';
import { doubledRecords } from './recognisers/doubled.js';
import { HOSTILE, hostileText } from './recognisers/hostile.js';

interface BenchText {
  readonly text: string;
  readonly context: RecogniseContext;
}

const TEXTS = fileURLToPath(new URL('../gold/texts', import.meta.url));

/** The paragraphs of generated pages, the short gold texts, and the seed texts where the folder is there. */
function benchTexts(articles: number, seeds: string): BenchText[] {
  const texts: BenchText[] = readTexts(TEXTS).map(({ text, title, published }) => ({
    text,
    context: { title, published: isoDate(published) },
  }));
  for (const { content, published } of generateArticles(articles, 1)) {
    const paragraphs = [...content.matchAll(/<p[^>]*>([^<]*)<\/p>/g)].map((match) => match[1] ?? '');
    texts.push({ text: paragraphs.join('\n'), context: { title: null, published: isoDate(published) } });
  }
  if (existsSync(seeds)) {
    for (const file of readdirSync(seeds)
      .filter((name) => name.endsWith('.clean.txt'))
      .sort()) {
      texts.push({ text: readFileSync(join(seeds, file), 'utf8'), context: { title: null, published: null } });
    }
  }
  return texts;
}

/** Characters (in millions) that `read` gets through in a CPU-second, after as much to warm up. */
function speedOf(texts: readonly BenchText[], read: (text: BenchText) => unknown, least = 3_000_000): number {
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const rounds = Math.max(1, Math.ceil(least / size));
  for (let round = 0; round < rounds; round += 1) texts.forEach(read);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) texts.forEach(read);
  const { user, system } = process.cpuUsage(before);
  return (size * rounds) / (user + system);
}

/** CPU-seconds that one call takes. */
function secondsOf(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Runs every kind of hostile text at `size` and ten times as long, in one line; prints speeds and how the time grew. */
function hostileRuns(pack: Pack, size: number, only: string, print: (line: string) => void): void {
  const context: RecogniseContext = { title: null, published: isoDate('2024-05-14') };
  print(`hostile text in one line, ${size / 1e6} MB and ten times that; a ratio of 10 is linear`);
  for (const { id, unit } of HOSTILE.filter((one) => one.id.startsWith(only))) {
    const read = (length: number): number => {
      const text = hostileText(unit, length);
      return secondsOf(() => recogniseDocument(text, context, pack));
    };
    read(size / 10);
    const short = read(size);
    const long = read(size * 10);
    print(
      `  ${id}: ${(size / 1e6 / short).toFixed(1)} MB/s, ${((size * 10) / 1e6 / long).toFixed(1)} MB/s, ratio ${(long / short).toFixed(1)}`,
    );
  }
}

/**
 * Prints speeds on one thread: `recognisers [--articles N] [--seeds DIR] [--hostile LENGTH] [--only KIND]`. All recognisers together beside
 * chrono alone, each alone, and with twice the gazetteer; then hostile texts of the given length and ten times that
 * (0 leaves them out; `--only` runs the kinds whose name begins so). Runs as TypeScript stripped by tsx, after warming up.
 */
export function run(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '400' },
      seeds: { type: 'string', default: join('..', 'shared', 'gold', 'seeds') },
      hostile: { type: 'string', default: '1000000' },
      only: { type: 'string', default: '' },
    },
  });
  const print = (line: string): void => console.log(line);
  const pack = loadPack();
  const texts = benchTexts(Number(values.articles), values.seeds);
  const names = createNameRecogniser(pack.entities);
  const twice = createNameRecogniser(doubledRecords(pack.entities));
  const show = (what: string, read: (text: BenchText) => unknown): void =>
    print(`${what}: ${speedOf(texts, read).toFixed(2)} MB/s`);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  print(`${texts.length} texts, ${(size / 1e6).toFixed(2)} MB`);
  show('all recognisers', ({ text, context }) => recogniseDocument(text, context, pack));
  show('chrono alone', ({ text, context }) => chrono.en.GB.parse(text, new Date(context.published ?? '2024-05-14')));
  show('all recognisers, again', ({ text, context }) => recogniseDocument(text, context, pack));
  show('  dates', ({ text, context }) => recogniseDates(text, context));
  show('  money', ({ text, context }) => recogniseMoney(text, context));
  show('  numbers', ({ text, context }) => recogniseNumbers(text, context));
  show('  quotes', ({ text, context }) => recogniseQuotes(text, context, []));
  for (const { id, recognise } of pack.recognisers) show(`  ${id}`, ({ text, context }) => recognise(text, context));
  show('  names', ({ text, context }) => names(text, context));
  show('  names, gazetteer doubled', ({ text, context }) => twice(text, context));
  const hostile = Number(values.hostile);
  if (hostile > 0) hostileRuns(pack, hostile, values.only, print);
}
