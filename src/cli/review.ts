import type { Command } from 'commander';
import { readFactDecisions, type StoredFactDecision } from '../store/fact-decisions.js';
import { openForReading } from '../store/open.js';
import { withExamples } from './examples.js';

/** Adds the command `review` to the program. */
export function registerReview(program: Command): void {
  const command = program
    .command('review')
    .description('list what people decided on facts, and which decisions no longer find their place')
    .argument('<db>', 'database made by `newsfacts run`')
    .option('--idle', 'only decisions that no longer find their place')
    .option('--json', 'print one JSON array')
    .action((db: string, flags: { readonly idle?: boolean; readonly json?: boolean }) => {
      const database = openForReading(db);
      try {
        const all = readFactDecisions(database);
        const shown = flags.idle === true ? all.filter(({ applies }) => !applies) : all;
        process.stdout.write(flags.json === true ? `${JSON.stringify(shown)}\n` : render(shown));
      } finally {
        database.close();
      }
    });
  withExamples(command, [
    ['newsfacts review output/facts.db', 'every decision, in the order it was made'],
    ['newsfacts review output/facts.db --idle', 'those that no longer find their fact or document'],
    ['newsfacts serve output/facts.db', 'the page on which facts are accepted, refused, corrected and added'],
  ]);
}

function render(decisions: readonly StoredFactDecision[]): string {
  if (decisions.length === 0) return 'No decisions on facts.\n';
  return decisions
    .map(({ line, action, target, words, by, at, reason, applies, note }) => {
      const who = [by, at.slice(0, 10)].filter((part) => part !== '').join(', ');
      return [
        `${String(line).padStart(4)}  ${action.padEnd(7)} ${applies ? 'applies' : `does not apply: ${note}`}`,
        `      ${target}`,
        ...(words === '' ? [] : [`      "${words}"`]),
        `      ${[who, reason].filter((part) => part !== '').join(': ')}`,
      ].join('\n');
    })
    .map((entry) => `${entry.trimEnd()}\n`)
    .join('');
}
