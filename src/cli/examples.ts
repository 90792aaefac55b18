import type { Command } from 'commander';

/** A command line and what it does. */
export type Example = readonly [line: string, what: string];

const EXAMPLES = new WeakMap<Command, readonly Example[]>();

/** Puts examples at the start of a command's help: each a command line and what it does. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  EXAMPLES.set(command, examples);
  const width = Math.max(...examples.map(([line]) => line.length));
  const rows = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  return command.addHelpText('before', `Examples:\n${rows.join('\n')}\n`);
}

/** Takes a command; returns the examples of its help, none where it has none. */
export const examplesOf = (command: Command): readonly Example[] => EXAMPLES.get(command) ?? [];
