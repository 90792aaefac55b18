import type { Database } from 'better-sqlite3';
import type { CopyKind, LinkKind } from '../model/cluster.js';

/** A document as it was when its copies were last looked for. */
export interface ComparedDocument {
  readonly key: string;
  readonly data: Buffer;
  /** Key of the canonical document of its cluster, its own where it is canonical. */
  readonly canonical: string;
  readonly kind: CopyKind | null;
}

export interface ComparedEdge {
  readonly a: string;
  readonly b: string;
  readonly kind: LinkKind;
  readonly score: number;
}

/** A document whose copies are still to be looked for. */
export interface WaitingDocument {
  readonly id: number;
  readonly key: string;
  /** Key it was compared as before, or null. */
  readonly before: string | null;
}

/** What changed in clusters and edges, by the keys of now. */
export interface ClusterChanges {
  readonly memberships: readonly { readonly key: string; readonly canonical: string; readonly kind: CopyKind | null }[];
  readonly edges: readonly (ComparedEdge & { readonly evidence: unknown })[];
  /** Pairs that are related no more, by the keys they were compared as. */
  readonly dropped: readonly (readonly [string, string])[];
}

/** What one settling did. */
export interface Settling {
  readonly changes: ClusterChanges;
  readonly removed: readonly WaitingDocument[];
  readonly compared: readonly WaitingDocument[];
}

export interface CopyStore {
  /** Documents that wait to be compared, the earliest published first. */
  waiting(): WaitingDocument[];
  sketchOf(documentId: number): Buffer | null;
  textOf(key: string): string | null;
  /** Everything that was compared, with sketches and keys as they were then; those that are gone too. */
  compared(): Iterable<ComparedDocument>;
  edges(): Iterable<ComparedEdge>;
  /** Keys of sketches that were compared and are gone or replaced. */
  goneKeys(): string[];
  /** Keys of documents that must be looked at again. */
  neighbours(): string[];
  /**
   * Writes what one settling changed: documents that were taken out of the comparison lose their relations, those that
   * were compared are marked so under their keys. One transaction.
   */
  write(settling: Settling): void;
  /** Forgets all clusters, so that everything waits. */
  reset(): void;
  /** Notes which decisions on pairs found their documents. */
  markDecisions(applying: ReadonlySet<number>): void;
}

const WAITING = `
SELECT document.id, document.key, sketch.compared_as AS before FROM sketch JOIN document ON document.id = sketch.document_id
WHERE sketch.waiting = 1 OR sketch.compared_as IS NOT document.key
ORDER BY document.published IS NULL, document.published, document.key`;

const COMPARED = `
SELECT sketch.compared_as AS key,
  CASE WHEN sketch.waiting = 1 THEN (SELECT data FROM pending WHERE kind = 'sketch_gone' AND item = sketch.compared_as)
    ELSE sketch.data END AS data,
  coalesce(canonical.compared_as, sketch.compared_as) AS canonical,
  CASE WHEN canonical.compared_as IS NULL THEN NULL ELSE cluster_member.kind END AS kind
FROM sketch LEFT JOIN cluster_member ON cluster_member.document_id = sketch.document_id
LEFT JOIN sketch AS canonical ON canonical.document_id = cluster_member.canonical_id
WHERE sketch.compared_as IS NOT NULL
UNION ALL
SELECT item, data, item, NULL FROM pending
WHERE kind = 'sketch_gone' AND item NOT IN (SELECT compared_as FROM sketch WHERE compared_as IS NOT NULL)`;

const EDGES = `
SELECT a.compared_as AS a, b.compared_as AS b, kind, score FROM copy_edge
JOIN sketch AS a ON a.document_id = copy_edge.document_id JOIN sketch AS b ON b.document_id = copy_edge.other_id
WHERE a.compared_as IS NOT NULL AND b.compared_as IS NOT NULL`;

