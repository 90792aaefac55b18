import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { isoDate } from '../model/ids.js';
import { type AnalysedText, analyseInSteps } from '../pipeline/analyse.js';
import { matchesInCorpus } from '../pipeline/rule-corpus.js';
import { matchesOfRule } from '../pipeline/rule-matches.js';
import { UsageError } from '../pipeline/usage-error.js';
import { withExamples } from './examples.js';
import { withRuledDatabase } from './rules-database.js';
import { collect, loadFor, type RuleFlags, ruleNamed, warnOfMistakes } from './rules-load.js';
import { matchLines } from './rules-text.js';
import { traceLines, traceOf } from './rules-trace.js';
import { wholeNumber } from './whole-number.js';

interface TryFlags extends RuleFlags {
  readonly published?: string;
  readonly title?: string;
  readonly corpus?: string;
  readonly limit: number;
}

/** Matches that are shown of a corpus unless told otherwise. */
const SHOWN = 20;

/** Adds `rules try` to the group. */
export function registerRulesTry(group: Command): void {
  const command = group
    .command('try')
    .description('show where a rule matches, in a text or in all stored documents, and what became of each match')
    .argument('<id>', 'rule')
    .argument('[text]', 'text to try it on')
    .option('--published <date>', 'publication day of the text, against which “last month” is understood', day)
    .option('--title <words>', 'headline of the text')
    .option('--corpus <db>', 'instead of a text: all documents of a database made by `newsfacts run`')
    .option('--limit <n>', 'matches to show of a corpus', wholeNumber, SHOWN)
    .option('--rules <dir>', 'folder of your own rules; may be given several times', collect)
    .option('--pack <name>', 'pack of the field (default: childrens-services)')
    .option('--json', 'print one JSON object')
    .action((id: string, text: string | undefined, flags: TryFlags) => {
      process.stdout.write(text === undefined ? tryOnCorpus(id, flags) : tryOnText(id, text, flags));
    });
  withExamples(command, [
    ['newsfacts rules try workforce/vacancy-rate "In Leeds 12% of posts are vacant."', 'on a text'],
    ['newsfacts rules try my-area/my-rule "…" --rules my-rules --published 2024-05-01', 'a rule of your own'],
    ['newsfacts rules try workforce/vacancy-rate --corpus output/facts.db', 'on every stored document'],
  ]);
}

function day(text: string): string {
  if (isoDate(text) === null) throw new InvalidArgumentError('It is a day as YYYY-MM-DD.');
  return text;
}

function tryOnText(id: string, text: string, flags: TryFlags): string {
  if (flags.corpus !== undefined) throw new UsageError('Give either a text or --corpus.');
  const loaded = loadFor(flags);
  warnOfMistakes(loaded.problems);
  const rule = ruleNamed(loaded, id);
  const input: AnalysedText = { text, blocks: [], title: flags.title ?? null, published: flags.published ?? null };
  const steps = analyseInSteps(input, loaded.pack, loaded.rules);
  const matches = matchesOfRule(steps, rule.id);
  const trace = matches.length > 0 ? null : traceOf(steps, rule, loaded.pack);
  if (flags.json === true) return `${JSON.stringify({ rule: rule.id, matches, trace })}\n`;
  const lines =
    trace === null
      ? [`${rule.id} matches ${matches.length === 1 ? 'once' : `${matches.length} times`}:`]
      : [`${rule.id} does not match.`, ...traceLines(trace, text, rule, loaded.pack)];
  return `${[...lines, ...matches.flatMap((match) => matchLines(match, text, loaded.pack))].join('\n')}\n`;
}

function tryOnCorpus(id: string, flags: TryFlags): string {
  if (flags.corpus === undefined) throw new UsageError('Give a text, or --corpus with a database.');
  return withRuledDatabase(flags.corpus, flags, ({ database, loaded }) => {
    warnOfMistakes(loaded.problems);
    const rule = ruleNamed(loaded, id);
    const documents = [...matchesInCorpus(database, loaded, rule)];
    const total = documents.reduce((sum, { matches }) => sum + matches.length, 0);
    const facts = documents.flatMap(({ matches }) => matches).filter(({ outcome }) => outcome.kind === 'facts').length;
    if (flags.json === true) {
      const shown = documents.map(({ key, matches }) => ({ document: key, matches }));
      return `${JSON.stringify({ rule: rule.id, documents: shown, total, facts })}\n`;
    }
    const lines: string[] = [];
    let left = flags.limit;
    for (const { key, text, matches } of documents) {
      if (left <= 0) break;
      lines.push(key, ...matches.slice(0, left).flatMap((match) => matchLines(match, text, loaded.pack)));
      left -= matches.length;
    }
    const more = left < 0 || total > flags.limit ? `; ${flags.limit} are shown, --limit shows more` : '';
    lines.push(
      `${rule.id}: matches ${total}, documents ${documents.length}, matches that state a fact ${facts}${more}.`,
    );
    return `${lines.join('\n')}\n`;
  });
}
