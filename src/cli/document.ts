import type { Database } from 'better-sqlite3';
import type { Command } from 'commander';
import { csvBytes } from '../export/csv.js';
import { factTable } from '../export/fact-table.js';
import { type DocumentView, readDocument } from '../inspect/documents.js';
import { factsById } from '../inspect/facts.js';
import { readLabels } from '../inspect/labels.js';
import { UsageError } from '../pipeline/usage-error.js';
import { documentText } from './document-text.js';
import { withExamples } from './examples.js';
import { DATABASE_HELP, namedDatabase, withDatabase } from './inspected-database.js';
import { type FormatFlags, formatOf } from './one-format.js';
import { writePieces } from './terminal/output.js';
import { safeText } from './terminal/safe-text.js';
import { screenOf } from './terminal/screen.js';

/** Adds the command `document` to the program. */
export function registerDocument(program: Command): void {
  const command = program
    .command('document')
    .description('show one document: its clean text with every fact marked, and the facts')
    .argument('[db]', DATABASE_HELP)
    .argument('[key]', 'key of the document, its address, or the end of its path')
    .option('--json', 'print all that is known of it as one JSON object')
    .option('--csv', 'print its facts as CSV, safe to open in a spreadsheet')
    .action(async (db: string | undefined, key: string | undefined, flags: FormatFlags) => {
      const { path, words } = namedDatabase([db, key].filter((word) => word !== undefined));
      const [name, ...others] = words;
      if (name === undefined || others.length > 0) {
        throw new UsageError('Name one document by its key; newsfacts search lists the keys.');
      }
      await withDatabase(path, (database) => writePieces(process.stdout, shown(database, path, name, flags)));
    });
  withExamples(command, [
    ['newsfacts document report.html', 'by the end of its path'],
    ['newsfacts document https://www.example.org/news/1', 'by its address'],
    ['newsfacts document other.db feed.xml#3 --json', 'the third entry of a feed, of another database'],
    ['newsfacts explain output/facts.db report.html', 'how it was read, block by block'],
  ]);
}

/** Takes a document's name; returns what is printed of it. Throws UsageError where no or no single document is meant. */
function shown(database: Database, path: string, name: string, flags: FormatFlags): Iterable<string | Uint8Array> {
  const view = documentNamed(database, path, name);
  switch (formatOf(flags)) {
    case 'json':
      return [`${JSON.stringify(view)}\n`];
    case 'csv':
      return csvBytes(
        factTable(),
        factsById(
          database,
          view.facts.map(({ id }) => id),
        ),
      );
    case 'text': {
      const lines = documentText(view, readLabels(database), screenOf(process.stdout, process.env));
      return lines.map((line) => `${line}\n`);
    }
  }
}

function documentNamed(database: Database, path: string, name: string): DocumentView {
  const found = readDocument(database, name);
  if (found.kind === 'found') return found.view;
  const asked = safeText(name).slice(0, LONGEST_SHOWN);
  if (found.kind === 'several') {
    throw new UsageError(`${asked} may be any of:\n${found.keys.map((key) => `  ${safeText(key)}`).join('\n')}`);
  }
  throw new UsageError(`${path} has no document ${asked}. Look for it with: newsfacts search WORDS`);
}

const LONGEST_SHOWN = 200;
