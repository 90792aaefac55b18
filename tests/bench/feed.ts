import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRun } from './memory.js';

/**
 * Runs newsfacts over a single feed of many entries: `feed [N]` (100,000 where nothing says). Prints speed and how the
 * resident set went while its documents were written: it should be flat. Linux only.
 */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-feed-'));
  try {
    const corpus = join(folder, 'corpus');
    mkdirSync(corpus);
    writeFeed(join(corpus, 'all.rss'), count);
    const started = Date.now();
    const samples = await sampleRun(corpus, join(folder, 'facts.db'));
    const seconds = (Date.now() - started) / 1000;
    const quarters = [0.25, 0.5, 0.75, 1].map((share) => samples[Math.ceil(samples.length * share) - 1]?.rss ?? 0);
    process.stdout.write(
      `one feed of ${count} entries in ${seconds.toFixed(0)} s (${(count / seconds).toFixed(0)} a second); resident set ` +
        `in MB at each quarter of the time: ${quarters.map((rss) => rss.toFixed(0)).join(', ')}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFeed(path: string, count: number): void {
  const file = openSync(path, 'w');
  writeSync(file, '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Long Tail News</title>\n');
  for (let entry = 1; entry <= count; entry += 1) writeSync(file, entryOf(entry));
  writeSync(file, '</channel></rss>\n');
  closeSync(file);
}

/** Every entry has words of its own, so that none is a copy of another. */
function entryOf(entry: number): string {
  const word = (at: number): string => (Math.imul(entry * 40 + at, 0x9e3779b1) >>> 0).toString(36);
  const sentence = (from: number): string => Array.from({ length: 10 }, (_, at) => word(from + at)).join(' ');
  return (
    `<item><title>Notice ${entry}</title><link>https://longtail.example/${entry}</link>` +
    `<description>The ${sentence(0)}. And ${sentence(10)} of the ${sentence(20)}.</description></item>\n`
  );
}
