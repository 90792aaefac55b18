import type { Command } from 'commander';
import { type CommandShape, commandShapes } from './command-shape.js';

/** Takes the program; returns the page docs/commands.md as Markdown: every command with examples, arguments and options. */
export function renderCommands(program: Command): string {
  const [top, ...commands] = commandShapes(program);
  const lines = [
    '# The commands',
    '',
    `${top?.description ?? ''} Results go to standard output, progress and messages to standard error. Exit codes: 0 all is`,
    'well, 1 problems were found, 2 the command line cannot be understood, 130 interrupted. Tables fit the width of the',
    'terminal (`COLUMNS` elsewhere); `NO_COLOR` turns colour off.',
    '',
    'Where `[db]` is left out, a command looks at `output/facts.db`, which `newsfacts run` writes. This page is made from the',
    'help of the commands by `npm run docs:commands`; `newsfacts COMMAND --help` shows the same.',
    '',
    '| command | what it does |',
    '| --- | --- |',
    ...commands.map(({ path, description }) => `| [\`${path}\`](#${anchor(path)}) | ${cell(description)} |`),
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

/** The anchor that Markdown pages give to the heading of a command. */
const anchor = (path: string): string => `newsfacts-${path.replaceAll(' ', '-')}`;

function commandLines(command: CommandShape): string[] {
  const { path, description, usage, examples, options } = command;
  return [
    '',
    `## newsfacts ${path}`,
    '',
    `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
    '',
    '```',
    `newsfacts ${path} ${usage}`.trimEnd(),
    '```',
    ...(examples.length === 0 ? [] : ['', '```sh', ...examples.flatMap(([line, what]) => [`# ${what}`, line]), '```']),
    ...rows(
      'argument',
      command.arguments.map(({ name, description: what }) => [name, what]),
    ),
    ...rows(
      'option',
      options.map(({ flags, description: what, standard, choices }) => [
        flags,
        [
          what,
          choices.length > 0 ? `one of ${choices.join(', ')}` : '',
          standard === null ? '' : `default: ${standard}`,
        ]
          .filter((part) => part !== '')
          .join('; '),
      ]),
    ),
  ];
}

function rows(head: string, pairs: readonly (readonly string[])[]): string[] {
  if (pairs.length === 0) return [];
  return [
    '',
    `| ${head} | meaning |`,
    '| --- | --- |',
    ...pairs.map(([name = '', what = '']) => `| \`${name.replaceAll('|', '\\|')}\` | ${cell(what)} |`),
  ];
}

/** Signs that Markdown would take for its own. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('*', '\\*');
