import { scoreQuality } from './copies/quality.js';

const MADE = 60;

/**
 * Scores the finding of copies on made copies and hard non-copies, of the sources that thresholds were fitted on and of those they
 * were not; argument: how many sources to make beside the written ones. Exit code 1 where the scoring half misses a goal.
 * Speed and memory: `copies-scale`.
 */
export function run(args: readonly string[]): number {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const size = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? MADE);
  scoreQuality('fitting', size, print);
  return scoreQuality('scoring', size, print) ? 0 : 1;
}
