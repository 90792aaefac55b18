import type { Database } from 'better-sqlite3';

/** Something a person should know about one source, or about the corpus as a whole (`source` empty). */
export interface ProblemListing {
  readonly id: number;
  readonly code: string;
  readonly source: string;
  /** Where within the source; empty where it is the whole. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly next: string;
  /** Number of the run that found it. */
  readonly run: number;
}

export interface ProblemCount {
  readonly code: string;
  readonly count: number;
  /** How the first of them reads. */
  readonly message: string;
}

export interface ProblemQuery {
  /** Stable codes; none asks for all. */
  readonly code?: readonly string[];
  /** Words that the path of the source must hold. */
  readonly source?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** Takes a database; returns how many problems there are of each code, the most frequent first. */
export function problemCounts(database: Database): ProblemCount[] {
  return database
    .prepare<[], ProblemCount>(
      `WITH counted AS (SELECT code, count(*) AS count, min(id) AS first FROM problem GROUP BY code)
       SELECT counted.code, counted.count, problem.message FROM counted JOIN problem ON problem.id = counted.first
       ORDER BY counted.count DESC, counted.code`,
    )
    .all();
}

/** Takes a database and what is asked; returns the problems by code and source. Without a limit it returns all. */
export function listProblems(database: Database, query: ProblemQuery = {}): ProblemListing[] {
  const { sql, values } = conditionsOf(query);
  return database
    .prepare<unknown[], ProblemListing>(
      `SELECT id, code, source, coalesce(place, '') AS place, message, next, run_id AS run FROM problem ${sql}
       ORDER BY code, source, id LIMIT ? OFFSET ?`,
    )
    .all(...values, query.limit ?? -1, query.offset ?? 0);
}

/** Takes a database and what is asked; returns how many problems that is. */
export function countProblems(database: Database, query: ProblemQuery = {}): number {
  const { sql, values } = conditionsOf(query);
  const count: unknown = database
    .prepare(`SELECT count(*) FROM problem ${sql}`)
    .pluck()
    .get(...values);
  return typeof count === 'number' ? count : 0;
}

function conditionsOf({ code = [], source = '' }: ProblemQuery): { readonly sql: string; readonly values: string[] } {
  const conditions = [
    ...(code.length === 0 ? [] : [`code IN (${code.map(() => '?').join(', ')})`]),
    ...(source === '' ? [] : ['instr(lower(source), lower(?)) > 0']),
  ];
  return {
    sql: conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    values: [...code, ...(source === '' ? [] : [source])],
  };
}
