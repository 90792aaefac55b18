import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { StoreError } from './error.js';
import { describeSchema, type SchemaDescription } from './schema-doc.js';

/** Marks a SQLite file as one of this program: the letters `NFct`. */
const APPLICATION_ID = 0x4e466374;
const FOLDER = new URL('./migrations/', import.meta.url);

interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** Returns the migrations that ship with the program, in order; their numbers run from 1 without a gap. */
function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ version: Number.parseInt(name, 10), sql: readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** Returns the version of the schema that this program makes. */
export const newestSchema = (): number => migrations().length;

/** Returns what every table, view and column of the newest schema means. */
export function schemaDescriptions(): SchemaDescription[] {
  return describeSchema(
    migrations()
      .map((migration) => migration.sql)
      .join('\n'),
  );
}

const pragmaNumber = (database: Database, name: string): number => {
  const value: unknown = database.pragma(name, { simple: true });
  return typeof value === 'number' ? value : 0;
};

/**
 * Takes an open database and its path for messages; returns its schema version, 0 for an empty file.
 * Throws StoreError where it belongs to another program or to a newer version of this one.
 */
export function checkSchema(database: Database, path: string): number {
  const application = pragmaNumber(database, 'application_id');
  const version = pragmaNumber(database, 'user_version');
  const objects = database.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  if (application === 0 && version === 0 && objects === 0) return 0;
  if (application !== APPLICATION_ID) {
    throw new StoreError(
      'database-foreign',
      `${path} is a database of another program.`,
      'Choose another file with --output; this one was not touched.',
    );
  }
  const newest = newestSchema();
  if (version > newest) {
    throw new StoreError(
      'database-newer',
      `${path} was made by a newer version of newsfacts (schema ${version}, this one knows ${newest}).`,
      'Update newsfacts, or choose another file with --output.',
    );
  }
  return version;
}

/** Takes an open database; brings its schema to the newest version, each step in one transaction. */
export function migrate(database: Database, path: string): void {
  const version = checkSchema(database, path);
  for (const migration of migrations()) {
    if (migration.version <= version) continue;
    database.transaction(() => {
      database.exec(migration.sql);
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${migration.version}`);
      writeDescriptions(database);
    })();
  }
}

function writeDescriptions(database: Database): void {
  const insert = database.prepare(
    `INSERT INTO schema_doc (table_name, column_name, description) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET description = excluded.description`,
  );
  for (const { table, column, description } of schemaDescriptions()) insert.run(table, column, description);
}
