import type { Database } from 'better-sqlite3';
import type { Block, BlockKind } from '../model/block.js';
import type { NotArticleReason, Readability } from '../model/document.js';
import type { StoredText } from './records.js';

interface TextRow {
  readonly id: number;
  readonly title: string | null;
  readonly url: string | null;
  readonly credited: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly readability: Readability['kind'];
  readonly readability_reason: string | null;
  readonly text: string;
}

interface BlockRow {
  readonly kind: BlockKind;
  readonly start_offset: number;
  readonly end_offset: number;
}

/** The versions that analyses and sketches are made with now. */
export interface CurrentVersions {
  readonly analysis: string;
  readonly sketch: string;
}

/** A stored document that was made with other versions. */
export interface StaleDocument {
  readonly id: number;
  /** What it was analysed with; empty where it was not. */
  readonly analysis: string;
  /** True where its sketch is that of now. */
  readonly sketched: boolean;
}

/** Takes a database and the versions of now; returns the stored documents made with others, in order of number. */
export function staleDocuments(database: Database, versions: CurrentVersions): StaleDocument[] {
  const rows = database
    .prepare<[string, string, string], { id: number; analysis: string; sketched: 0 | 1 }>(
      `SELECT document.id, coalesce(document.analysis, '') AS analysis,
         sketch.document_id IS NULL OR sketch.fingerprint = ? AS sketched
       FROM document LEFT JOIN sketch ON sketch.document_id = document.id
       WHERE document.analysis IS NOT ? OR (sketch.document_id IS NOT NULL AND sketch.fingerprint <> ?)
       ORDER BY document.id`,
    )
    .all(versions.sketch, versions.analysis, versions.sketch);
  return rows.map((row) => ({ ...row, sketched: row.sketched === 1 }));
}

/** Takes a database; returns what reads the text of a stored document with its kept blocks, null where there is none. */
export function prepareTextReader(database: Database): (documentId: number) => StoredText | null {
  const document = database.prepare<[number], TextRow>(
    'SELECT id, title, url, credited, publisher, published, readability, readability_reason, text FROM document WHERE id = ?',
  );
  const blocks = database.prepare<[number], BlockRow>(
    'SELECT kind, start_offset, end_offset FROM block WHERE document_id = ? AND reason IS NULL ORDER BY position',
  );
  return (documentId) => {
    const row = document.get(documentId);
    if (row === undefined) return null;
    return {
      id: row.id,
      title: row.title,
      url: row.url,
      credited: row.credited,
      publisher: row.publisher,
      published: row.published,
      readability: readability(row),
      blocks: blocks.all(row.id).map(keptBlock),
      text: row.text,
    };
  };
}

const keptBlock = ({ kind, start_offset, end_offset }: BlockRow): Block => ({
  kept: true,
  kind,
  span: { start: start_offset, end: end_offset },
});

function readability({ readability: kind, readability_reason: reason }: TextRow): Readability {
  if (kind === 'not_article') return { kind, reason: (reason ?? 'no_prose') as NotArticleReason };
  if (kind === 'foreign_language') return { kind, language: reason ?? 'und' };
  return { kind };
}
