import type { Database } from 'better-sqlite3';

/** Two documents that share text and are no copies of each other. */
export interface RelatedPair {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly other_key: string;
  readonly other_title: string;
  readonly other_publisher: string;
  /** `revision`, `shares_background` or `suspected`. */
  readonly kind: string;
  /** 0..1 */
  readonly score: number;
}

const KINDS = "('revision', 'shares_background', 'suspected')";

/** Takes a database and which part; returns related pairs, the most alike first. */
export function listRelatedPairs(
  database: Database,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): RelatedPair[] {
  return database
    .prepare<[number, number], RelatedPair>(
      `SELECT document.key, coalesce(document.title, '') AS title, coalesce(document.publisher, '') AS publisher,
         other.key AS other_key, coalesce(other.title, '') AS other_title, coalesce(other.publisher, '') AS other_publisher,
         copy_edge.kind, score
       FROM copy_edge JOIN document ON document.id = copy_edge.document_id JOIN document AS other ON other.id = other_id
       WHERE copy_edge.kind IN ${KINDS} ORDER BY score DESC, copy_edge.document_id, other_id LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
}

/** Takes a database; returns how many related pairs there are. */
export function countRelatedPairs(database: Database): number {
  const count: unknown = database.prepare(`SELECT count(*) FROM copy_edge WHERE kind IN ${KINDS}`).pluck().get();
  return typeof count === 'number' ? count : 0;
}
