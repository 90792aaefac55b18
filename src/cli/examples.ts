import type { Command } from 'commander';

/** Puts examples at the start of a command's help: each a command line and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, what: string])[]): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const rows = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  return command.addHelpText('before', `Examples:\n${rows.join('\n')}\n`);
}
