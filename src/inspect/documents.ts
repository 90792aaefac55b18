import type { Database } from 'better-sqlite3';
import { type CopyRelation, readRelations } from '../store/copy-clusters.js';
import { type ExplainedFact, type Explanation, readExplanation } from '../store/explanation.js';
import { findDocument } from '../store/find-document.js';

/** A fact of a document, with its number in the document's order and what the other reports make of it. */
export interface DocumentFact extends ExplainedFact {
  /** From 1, in the order of the text; the same while the document is unchanged. */
  readonly number: number;
  readonly kind_title: string;
  readonly measure_title: string;
  readonly merged_id: string;
  readonly reports: number;
  readonly documents: number;
  readonly conflict: 0 | 1;
}

/** A document that is one text with this one. */
export interface SameText {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** Kind of copy; empty for the canonical document. */
  readonly copy_kind: string;
}

/** One document with all that was read from it. Offsets are UTF-16 into `document.text`. */
export interface DocumentView extends Omit<Explanation, 'facts'> {
  readonly id: number;
  readonly url: string;
  readonly section: string;
  readonly facts: readonly DocumentFact[];
  /** The other documents of its cluster, the canonical one first. */
  readonly sameText: readonly SameText[];
  /** What it shares with others, copies or not, the strongest first. */
  readonly relations: readonly CopyRelation[];
}

export type FoundDocumentView =
  | { readonly kind: 'found'; readonly view: DocumentView }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly keys: readonly string[] };

/** Takes a database and a document's key, address or the end of its path; returns the document, or those it may mean. */
export function readDocument(database: Database, name: string): FoundDocumentView {
  const found = findDocument(database, name);
  if (found.kind !== 'found') return found;
  const explanation = readExplanation(database, found.id);
  if (explanation === null) return { kind: 'none' };
  return { kind: 'found', view: viewOf(database, found.id, explanation) };
}

function viewOf(database: Database, id: number, explanation: Explanation): DocumentView {
  const row = database
    .prepare<[number], { url: string; section: string }>(
      `SELECT coalesce(url, '') AS url, coalesce(section, '') AS section FROM document WHERE id = ?`,
    )
    .get(id);
  return {
    ...explanation,
    id,
    url: row?.url ?? '',
    section: row?.section ?? '',
    facts: withStanding(database, id, explanation.facts),
    sameText: readSameText(database, id),
    relations: readRelations(database, id),
  };
}

type Standing = Pick<
  DocumentFact,
  'id' | 'kind_title' | 'measure_title' | 'merged_id' | 'reports' | 'documents' | 'conflict'
>;

function withStanding(database: Database, documentId: number, facts: readonly ExplainedFact[]): DocumentFact[] {
  const standing = new Map(
    database
      .prepare<[number], Standing>(
        `SELECT fact.id, kind_title, title AS measure_title, coalesce(merged_fact.id, '') AS merged_id,
           coalesce(reports, 0) AS reports, coalesce(documents, 0) AS documents, coalesce(conflict, 0) AS conflict
         FROM fact JOIN measure ON measure.kind = fact.kind AND measure.id = fact.measure
         LEFT JOIN merged_fact_source ON merged_fact_source.fact_id = fact.id
         LEFT JOIN merged_fact ON merged_fact.id = merged_fact_source.merged_id
         WHERE fact.document_id = ?`,
      )
      .all(documentId)
      .map((row) => [row.id, row] as const),
  );
  return facts.flatMap((fact, index) => {
    const own = standing.get(fact.id);
    return own === undefined ? [] : [{ ...fact, ...own, number: index + 1 }];
  });
}

function readSameText(database: Database, documentId: number): SameText[] {
  return database
    .prepare<[{ id: number }], SameText>(
      `WITH home AS (SELECT coalesce((SELECT canonical_id FROM cluster_member WHERE document_id = @id), @id) AS id),
         same AS (SELECT id, '' AS kind FROM home UNION ALL
           SELECT document_id, kind FROM cluster_member WHERE canonical_id = (SELECT id FROM home))
       SELECT document.key, coalesce(title, '') AS title, coalesce(publisher, '') AS publisher,
         coalesce(published, '') AS published, same.kind AS copy_kind
       FROM same JOIN document ON document.id = same.id WHERE same.id <> @id ORDER BY same.kind <> '', document.key`,
    )
    .all({ id: documentId });
}
