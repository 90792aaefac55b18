import type { Command } from 'commander';
import { ruleFileSchema } from '../extract/index.js';
import { withExamples } from './examples.js';

/** Adds `rules schema` to the group. */
export function registerRulesSchema(group: Command): void {
  const command = group
    .command('schema')
    .description('print the JSON Schema of rule files, for editors')
    .option('--json', 'as it is anyway')
    .action(() => {
      process.stdout.write(`${JSON.stringify(ruleFileSchema(), null, 2)}\n`);
    });
  withExamples(command, [['newsfacts rules schema > rule.schema.json', 'for an editor that checks YAML']]);
}
