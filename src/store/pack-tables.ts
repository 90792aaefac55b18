import type { Database } from 'better-sqlite3';
import type { EntityRecord, KindDeclaration } from '../model/pack.js';

/** What the facts refer to: bodies, measures and rules of the pack at hand. */
export interface PackTables {
  readonly entities: readonly Pick<EntityRecord, 'id' | 'type' | 'name' | 'start' | 'end' | 'region' | 'nation'>[];
  readonly kinds: readonly KindDeclaration[];
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/** Brings the tables of bodies, measures, grades and rules up to date; rows that go stay until `removeUnused`. One transaction. */
export function writePackTables(database: Database, tables: PackTables): void {
  const entity = database.prepare(`
    INSERT INTO entity (id, type, name, start, "end", region, nation) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET type = excluded.type, name = excluded.name, start = excluded.start, "end" = excluded."end",
      region = excluded.region, nation = excluded.nation`);
  const measure = database.prepare(`
    INSERT INTO measure (kind, id, kind_title, title, shape, units, position) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET kind_title = excluded.kind_title, title = excluded.title, shape = excluded.shape,
      units = excluded.units, position = excluded.position`);
  const grade = database.prepare('INSERT INTO grade (kind, id, title, rank) VALUES (?, ?, ?, ?)');
  const rule = database.prepare(
    'INSERT INTO rule (id, title) VALUES (?, ?) ON CONFLICT DO UPDATE SET title = excluded.title',
  );
  database.transaction(() => {
    for (const { id, type, name, start, end, region, nation } of tables.entities) {
      entity.run(id, type, name, start, end, region, nation);
    }
    database.exec('DELETE FROM grade');
    let position = 0;
    for (const kind of tables.kinds) {
      for (const { id, title, units } of kind.measures) {
        measure.run(kind.id, id, kind.title, title, kind.shape, units.join(' '), position++);
      }
      for (const [rank, equals] of (kind.grades ?? []).entries()) {
        for (const { id, title } of equals) grade.run(kind.id, id, title, rank);
      }
    }
    for (const { id, title } of tables.rules) rule.run(id, title);
  })();
}

/** Takes away bodies, measures and rules that the pack no longer has; every fact was made by the pack at hand by now. */
export function removeUnused(database: Database, tables: PackTables): void {
  const keep = JSON.stringify({
    entities: tables.entities.map(({ id }) => id),
    measures: tables.kinds.flatMap((kind) => kind.measures.map(({ id }) => `${kind.id}|${id}`)),
    rules: tables.rules.map(({ id }) => id),
  });
  const purge = (sql: string): void => {
    database.prepare(sql).run(keep);
  };
  database.transaction(() => {
    purge(`DELETE FROM rule WHERE id NOT IN (SELECT value FROM json_each(?, '$.rules'))
      AND id NOT IN (SELECT rule FROM fact)`);
    purge(`DELETE FROM measure WHERE kind || '|' || id NOT IN (SELECT value FROM json_each(?, '$.measures'))
      AND (kind, id) NOT IN (SELECT kind, measure FROM fact UNION SELECT kind, measure FROM merged_fact)`);
    purge(`DELETE FROM entity WHERE id NOT IN (SELECT value FROM json_each(?, '$.entities'))
      AND id NOT IN (SELECT subject FROM fact UNION SELECT subject FROM merged_fact)`);
  })();
}
