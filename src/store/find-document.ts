import type { Database } from 'better-sqlite3';

/** What a person's words for a document may mean. */
export type FoundDocument =
  | { readonly kind: 'found'; readonly id: number; readonly key: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly keys: readonly string[] };

const MOST_KEYS = 10;

/**
 * Takes a database and a document's key, address or the end of either or of its path (from a folder's or file's name on); returns the
 * one document meant, or the keys of the several it may mean.
 */
export function findDocument(database: Database, name: string): FoundDocument {
  const rows = (sql: string): { id: number; key: string }[] =>
    database
      .prepare<[{ name: string }], { id: number; key: string }>(`${sql} ORDER BY key LIMIT ${MOST_KEYS + 1}`)
      .all({ name });
  const exact = rows('SELECT id, key FROM document WHERE key = @name OR path_key = @name OR url = @name');
  const byKey = exact.find(({ key }) => key === name);
  const candidates =
    byKey !== undefined
      ? [byKey]
      : exact.length > 0
        ? exact
        : rows(
            `SELECT document.id, key FROM document JOIN source ON source.id = source_id
             WHERE substr(path_key, -length(@name) - 1) = '/' || @name OR path = @name
               OR substr(rtrim(key, '/'), -length(@name) - 1) = '/' || @name
               OR substr(path, -length(@name) - 1) = '/' || @name`,
          );
  const [first, ...others] = candidates;
  if (first === undefined) return { kind: 'none' };
  if (others.length === 0) return { kind: 'found', ...first };
  return { kind: 'several', keys: candidates.map(({ key }) => key) };
}
