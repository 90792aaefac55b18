import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { registerCompletion } from './completion.js';
import { registerCopies } from './copies.js';
import { registerCouncil } from './council.js';
import { registerDoctor } from './doctor.js';
import { registerDocument } from './document.js';
import { registerEval } from './eval.js';
import { withExamples } from './examples.js';
import { registerExplain } from './explain.js';
import { registerExport } from './export.js';
import { registerExtract } from './extract.js';
import { registerFacts } from './facts.js';
import { registerProblems } from './problems.js';
import { registerReview } from './review.js';
import { registerRules } from './rules.js';
import { registerRun } from './run.js';
import { registerSearch } from './search.js';
import { registerServe } from './serve.js';
import { registerShow } from './show.js';

/** Every command, in the order of the help; a new one adds its file and one line here. */
const COMMANDS: readonly ((program: Command) => void)[] = [
  registerRun,
  registerServe,
  registerShow,
  registerCouncil,
  registerFacts,
  registerSearch,
  registerDocument,
  registerProblems,
  registerExplain,
  registerRules,
  registerCopies,
  registerReview,
  registerExport,
  registerEval,
  registerDoctor,
  registerExtract,
  registerCompletion,
];

/** Returns the program with all its commands; parsing arguments is left to the caller. */
export function createProgram(): Command {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const program = new Command('newsfacts')
    .description('Turns a folder of scraped news, feeds and reports into a SQLite database of cited facts.')
    .version(version)
    .showHelpAfterError('(newsfacts --help shows the commands)')
    .exitOverride();
  for (const register of COMMANDS) register(program);
  withExamples(program, [
    ['newsfacts run articles/', 'reads a folder into output/facts.db'],
    ['newsfacts show', 'what it found, at a glance'],
    ['newsfacts council Sefton', 'all that is stated about one council'],
    ['newsfacts serve', 'the same in the browser'],
  ]);
  return program;
}
