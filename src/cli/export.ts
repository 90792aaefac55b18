import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, type ExportOptions, exportDatabase } from '../export/export-database.js';
import { ExportError } from '../export/export-error.js';
import type { FileEntry } from '../export/manifest.js';
import { TABLE_NAMES } from '../export/table-files.js';
import type { Body } from '../inspect/bodies.js';
import { type FactFilter, readFactFilter } from '../inspect/fact-filter.js';
import { findBody } from '../inspect/find-body.js';
import { nearest } from '../model/nearest.js';
import { UsageError } from '../pipeline/usage-error.js';
import { lastRun } from '../store/last-run.js';
import { openForReading } from '../store/open.js';
import { withExamples } from './examples.js';
import { INTERRUPTED, PROBLEMS } from './failure.js';

/** Filters that may be given several times, and what their value is. */
const LISTED = {
  subject: 'body or place, by code or name',
  kind: 'kind of fact: rating, caseload, …',
  measure: 'what is stated: overall, agency_rate, …',
  grade: 'grade of a rating',
  status: 'asserted, negated, hypothetical or forecast',
  year: 'year in which the fact holds, or undated',
  publisher: 'publisher of the document',
  rule: 'rule that found the fact',
  reviewed: 'what review made of it: none, accepted, corrected, added, refused, replaced',
} as const;

type Listed = keyof typeof LISTED;