/** Takes the writer's database; returns what keeps clusters of copies in it. */
export function prepareCopyStore(database: Database): CopyStore {
  const keys = (sql: string): string[] => database.prepare<[], string>(sql).pluck().all();
  const sketch = database.prepare<[number], Buffer>('SELECT data FROM sketch WHERE document_id = ?').pluck();
  const text = database.prepare<[string], string>('SELECT text FROM document WHERE key = ?').pluck();
  const mark = database.prepare('UPDATE decision SET applies = ?, note = ? WHERE id = ?');
  return {
    waiting: () => database.prepare<[], WaitingDocument>(WAITING).all(),
    sketchOf: (documentId) => sketch.get(documentId) ?? null,
    textOf: (key) => text.get(key) ?? null,
    compared: () => database.prepare<[], ComparedDocument>(COMPARED).iterate(),
    edges: () => database.prepare<[], ComparedEdge>(EDGES).iterate(),
    goneKeys: () => keys("SELECT item FROM pending WHERE kind = 'sketch_gone'"),
    neighbours: () =>
      keys(`SELECT key FROM document WHERE id IN (SELECT CAST(item AS INTEGER) FROM pending WHERE kind = 'neighbour')`),
    write: prepareChangeWriter(database),
    reset: database.transaction(() => {
      database.exec(`
        DELETE FROM cluster_member;
        DELETE FROM copy_edge;
        UPDATE sketch SET compared_as = NULL, waiting = 1;
        DELETE FROM pending WHERE kind IN ('sketch_gone', 'neighbour');`);
    }),
    markDecisions: database.transaction((applying: ReadonlySet<number>) => {
      for (const id of database
        .prepare<[], number>("SELECT id FROM decision WHERE action IN ('join', 'split')")
        .pluck()
        .all()) {
        const applies = applying.has(id);
        mark.run(applies ? 1 : 0, applies ? '' : 'no document of the corpus has this key', id);
      }
    }),
  };
}

function prepareChangeWriter(database: Database): CopyStore['write'] {
  const idOf = database.prepare<[string], number>('SELECT id FROM document WHERE key = ?').pluck();
  const formerId = database.prepare<[string], number>('SELECT document_id FROM sketch WHERE compared_as = ?').pluck();
  const leave = database.prepare('DELETE FROM cluster_member WHERE document_id = ?');
  const join = database.prepare(`
    INSERT INTO cluster_member (document_id, canonical_id, kind) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET canonical_id = excluded.canonical_id, kind = excluded.kind`);
  // Two plain look-ups each: an OR over both columns would walk the whole table for every pair.
  const dropPair = database.prepare('DELETE FROM copy_edge WHERE document_id = ? AND other_id = ?');
  const dropFrom = database.prepare('DELETE FROM copy_edge WHERE document_id = ?');
  const dropTo = database.prepare('DELETE FROM copy_edge WHERE other_id = ?');
  const drop = (a: number | null, b: number | null): void => {
    dropPair.run(a, b);
    dropPair.run(b, a);
  };
  const relate = database.prepare(
    'INSERT INTO copy_edge (document_id, other_id, kind, score, evidence) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = database.prepare('UPDATE sketch SET compared_as = NULL, waiting = 1 WHERE document_id = ?');
  const settle = database.prepare('UPDATE sketch SET compared_as = ?, waiting = 0 WHERE document_id = ?');
  const mustBe = (key: string): number => {
    const id = idOf.get(key);
    if (id === undefined) throw new Error(`no document has the key ${key}`);
    return id;
  };
  return database.transaction(({ changes, removed, compared }: Settling): void => {
    for (const [a, b] of changes.dropped) drop(formerId.get(a) ?? null, formerId.get(b) ?? null);
    for (const { id } of removed) {
      leave.run(id);
      dropFrom.run(id);
      dropTo.run(id);
      forget.run(id);
    }
    for (const { key, canonical, kind } of changes.memberships) {
      if (kind === null) leave.run(mustBe(key));
      else join.run(mustBe(key), mustBe(canonical), kind);
    }
    for (const { a, b, kind, score, evidence } of changes.edges) {
      const [from, to] = [mustBe(a), mustBe(b)];
      drop(from, to);
      relate.run(from, to, kind, score, JSON.stringify(evidence));
    }
    for (const { id, key } of compared) settle.run(key, id);
    database.exec("DELETE FROM pending WHERE kind IN ('sketch_gone', 'neighbour')");
  });
}
