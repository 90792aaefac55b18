import type { Database } from 'better-sqlite3';
import { LISTING_FACETS } from './listing-facets.js';

/** A fact that a person refused or replaced stands in no view. */
const EXPORTED = "review NOT IN ('refused', 'replaced')";

/** Which columns of which views are counted; the expression gives the value of the facet. */
const FACETS: readonly { readonly view: string; readonly facet: string; readonly sql: string }[] = [
  ...LISTING_FACETS,
  ...['kind', 'measure', 'subject', 'grade', 'status', 'unit', 'rule'].map((facet) => ({
    view: 'fact_export',
    facet,
    sql: `SELECT ${facet} AS value, count(*) AS n FROM fact WHERE ${EXPORTED} GROUP BY 1`,
  })),
  {
    view: 'fact_export',
    facet: 'year',
    sql: `SELECT substr(date_start, 1, 4) AS value, count(*) AS n FROM fact WHERE ${EXPORTED} GROUP BY 1`,
  },
  {
    view: 'fact_export',
    facet: 'publisher',
    sql: `SELECT publisher AS value, count(*) AS n FROM fact JOIN document ON document.id = document_id
      WHERE ${EXPORTED} GROUP BY 1`,
  },
  ...['publisher', 'language', 'readability'].map((facet) => ({
    view: 'document_export',
    facet,
    sql: `SELECT ${facet} AS value, count(*) AS n FROM document GROUP BY 1`,
  })),
  {
    view: 'document_export',
    facet: 'year',
    sql: 'SELECT substr(published, 1, 4) AS value, count(*) AS n FROM document GROUP BY 1',
  },
  {
    view: 'document_export',
    facet: 'copy_kind',
    sql: 'SELECT kind AS value, count(*) AS n FROM cluster_member GROUP BY 1',
  },
  ...['kind', 'measure', 'subject', 'grade', 'status', 'conflict'].map((facet) => ({
    view: 'merged_fact_export',
    facet,
    sql: `SELECT ${facet} AS value, count(*) AS n FROM merged_fact GROUP BY 1`,
  })),
  {
    view: 'merged_fact_export',
    facet: 'year',
    sql: 'SELECT substr(date_start, 1, 4) AS value, count(*) AS n FROM merged_fact GROUP BY 1',
  },
];

/** Counts every facet anew, so that a page need not. One transaction. */
export function countFacets(database: Database): void {
  database.transaction(() => {
    database.exec('DELETE FROM facet_count');
    for (const { view, facet, sql } of FACETS) {
      database
        .prepare(
          `INSERT INTO facet_count (view, facet, value, count)
           SELECT ?, ?, value, n FROM (${sql}) WHERE value IS NOT NULL AND value <> ''`,
        )
        .run(view, facet);
    }
  })();
}
