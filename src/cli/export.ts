import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportDatabase } from '../export/export-database.js';
import { ExportError } from '../export/export-error.js';
import type { FileEntry } from '../export/manifest.js';
import { TABLE_NAMES } from '../export/table-files.js';
import { nearest } from '../model/nearest.js';
import { UsageError } from '../pipeline/usage-error.js';
import { lastRun } from '../store/last-run.js';
import { openForReading } from '../store/open.js';
import { bodyNamed } from './body-named.js';
import { withExamples } from './examples.js';
import { addFactFlags, type FactFlags, readFactFlags } from './fact-flags.js';
import { INTERRUPTED, PROBLEMS } from './failure.js';
import { DATABASE_HELP, DEFAULT_DATABASE } from './inspected-database.js';

interface ExportFlags extends FactFlags {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly tables?: readonly string[];
  readonly council?: string;
  readonly withoutText?: boolean;
  readonly bom: boolean;
  readonly licence?: string;
  readonly json?: boolean;
}

/** Adds the command `export` to the program. */
export function registerExport(program: Command): void {
  const command = program
    .command('export')
    .description(
      'write facts, merged facts, documents and mentions as files for other programs, with their description',
    )
    .argument('[db]', DATABASE_HELP)
    .addOption(new Option('--format <name>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('-o, --output <dir>', 'folder to write (default: output/export-FORMAT)')
    .option('--tables <names>', `only these tables, commas between: ${TABLE_NAMES.join(', ')}`, tableNames)
    .option('--council <name>', 'html: only what is about this body, named as you would say it')
    .option('--without-text', 'leave the texts of the documents out, where rights require it')
    .option('--licence <name>', 'what others may do with your selection, by name or address')
    .option('--no-bom', 'csv: no byte order mark at the start')
    .option('--json', 'print the files written as one JSON object')
    .action(async (db: string | undefined, flags: ExportFlags) => {
      process.exitCode = await runExport(db ?? DEFAULT_DATABASE, flags);
    });
  addFactFlags(command, 'copies too, as they are unless --no-copies is given').option(
    '--no-copies',
    'only facts of original documents, each text once',
  );
  withExamples(command, [
    ['newsfacts export output/facts.db --format csv', 'tables for a spreadsheet, in output/export-csv'],
    ['newsfacts export output/facts.db --format parquet --output tables', 'for pandas, R, DuckDB or Spark'],
    ['newsfacts export output/facts.db --format csv --subject Sefton --kind cost', 'only what one council spends'],
    ['newsfacts export output/facts.db --format html --council Sefton', 'a report of one council, to print or send'],
    ['newsfacts export output/facts.db --format datasette', 'so that Datasette shows the database with all it means'],
    ['newsfacts export output/facts.db --format csv --without-text', 'without the texts of the documents'],
  ]);
}

function tableNames(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !TABLE_NAMES.includes(name));
  if (unknown === undefined) return names;
  const near = nearest(unknown, TABLE_NAMES);
  throw new UsageError(
    `There is no table “${unknown}”${near === null ? `: there are ${TABLE_NAMES.join(', ')}.` : `; did you mean “${near}”?`}`,
  );
}

/** Exports the database at `db`; prints what was written and returns the exit code. Throws UsageError and StoreError. */
async function runExport(db: string, flags: ExportFlags): Promise<number> {
  refuseIdleFlags(flags);
  const folder = flags.output ?? join('output', `export-${flags.format}`);
  const abort = new AbortController();
  const stop = (): void => {
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    abort.abort();
  };
  const database = openForReading(db);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const options = readOptions(database, flags, abort.signal);
    const files = await exportDatabase(database, db, flags.format, folder, options);
    process.stdout.write(
      flags.json === true ? `${JSON.stringify({ folder, files })}\n` : rendered(db, folder, flags, files),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    process.stderr.write(`newsfacts: ${error.message} ${error.next}\n`);
    return abort.signal.aborted ? INTERRUPTED : PROBLEMS;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    database.close();
  }
}

/** Throws UsageError where a flag was given that the format cannot heed. */
function refuseIdleFlags({ format, council, withoutText, tables, bom }: ExportFlags): void {
  const inTables = format === 'csv' || format === 'ndjson' || format === 'parquet';
  if (council !== undefined && format !== 'html') {
    throw new UsageError(`--council is for --format html; for ${format} use --subject “${council}”.`);
  }
  if (tables !== undefined && !inTables)
    throw new UsageError(`--tables is for csv, ndjson and parquet, not for ${format}.`);
  if (!bom && format !== 'csv') throw new UsageError(`--no-bom is for csv, not for ${format}.`);
  if (withoutText === true && format === 'datasette') {
    throw new UsageError(
      'Datasette shows the database itself, texts included. To pass facts on without texts, export csv, ndjson, parquet or jsonld.',
    );
  }
}

function readOptions(database: Database, flags: ExportFlags, signal: AbortSignal): ExportOptions {
  return {
    filter: readFactFlags(database, { ...flags, copies: flags.copies !== false }),
    withText: flags.withoutText !== true,
    byteOrderMark: flags.bom,
    licence: flags.licence ?? null,
    notice: packNotice(database),
    signal,
    ...(flags.tables === undefined ? {} : { tables: flags.tables }),
    ...(flags.council === undefined ? {} : { council: bodyNamed(database, flags.council).body.id }),
  };
}

/** Returns where the names and codes of the database's pack come from, null where the pack says nothing. */
function packNotice(database: Database): string | null {
  const { pack } = lastRun(database);
  if (pack === null || !/^[\w-]+$/.test(pack)) return null;
  const path = fileURLToPath(new URL(`../packs/${pack}/tables/NOTICE.txt`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function rendered(db: string, folder: string, { format }: ExportFlags, files: readonly FileEntry[]): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(({ name, bytes, rows }) =>
    [
      `  ${name.padEnd(width)}  ${sizeOf(bytes).padStart(8)}`,
      rows === null ? '' : `  ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    ]
      .join('')
      .trimEnd(),
  );
  const next = format === 'datasette' ? `Next:\n  datasette ${db} -m ${join(folder, 'metadata.json')}\n` : '';
  return `Exported to ${folder} as ${format}.\n${lines.join('\n')}\n${next}`;
}

function sizeOf(bytes: number): string {
  if (bytes < 10_000) return `${bytes} B`;
  return bytes < 10_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
