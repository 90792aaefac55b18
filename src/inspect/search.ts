import type { Database } from 'better-sqlite3';
import { readSearch } from './search-words.js';

/** A piece of a snippet; `hit` where it is one of the words searched for. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

export interface FoundText {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** ISO date or date-time; empty where unknown. */
  readonly published: string;
  /** `exact`, `near`, `spun` or `excerpt`; empty where it is no copy. */
  readonly copy_kind: string;
  /** Facts that stand in it. */
  readonly facts: number;
  readonly snippet: readonly SnippetPiece[];
}

export interface DocumentSearch {
  readonly words: string;
  /** False leaves out documents that are copies. */
  readonly copies: boolean;
  /** Best first, or newest first. Without words newest first in any case. */
  readonly order: 'best' | 'newest';
  readonly offset: number;
  readonly limit: number;
}

export type SearchOutcome =
  | { readonly kind: 'found'; readonly total: number; readonly documents: readonly FoundText[] }
  | { readonly kind: 'mistake'; readonly message: string };

/** A newer document of equal worth: the words may stand in the title alone, which counts as several places of the text. */
const TITLE_WEIGHT = 5;
const SNIPPET_TOKENS = 28;
/** Marks around a hit; they are no characters of a clean text, and harmless where they are. */
const OPEN = '\u0002';
const CLOSE = '\u0003';
const LEAD_LENGTH = 200;

interface FoundRow extends Omit<FoundText, 'snippet'> {
  readonly snippet: string;
}

/**
 * Takes a database and words as typed (see `readSearch`); returns a page of the documents that hold them in title or text,
 * each with the place that holds most of them. Without words all documents are found. What cannot be read is answered with
 * a sentence that says why.
 */
export function searchDocuments(database: Database, search: DocumentSearch): SearchOutcome {
  const read = readSearch(search.words);
  if (read.kind === 'mistake') return read;
  const canonical = search.copies
    ? '1'
    : 'NOT EXISTS (SELECT 1 FROM cluster_member WHERE cluster_member.document_id = document.id)';
  if (read.kind === 'empty') return newest(database, canonical, search);
  return matching(database, read.match, canonical, search);
}

const COLUMNS = `
document.key, coalesce(document.title, '') AS title, coalesce(document.url, '') AS url,
coalesce(document.publisher, '') AS publisher, coalesce(document.published, '') AS published,
coalesce((SELECT kind FROM cluster_member WHERE cluster_member.document_id = document.id), '') AS copy_kind,
(SELECT count(*) FROM fact WHERE fact.document_id = document.id AND review NOT IN ('refused', 'replaced')) AS facts`;

function newest(database: Database, canonical: string, { offset, limit }: DocumentSearch): SearchOutcome {
  const rows = database
    .prepare<unknown[], FoundRow>(
      `SELECT ${COLUMNS}, substr(document.text, 1, ${LEAD_LENGTH}) AS snippet FROM document WHERE ${canonical}
       ORDER BY document.published DESC, document.id DESC LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
  const total = count(database, `SELECT count(*) FROM document WHERE ${canonical}`, []);
  return { kind: 'found', total, documents: rows.map(asFound) };
}

function matching(
  database: Database,
  match: string,
  canonical: string,
  { order, offset, limit }: DocumentSearch,
): SearchOutcome {
  const by =
    order === 'best' ? `bm25(document_fts, ${TITLE_WEIGHT}, 1), document.id` : 'document.published DESC, document.id';
  const ids = database
    .prepare<unknown[], number>(
      `SELECT document.id FROM document_fts JOIN document ON document.id = document_fts.rowid
       WHERE document_fts MATCH ? AND ${canonical} ORDER BY ${by} LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(match, limit, offset);
  // Snippets are cut for the page alone: each means reading its text again. The number is cast since a JavaScript number is
  // bound as a float, for which FTS5 leaves the condition out.
  const row = database.prepare<unknown[], FoundRow>(
    `SELECT ${COLUMNS}, snippet(document_fts, 1, '${OPEN}', '${CLOSE}', '…', ${SNIPPET_TOKENS}) AS snippet
     FROM document_fts JOIN document ON document.id = document_fts.rowid WHERE document_fts MATCH ? AND document_fts.rowid = CAST(? AS INTEGER)`,
  );
  const total = count(
    database,
    `SELECT count(*) FROM document_fts JOIN document ON document.id = document_fts.rowid
     WHERE document_fts MATCH ? AND ${canonical}`,
    [match],
  );
  const documents = ids.flatMap((id) => {
    const found = row.get(match, id);
    return found === undefined ? [] : [asFound(found)];
  });
  return { kind: 'found', total, documents };
}

function count(database: Database, sql: string, values: readonly string[]): number {
  const value: unknown = database
    .prepare(sql)
    .pluck()
    .get(...values);
  return typeof value === 'number' ? value : 0;
}

const asFound = ({ snippet, ...row }: FoundRow): FoundText => ({ ...row, snippet: piecesOf(snippet) });

/** Takes a snippet with marks around its hits; returns its pieces on one line. */
function piecesOf(marked: string): SnippetPiece[] {
  return marked
    .replace(/\s+/gu, ' ')
    .split(OPEN)
    .flatMap((part, index): SnippetPiece[] => {
      if (index === 0) return [{ text: part, hit: false }];
      const close = part.indexOf(CLOSE);
      if (close === -1) return [{ text: part, hit: false }];
      return [
        { text: part.slice(0, close), hit: true },
        { text: part.slice(close + 1), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
