import type { Database } from 'better-sqlite3';

/** A body or place that facts are about. */
export interface Body {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** First and last day it existed, where known. */
  readonly start: string | null;
  readonly end: string | null;
  /** Ids of the region and nation it lies in. */
  readonly region: string | null;
  readonly nation: string | null;
  /** Merged facts about it. */
  readonly facts: number;
}

const SELECT = `
SELECT entity.id, type, name, start, "end", region, nation,
  (SELECT count(*) FROM merged_fact WHERE subject = entity.id) AS facts
FROM entity`;

/** Takes a database; returns all bodies and places it knows, with facts or without, by name. */
export function readBodies(database: Database): Body[] {
  return database.prepare<[], Body>(`${SELECT} ORDER BY name, entity.id`).all();
}

/** Takes a database and an id; returns that body, null where there is none. */
export function readBody(database: Database, id: string): Body | null {
  return database.prepare<[string], Body>(`${SELECT} WHERE entity.id = ?`).get(id) ?? null;
}

/** Takes a database; returns the bodies that facts are about as the last run counted them, those with most facts first. */
export function bodiesWithFacts(database: Database, limit = 1000): Body[] {
  return database
    .prepare<[number], Body>(
      `SELECT entity.id, type, name, start, "end", region, nation, facet_count.count AS facts
       FROM facet_count JOIN entity ON entity.id = facet_count.value
       WHERE facet_count.view = 'merged_fact_export' AND facet_count.facet = 'subject'
       ORDER BY facet_count.count DESC, name, entity.id LIMIT ?`,
    )
    .all(limit);
}
