import type { Command } from 'commander';
import { checkStore } from '../store/check.js';
import { openForChecking } from '../store/open.js';
import { withExamples } from './examples.js';
import { PROBLEMS } from './failure.js';

/** Adds the command `doctor` to the program. */
export function registerDoctor(program: Command): void {
  const command = program
    .command('doctor')
    .description('check a database: file, foreign keys, full-text index, evidence, views')
    .argument('<db>', 'database made by `newsfacts run`')
    .option('--json', 'print the findings as one JSON object')
    .action((db: string, flags: { readonly json?: boolean }) => {
      process.exitCode = doctor(db, flags.json === true);
    });
  withExamples(command, [['newsfacts doctor output/facts.db', 'says that all is well, or lists what is not']]);
}

/** Takes the path of a database; prints what is wrong with it and returns the exit code. Throws StoreError. */
function doctor(path: string, json: boolean): number {
  const database = openForChecking(path);
  try {
    const findings = checkStore(database);
    if (json) process.stdout.write(`${JSON.stringify({ database: path, findings })}\n`);
    else if (findings.length === 0) process.stdout.write(`${path}: all is well.\n`);
    else process.stdout.write(`${findings.map(({ check, message }) => `${check}: ${message}`).join('\n')}\n`);
    return findings.length === 0 ? 0 : PROBLEMS;
  } finally {
    database.close();
  }
}
