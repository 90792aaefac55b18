import type { Command } from 'commander';
import { evaluate } from '../evaluate/evaluate.js';
import { readExports } from '../evaluate/read-database.js';
import { readGold } from '../evaluate/read-gold.js';
import { renderErrors, renderEvaluation } from '../evaluate/render.js';
import { withExamples } from './examples.js';

interface EvalOptions {
  readonly errors?: boolean;
  readonly json?: boolean;
}

/** Adds the command `eval` to the program. */
export function registerEval(program: Command): void {
  const command = program
    .command('eval')
    .description('score a database against right answers')
    .argument('<db>', 'database made by `newsfacts run`')
    .argument('<gold...>', 'gold files, or folders that hold them')
    .option('--errors', 'list each miss and each false find with its evidence and rule')
    .option('--json', 'print one JSON object')
    .action((db: string, gold: string[], options: EvalOptions) => {
      process.exitCode = runEval(db, gold, options);
    });
  withExamples(command, [
    ['newsfacts eval output/facts.db gold/', 'scores by kind of fact'],
    ['newsfacts eval output/facts.db gold/ --errors', 'with each miss and each false find'],
  ]);
}

/**
 * Takes a database's path, gold paths and options; prints the scores on standard output and what went wrong on standard
 * error. Returns the exit code: 0, or 1 where a gold file or the database could not be read.
 */
export function runEval(db: string, goldPaths: readonly string[], options: EvalOptions): number {
  const gold = readGold(goldPaths);
  for (const problem of gold.problems) process.stderr.write(`newsfacts eval: ${problem}\n`);
  try {
    const evaluation = evaluate(readExports(db), gold);
    if (options.json === true) process.stdout.write(`${JSON.stringify(evaluation, null, 1)}\n`);
    else {
      if (options.errors === true) process.stdout.write(`${renderErrors(evaluation)}\n`);
      process.stdout.write(`${renderEvaluation(evaluation)}\n`);
    }
  } catch (error) {
    process.stderr.write(`newsfacts eval: ${db}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  return gold.problems.length > 0 ? 1 : 0;
}
