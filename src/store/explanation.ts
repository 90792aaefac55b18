import { inflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Review } from '../model/decision.js';

export interface ExplainedBlock {
  readonly kind: string;
  /** Null where it is part of the clean text. */
  readonly reason: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

export interface ExplainedMention {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ref: string | null;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly unit: string | null;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly detail: string | null;
}

export interface ExplainedFact {
  readonly id: number;
  readonly kind: string;
  readonly measure: string;
  readonly subject: string;
  readonly subject_name: string;
  readonly value: number | null;
  readonly value_high: number | null;
  readonly bound: string;
  readonly unit: string;
  readonly per: string;
  readonly grade: string;
  readonly date_start: string | null;
  readonly date_end: string | null;
  readonly status: string;
  readonly said_by: string;
  readonly person: string;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly evidence: string;
  readonly rule: string;
  readonly confidence: number;
  readonly why: readonly string[];
  /** What a person decided; empty where nobody looked. Refused and replaced facts stand in no view. */
  readonly review: Review;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export interface ExplainedRefusal {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
}

export interface ExplainedCandidate {
  readonly field: string;
  readonly value: string;
  readonly origin: string;
  readonly chosen: 0 | 1;
  readonly why: string;
}

/** All that is known of how one document was read. Offsets are UTF-16 into `text`. */
export interface Explanation {
  readonly document: {
    readonly key: string;
    readonly source: string;
    readonly ordinal: number;
    readonly title: string | null;
    readonly author: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly modified: string | null;
    readonly language: string;
    readonly readability: string;
    readonly readability_reason: string | null;
    readonly cluster: string;
    readonly copy_kind: string | null;
    readonly text: string;
  };
  readonly metadata: readonly ExplainedCandidate[];
  readonly blocks: readonly ExplainedBlock[];
  readonly mentions: readonly ExplainedMention[];
  readonly facts: readonly ExplainedFact[];
  readonly refusals: readonly ExplainedRefusal[];
}

/** Takes a database and a document's number; returns how it was read, null where there is none. */
export function readExplanation(database: Database, documentId: number): Explanation | null {
  const document = database
    .prepare<[number], Explanation['document']>(
      `SELECT document.key, source.path AS source, document.ordinal, document.title, document.author, document.publisher,
         document.published, document.modified, document.language, document.readability, document.readability_reason,
         coalesce(canonical.key, document.key) AS cluster, cluster_member.kind AS copy_kind, document.text
       FROM document JOIN source ON source.id = document.source_id
       LEFT JOIN cluster_member ON cluster_member.document_id = document.id
       LEFT JOIN document AS canonical ON canonical.id = cluster_member.canonical_id
       WHERE document.id = ?`,
    )
    .get(documentId);
  if (document === undefined) return null;
  const all = <Row>(sql: string): Row[] => database.prepare<[number], Row>(sql).all(documentId);
  return {
    document,
    metadata: all<ExplainedCandidate>(
      'SELECT field, value, origin, chosen, why FROM metadata_candidate WHERE document_id = ? ORDER BY position',
    ),
    blocks: readBlocks(database, documentId, document.text),
    mentions: all<ExplainedMention>(
      `SELECT type, start_offset AS start, end_offset AS "end", text, ref, value, value_high, unit, date_start, date_end,
         detail FROM mention WHERE document_id = ? ORDER BY start_offset, end_offset DESC, position`,
    ),
    facts: readFacts(database, documentId),
    refusals: all<Omit<ExplainedRefusal, 'text'>>(
      `SELECT rule, start_offset AS start, end_offset AS "end", reason FROM refusal WHERE document_id = ?
       ORDER BY start_offset, end_offset, position`,
    ).map((refusal) => ({ ...refusal, text: document.text.slice(refusal.start, refusal.end) })),
  };
}

function readBlocks(database: Database, documentId: number, text: string): ExplainedBlock[] {
  const data = database
    .prepare<[number], Buffer>('SELECT data FROM dropped_text WHERE document_id = ?')
    .pluck()
    .get(documentId);
  const dropped: unknown = data === undefined ? [] : JSON.parse(inflateRawSync(data).toString('utf8'));
  const texts = Array.isArray(dropped) ? dropped.map(String) : [];
  let next = 0;
  return database
    .prepare<[number], Omit<ExplainedBlock, 'text'>>(
      `SELECT kind, reason, start_offset AS start, end_offset AS "end" FROM block WHERE document_id = ? ORDER BY position`,
    )
    .all(documentId)
    .map((block) => {
      if (block.start !== null && block.end !== null) return { ...block, text: text.slice(block.start, block.end) };
      next += 1;
      return { ...block, text: texts[next - 1] ?? '' };
    });
}

function readFacts(database: Database, documentId: number): ExplainedFact[] {
  const places = database.prepare<[number], { start: number; end: number }>(
    'SELECT start_offset AS start, end_offset AS "end" FROM fact_place WHERE fact_id = ? ORDER BY 1, 2',
  );
  return database
    .prepare<[number], Omit<ExplainedFact, 'why' | 'places'> & { why: string }>(
      `SELECT fact.id, fact.kind, measure, subject, entity.name AS subject_name, value, value_high, bound, unit, per, grade,
         date_start, date_end, status, said_by, person, role, start_offset AS start, end_offset AS "end", evidence, rule,
         confidence, why, review
       FROM fact JOIN entity ON entity.id = subject WHERE document_id = ?
       ORDER BY start_offset, end_offset, fact.id`,
    )
    .all(documentId)
    .map(({ why, ...fact }) => {
      const reasons: unknown = JSON.parse(why);
      return { ...fact, why: Array.isArray(reasons) ? reasons.map(String) : [], places: places.all(fact.id) };
    });
}
