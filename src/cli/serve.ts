import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DECISIONS_FILE } from '../pipeline/decisions.js';
import { UsageError } from '../pipeline/usage-error.js';
import { lastCorpus } from '../store/copy-clusters.js';
import { openForReading } from '../store/open.js';
import { withExamples } from './examples.js';
import { wholeNumber } from './whole-number.js';

interface ServeFlags {
  readonly port?: number;
  readonly corpus?: string;
}

const DEFAULT_DATABASE = 'output/facts.db';
const HIGHEST_PORT = 65_535;

/** Adds the command `serve` to the program. */
export function registerServe(program: Command): void {
  const command = program
    .command('serve')
    .description('show a database in the browser, on this machine only')
    .argument('[db]', 'database made by `newsfacts run`', DEFAULT_DATABASE)
    .option(
      '--port <n>',
      'port to listen on, 0 for any free one (default: 8787, or the next that is free)',
      wholeNumber,
    )
    .option('--corpus <dir>', 'corpus folder, for decisions of review (default: that of the last run)')
    .action(async (db: string, flags: ServeFlags) => {
      process.exitCode = await serve(db, flags);
    });
  withExamples(command, [
    ['newsfacts serve output/facts.db', 'prints the address to open; Ctrl-C ends it'],
    ['newsfacts serve output/facts.db --port 9000', 'listens on port 9000'],
  ]);
}

/** Serves the database until Ctrl-C; returns the exit code. Throws StoreError and UsageError. */
async function serve(path: string, flags: ServeFlags): Promise<number> {
  if (flags.port !== undefined && flags.port > HIGHEST_PORT) {
    throw new UsageError(`There is no port ${flags.port}; ports go up to ${HIGHEST_PORT}.`);
  }
  const database = openForReading(path);
  try {
    // Loaded late, so that help and the other commands start at once.
    const [{ makeApp }, { startServer, PortTakenError }, { factColumns }] = await Promise.all([
      import('../serve/app.js'),
      import('../serve/server.js'),
      import('../inspect/fact-columns.js'),
    ]);
    // Read now, so that nobody waits for it on the first list that is narrowed down.
    factColumns(database);
    const corpus = flags.corpus ?? lastCorpus(database);
    let port: number | null = null;
    const app = makeApp({
      database,
      path,
      openDatabase: () => openForReading(path),
      decisionsFile: corpus !== null && existsSync(corpus) ? join(corpus, DECISIONS_FILE) : null,
      port: () => port,
      onDefect: (error) => process.stderr.write(`newsfacts: a defect of the program: ${stackOf(error)}\n`),
    });
    const server = await startServer(app, flags.port ?? null).catch((error: unknown) => {
      if (!(error instanceof PortTakenError)) throw error;
      throw new UsageError(`Port ${error.port} is in use or not allowed. Choose another with --port, or leave it out.`);
    });
    port = server.port;
    process.stdout.write(`${path} is at ${server.address}\n`);
    process.stderr.write('Only this machine can open it. Ctrl-C ends it.\n');
    await interrupted();
    await server.close();
    return 0;
  } finally {
    database.close();
  }
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Returns at the first Ctrl-C or request to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
