import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Command } from 'commander';
import { readLabels } from '../inspect/labels.js';
import { readContradictions } from '../inspect/summary.js';
import type { PairDecision } from '../model/decision.js';
import { DECISIONS_FILE } from '../pipeline/decisions.js';
import { UsageError } from '../pipeline/usage-error.js';
import { readBacking, readRepeatedFacts } from '../store/copy-backing.js';
import { lastCorpus, readClusters, readIdleDecisions, readRelations } from '../store/copy-clusters.js';
import { appendDecision } from '../store/decision-log.js';
import { findDocument } from '../store/find-document.js';
import { openForReading } from '../store/open.js';
import { copiesText } from './copies-list-text.js';
import { renderRelations } from './copies-text.js';
import { withExamples } from './examples.js';
import { screenOf } from './terminal/screen.js';

interface OutputFlags {
  readonly json?: boolean;
}

interface ListFlags extends OutputFlags {
  readonly all?: boolean;
}

interface DecisionFlags extends OutputFlags {
  readonly reason?: string;
  readonly by?: string;
  readonly corpus?: string;
}

/** Adds the command `copies` to the program. */
export function registerCopies(program: Command): void {
  const copies = program
    .command('copies')
    .description('see which texts were repeated where, and decide doubtful cases');
  withExamples(copies, [
    ['newsfacts copies list output/facts.db', 'every text that stands in several documents'],
    ['newsfacts copies show output/facts.db a.html', 'what that document shares with others, and why'],
    [
      'newsfacts copies join output/facts.db a.html b.html --reason "same agency text"',
      'they count once from the next run on',
    ],
    ['newsfacts copies split output/facts.db a.html b.html', 'they count as two reports from the next run on'],
  ]);
  const listed = copies
    .command('list')
    .description('list the texts that stand in several documents, and on how many reports facts rest')
    .argument('<db>', 'database made by `newsfacts run`')
    .option('--all', `list all facts that several documents state (default: ${SHOWN_FACTS})`)
    .option('--json', 'print one JSON object')
    .action((db: string, flags: ListFlags) => print(withDatabase(db, (one) => list(one, db, flags))));
  withExamples(listed, [['newsfacts copies list output/facts.db', 'originals with their copies']]);
  const shown = copies
    .command('show')
    .description('show what one document shares with others, with the evidence')
    .argument('<db>', 'database made by `newsfacts run`')
    .argument('<document>', 'key of the document, or the end of its path')
    .option('--json', 'print one JSON object')
    .action((db: string, name: string, flags: OutputFlags) =>
      print(withDatabase(db, (one) => show(one, db, name, flags))),
    );
  withExamples(shown, [['newsfacts copies show output/facts.db a.html', 'sentences in common, and the verdict']]);
  registerDecision(copies, 'join', 'decide that two documents are one text');
  registerDecision(copies, 'split', 'decide that two documents are two reports');
}

function registerDecision(copies: Command, action: PairDecision['action'], description: string): void {
  const command = copies
    .command(action)
    .description(`${description}; appended to ${DECISIONS_FILE} in the corpus folder`)
    .argument('<db>', 'database made by `newsfacts run`')
    .argument('<document>', 'key of one document, or the end of its path')
    .argument('<other>', 'key of the other')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who decides (default: the name you are logged in with)')
    .option('--corpus <dir>', 'corpus folder (default: that of the last run)')
    .option('--json', 'print the decision as one JSON object')
    .action((db: string, document: string, other: string, flags: DecisionFlags) =>
      print(withDatabase(db, (one) => decide(one, db, action, [document, other], flags))),
    );
  withExamples(command, [[`newsfacts copies ${action} output/facts.db a.html b.html --reason "…"`, description]]);
}

function print(text: string): void {
  process.stdout.write(text);
}

function withDatabase(path: string, use: (database: Database) => string): string {
  const database = openForReading(path);
  try {
    return use(database);
  } finally {
    database.close();
  }
}

/** Facts that are listed unless all are asked for. */
const SHOWN_FACTS = 12;

function list(database: Database, path: string, flags: ListFlags): string {
  const clusters = readClusters(database);
  const idle = readIdleDecisions(database);
  const backing = readBacking(database);
  if (flags.json === true) return `${JSON.stringify({ clusters, backing, idle })}\n`;
  const most = flags.all === true ? Number.MAX_SAFE_INTEGER : SHOWN_FACTS;
  const view = {
    ...{ path, clusters, backing, idle, facts: readRepeatedFacts(database, most) },
    ...{ contradictions: readContradictions(database, most), labels: readLabels(database) },
  };
  return `${copiesText(view, screenOf(process.stdout, process.env)).join('\n')}\n`;
}

/** Takes a document's name; returns its number and key. Throws UsageError where none or several have it. */
function documentNamed(database: Database, path: string, name: string): { readonly id: number; readonly key: string } {
  const found = findDocument(database, name);
  if (found.kind === 'none') throw new UsageError(`${path} has no document ${name}.`);
  if (found.kind === 'several') {
    throw new UsageError(`${name} may be any of:\n${found.keys.map((key) => `  ${key}`).join('\n')}`);
  }
  return found;
}

function show(database: Database, path: string, name: string, flags: OutputFlags): string {
  const { id, key } = documentNamed(database, path, name);
  const relations = readRelations(database, id);
  if (flags.json === true) return `${JSON.stringify({ document: key, relations })}\n`;
  const text = database.prepare<[string], string>('SELECT text FROM document WHERE key = ?').pluck();
  const shown = relations.map((relation) => ({ ...relation, text: text.get(relation.key) ?? '' }));
  return renderRelations(key, text.get(key) ?? '', shown);
}

function decide(
  database: Database,
  path: string,
  action: PairDecision['action'],
  names: readonly [string, string],
  flags: DecisionFlags,
): string {
  const [document, other] = names.map((name) => documentNamed(database, path, name).key);
  if (document === undefined || other === undefined || document === other) {
    throw new UsageError('The two documents are one and the same.');
  }
  const corpus = flags.corpus ?? lastCorpus(database);
  if (corpus === null || !existsSync(corpus)) {
    throw new UsageError(`The corpus folder ${corpus ?? ''} is not here; name it with --corpus.`);
  }
  const decision: PairDecision = {
    ...{ action, document, other },
    ...{ by: flags.by ?? userInfo().username, at: new Date().toISOString(), reason: flags.reason ?? '' },
  };
  const file = join(corpus, DECISIONS_FILE);
  appendDecision(file, decision);
  if (flags.json === true) return `${JSON.stringify(decision)}\n`;
  const said = action === 'join' ? 'are one text' : 'are two reports';
  return `${document}\n${other}\n${said}: noted in ${file}; newsfacts run ${corpus} applies it.\n`;
}
