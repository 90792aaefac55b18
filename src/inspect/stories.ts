import type { Database } from 'better-sqlite3';
import { readSearch } from './search-words.js';

export interface StoryMember {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  /** `exact`, `near`, `spun` or `excerpt`; empty for the canonical document. */
  readonly copy_kind: string;
  /** Strength of the likeness to the canonical document, 0..1; null for itself, or where another copy linked the two. */
  readonly score: number | null;
}

/** A text that stands in several documents: the canonical one and its copies. */
export interface Story {
  readonly canonical: StoryMember;
  /** The strongest first. */
  readonly copies: readonly StoryMember[];
  /** Facts that the canonical document states. */
  readonly facts: number;
}

export interface StoryQuery {
  /** Kinds of copies of which a story must have one; none asks nothing. */
  readonly kind?: readonly string[];
  /** Words that one of its documents must hold, as typed. */
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

interface Conditions {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Takes a database and what is asked; returns the stories with most copies first. Without a limit it returns all. */
export function listStories(database: Database, query: StoryQuery = {}): Story[] {
  const { sql, values } = conditionsOf(query);
  const canonical = database
    .prepare<unknown[], number>(
      `SELECT canonical_id FROM cluster_member ${sql} GROUP BY canonical_id ORDER BY count(*) DESC, canonical_id LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(...values, query.limit ?? -1, query.offset ?? 0);
  const members = memberReader(database);
  return canonical.flatMap((id) => members(id) ?? []);
}

/** Takes a database and what is asked; returns how many stories that is. */
export function countStories(database: Database, query: StoryQuery = {}): number {
  const { sql, values } = conditionsOf(query);
  const count: unknown = database
    .prepare(`SELECT count(DISTINCT canonical_id) FROM cluster_member ${sql}`)
    .pluck()
    .get(...values);
  return typeof count === 'number' ? count : 0;
}

/** Takes a database; returns how many copies there are of each kind. */
export function copyKinds(database: Database): { readonly kind: string; readonly count: number }[] {
  return database
    .prepare<[], { kind: string; count: number }>(
      'SELECT kind, count(*) AS count FROM cluster_member GROUP BY kind ORDER BY count DESC, kind',
    )
    .all();
}

/** The conditions pick clusters, not members: a story is shown with all its copies. */
function conditionsOf({ kind = [], search = '' }: StoryQuery): Conditions {
  const read = readSearch(search);
  const parts: (readonly [sql: string, ...values: string[]])[] = [];
  if (kind.length > 0) {
    const marks = kind.map(() => '?').join(', ');
    parts.push([`canonical_id IN (SELECT canonical_id FROM cluster_member WHERE kind IN (${marks}))`, ...kind]);
  }
  if (read.kind === 'mistake') parts.push(['0']);
  if (read.kind === 'query') {
    const found = 'SELECT rowid FROM document_fts WHERE document_fts MATCH ?';
    parts.push([
      `canonical_id IN (${found}) OR canonical_id IN (SELECT canonical_id FROM cluster_member WHERE document_id IN (${found}))`,
      read.match,
      read.match,
    ]);
  }
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => `(${sql})`).join(' AND ')}`,
    values: parts.flatMap(([, ...values]) => values),
  };
}

function memberReader(database: Database): (canonicalId: number) => Story | null {
  const columns = `document.key, coalesce(title, '') AS title, coalesce(publisher, '') AS publisher,
    coalesce(published, '') AS published`;
  const canonical = database.prepare<[number], StoryMember>(
    `SELECT ${columns}, '' AS copy_kind, NULL AS score FROM document WHERE id = ?`,
  );
  const copies = database.prepare<[number], StoryMember>(
    `SELECT ${columns}, cluster_member.kind AS copy_kind, copy_edge.score FROM cluster_member
     JOIN document ON document.id = cluster_member.document_id
     LEFT JOIN copy_edge ON copy_edge.document_id = cluster_member.document_id
       AND copy_edge.other_id = cluster_member.canonical_id
     WHERE cluster_member.canonical_id = ? ORDER BY copy_edge.score DESC, document.key`,
  );
  const facts = database
    .prepare<[number], number>(
      "SELECT count(*) FROM fact WHERE document_id = ? AND review NOT IN ('refused', 'replaced')",
    )
    .pluck();
  return (id) => {
    const first = canonical.get(id);
    return first === undefined ? null : { canonical: first, copies: copies.all(id), facts: facts.get(id) ?? 0 };
  };
}
