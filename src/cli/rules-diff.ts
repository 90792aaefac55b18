import type { Command } from 'commander';
import type { FactRow } from '../model/fact-row.js';
import { type ChangedFact, diffFacts } from '../pipeline/rule-diff.js';
import { describeStages } from '../pipeline/stages.js';
import { documentsToAnalyse } from '../pipeline/touched.js';
import { withExamples } from './examples.js';
import { withRuledDatabase } from './rules-database.js';
import { collect, type RuleFlags, warnOfMistakes } from './rules-load.js';
import { wholeNumber } from './whole-number.js';

interface DiffFlags extends RuleFlags {
  readonly limit: number;
}

/** Facts of a sort that are shown unless told otherwise. */
const SHOWN = 50;

/** Adds `rules diff` to the group. */
export function registerRulesDiff(group: Command): void {
  const command = group
    .command('diff')
    .description('show which facts of a database the rules as they are now would add, drop and change; writes nothing')
    .argument('<db>', 'database made by `newsfacts run`')
    .option('--rules <dir>', 'folder of your own rules beside those of the last run', collect)
    .option('--pack <name>', 'pack of the field (default: that of the last run)')
    .option('--limit <n>', 'facts to show of each sort', wholeNumber, SHOWN)
    .option('--json', 'print one JSON object')
    .action((db: string, flags: DiffFlags) => {
      process.stdout.write(diff(db, flags));
    });
  withExamples(command, [
    ['newsfacts rules diff output/facts.db --rules my-rules', 'before `newsfacts run … --rules my-rules` writes it'],
  ]);
}

function diff(path: string, flags: DiffFlags): string {
  return withRuledDatabase(path, flags, ({ database, loaded }) => {
    warnOfMistakes(loaded.problems);
    const documents = documentsToAnalyse(database, describeStages(loaded)).touched;
    const changes = [...diffFacts(database, loaded, documents)];
    const gained = changes.flatMap((one) => one.gained);
    const lost = changes.flatMap((one) => one.lost);
    const changed = changes.flatMap((one) => one.changed);
    if (flags.json === true) {
      return `${JSON.stringify({ documents: documents.length, gained, lost, changed })}\n`;
    }
    return `${[
      ...section('Gained', gained, flags.limit, (row) => factLines('+', row)),
      ...section('Lost', lost, flags.limit, (row) => factLines('-', row)),
      ...section('Changed', changed, flags.limit, changedLines),
      `Facts gained ${gained.length}, lost ${lost.length}, changed ${changed.length}; documents looked at ${documents.length}. Nothing was written.`,
    ].join('\n')}\n`;
  });
}

function section<Row>(title: string, rows: readonly Row[], limit: number, lines: (row: Row) => string[]): string[] {
  if (rows.length === 0) return [];
  const more = rows.length > limit ? [`  … and ${rows.length - limit} more`] : [];
  return [`${title}:`, ...rows.slice(0, limit).flatMap(lines), ...more, ''];
}

function factLines(sign: string, row: FactRow): string[] {
  const stated = [row.grade, row.value, row.unit, row.person, row.role].filter((part) => part !== '' && part !== null);
  const when = row.date_start === '' ? 'undated' : [...new Set([row.date_start, row.date_end])].join('..');
  return [
    `  ${sign} ${row.kind}/${row.measure} of ${row.subject}: ${stated.join(' ')} [${when}, ${row.status}] by ${row.rule}`,
    `      ${row.document}: “${row.evidence.replace(/\s+/gu, ' ')}”`,
  ];
}

function changedLines({ before, now, fields }: ChangedFact): string[] {
  const differences = Object.entries(now).flatMap(([field, value]) => {
    const old = Object.entries(before).find(([name]) => name === field)?.[1];
    return fields.includes(field) ? [`      ${field}: ${text(old)} → ${text(value)}`] : [];
  });
  return [...factLines('~', now), ...differences];
}

const text = (value: unknown): string => (value === '' || value === null ? 'none' : String(value));
