import type { Database } from 'better-sqlite3';

/** Merged facts by the number of independent reports that state them. */
export interface BackingLevel {
  readonly reports: number;
  readonly facts: number;
  /** How many of these are stated by copies too: they look better backed than they are. */
  readonly repeated: number;
}

/** A merged fact that several documents state. Text that does not apply is empty; dates are ISO days or null. */
export interface RepeatedFact {
  readonly subject_name: string;
  readonly kind: string;
  readonly measure_title: string;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly per: string;
  readonly grade: string;
  readonly person: string;
  readonly role: string;
  readonly status: string;
  readonly said_by: string;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly reports: number;
  readonly documents: number;
  readonly conflict: 0 | 1;
}

/** Takes a database; returns on how many independent reports its merged facts rest, the best backed first. */
export function readBacking(database: Database): BackingLevel[] {
  return database
    .prepare<[], BackingLevel>(
      `SELECT reports, count(*) AS facts, sum(documents > reports) AS repeated FROM merged_fact
       GROUP BY reports ORDER BY reports DESC`,
    )
    .all();
}

/** Takes a database and how many; returns the merged facts that several documents state, those of most independent reports first. */
export function readRepeatedFacts(database: Database, most: number): RepeatedFact[] {
  return database
    .prepare<[number], RepeatedFact>(
      `SELECT entity.name AS subject_name, merged_fact.kind, measure.title AS measure_title, value, value_high, bound, unit, per,
         grade, person, role, status, said_by, date_start, date_end, reports, documents, conflict
       FROM merged_fact JOIN entity ON entity.id = subject
       JOIN measure ON measure.kind = merged_fact.kind AND measure.id = merged_fact.measure
       WHERE documents > 1
       ORDER BY reports DESC, documents DESC, entity.name, measure.position, merged_fact.id LIMIT ?`,
    )
    .all(most);
}
