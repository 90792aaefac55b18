import type { Command } from 'commander';
import { withExamples } from './examples.js';
import { registerRulesDiff } from './rules-diff.js';
import { registerRulesExplain } from './rules-explain.js';
import { registerRulesList } from './rules-list.js';
import { registerRulesNew } from './rules-new.js';
import { registerRulesSchema } from './rules-schema.js';
import { registerRulesTest } from './rules-test.js';
import { registerRulesTry } from './rules-try.js';

/** Adds the group of commands `rules` to the program. */
export function registerRules(program: Command): void {
  const group = program.command('rules').description('write, test and compare the rules that find facts');
  withExamples(group, [
    ['newsfacts rules new workforce/sickness --dir my-rules', 'a rule file that runs, to be changed'],
    ['newsfacts rules test --rules my-rules', 'runs the examples of your rules'],
    ['newsfacts rules diff output/facts.db --rules my-rules', 'what they would change'],
  ]);
  registerRulesNew(group);
  registerRulesTest(group);
  registerRulesTry(group);
  registerRulesExplain(group);
  registerRulesDiff(group);
  registerRulesList(group);
  registerRulesSchema(group);
}
