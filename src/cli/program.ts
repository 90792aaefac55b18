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
import { registerFacts } from './facts.js';
import { registerProblems } from './problems.js';
import { registerReview } from './review.js';
import { registerRun } from './run.js';
import { registerSearch } from './search.js';
import { registerServe } from './serve.js';
import { registerShow } from './show.js';

type Register = (program: Command) => void;

/** A command that brings the whole analysis of texts with it, and is loaded where it can be meant alone. */
interface HeavyCommand {
  readonly name: string;
  readonly load: () => Promise<Register>;
}

/** Every command, in the order of the help; a new one adds its file and one line here. */
const COMMANDS: readonly (Register | HeavyCommand)[] = [
  registerRun,
  registerServe,
  registerShow,
  registerCouncil,
  registerFacts,
  registerSearch,
  registerDocument,
  registerProblems,
  registerExplain,
  { name: 'rules', load: async () => (await import('./rules.js')).registerRules },
  registerCopies,
  registerReview,
  registerExport,
  registerEval,
  registerDoctor,
  { name: 'extract', load: async () => (await import('./extract.js')).registerExtract },
  registerCompletion,
];

/** Commands that need the names of all others. */
const NEEDS_ALL: ReadonlySet<string> = new Set(['completion', 'help']);

/**
 * Takes the first word of the command line, null where all commands are wanted; returns the program with its commands, those
 * that are slow to load only where they can be meant. Parsing arguments is left to the caller.
 */
export async function createProgram(word: string | null): Promise<Command> {
  const light = emptyProgram();
  for (const command of COMMANDS) if (typeof command === 'function') command(light);
  const known = light.commands.some((command) => command.name() === word);
  if (known && word !== null && !NEEDS_ALL.has(word)) return light;
  const program = emptyProgram();
  for (const command of COMMANDS) (typeof command === 'function' ? command : await command.load())(program);
  return program;
}

function emptyProgram(): Command {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const program = new Command('newsfacts')
    .description('Turns a folder of scraped news, feeds and reports into a SQLite database of cited facts.')
    .version(version)
    .showHelpAfterError('(newsfacts --help shows the commands)')
    .exitOverride();
  withExamples(program, [
    ['newsfacts run articles/', 'reads a folder into output/facts.db'],
    ['newsfacts show', 'what it found, at a glance'],
    ['newsfacts council Sefton', 'all that is stated about one council'],
    ['newsfacts serve', 'the same in the browser'],
  ]);
  return program;
}
