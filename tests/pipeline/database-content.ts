import Database from 'better-sqlite3';

/** Everything in a database that a reader can see, by keys and in a fixed order: equal for equal corpora. */
export interface DatabaseContent {
  readonly documents: unknown[];
  readonly facts: unknown[];
  readonly reviews: unknown[];
  readonly decisions: unknown[];
  readonly mentions: unknown[];
  readonly mergedFacts: unknown[];
  readonly mergedSources: unknown[];
  readonly edges: unknown[];
  readonly problems: unknown[];
  readonly sources: unknown[];
  readonly blocks: unknown[];
  readonly refusals: unknown[];
  readonly facets: unknown[];
  readonly pending: unknown[];
}

const QUERIES: Readonly<Record<keyof DatabaseContent, string>> = {
  documents: `SELECT export.*, document.path_key, document.readability, document.analysis FROM document_export AS export
    JOIN document ON document.key = export.document ORDER BY export.document`,
  facts:
    'SELECT * FROM fact_export ORDER BY document, start, "end", kind, measure, subject, value, grade, status, date_start',
  reviews: `SELECT key, kind, measure, subject, value, grade, person, date_start, status, start_offset, evidence, rule, review, decision_id, why
    FROM fact JOIN document ON document.id = document_id WHERE review <> '' ORDER BY 1, start_offset, 2, 3, 4, 5, 6, 7, 8, 9, review`,
  decisions: 'SELECT * FROM decision ORDER BY id',
  mentions: 'SELECT * FROM mention_export ORDER BY document, start, "end", type, id',
  mergedFacts: 'SELECT * FROM merged_fact_export ORDER BY id',
  mergedSources: `SELECT merged_id, document.key, start_offset, copied FROM merged_fact_source
    JOIN fact ON fact.id = fact_id JOIN document ON document.id = document_id ORDER BY 1, 2, 3`,
  edges: `SELECT a.key AS a, b.key AS b, kind, score, evidence FROM copy_edge JOIN document AS a ON a.id = document_id
    JOIN document AS b ON b.id = other_id ORDER BY 1, 2`,
  problems:
    'SELECT code, source, place, message, source_id IS NULL AS loose FROM problem ORDER BY source, code, place, message',
  sources: 'SELECT path, state, size, sha256, fingerprint FROM source ORDER BY path',
  blocks: `SELECT key, position, kind, reason, start_offset, end_offset FROM block JOIN document ON document.id = document_id
    ORDER BY key, position`,
  refusals: `SELECT key, position, rule, start_offset, end_offset, reason FROM refusal
    JOIN document ON document.id = document_id ORDER BY key, position`,
  facets: 'SELECT * FROM facet_count ORDER BY view, facet, value',
  pending: 'SELECT kind, item FROM pending ORDER BY kind, item',
};

/** Reads the content of the database at `path`. */
export function databaseContent(path: string): DatabaseContent {
  const database = new Database(path, { readonly: true });
  try {
    const rows = (sql: string): unknown[] => database.prepare(sql).all();
    return {
      documents: rows(QUERIES.documents),
      facts: rows(QUERIES.facts),
      reviews: rows(QUERIES.reviews),
      decisions: rows(QUERIES.decisions),
      mentions: rows(QUERIES.mentions),
      mergedFacts: rows(QUERIES.mergedFacts),
      mergedSources: rows(QUERIES.mergedSources),
      edges: rows(QUERIES.edges),
      problems: rows(QUERIES.problems),
      sources: rows(QUERIES.sources),
      blocks: rows(QUERIES.blocks),
      refusals: rows(QUERIES.refusals),
      facets: rows(QUERIES.facets),
      pending: rows(QUERIES.pending),
    };
  } finally {
    database.close();
  }
}
