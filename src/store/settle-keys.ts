import type { Database } from 'better-sqlite3';

const WINNERS = `
WITH claim AS (
  SELECT document.id, document.url, document.key, document.path_key,
    row_number() OVER (PARTITION BY document.url ORDER BY source.path COLLATE BINARY, document.ordinal) AS place
  FROM document JOIN source ON source.id = document.source_id
  WHERE document.url IN (SELECT item FROM pending WHERE kind = 'url')
)`;

/**
 * Gives each address that documents claim to the one with the lowest path, then item, and the others their path as key.
 * Looks at the addresses alone whose claims changed. One transaction.
 */
export function settleKeys(database: Database): void {
  database.transaction(() => {
    database.exec(`
      CREATE TEMP TABLE IF NOT EXISTS claim_change (id INTEGER PRIMARY KEY, key TEXT NOT NULL, first INTEGER NOT NULL);
      DELETE FROM claim_change;
      INSERT INTO claim_change ${WINNERS}
        SELECT id, CASE WHEN place = 1 THEN url ELSE path_key END, place = 1 FROM claim
        WHERE key <> CASE WHEN place = 1 THEN url ELSE path_key END;
      UPDATE document SET key = change.key FROM claim_change AS change WHERE change.id = document.id AND change.first = 0;
      UPDATE document SET key = change.key FROM claim_change AS change WHERE change.id = document.id AND change.first = 1;
      DELETE FROM pending WHERE kind = 'url';
    `);
  })();
}
