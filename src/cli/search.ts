import type { Command } from 'commander';
import { csvBytes } from '../export/csv.js';
import type { Table } from '../export/table.js';
import { type FoundText, type SearchOutcome, searchDocuments } from '../inspect/search.js';
import { UsageError } from '../pipeline/usage-error.js';
import { countText, plural } from '../serve/format/number.js';
import { withExamples } from './examples.js';
import { placeLines } from './fact-text.js';
import { DATABASE_HELP, namedDatabase, withDatabase } from './inspected-database.js';
import { type FormatFlags, formatOf } from './one-format.js';
import { writePieces } from './terminal/output.js';
import { type Piece, wrappedPieces } from './terminal/pieces.js';
import { safeEdges, safeText } from './terminal/safe-text.js';
import { type Screen, screenOf } from './terminal/screen.js';
import { fitted } from './terminal/width.js';
import { wholeNumber } from './whole-number.js';

interface SearchFlags extends FormatFlags {
  readonly copies?: boolean;
  readonly newest?: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Documents that are shown unless told otherwise. */
const SHOWN = 10;

/** Adds the command `search` to the program. */
export function registerSearch(program: Command): void {
  const command = program
    .command('search')
    .description('find documents by words of their headline and text; without words list the newest')
    .argument('[db]', DATABASE_HELP)
    .argument('[words...]', 'all must occur, in any form; "a phrase" as it stands, a OR b, -without, begin*')
    .option('--newest', 'newest first (default: best first)')
    .option('--copies', 'list copies too (default: each text once)')
    .option('--limit <n>', 'documents to show', wholeNumber, SHOWN)
    .option('--offset <n>', 'documents to pass over first', wholeNumber, 0)
    .option('--json', 'print one JSON object')
    .option('--csv', 'print CSV, safe to open in a spreadsheet')
    .action(async (db: string | undefined, given: readonly string[], flags: SearchFlags) => {
      const { path, words } = namedDatabase(db === undefined ? given : [db, ...given]);
      await withDatabase(path, (database) => {
        const outcome = searchDocuments(database, {
          ...{ words: asTyped(words), copies: flags.copies === true, offset: flags.offset, limit: flags.limit },
          order: flags.newest === true ? 'newest' : 'best',
        });
        return writePieces(process.stdout, piecesOf(outcome, flags));
      });
    });
  withExamples(command, [
    ['newsfacts search agency social workers', 'documents that hold all these words'],
    [`newsfacts search '"interim director" -Ofsted' --newest`, 'a phrase, without a word, the newest first'],
    ['newsfacts search overspend OR deficit --copies', 'either word, copies too'],
    ['newsfacts search other.db commission*', 'words that begin so, in another database'],
  ]);
}

/** An argument that holds blanks and no signs of its own was quoted to the shell, and is a phrase. */
const asTyped = (words: readonly string[]): string =>
  words.map((word) => (words.length > 1 && /^[^"]*\s[^"]*$/.test(word) ? `"${word}"` : word)).join(' ');

const FOUND: Table<FoundText> = {
  name: 'documents',
  title: 'Documents found',
  description: 'One row a document, best first.',
  key: ['document'],
  columns: [
    { name: 'document', type: 'text', description: 'Key.', of: ({ key }) => key },
    { name: 'title', type: 'text', description: 'Headline.', of: ({ title }) => title },
    { name: 'publisher', type: 'text', description: 'Publisher.', of: ({ publisher }) => publisher },
    { name: 'published', type: 'text', description: 'ISO date or date-time.', of: ({ published }) => published },
    { name: 'url', type: 'text', description: 'Address.', of: ({ url }) => url },
    { name: 'copy_kind', type: 'text', description: 'Kind of copy; empty for originals.', of: (row) => row.copy_kind },
    { name: 'facts', type: 'integer', description: 'Facts that stand in it.', of: ({ facts }) => facts },
    {
      ...{ name: 'snippet', type: 'text', description: 'Place that holds the words.' },
      of: ({ snippet }) => snippet.map(({ text }) => text).join(''),
    },
  ],
};

/** Throws UsageError where the words cannot be searched for. */
function piecesOf(outcome: SearchOutcome, flags: SearchFlags): Iterable<string | Uint8Array> {
  if (outcome.kind === 'mistake') throw new UsageError(safeText(outcome.message));
  switch (formatOf(flags)) {
    case 'json':
      return [`${JSON.stringify({ total: outcome.total, documents: outcome.documents })}\n`];
    case 'csv':
      return csvBytes(FOUND, outcome.documents);
    case 'text': {
      const screen = screenOf(process.stdout, process.env);
      const lines = [...outcome.documents.flatMap((one) => foundLines(one, screen)), totalLine(outcome, flags)];
      return lines.map((line) => `${line}\n`);
    }
  }
}

const SNIPPET_LINES = 3;

function foundLines(found: FoundText, screen: Screen): string[] {
  const indent = '  ';
  const room = screen.width - indent.length;
  const pieces: Piece[] = found.snippet.map(({ text, hit }) => ({
    text: safeEdges(text),
    mark: hit ? screen.strong : screen.faint,
  }));
  const copy = found.copy_kind === '' ? '' : ` (${found.copy_kind} copy)`;
  const facts = found.facts === 0 ? '' : ` · ${plural(found.facts, 'fact')}`;
  const place = placeLines({ ...found, document: found.key, note: `${copy}${facts}` }, room);
  return [
    screen.accent(fitted(safeText(found.title) || 'Without a headline', screen.width)),
    ...[...wrappedPieces(pieces, room, SNIPPET_LINES), ...place].map((line) => `${indent}${line}`),
    '',
  ];
}

function totalLine(outcome: Extract<SearchOutcome, { kind: 'found' }>, { offset, copies }: SearchFlags): string {
  const { total, documents } = outcome;
  const left = copies === true ? '' : ', copies left out';
  if (total === 0)
    return `No document fits${copies === true ? '' : '; copies are left out, --copies looks at them too'}.`;
  if (documents.length === total) return `${plural(total, 'document')}${left}.`;
  const next = offset + documents.length;
  const more = next < total ? `; --offset ${next} shows more` : '';
  return `${countText(offset + 1)}–${countText(next)} of ${plural(total, 'document')}${left}${more}.`;
}
