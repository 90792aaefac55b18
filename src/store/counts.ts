import type { Database } from 'better-sqlite3';

/** What a database holds, by kind. */
export interface StoreCounts {
  readonly documents: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly copies: Readonly<Record<string, number>>;
  readonly mergedFacts: number;
  readonly conflicts: number;
  readonly problems: Readonly<Record<string, number>>;
}

/** Takes a database; counts what it holds. */
export function countStore(database: Database): StoreCounts {
  const one = (sql: string): number => {
    const value: unknown = database.prepare(sql).pluck().get();
    return typeof value === 'number' ? value : 0;
  };
  const by = (sql: string): Record<string, number> =>
    Object.fromEntries(
      database
        .prepare<[], { value: string; n: number }>(sql)
        .all()
        .map(({ value, n }) => [value, n]),
    );
  return {
    documents: one('SELECT count(*) FROM document'),
    facts: by(
      `SELECT kind AS value, count(*) AS n FROM fact WHERE review NOT IN ('refused', 'replaced') GROUP BY kind ORDER BY kind`,
    ),
    copies: by('SELECT kind AS value, count(*) AS n FROM cluster_member GROUP BY kind ORDER BY kind'),
    mergedFacts: one('SELECT count(*) FROM merged_fact'),
    conflicts: one('SELECT count(*) FROM merged_fact WHERE conflict = 1'),
    problems: by('SELECT code AS value, count(*) AS n FROM problem GROUP BY code ORDER BY code'),
  };
}
