import type { Command } from 'commander';
import { csvBytes } from '../export/csv.js';
import type { Table } from '../export/table.js';
import { readLabels } from '../inspect/labels.js';
import { readSummary, type Summary } from '../inspect/summary.js';
import { withExamples } from './examples.js';
import { DATABASE_HELP, namedDatabase, refuseWords, withDatabase } from './inspected-database.js';
import { type FormatFlags, formatOf } from './one-format.js';
import { showText } from './show-text.js';
import { writePieces } from './terminal/output.js';
import { screenOf } from './terminal/screen.js';

/** Adds the command `show` to the program. */
export function registerShow(program: Command): void {
  const command = program
    .command('show')
    .description('show what a database holds, at a glance')
    .argument('[db]', DATABASE_HELP)
    .option('--json', 'print one JSON object')
    .option('--csv', 'print the counts as CSV, safe to open in a spreadsheet')
    .action(async (db: string | undefined, flags: FormatFlags) => {
      const named = namedDatabase(db === undefined ? [] : [db]);
      refuseWords(named);
      await withDatabase(named.path, (database) => {
        const summary = readSummary(database);
        switch (formatOf(flags)) {
          case 'json':
            return writePieces(process.stdout, [`${JSON.stringify({ database: named.path, ...summary })}\n`]);
          case 'csv':
            return writePieces(process.stdout, csvBytes(COUNTS, countsOf(summary)));
          case 'text': {
            const view = { path: named.path, summary, labels: readLabels(database) };
            const lines = showText(view, screenOf(process.stdout, process.env));
            return writePieces(
              process.stdout,
              lines.map((line) => `${line}\n`),
            );
          }
        }
      });
    });
  withExamples(command, [
    ['newsfacts show', `what ${'`newsfacts run`'} made: documents, facts, conflicts, problems`],
    ['newsfacts show other.db', 'the same of another database'],
    ['newsfacts show --json', 'for a program'],
  ]);
}

interface Count {
  readonly what: string;
  readonly value: string;
  readonly count: number;
}

const COUNTS: Table<Count> = {
  name: 'counts',
  title: 'Counts',
  description: 'One row a thing that is counted.',
  key: ['what', 'value'],
  columns: [
    { name: 'what', type: 'text', description: 'What is counted.', of: ({ what }) => what },
    { name: 'value', type: 'text', description: 'Of which kind; empty for all.', of: ({ value }) => value },
    { name: 'count', type: 'integer', description: 'How many.', of: ({ count }) => count },
  ],
};

function countsOf(summary: Summary): Count[] {
  const one = (what: string, count: number): Count => ({ what, value: '', count });
  return [
    one('documents', summary.documents),
    one('stories', summary.stories),
    one('facts_of_articles', summary.facts.articles),
    one('facts_of_stories', summary.facts.stories),
    one('merged_facts', summary.mergedFacts),
    one('conflicts', summary.conflicts),
    ...summary.kinds.map(({ kind, facts }) => ({ what: 'facts_of_stories', value: kind, count: facts })),
    ...summary.kinds.map(({ kind, merged }) => ({ what: 'merged_facts', value: kind, count: merged })),
    ...summary.copies.map(({ value, count }) => ({ what: 'copies', value, count })),
    ...summary.publishers.map(({ value, count }) => ({ what: 'documents_of_publisher', value, count })),
    ...summary.problems.map(({ code, count }) => ({ what: 'problems', value: code, count })),
  ];
}
