/** A facet of a view and the SQL that counts it: rows of `value` and `n`. */
export interface CountedFacet {
  readonly view: string;
  readonly facet: string;
  readonly sql: string;
}

const STANDS = "fact.review NOT IN ('refused', 'replaced')";
const CANONICAL = 'NOT EXISTS (SELECT 1 FROM cluster_member WHERE cluster_member.document_id = fact.document_id)';

/** Value of each facet of a list of facts; a measure carries its kind, since two kinds may have one of that name. */
const VALUES: readonly (readonly [facet: string, value: string])[] = [
  ['kind', 'fact.kind'],
  ['measure', "fact.kind || '/' || fact.measure"],
  ['subject', 'fact.subject'],
  ['grade', 'fact.grade'],
  ['status', 'fact.status'],
  ['year', "coalesce(substr(fact.date_start, 1, 4), 'undated')"],
  ['rule', 'fact.rule'],
  ['reviewed', "coalesce(nullif(fact.review, ''), 'none')"],
];

const counted = (view: string, condition: string): CountedFacet[] => [
  ...VALUES.map(([facet, value]) => ({
    view,
    facet,
    sql: `SELECT ${value} AS value, count(*) AS n FROM fact WHERE ${condition} GROUP BY 1`,
  })),
  {
    view,
    facet: 'publisher',
    sql: `SELECT publisher AS value, count(*) AS n FROM fact JOIN document ON document.id = fact.document_id
      WHERE ${condition} GROUP BY 1`,
  },
  {
    view,
    facet: 'conflict',
    sql: `SELECT '1' AS value, count(*) AS n FROM fact JOIN merged_fact_source ON fact_id = fact.id
      JOIN merged_fact ON merged_fact.id = merged_id WHERE conflict = 1 AND ${condition}`,
  },
];

/** Facets of the list of facts that `facts` and the page show: of canonical documents (stories), of all (articles). */
export const LISTING_FACETS: readonly CountedFacet[] = [
  ...counted('stories', `${STANDS} AND ${CANONICAL}`),
  ...counted('articles', STANDS),
];
