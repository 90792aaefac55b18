import type { Database } from 'better-sqlite3';
import type { Command } from 'commander';
import { csvBytes } from '../export/csv.js';
import type { Table } from '../export/table.js';
import { type Body, bodiesWithFacts } from '../inspect/bodies.js';
import { readCaseFile } from '../inspect/council.js';
import { evidenceReader } from '../inspect/evidence-sentence.js';
import { readLabels } from '../inspect/labels.js';
import { UsageError } from '../pipeline/usage-error.js';
import { countText, plural } from '../serve/format/number.js';
import { bodyNamed } from './body-named.js';
import { CASE_FILE_TABLE, caseFileRows } from './council-table.js';
import { caseFileText } from './council-text.js';
import { withExamples } from './examples.js';
import { DATABASE_HELP, namedDatabase, withDatabase } from './inspected-database.js';
import { type FormatFlags, formatOf } from './one-format.js';
import { writePieces } from './terminal/output.js';
import { safeText } from './terminal/safe-text.js';
import { type Screen, screenOf } from './terminal/screen.js';
import { tableLines } from './terminal/table.js';

interface CouncilFlags extends FormatFlags {
  readonly copies?: boolean;
  readonly evidence?: boolean;
}

type Pieces = Iterable<string | Uint8Array>;

/** Adds the command `council` to the program. */
export function registerCouncil(program: Command): void {
  const command = program
    .command('council')
    .description('show the case file of one council, trust or region; without a name list those that facts are about')
    .argument('[db]', DATABASE_HELP)
    .argument('[name...]', 'its name as you would say it, or its code')
    .option('--evidence', 'with the words that state each fact, and the addresses of the documents')
    .option('--copies', 'list copies too among the reports (default: each text once)')
    .option('--json', 'print one JSON object')
    .option('--csv', 'print CSV, a row a fact, safe to open in a spreadsheet')
    .action(async (db: string | undefined, name: readonly string[], flags: CouncilFlags) => {
      const { path, words } = namedDatabase(db === undefined ? name : [db, ...name]);
      await withDatabase(path, (database) =>
        writePieces(process.stdout, words.length === 0 ? listing(database, flags) : caseFile(database, words, flags)),
      );
    });
  withExamples(command, [
    ['newsfacts council Sefton', 'ratings, inspections, people, numbers by time'],
    ['newsfacts council "st helens" --evidence', 'with the words behind each fact'],
    ['newsfacts council', 'which councils there are facts about'],
    ['newsfacts council other.db Sandwell trust --csv', 'a trust, from another database, for a spreadsheet'],
  ]);
}

/** Takes a body's name in words; returns its case file. Throws UsageError where no or no single body is meant. */
function caseFile(database: Database, words: readonly string[], flags: CouncilFlags): Pieces {
  const { body, others } = bodyNamed(database, words.join(' '));
  const file = readCaseFile(database, body.id, { copies: flags.copies === true });
  if (file === null) throw new UsageError(`No body has the code ${body.id}.`);
  switch (formatOf(flags)) {
    case 'json':
      return [`${JSON.stringify(file)}\n`];
    case 'csv':
      return csvBytes(CASE_FILE_TABLE, caseFileRows(file));
    case 'text': {
      const evidence = flags.evidence === true ? evidenceReader(database) : null;
      const view = { file, others, evidence, labels: readLabels(database) };
      return caseFileText(view, screenOf(process.stdout, process.env)).map((line) => `${line}\n`);
    }
  }
}

const BODIES: Table<Body> = {
  name: 'bodies',
  title: 'Bodies',
  description: 'One row a body or place that facts are about.',
  key: ['id'],
  columns: [
    { name: 'id', type: 'text', description: 'Code.', of: ({ id }) => id },
    { name: 'name', type: 'text', description: 'Name.', of: ({ name }) => name },
    { name: 'type', type: 'text', description: 'Type.', of: ({ type }) => type },
    { name: 'facts', type: 'integer', description: 'Merged facts about it.', of: ({ facts }) => facts },
  ],
};

function listing(database: Database, flags: CouncilFlags): Pieces {
  const bodies = bodiesWithFacts(database, EVERY);
  switch (formatOf(flags)) {
    case 'json':
      return [`${JSON.stringify(bodies)}\n`];
    case 'csv':
      return csvBytes(BODIES, bodies);
    case 'text':
      return bodyTable(bodies, screenOf(process.stdout, process.env)).map((line) => `${line}\n`);
  }
}

const EVERY = Number.MAX_SAFE_INTEGER;

function bodyTable(bodies: readonly Body[], screen: Screen): string[] {
  const rows = bodies.map((body) => [safeText(body.name), body.type, body.id, countText(body.facts)]);
  const columns = [
    { title: 'Name', least: 20, mark: screen.strong },
    { title: 'Type', mark: screen.faint },
    { title: 'Code', mark: screen.faint },
    { title: 'Facts', side: 'right' as const },
  ];
  const [first] = bodies;
  return [
    ...tableLines(columns, rows, screen),
    `${plural(bodies.length, 'body', 'bodies')} with facts.`,
    ...(first === undefined ? [] : [`Look at one with: newsfacts council "${safeText(first.name)}"`]),
  ];
}
