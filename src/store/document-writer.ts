import { deflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Block } from '../model/block.js';
import type { CleanDocument } from '../model/document.js';
import { prepareAnalysisWriter } from './analysis-writer.js';
import { pathKey } from './path-key.js';
import type { Analysis, ProcessedDocument, StoredSketch } from './records.js';

/** Where a document belongs. */
export interface Place {
  readonly sourceId: number;
  /** Path relative to the corpus folder. */
  readonly path: string;
  readonly runId: number;
}

export interface DocumentWriter {
  /** Writes one document with all that belongs to it in one transaction, in place of what stood at its ordinal. */
  write(place: Place, processed: ProcessedDocument): void;
  /** Replaces mentions, facts and refusals (`analysis`) or the sketch of a stored document, in one transaction. */
  rewrite(documentId: number, analysis: Analysis | null, sketch: StoredSketch | null): void;
}

const UPSERT = `
INSERT INTO document (
  key, path_key, source_id, ordinal, url, credited, title, author, authors, publisher, published, modified, section,
  language, readability, readability_reason, text, text_sha256, run_id
) VALUES (
  @pathKey, @pathKey, @sourceId, @ordinal, @url, @credited, @title, @author, @authors, @publisher, @published, @modified,
  @section, @language, @readability, @reason, @text, @textSha256, @runId
)
ON CONFLICT (source_id, ordinal) DO UPDATE SET
  key = CASE WHEN url IS excluded.url AND path_key = excluded.path_key THEN key ELSE excluded.path_key END,
  path_key = excluded.path_key, url = excluded.url, credited = excluded.credited, title = excluded.title,
  author = excluded.author, authors = excluded.authors, publisher = excluded.publisher, published = excluded.published,
  modified = excluded.modified, section = excluded.section, language = excluded.language,
  readability = excluded.readability, readability_reason = excluded.readability_reason, text = excluded.text,
  text_sha256 = excluded.text_sha256, run_id = excluded.run_id
RETURNING id`;

/** Takes the writer's database; returns what writes documents to it. Throws where an offset does not give its words. */
export function prepareDocumentWriter(database: Database): DocumentWriter {
  const upsert = database.prepare<[Record<string, string | number | null>], { id: number }>(UPSERT);
  const parts = preparePartWriter(database);
  const analyses = prepareAnalysisWriter(database);
  const sketches = prepareSketchWriter(database);
  const textOf = database.prepare<[number], { text: string }>('SELECT text FROM document WHERE id = ?');

  const write = database.transaction((place: Place, processed: ProcessedDocument): void => {
    const { document, analysis, sketch } = processed;
    const row = upsert.get(documentColumns(place, processed));
    if (row === undefined) throw new Error('the document was not written');
    parts(row.id, document);
    if (analysis !== null) analyses.write(row.id, document.text, analysis);
    if (sketch === null) sketches.remove(row.id);
    else sketches.write(row.id, sketch);
  });
  const rewrite = database.transaction(
    (documentId: number, analysis: Analysis | null, sketch: StoredSketch | null): void => {
      const text = textOf.get(documentId)?.text;
      if (text === undefined) return;
      if (analysis !== null) analyses.write(documentId, text, analysis);
      if (sketch !== null) sketches.write(documentId, sketch);
    },
  );
  return { write, rewrite };
}

function documentColumns(place: Place, processed: ProcessedDocument): Record<string, string | number | null> {
  const { document, textSha256 } = processed;
  const { readability } = document;
  return {
    pathKey: pathKey(place.path, document.oneOfMany ? document.ordinal : null),
    sourceId: place.sourceId,
    ordinal: document.ordinal,
    url: document.url,
    credited: document.credited,
    title: document.title,
    author: document.authors.join(', ') || null,
    authors: JSON.stringify(document.authors),
    publisher: document.publisher,
    published: document.published,
    modified: document.modified,
    section: document.section,
    language: document.language,
    readability: readability.kind,
    reason:
      readability.kind === 'not_article'
        ? readability.reason
        : readability.kind === 'foreign_language'
          ? readability.language
          : null,
    text: document.text,
    textSha256,
    runId: place.runId,
  };
}

/** Blocks, texts of dropped blocks, and metadata candidates. */
function preparePartWriter(database: Database): (documentId: number, document: CleanDocument) => void {
  const clear = ['block', 'dropped_text', 'metadata_candidate'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE document_id = ?`),
  );
  const insertBlock = database.prepare('INSERT INTO block VALUES (?, ?, ?, ?, ?, ?)');
  const insertDropped = database.prepare('INSERT INTO dropped_text VALUES (?, ?)');
  const insertCandidate = database.prepare('INSERT INTO metadata_candidate VALUES (?, ?, ?, ?, ?, ?, ?)');
  return (documentId, document) => {
    for (const statement of clear) statement.run(documentId);
    document.blocks.forEach((block, position) => {
      if (block.kept) insertBlock.run(documentId, position, block.kind, null, block.span.start, block.span.end);
      else insertBlock.run(documentId, position, block.kind, block.reason, null, null);
    });
    const dropped = droppedTexts(document.blocks);
    if (dropped.length > 0) insertDropped.run(documentId, deflateRawSync(JSON.stringify(dropped)));
    document.metadata.forEach(({ field, value, origin, chosen, why }, position) => {
      insertCandidate.run(documentId, position, field, value, origin, chosen ? 1 : 0, why);
    });
  };
}

const droppedTexts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kept ? [] : [block.text]));

/** A sketch that is the same as before does not wait, so that only changed documents are compared again. */
function prepareSketchWriter(database: Database): {
  readonly write: (documentId: number, sketch: StoredSketch) => void;
  readonly remove: (documentId: number) => void;
} {
  const removeSketch = database.prepare('DELETE FROM sketch WHERE document_id = ?');
  const upsert = database.prepare(`
    INSERT INTO sketch (document_id, fingerprint, data) VALUES (?, ?, ?)
    ON CONFLICT (document_id) DO UPDATE SET
      waiting = waiting OR data IS NOT excluded.data OR fingerprint IS NOT excluded.fingerprint,
      fingerprint = excluded.fingerprint, data = excluded.data`);
  return {
    write: (documentId, sketch) => {
      upsert.run(documentId, sketch.fingerprint, sketch.data);
    },
    remove: (documentId) => {
      removeSketch.run(documentId);
    },
  };
}
