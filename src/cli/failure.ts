import { UsageError } from '../pipeline/usage-error.js';
import { StoreError } from '../store/error.js';

/** Exit codes: problems found, wrong usage, interrupted. */
export const PROBLEMS = 1;
export const USAGE = 2;
export const INTERRUPTED = 130;

/** Takes what a command threw; says on standard error what is wrong and what to do, and returns the exit code. */
export function reportFailure(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`newsfacts: ${error.message}\n`);
    return USAGE;
  }
  if (error instanceof StoreError) {
    process.stderr.write(`newsfacts: ${error.message} ${error.next}\n`);
    return PROBLEMS;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`newsfacts: a defect of the program: ${text}\n`);
  return PROBLEMS;
}
