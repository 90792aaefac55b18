import Database from 'better-sqlite3';
import type { DocumentRow, MentionRow } from '../../src/evaluate/rows.js';
import type { FactRow } from '../../src/model/fact-row.js';

const FACT_COLUMNS =
  'document, kind, measure, subject, value, value_high, bound, unit, per, grade, date_start, date_end, status, said_by, person, role, start, "end", evidence, rule, confidence';

/** Writes a database that holds nothing but what the four export views show, as tables of their names. */
export function writeExportDatabase(
  path: string,
  rows: {
    readonly documents: readonly DocumentRow[];
    readonly facts: readonly FactRow[];
    readonly mentions: readonly MentionRow[];
  },
): void {
  const db = new Database(path);
  db.exec(`
    CREATE TABLE document_export (document, source, ordinal, url, title, author, publisher, published, modified, language, text, cluster, canonical, copy_kind);
    CREATE TABLE fact_export (${FACT_COLUMNS});
    CREATE TABLE mention_export (document, type, start, "end", text, id, value, value_high, unit, date_start, date_end);
    CREATE TABLE merged_fact_export (id, documents, reports, first_published, conflict);
  `);
  const nothing = (text: string): string | null => (text === '' ? null : text);
  for (const row of rows.documents) {
    db.prepare('INSERT INTO document_export VALUES (?,?,?,NULL,?,?,NULL,?,NULL,NULL,?,?,?,?)').run(
      row.document,
      row.source,
      row.ordinal,
      nothing(row.title),
      nothing(row.author),
      nothing(row.published),
      row.text,
      nothing(row.cluster),
      row.canonical ? 1 : 0,
      nothing(row.copyKind),
    );
  }
  for (const row of rows.facts) {
    const cells = [
      row.document,
      row.kind,
      row.measure,
      row.subject,
      row.value,
      row.value_high,
      nothing(row.bound),
      nothing(row.unit),
      nothing(row.per),
      nothing(row.grade),
      nothing(row.date_start),
      nothing(row.date_end),
      row.status,
      nothing(row.said_by),
      nothing(row.person),
      nothing(row.role),
      row.start,
      row.end,
      row.evidence,
      row.rule,
      row.confidence,
    ];
    db.prepare(`INSERT INTO fact_export VALUES (${cells.map(() => '?').join(',')})`).run(...cells);
  }
  for (const row of rows.mentions) {
    db.prepare('INSERT INTO mention_export VALUES (?,?,?,?,?,?,NULL,NULL,NULL,?,?)').run(
      row.document,
      row.type,
      row.start,
      row.end,
      row.text,
      nothing(row.id),
      nothing(row.date_start),
      nothing(row.date_end),
    );
  }
  db.close();
}
