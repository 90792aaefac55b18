import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rule } from '../extract/index.js';
import { nearest } from '../model/nearest.js';
import type { Problem } from '../model/problem.js';
import { createStages, type LoadedStages } from '../pipeline/stages.js';
import { UsageError } from '../pipeline/usage-error.js';

/** Flags that say which rules are meant. */
export interface RuleFlags {
  readonly rules?: readonly string[];
  readonly pack?: string;
  readonly json?: boolean;
}

/** For options that may be given several times. */
export const collect = (folder: string, before: readonly string[] = []): readonly string[] => [...before, folder];

/** Takes the flags and folders to load before theirs; returns the stages. Throws UsageError where a folder is missing. */
export function loadFor(flags: RuleFlags, before: readonly string[] = []): LoadedStages {
  const own = (flags.rules ?? []).map((folder) => resolve(folder));
  for (const folder of own) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new UsageError(`There is no rule folder ${folder}.`);
    }
  }
  const folders = [...new Set([...before.filter((folder) => !own.includes(folder)), ...own])];
  return createStages({ ...(flags.pack === undefined ? {} : { pack: flags.pack }), ruleFolders: folders, sites: [] });
}

/** What is wrong with a rule file, in a line. */
export const mistakeLine = ({ source, place, message }: Problem): string =>
  `${[source, place].filter(Boolean).join(', ')}: ${message}`;

/** Says on standard error what is wrong with rule files, so that nobody wonders where a rule went. */
export function warnOfMistakes(problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`newsfacts: ${mistakeLine(problem)}\n`);
}

/** Takes loaded stages and a rule's id; returns the rule. Throws UsageError that says what was meant or what is wrong with it. */
export function ruleNamed({ rules, problems }: LoadedStages, id: string): Rule {
  const found = rules.rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const broken = problems.filter(({ source }) => source.replace(/\.ya?ml$/, '').endsWith(`/${id}`));
  if (broken.length > 0) throw new UsageError(`The rule ${id} has mistakes.\n${broken.map(mistakeLine).join('\n')}`);
  const near = nearestRule(
    id,
    rules.rules.map((rule) => rule.id),
  );
  throw new UsageError(
    `There is no rule '${id}'${near === null ? '; newsfacts rules list shows them' : `; did you mean '${near}'?`}`,
  );
}

/** The whole id that is near, or one whose last part is. */
function nearestRule(id: string, ids: readonly string[]): string | null {
  const byEnd = ids.find((other) => other.endsWith(`/${id}`));
  return byEnd ?? nearest(id, ids);
}
