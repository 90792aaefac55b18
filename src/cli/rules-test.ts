import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { ExpectedFact, Rule } from '../extract/index.js';
import { type ExampleResult, runExamples } from '../pipeline/rule-examples.js';
import type { LoadedStages } from '../pipeline/stages.js';
import { withExamples } from './examples.js';
import { PROBLEMS } from './failure.js';
import { collect, loadFor, mistakeLine, type RuleFlags, ruleNamed } from './rules-load.js';

interface TestFlags extends RuleFlags {
  readonly all?: boolean;
}

/** Adds `rules test` to the group. */
export function registerRulesTest(group: Command): void {
  const command = group
    .command('test')
    .description('run the examples of rules, and say what was expected and what came')
    .argument('[id]', 'one rule; without it all of --rules, or all of the pack')
    .option('--rules <dir>', 'folder of your own rules; may be given several times', collect)
    .option('--all', 'the rules of the pack beside those of --rules: does a new rule disturb them?')
    .option('--pack <name>', 'pack of the field (default: childrens-services)')
    .option('--json', 'print the outcome as one JSON object')
    .action((id: string | undefined, flags: TestFlags) => {
      process.exitCode = test(id, flags);
    });
  withExamples(command, [
    ['newsfacts rules test --rules my-rules', 'the examples of your own rules'],
    ['newsfacts rules test workforce/vacancy-rate', 'the examples of one rule'],
    ['newsfacts rules test --rules my-rules --all', 'those of the pack too, with your rules at work'],
  ]);
}

/** Runs the examples; returns the exit code: 1 where one fails, or a rule file has a mistake. */
function test(id: string | undefined, flags: TestFlags): number {
  const loaded = loadFor(flags);
  const { rules, pack, problems } = loaded;
  const chosen = id === undefined ? chosenRules(loaded, flags) : [ruleNamed(loaded, id)];
  const results = chosen.flatMap((rule) => runExamples(rule, rules, pack));
  const failed = results.filter((result) => !result.passed);
  if (flags.json === true) {
    const examples = results.map(({ rule, number, passed, missing, surplus }) => ({
      ...{ rule: rule.id, number, passed, missing, surplus },
    }));
    process.stdout.write(
      `${JSON.stringify({ rules: chosen.length, failed: failed.length, examples, mistakes: problems })}\n`,
    );
  } else {
    const lines = [...problems.map(mistakeLine), ...failed.flatMap(failureLines)];
    const wrong = problems.length === 0 ? '' : `, ${counted(problems.length, 'mistake')} in rule files`;
    const passed = results.length - failed.length;
    lines.push(
      `${counted(chosen.length, 'rule')}, ${counted(results.length, 'example')}: ${passed} passed, ${failed.length} failed${wrong}.`,
    );
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return failed.length > 0 || problems.length > 0 ? PROBLEMS : 0;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function chosenRules({ rules }: LoadedStages, flags: TestFlags): Rule[] {
  const folders = (flags.rules ?? []).map((folder) => resolve(folder) + sep);
  const everything = folders.length === 0 || flags.all === true;
  return rules.rules.filter((rule) => everything || folders.some((folder) => rule.path.startsWith(folder)));
}

/** A failed example: its text, what it expects that did not come, and what came that it does not expect. */
function failureLines({ rule, number, example, missing, surplus }: ExampleResult): string[] {
  const text = example.text.replace(/\s+/gu, ' ').trim();
  return [
    `${rule.id}, example ${number}: “${text}”`,
    ...missing.map((fact) => `  expected: ${rowText(fact)}`),
    ...surplus.map((fact) => `  came:     ${rowText(fact)}`),
    ...(surplus.length === 0 ? ['  came:     nothing more of this rule; newsfacts rules try says why'] : []),
  ];
}

/** A fact by its fields; those that are empty are left out. */
const rowText = (fact: ExpectedFact): string =>
  Object.entries(fact)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => `${field} ${String(value)}`)
    .join(', ');
