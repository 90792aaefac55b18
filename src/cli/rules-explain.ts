import type { Command } from 'commander';
import { analyseInSteps } from '../pipeline/analyse.js';
import { isRead } from '../pipeline/rule-corpus.js';
import { withExamples } from './examples.js';
import { documentNamed, withRuledDatabase } from './rules-database.js';
import { collect, type RuleFlags, ruleNamed, warnOfMistakes } from './rules-load.js';
import { traceLines, traceOf } from './rules-trace.js';

interface ExplainFlags extends RuleFlags {
  readonly db: string;
}

/** Adds `rules explain` to the group. */
export function registerRulesExplain(group: Command): void {
  const command = group
    .command('explain')
    .description('say step by step why a rule did or did not match in a document')
    .argument('<id>', 'rule')
    .argument('<document>', 'key of the document, or the end of its path; or a database before it')
    .argument('[document-of-database]')
    .option('--db <db>', 'database made by `newsfacts run`', 'output/facts.db')
    .option('--rules <dir>', 'folder of your own rules beside those of the last run', collect)
    .option('--pack <name>', 'pack of the field (default: that of the last run)')
    .option('--json', 'print one JSON object')
    .action((id: string, first: string, second: string | undefined, flags: ExplainFlags) => {
      const [path, name] = second === undefined ? [flags.db, first] : [first, second];
      process.stdout.write(explain(id, path, name, flags));
    });
  withExamples(command, [
    ['newsfacts rules explain workforce/vacancy-rate report.html', 'in a document of output/facts.db'],
    ['newsfacts rules explain my-area/my-rule report.html --db facts.db --rules my-rules', 'a rule of your own'],
  ]);
}

function explain(id: string, path: string, name: string, flags: ExplainFlags): string {
  return withRuledDatabase(path, flags, (one) => {
    const { loaded } = one;
    warnOfMistakes(loaded.problems);
    const rule = ruleNamed(loaded, id);
    const { key, stored } = documentNamed(one, name);
    if (!isRead(stored)) {
      const { kind } = stored.readability;
      return flags.json === true
        ? `${JSON.stringify({ rule: rule.id, document: key, unread: kind })}\n`
        : `${key} was not read for facts: ${kind}.\n`;
    }
    const trace = traceOf(analyseInSteps(stored, loaded.pack, loaded.rules), rule, loaded.pack);
    if (flags.json === true) return `${JSON.stringify({ rule: rule.id, document: key, ...trace })}\n`;
    const facts = trace.matches.filter(({ outcome }) => outcome.kind === 'facts').length;
    const head = `${rule.id} in ${key}: sentences looked at ${trace.sentences.length}, matches ${trace.matches.length}, of which facts ${facts}.`;
    return `${[head, ...traceLines(trace, stored.text, rule, loaded.pack)].join('\n')}\n`;
  });
}
