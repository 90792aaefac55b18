import { scoreQuality } from './copies/quality.js';

/**
 * Scores the finding of copies on made copies and hard non-copies, of the sources that thresholds were fitted on and of those they
 * were not; argument: how many sources to make beside the written ones. Speed and memory: `copies-scale`.
 */
export function run(args: readonly string[]): void {
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const size = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? 0);
  for (const half of [0, 1] as const) scoreQuality(half, size || 60, print);
}
