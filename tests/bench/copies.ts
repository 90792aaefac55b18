import { scoreQuality } from './copies/quality.js';
import { measureSpeed } from './copies/speed.js';

/**
 * Scores the finding of copies on made copies and hard non-copies, then measures speed and memory. Arguments: `quality`
 * or `speed` for one of the two, a number for how many sources or documents to make.
 */
export async function run(args: readonly string[]): Promise<void> {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const size = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? 0);
  if (!args.includes('speed')) for (const half of [0, 1] as const) scoreQuality(half, size || 60, print);
  if (args.includes('quality')) return;
  const few = measureSpeed((size || 100_000) / 10, print);
  const many = measureSpeed(size || 100_000, print);
  print(`  cost a document, tenfold documents: ${((many / few - 1) * 100).toFixed(0)}% more`);
}
