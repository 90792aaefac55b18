import { type Command, InvalidArgumentError } from 'commander';
import { encodeTable } from '../export/encode.js';
import { factTable } from '../export/fact-table.js';
import { evidenceReader } from '../inspect/evidence-sentence.js';
import type { FactFilter } from '../inspect/fact-filter.js';
import { countFacts, FACT_SORTS, type FactSort, isFactSort, iterateFacts, listFacts } from '../inspect/facts.js';
import { readLabels } from '../inspect/labels.js';
import { UsageError } from '../pipeline/usage-error.js';
import { countText, plural } from '../serve/format/number.js';
import { withExamples } from './examples.js';
import { addFactFlags, type FactFlags, readFactFlags } from './fact-flags.js';
import { factsText } from './facts-text.js';
import { DATABASE_HELP, namedDatabase, withDatabase } from './inspected-database.js';
import { writePieces } from './terminal/output.js';
import { screenOf } from './terminal/screen.js';
import { wholeNumber } from './whole-number.js';

interface FactsFlags extends FactFlags {
  readonly sort: FactSort;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly offset: number;
  readonly brief?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** Facts that are shown on a terminal unless told otherwise. */
const SHOWN = 20;

/** Adds the command `facts` to the program. */
export function registerFacts(program: Command): void {
  const command = program
    .command('facts')
    .description('list facts with the words that state them: filtered, searched, sorted')
    .argument('[db]', DATABASE_HELP);
  addFactFlags(command)
    .option('--sort <by>', `sort by ${Object.keys(FACT_SORTS).join(', ')}`, factSort, 'published')
    .option('--reverse', 'the other way round')
    .option('--limit <n>', `facts to show (default: ${SHOWN}; all with --csv and --json)`, wholeNumber)
    .option('--offset <n>', 'facts to pass over first', wholeNumber, 0)
    .option('--brief', 'one line a fact, without its evidence')
    .option('--json', 'print one JSON array')
    .option('--csv', 'print CSV, safe to open in a spreadsheet')
    .action(async (db: string | undefined, flags: FactsFlags) => {
      await facts(db, flags);
    });
  withExamples(command, [
    ['newsfacts facts --subject Sefton', 'all that is stated about one council'],
    ['newsfacts facts --kind rating --grade inadequate --year 2023', 'who was rated inadequate in 2023'],
    ['newsfacts facts --kind cost --sort value --brief', 'the largest sums first, a line each'],
    ['newsfacts facts --search "agency staff" --copies', 'by words, copies too'],
    ['newsfacts facts other.db --conflict', 'what reports contradict each other on, in another database'],
    ['newsfacts facts --measure overspend --csv > overspend.csv', 'for a spreadsheet'],
  ]);
}

function factSort(name: string): FactSort {
  if (!isFactSort(name)) throw new InvalidArgumentError(`Facts are sorted by ${Object.keys(FACT_SORTS).join(', ')}.`);
  return name;
}

/** Takes the name of a database, if any, and flags; prints the facts asked for. Throws UsageError, StoreError. */
async function facts(db: string | undefined, flags: FactsFlags): Promise<void> {
  if (flags.json === true && flags.csv === true) throw new UsageError('Choose one of --json and --csv.');
  const { path, words } = namedDatabase(db === undefined ? [] : [db]);
  if (words.length > 0) {
    throw new UsageError(
      `${words.join(' ')} is no database; to look for words use: newsfacts facts --search "${words.join(' ')}"`,
    );
  }
  await withDatabase(path, async (database) => {
    const filter = readFactFlags(database, flags);
    const order = { sort: flags.sort, descending: FACT_SORTS[flags.sort].descending !== (flags.reverse === true) };
    if (flags.json === true || flags.csv === true) {
      const rows =
        flags.limit === undefined && flags.offset === 0
          ? iterateFacts(database, filter, order)
          : listFacts(database, filter, { ...order, offset: flags.offset, limit: flags.limit ?? EVERY });
      const pieces = encodeTable(flags.csv === true ? 'csv' : 'json', factTable(), rows);
      return writePieces(process.stdout, pieces);
    }
    const screen = screenOf(process.stdout, process.env);
    const limit = flags.limit ?? SHOWN;
    const shown = listFacts(database, filter, { ...order, offset: flags.offset, limit });
    const total = countFacts(database, filter);
    const view = {
      facts: shown,
      labels: readLabels(database),
      evidence: evidenceReader(database),
      brief: flags.brief === true,
    };
    const lines = shown.length === 0 ? [] : factsText(view, screen);
    await writePieces(
      process.stdout,
      [...lines, countLine(total, shown.length, flags, filter)].map((line) => `${line}\n`),
    );
  });
}

const EVERY = Number.MAX_SAFE_INTEGER;

/** How many facts there are, and how to see the rest. */
function countLine(total: number, shown: number, { offset, limit }: FactsFlags, filter: FactFilter): string {
  const what = filter.copies ? 'in all articles' : 'copies left out';
  if (total === 0) return `No fact fits. ${filter.copies ? '' : 'Copies are left out; --copies counts them.'}`.trim();
  if (shown === total) return `${plural(total, 'fact')}, ${what}.`;
  const next = offset + shown;
  const more = next < total ? `; --offset ${next}${limit === undefined ? '' : ` --limit ${limit}`} shows more` : '';
  return `${countText(offset + 1)}–${countText(next)} of ${plural(total, 'fact')}, ${what}${more}.`;
}
