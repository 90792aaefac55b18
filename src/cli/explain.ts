import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../pipeline/usage-error.js';
import { type Explanation, readExplanation } from '../store/explanation.js';
import { findDocument } from '../store/find-document.js';
import { openForReading } from '../store/open.js';
import { withExamples } from './examples.js';
import { explanationAt, renderExplanation } from './explanation.js';

interface ExplainFlags {
  readonly at?: number;
  readonly json?: boolean;
}

/** Adds the command `explain` to the program. */
export function registerExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('show how one document was read: blocks, metadata, mentions, facts, and what was refused and why')
    .argument('<db>', 'database made by `newsfacts run`')
    .argument('<document>', 'key of the document, or the end of its path')
    .option('--at <offset>', 'only what concerns this place of the clean text', offset)
    .option('--json', 'print one JSON object')
    .action((db: string, document: string, flags: ExplainFlags) => {
      process.stdout.write(explain(db, document, flags));
    });
  withExamples(command, [
    ['newsfacts explain output/facts.db report.html', 'by the end of its path'],
    ['newsfacts explain output/facts.db feed.xml#3', 'the third entry of a feed'],
    ['newsfacts explain output/facts.db report.html --at 1204', 'what was made of that place'],
  ]);
}

function offset(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

/** Takes a database's path, a document's name and options; returns what is to be printed. Throws UsageError, StoreError. */
function explain(path: string, name: string, flags: ExplainFlags): string {
  const database = openForReading(path);
  try {
    const found = findDocument(database, name);
    if (found.kind === 'none') throw new UsageError(`${path} has no document ${name}.`);
    if (found.kind === 'several') {
      throw new UsageError(`${name} may be any of:\n${found.keys.map((key) => `  ${key}`).join('\n')}`);
    }
    const whole = readExplanation(database, found.id);
    if (whole === null) throw new UsageError(`${path} has no document ${name}.`);
    const explanation: Explanation = flags.at === undefined ? whole : explanationAt(whole, flags.at);
    return flags.json === true ? `${JSON.stringify(explanation)}\n` : renderExplanation(explanation);
  } finally {
    database.close();
  }
}
