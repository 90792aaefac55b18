import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaDescriptions } from '../../src/store/migrate.js';
import { openForReading } from '../../src/store/open.js';
import { describeSchema, renderSchema } from '../../src/store/schema-doc.js';
import { sampleDocument, sampleStore } from './sample.js';

/** Tables that SQLite keeps for the full-text indexes. */
const SHADOW = /^(?:document|fact)_fts_/;

describe('the schema', () => {
  it('describes every table, view and column in the database itself', () => {
    const store = sampleStore();
    const tables = store.database
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
      .all()
      .map(({ name }) => name)
      .filter((name) => !SHADOW.test(name) && !name.startsWith('sqlite_'));
    const columns = store.database.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)');
    const described = store.database
      .prepare<[], { table_name: string; column_name: string }>("SELECT * FROM schema_doc WHERE description <> ''")
      .all()
      .map(({ table_name, column_name }) => `${table_name}.${column_name}`);
    const actual = tables.flatMap((table) =>
      ['', ...columns.all(table).map(({ name }) => name)].map((name) => `${table}.${name}`),
    );
    expect(described.sort()).toEqual(actual.sort());
    store.close();
  });

  it.each(['document', 'fact'])('has an index of the words of table %s where Datasette looks for one', (table) => {
    const store = sampleStore();
    // The query of datasette.utils.detect_fts, for a table named in double quotes.
    const found = store.database
      .prepare<[string], string>(
        `SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content=' || ? || '%'`,
      )
      .pluck()
      .all(`"${table}"`);
    expect(found).toEqual([`${table}_fts`]);
    store.close();
  });

  it('is what docs/schema.md says', () => {
    expect(readFileSync('docs/schema.md', 'utf8')).toBe(renderSchema(schemaDescriptions()));
  });

  it('has the views of the fact contract, column for column', () => {
    const store = sampleStore();
    const columns = (view: string): string =>
      store.database
        .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
        .pluck()
        .all(view)
        .join(' ');
    expect(columns('fact_export')).toBe(
      'document kind measure subject value value_high bound unit per grade date_start date_end status said_by person role start end evidence rule confidence',
    );
    expect(columns('document_export')).toBe(
      'document source ordinal url title author publisher published modified language text cluster canonical copy_kind',
    );
    expect(columns('mention_export')).toBe('document type start end text id value value_high unit date_start date_end');
    expect(columns('merged_fact_export')).toBe(
      'kind measure subject value value_high bound unit per grade date_start date_end status said_by person role confidence id documents reports first_published conflict',
    );
    store.close();
  });

  it('leaves one file behind that can be read without write access to its folder', () => {
    const store = sampleStore();
    store.add('page.html', sampleDocument());
    const folder = dirname(store.path);
    expect(readdirSync(folder)).toContain('facts.db-wal');
    store.release();
    expect(readdirSync(folder)).toEqual(['facts.db']);
    const reader = openForReading(store.path);
    expect(reader.prepare('SELECT evidence FROM fact_export').pluck().all()).toEqual(['Leeds was rated good']);
    expect(() => reader.exec('DELETE FROM fact')).toThrow('readonly');
    reader.close();
    store.close();
  });

  it('reads descriptions from added columns too', () => {
    const sql =
      '-- A table.\nCREATE TABLE a (\n  "end" TEXT, -- Last | day.\n  PRIMARY KEY ("end")\n);\nALTER TABLE a ADD COLUMN b TEXT; -- Later.';
    expect(describeSchema(sql)).toEqual([
      { table: 'a', column: '', description: 'A table.' },
      { table: 'a', column: 'end', description: 'Last | day.' },
      { table: 'a', column: 'b', description: 'Later.' },
    ]);
    expect(renderSchema(describeSchema(sql))).toContain('| `end` | Last \\| day. |');
  });
});
