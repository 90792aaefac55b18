import type { Command } from 'commander';
import type { Rule } from '../extract/index.js';
import { countByRule, type OtherRule, type RuleCounts } from '../store/rule-counts.js';
import { withExamples } from './examples.js';
import { withRuledDatabase } from './rules-database.js';
import { collect, loadFor, type RuleFlags, warnOfMistakes } from './rules-load.js';

const NONE: RuleCounts = {
  ...{ facts: 0, documents: 0, refused: 0, accepted: 0, rejected: 0 },
  ...{ overlaps: [], conflicts: [] },
};

/** Adds `rules list` to the group. */
export function registerRulesList(group: Command): void {
  const command = group
    .command('list')
    .description(
      'list all rules; with a database their facts, documents, overlaps, conflicts and how review judged them',
    )
    .argument('[db]', 'database made by `newsfacts run`')
    .option('--rules <dir>', 'folder of your own rules; may be given several times', collect)
    .option('--pack <name>', 'pack of the field')
    .option('--json', 'print one JSON array')
    .action((db: string | undefined, flags: RuleFlags) => {
      process.stdout.write(db === undefined ? listRules(flags) : listWithCounts(db, flags));
    });
  withExamples(command, [
    ['newsfacts rules list', 'every rule with its title'],
    ['newsfacts rules list output/facts.db', 'what each rule found there, and which rules meet'],
  ]);
}

function listRules(flags: RuleFlags): string {
  const { rules, problems } = loadFor(flags);
  warnOfMistakes(problems);
  if (flags.json === true) return `${JSON.stringify(rules.rules.map(described))}\n`;
  const width = Math.max(0, ...rules.rules.map(({ id }) => id.length));
  return `${rules.rules.map(({ id, definition }) => `${id.padEnd(width)}  ${definition.title}`).join('\n')}\n`;
}

const described = ({ id, path, definition }: Rule) => ({
  ...{ id, title: definition.title, kind: definition.kind, measure: definition.measure, path },
});

function listWithCounts(path: string, flags: RuleFlags): string {
  return withRuledDatabase(path, flags, ({ database, loaded }) => {
    warnOfMistakes(loaded.problems);
    const counts = countByRule(database);
    const rows = loaded.rules.rules.map((rule) => ({ ...described(rule), ...(counts.get(rule.id) ?? NONE) }));
    if (flags.json === true) return `${JSON.stringify(rows)}\n`;
    const width = Math.max(0, ...rows.map(({ id }) => id.length));
    const head = `${'rule'.padEnd(width)}  facts  documents  refused  accepted  rejected  precision  title`;
    const lines = rows.flatMap((row) => [
      [
        row.id.padEnd(width),
        String(row.facts).padStart(5),
        String(row.documents).padStart(9),
        String(row.refused).padStart(7),
        String(row.accepted).padStart(8),
        String(row.rejected).padStart(8),
        precisionOf(row).padStart(9),
        row.title,
      ].join('  '),
      ...othersLine('gives way to', row.overlaps),
      ...othersLine('in conflict with', row.conflicts),
    ]);
    return `${[head, ...lines].join('\n')}\n`;
  });
}

/** Share of right facts among those that people looked at in review. */
function precisionOf({ accepted, rejected }: RuleCounts): string {
  const reviewed = accepted + rejected;
  return reviewed === 0 ? '' : (accepted / reviewed).toFixed(2);
}

const othersLine = (what: string, others: readonly OtherRule[]): string[] =>
  others.length === 0 ? [] : [`    ${what} ${others.map(({ rule, count }) => `${rule} (${count})`).join(', ')}`];
