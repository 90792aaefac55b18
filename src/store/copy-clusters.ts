import type { Database } from 'better-sqlite3';
import type { CopyKind, LinkKind } from '../model/cluster.js';

export interface ClusterMember {
  readonly key: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Null for the canonical document. */
  readonly kind: CopyKind | null;
  /** 0..1, null for the canonical document. */
  readonly score: number | null;
}

/** Documents that are one text: the canonical one first, its copies by key. */
export interface CopyCluster {
  readonly canonical: string;
  readonly members: readonly ClusterMember[];
}

/** How one document is related to another, and why. */
export interface CopyRelation {
  readonly key: string;
  readonly title: string | null;
  readonly kind: LinkKind;
  readonly score: number;
  /** As the comparison gave it: see the evidence of a copy edge. */
  readonly evidence: unknown;
  /** True where the document asked for is the first of the two that the evidence speaks of. */
  readonly first: boolean;
}

/** A decision on two documents that found no place in the last run. */
export interface IdleDecision {
  readonly line: number;
  readonly action: string;
  readonly target: string;
  /** Key of the other document, as it was written. */
  readonly other: string;
  readonly note: string;
  readonly payload: string;
}

type MemberRow = ClusterMember & { readonly canonical: string };

const CLUSTERS = `
WITH member AS (
  SELECT document_id, canonical_id, kind FROM cluster_member
  UNION ALL SELECT DISTINCT canonical_id, canonical_id, NULL FROM cluster_member
)
SELECT canonical.key AS canonical, document.key, document.title, document.publisher, document.published, member.kind,
  copy_edge.score
FROM member JOIN document ON document.id = member.document_id JOIN document AS canonical ON canonical.id = member.canonical_id
LEFT JOIN copy_edge ON copy_edge.document_id = member.document_id AND copy_edge.other_id = member.canonical_id
ORDER BY canonical.key, member.kind IS NOT NULL, document.key`;

const RELATIONS = `
SELECT other.key, other.title, copy_edge.kind, score, evidence, copy_edge.document_id = @id AS first
FROM copy_edge
JOIN document AS other ON other.id = CASE WHEN copy_edge.document_id = @id THEN other_id ELSE copy_edge.document_id END
WHERE @id IN (copy_edge.document_id, other_id) ORDER BY score DESC, other.key`;

/** Takes a database; returns all clusters of two or more documents, by the key of their canonical document. */
export function readClusters(database: Database): CopyCluster[] {
  const clusters = new Map<string, ClusterMember[]>();
  for (const { canonical, ...member } of database.prepare<[], MemberRow>(CLUSTERS).iterate()) {
    const members = clusters.get(canonical);
    if (members === undefined) clusters.set(canonical, [member]);
    else members.push(member);
  }
  return [...clusters].map(([canonical, members]) => ({ canonical, members }));
}

/** Takes a database and a document's number; returns its copies, originals and other relations, the strongest first. */
export function readRelations(database: Database, documentId: number): CopyRelation[] {
  return database
    .prepare<[{ id: number }], Omit<CopyRelation, 'evidence' | 'first'> & { evidence: string; first: 0 | 1 }>(RELATIONS)
    .all({ id: documentId })
    .map((row) => ({ ...row, evidence: JSON.parse(row.evidence) as unknown, first: row.first === 1 }));
}

/** Takes a database; returns the decisions to join or split that did not apply in the last run, by line. */
export function readIdleDecisions(database: Database): IdleDecision[] {
  return database
    .prepare<[], IdleDecision>(
      `SELECT id AS line, action, target, coalesce(json_extract(payload, '$.other'), '') AS other, note, payload FROM decision
       WHERE applies = 0 AND action IN ('join', 'split') ORDER BY id`,
    )
    .all();
}

/** Takes a database; returns the corpus folder of its last run as it was given, or null before the first. */
export function lastCorpus(database: Database): string | null {
  return database.prepare<[], string>('SELECT corpus FROM run ORDER BY id DESC LIMIT 1').pluck().get() ?? null;
}
