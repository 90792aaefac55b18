import type { Command } from 'commander';
import { csvBytes } from '../export/csv.js';
import type { Table } from '../export/table.js';
import { countProblems, listProblems, type ProblemListing, problemCounts } from '../inspect/problems.js';
import { nearest } from '../model/nearest.js';
import { UsageError } from '../pipeline/usage-error.js';
import { plural } from '../serve/format/number.js';
import { withExamples } from './examples.js';
import { DATABASE_HELP, namedDatabase, refuseWords, withDatabase } from './inspected-database.js';
import { type FormatFlags, formatOf } from './one-format.js';
import { writePieces } from './terminal/output.js';
import { wrappedPieces } from './terminal/pieces.js';
import { safeText } from './terminal/safe-text.js';
import { type Screen, screenOf } from './terminal/screen.js';
import { wholeNumber } from './whole-number.js';

interface ProblemFlags extends FormatFlags {
  readonly code?: readonly string[];
  readonly source?: string;
  readonly limit?: number;
}

/** Problems of one code that are shown unless told otherwise. */
const SHOWN = 100;

/** Adds the command `problems` to the program. */
export function registerProblems(program: Command): void {
  const command = program
    .command('problems')
    .description('list what could not be read or is doubtful in the corpus, and what to do about it')
    .argument('[db]', DATABASE_HELP)
    .option('--code <code>', 'only problems of this code; may be given several times', collect)
    .option('--source <words>', 'only problems of sources whose path holds these words')
    .option('--limit <n>', `problems to show (default: ${SHOWN}; all with --csv and --json)`, wholeNumber)
    .option('--json', 'print one JSON array')
    .option('--csv', 'print CSV, safe to open in a spreadsheet')
    .action(async (db: string | undefined, flags: ProblemFlags) => {
      const named = namedDatabase(db === undefined ? [] : [db]);
      refuseWords(named);
      await withDatabase(named.path, (database) => {
        const codes = flags.code ?? [];
        refuseUnknown(
          codes,
          problemCounts(database).map(({ code }) => code),
        );
        const format = formatOf(flags);
        const limit = flags.limit ?? (format === 'text' ? SHOWN : undefined);
        const asked = { code: codes, source: flags.source ?? '' };
        const problems = listProblems(database, { ...asked, ...(limit === undefined ? {} : { limit }) });
        if (format === 'json') return writePieces(process.stdout, [`${JSON.stringify(problems)}\n`]);
        if (format === 'csv') return writePieces(process.stdout, csvBytes(PROBLEMS, problems));
        const lines = problemLines(problems, countProblems(database, asked), screenOf(process.stdout, process.env));
        return writePieces(
          process.stdout,
          lines.map((line) => `${line}\n`),
        );
      });
    });
  withExamples(command, [
    ['newsfacts problems', 'by code, each with what to do'],
    ['newsfacts problems --code not-an-article', 'pages that hold no article'],
    ['newsfacts problems --source 2023/ --csv', 'those of one folder, for a spreadsheet'],
  ]);
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function refuseUnknown(codes: readonly string[], known: readonly string[]): void {
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown === undefined) return;
  const near = nearest(unknown.slice(0, 60), known);
  const way =
    near === null
      ? known.length === 0
        ? 'There are none.'
        : `There are ${known.join(', ')}.`
      : `Did you mean ${near}?`;
  throw new UsageError(`No problem has the code ${safeText(unknown)}. ${way}`);
}

const PROBLEMS: Table<ProblemListing> = {
  name: 'problems',
  title: 'Problems',
  description: 'One row a problem of a source, or of the corpus as a whole.',
  key: ['id'],
  columns: [
    { name: 'code', type: 'text', description: 'Stable code.', of: ({ code }) => code },
    { name: 'source', type: 'text', description: 'Path of the source.', of: ({ source }) => source },
    { name: 'place', type: 'text', description: 'Where within it.', of: ({ place }) => place },
    { name: 'message', type: 'text', description: 'What is wrong.', of: ({ message }) => message },
    { name: 'next', type: 'text', description: 'What to do about it.', of: ({ next }) => next },
    { name: 'id', type: 'integer', description: 'Number.', of: ({ id }) => id },
  ],
};

/** Problems of one code and one wording stand together, so that the advice is read once. */
function problemLines(problems: readonly ProblemListing[], total: number, screen: Screen): string[] {
  if (total === 0) return ['No problems.'];
  const groups = new Map<string, ProblemListing[]>();
  for (const problem of problems) {
    const same = JSON.stringify([problem.code, problem.message, problem.next]);
    const group = groups.get(same);
    if (group === undefined) groups.set(same, [problem]);
    else group.push(problem);
  }
  const lines = [...groups.values()].flatMap((group) => groupLines(group, screen));
  const more =
    problems.length < total
      ? `${plural(problems.length, 'problem')} of ${total} shown; --limit shows more.`
      : `${plural(total, 'problem')}.`;
  return [...lines, more];
}

function groupLines(group: readonly ProblemListing[], screen: Screen): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const words = wrappedPieces(
    [{ text: `${safeText(first.message)} ` }, { text: safeText(first.next), mark: screen.faint }],
    screen.width - 2,
  );
  const sources = group.map(({ source, place }) => {
    const where = source === '' ? 'the corpus as a whole' : safeText(source);
    return `    ${where}${place === '' ? '' : screen.faint(` at ${safeText(place)}`)}`;
  });
  return [screen.warning(first.code), ...words.map((line) => `  ${line}`), ...sources, ''];
}
