import type { Command } from 'commander';
import { type Example, examplesOf } from './examples.js';

/** A flag of a command. */
export interface OptionShape {
  /** As help shows it: `-o, --output <db>`. */
  readonly flags: string;
  /** `--output`; empty where it has a short name alone. */
  readonly long: string;
  /** `-o`; empty where it has none. */
  readonly short: string;
  readonly description: string;
  /** True where a value follows. */
  readonly takesValue: boolean;
  /** The values there are, where they are few and fixed. */
  readonly choices: readonly string[];
  /** The value without the flag, where it is said. */
  readonly standard: string | null;
}

export interface ArgumentShape {
  /** As help shows it: `<db>`, `[name...]`. */
  readonly name: string;
  readonly description: string;
}

/** A command as its help, its page and its completion show it. */
export interface CommandShape {
  /** Names from the program's down: `rules list`; empty for the program itself. */
  readonly path: string;
  readonly description: string;
  /** As help shows it, without the program's name and path. */
  readonly usage: string;
  readonly examples: readonly Example[];
  readonly arguments: readonly ArgumentShape[];
  readonly options: readonly OptionShape[];
  /** Names of the commands below it. */
  readonly commands: readonly string[];
}

/** Takes the program; returns its shape and those of all its commands, each before those below it, in the order of help. */
export function commandShapes(program: Command): CommandShape[] {
  return shapesBelow(program, '');
}

function shapesBelow(command: Command, path: string): CommandShape[] {
  const children = command.commands.filter((child) => child.name() !== 'help');
  const own: CommandShape = {
    path,
    description: command.description(),
    usage: command.usage(),
    examples: examplesOf(command),
    arguments: command.registeredArguments.map((argument) => ({
      name: bracketed(argument.name(), argument.required, argument.variadic),
      description: argument.description,
    })),
    options: command.options
      .filter(({ hidden }) => !hidden)
      .map((option) => ({
        flags: option.flags,
        long: option.long ?? '',
        short: option.short ?? '',
        description: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
        standard: standardOf(option.defaultValue),
      })),
    commands: children.map((child) => child.name()),
  };
  const below = children.flatMap((child) => shapesBelow(child, path === '' ? child.name() : `${path} ${child.name()}`));
  return [own, ...below];
}

function bracketed(name: string, required: boolean, variadic: boolean): string {
  const words = variadic ? `${name}...` : name;
  return required ? `<${words}>` : `[${words}]`;
}

/** Flags that are on or off say so themselves. */
function standardOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