interface ExportFlags extends Partial<Readonly<Record<Listed, readonly string[]>>> {
  readonly format: ExportFormat;
  readonly output?: string;
  readonly tables?: readonly string[];
  readonly document?: string;
  readonly confidence?: string;
  readonly conflict?: boolean;
  readonly copies: boolean;
  readonly search?: string;
  readonly council?: string;
  readonly text: boolean;
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
    .argument('<db>', 'database made by `newsfacts run`')
    .addOption(new Option('--format <name>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('-o, --output <dir>', 'folder to write (default: output/export-FORMAT)')
    .option('--tables <names>', `only these tables, with commas between: ${TABLE_NAMES.join(', ')}`, listOf)
    .option('--council <name>', 'html: a report of this body alone, named as you would say it')
    .option('--without-text', 'leave the texts of the documents out, where rights require it')
    .option(
      '--licence <name>',
      'what others may do with your selection, by name or address; stated in every description',
    )
    .option('--no-bom', 'csv: no byte order mark at the start');
  for (const [name, what] of Object.entries(LISTED)) {
    command.option(`--${name} <value>`, `only facts with this: ${what}; may be given several times`, collect);
  }
  command
    .option('--document <key>', 'only facts of this document')
    .option('--confidence <least>', 'only facts at least so sure, 0 to 1')
    .option('--conflict', 'only facts that another report contradicts')
    .option('--no-copies', 'only facts of original documents, none of copies')
    .option('--search <words>', 'only facts whose evidence, person or sayer holds these words')
    .option('--json', 'print the files written as one JSON object')
    .action(async (db: string, flags: ExportFlags & { readonly withoutText?: boolean }) => {
      process.exitCode = await runExport(db, { ...flags, text: flags.withoutText !== true });
    });
  withExamples(command, [
    ['newsfacts export output/facts.db --format csv', 'tables for a spreadsheet, in output/export-csv'],
    ['newsfacts export output/facts.db --format parquet --output tables', 'for pandas, R, DuckDB or Spark'],
    ['newsfacts export output/facts.db --format csv --subject Sefton --kind cost', 'what a council costs'],
    ['newsfacts export output/facts.db --format html --council "Sefton"', 'a report of one council, to print or send'],
    ['newsfacts export output/facts.db --format datasette', 'metadata for datasette facts.db -m metadata.json'],
    ['newsfacts export output/facts.db --format csv --without-text', 'without the texts of the documents'],
  ]);
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function listOf(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !TABLE_NAMES.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, TABLE_NAMES);
    const way = near === null ? `There are ${TABLE_NAMES.join(', ')}.` : `Did you mean ${near}?`;
    throw new UsageError(`There is no table '${unknown}'. ${way}`);
  }
  return names;
}

/** Exports the database at `db`; prints what was written and returns the exit code. Throws UsageError and StoreError. */
async function runExport(db: string, flags: ExportFlags): Promise<number> {
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
      flags.json === true ? `${JSON.stringify({ folder, files })}\n` : rendered(folder, flags, files),
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

function readOptions(database: Database, flags: ExportFlags, signal: AbortSignal): ExportOptions {
  refuseIdleFlags(flags);
  return {
    filter: readFilter(database, flags),
    withText: flags.text,
    byteOrderMark: flags.bom,
    licence: flags.licence ?? null,
    notice: packNotice(database),
    signal,
    ...(flags.tables === undefined ? {} : { tables: flags.tables }),
  };
}

/** Throws UsageError where a flag was given that the format does not heed. */
function refuseIdleFlags({ format, council, text, tables, bom }: ExportFlags): void {
  void format;
  void council;
  void text;
  void tables;
  void bom;
}

/** Takes the flags; returns the filter. Throws UsageError that names every value that cannot be understood. */
function readFilter(database: Database, flags: ExportFlags): FactFilter {
  const listed = Object.keys(LISTED).filter(isListed);
  const params = listed.flatMap((name) =>
    (flags[name] ?? []).map((value): [string, string] => [name, named(database, name, value)]),
  );
  if (flags.document !== undefined) params.push(['document', flags.document]);
  if (flags.confidence !== undefined) params.push(['confidence', flags.confidence]);
  if (flags.conflict === true) params.push(['conflict', '1']);
  if (flags.copies) params.push(['copies', '1']);
  if (flags.search !== undefined) params.push(['search', flags.search]);
  const { filter, mistakes } = readFactFilter(params);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return filter;
}

const isListed = (name: string): name is Listed => Object.hasOwn(LISTED, name);

/** Takes a filter's name and value; returns the value as the database has it. Throws UsageError where it has none such. */
function named(database: Database, name: Listed, value: string): string {
  if (name === 'subject') return bodyNamed(database, value).id;
  const known = knownValues(database, name);
  if (known === null || known.includes(value)) return value;
  const near = nearest(value, known);
  const way = near === null ? `There are ${known.slice(0, MOST_SHOWN).join(', ')}.` : `Did you mean ${near}?`;
  throw new UsageError(`No fact can have the ${name} '${value}'. ${way}`);
}

const MOST_SHOWN = 30;

const KNOWN: Partial<Readonly<Record<Listed, string>>> = {
  kind: 'SELECT DISTINCT kind FROM measure ORDER BY 1',
  measure: "SELECT DISTINCT id FROM measure UNION SELECT kind || '/' || id FROM measure ORDER BY 1",
  rule: 'SELECT id FROM rule ORDER BY 1',
};

function knownValues(database: Database, name: Listed): string[] | null {
  const sql = KNOWN[name];
  return sql === undefined ? null : database.prepare<[], string>(sql).pluck().all();
}

/** Takes a name as a person says it; returns the body meant. Throws UsageError where none or several may be. */
function bodyNamed(database: Database, name: string): Body {
  const found = findBody(database, name);
  if (found.kind === 'found') return found.body;
  const some = found.kind === 'several' ? found.bodies : found.near;
  const lines = some.map((body) => `  ${body.id}  ${body.name}`);
  if (found.kind === 'several') throw new UsageError(`${name} may be any of:\n${lines.join('\n')}`);
  throw new UsageError(
    `No body is named ${name}.${lines.length === 0 ? '' : ` Perhaps one of these:\n${lines.join('\n')}`}`,
  );
}

/** Returns where the names and codes of the database's pack come from, null where the pack says nothing. */
function packNotice(database: Database): string | null {
  const { pack } = lastRun(database);
  if (pack === null || !/^[\w-]+$/.test(pack)) return null;
  const path = fileURLToPath(new URL(`../packs/${pack}/tables/NOTICE.txt`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function rendered(folder: string, { format }: ExportFlags, files: readonly FileEntry[]): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(({ name, bytes, rows }) =>
    `  ${name.padEnd(width)}  ${sizeOf(bytes).padStart(8)}${rows === null ? '' : `  ${rows} ${rows === 1 ? 'row' : 'rows'}`}`.trimEnd(),
  );
  return `Exported to ${folder} as ${format}.\n${lines.join('\n')}\n`;
}

function sizeOf(bytes: number): string {
  if (bytes < 10_000) return `${bytes} B`;
  return bytes < 10_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
