import { type Command, InvalidArgumentError } from 'commander';
import { withExamples } from './examples.js';
import { INTERRUPTED } from './failure.js';
import { ProgressDisplay } from './progress.js';
import { renderSummary } from './run-summary.js';

interface RunFlags {
  readonly output?: string;
  readonly pack?: string;
  readonly rules?: readonly string[];
  readonly concurrency?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Adds the command `run` to the program. */
export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description('read a corpus folder into a database of facts, or bring that database up to date')
    .argument('<corpus>', 'folder with articles, feeds and reports')
    .option('-o, --output <db>', 'database to write (default: output/facts.db)')
    .option('--pack <name>', 'pack of the field (default: childrens-services)')
    .option('--rules <dir>', 'folder of your own rules; may be given several times', collect)
    .option('--concurrency <n>', 'worker threads (default: one a processor)', wholeNumber)
    .option('--json', 'print the outcome as one JSON object')
    .option('-q, --quiet', 'show no progress')
    .action(async (corpus: string, flags: RunFlags) => {
      process.exitCode = await run(corpus, flags, commandNames(program));
    });
  withExamples(command, [
    ['newsfacts run articles/', 'writes output/facts.db; run again, it reads only what changed'],
    ['newsfacts run articles/ --output facts.db --json', 'prints what it did as JSON'],
    ['newsfacts run articles/ --rules my-rules/', 'adds rules of your own'],
  ]);
}

const commandNames = (program: Command): string[] => program.commands.map((command) => command.name());

const collect = (folder: string, before: readonly string[] = []): readonly string[] => [...before, folder];

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

/** Runs the corpus; returns the exit code. Ctrl-C ends it cleanly, a second one at once. */
async function run(corpus: string, flags: RunFlags, commands: readonly string[]): Promise<number> {
  const abort = new AbortController();
  const stop = (): void => {
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    abort.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const display = new ProgressDisplay(process.stderr, flags.quiet === true);
  try {
    // Loaded late, so that help and the other commands start at once.
    const { runCorpus } = await import('../pipeline/run.js');
    const { output, pack, rules, concurrency } = flags;
    const summary = await runCorpus({
      corpus,
      ...(output === undefined ? {} : { output }),
      ...(pack === undefined ? {} : { pack }),
      ...(rules === undefined ? {} : { rules }),
      ...(concurrency === undefined ? {} : { concurrency }),
      signal: abort.signal,
      onProgress: (progress) => display.update(progress),
    });
    display.clear();
    process.stdout.write(flags.json === true ? `${JSON.stringify(summary)}\n` : renderSummary(summary, commands));
    return summary.state === 'interrupted' ? INTERRUPTED : 0;
  } finally {
    display.clear();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
