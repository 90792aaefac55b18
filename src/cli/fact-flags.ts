import type { Database } from 'better-sqlite3';
import { type Command, Option } from 'commander';
import {
  type FactFilter,
  LIST_FACETS,
  type ListFacet,
  REVIEWS,
  readFactFilter,
  STATUSES,
} from '../inspect/fact-filter.js';
import { checkFactFilter } from '../inspect/known-values.js';
import { UsageError } from '../pipeline/usage-error.js';

/** What a command's flags say about which facts are wanted; each list may be given several times. */
export interface FactFlags extends Partial<Readonly<Record<ListFacet, readonly string[]>>> {
  readonly document?: string;
  readonly confidence?: string;
  readonly conflict?: boolean;
  readonly copies?: boolean;
  readonly search?: string;
}

const LISTED: Readonly<Record<ListFacet, readonly [value: string, what: string]>> = {
  kind: ['<kind>', 'only facts of this kind'],
  measure: ['<measure>', 'only facts that state this, as `measure` or `kind/measure`'],
  subject: ['<name>', 'only facts about this body or place, by name or code'],
  grade: ['<grade>', 'only ratings with this grade'],
  status: ['<status>', 'only facts meant so'],
  year: ['<year>', 'only facts of this year, or `undated`'],
  publisher: ['<name>', 'only facts that this publisher stated'],
  rule: ['<id>', 'only facts that this rule found'],
  reviewed: ['<state>', 'only facts of which review made this; refused ones are shown only so'],
};

const CHOICES: Partial<Readonly<Record<ListFacet, readonly string[]>>> = { status: STATUSES, reviewed: REVIEWS };

/**
 * Adds to a command the flags that narrow a list of facts; they are the filters of the page, under the same names. What
 * `--copies` says in help is the command's own where it counts copies by default.
 */
export function addFactFlags(
  command: Command,
  copies = 'count articles, copies too (default: stories, each text once)',
): Command {
  for (const name of LIST_FACETS) {
    const [value, what] = LISTED[name];
    const choices = CHOICES[name];
    const option = new Option(`--${name} ${value}`, choices === undefined ? what : `${what}: ${choices.join(', ')}`);
    command.addOption(option.argParser(collect));
  }
  return command
    .option('--document <key>', 'only facts of this document, by its key or the end of its path')
    .option('--confidence <least>', 'only facts at least so sure, 0 to 1')
    .option('--conflict', 'only facts that another report contradicts')
    .option('--copies', copies)
    .option('--search <words>', 'only facts whose evidence, person or sayer holds these words');
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Takes a database and flags; returns the filter, names of bodies resolved. Throws UsageError that names every mistake. */
export function readFactFlags(database: Database, flags: FactFlags): FactFilter {
  const params: [string, string][] = LIST_FACETS.flatMap((name) =>
    (flags[name] ?? []).map((value): [string, string] => [name, value]),
  );
  if (flags.document !== undefined) params.push(['document', flags.document]);
  if (flags.confidence !== undefined) params.push(['confidence', flags.confidence]);
  if (flags.conflict === true) params.push(['conflict', '1']);
  if (flags.copies === true) params.push(['copies', '1']);
  if (flags.search !== undefined) params.push(['search', flags.search]);
  const read = readFactFilter(params);
  const checked = checkFactFilter(database, read.filter);
  const mistakes = [...read.mistakes, ...checked.mistakes];
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return checked.filter;
}
