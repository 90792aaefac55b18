import type { Database } from 'better-sqlite3';
import type { Fact, Statement } from '../model/fact.js';
import type { Span } from '../model/span.js';
import { mentionColumns } from './mention-row.js';
import type { Analysis } from './records.js';

export interface AnalysisWriter {
  /** Replaces mentions, facts and refusals of a document. Throws where a span lies outside the text or misses its words. */
  write(documentId: number, text: string, analysis: Analysis): void;
}

/** Takes the writer's database; returns what writes analyses to it. Runs inside the caller's transaction. */
export function prepareAnalysisWriter(database: Database): AnalysisWriter {
  const clear = ['mention', 'fact', 'refusal'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE document_id = ?`),
  );
  const insertMention = database.prepare('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertFact = prepareFactWriter(database);
  const insertRefusal = database.prepare('INSERT INTO refusal VALUES (?, ?, ?, ?, ?, ?)');
  const mark = database.prepare('UPDATE document SET analysis = ? WHERE id = ?');
  return {
    write: (documentId, text, { fingerprint, mentions, facts, refusals }) => {
      for (const statement of clear) statement.run(documentId);
      mentions.forEach((mention, position) => {
        const { type, start, end } = mention;
        if (slice(text, mention) !== mention.text) throw new Error(`mention ${start}-${end} is not its words`);
        insertMention.run(documentId, position, type, start, end, mention.text, ...mentionColumns(mention));
      });
      for (const fact of facts) insertFact(documentId, text, fact);
      refusals.forEach(({ rule, evidence, reason }, position) => {
        slice(text, evidence);
        insertRefusal.run(documentId, position, rule, evidence.start, evidence.end, reason);
      });
      mark.run(fingerprint, documentId);
    },
  };
}

function slice(text: string, { start, end }: Span): string {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new Error(`span ${start}-${end} lies outside a text of ${text.length}`);
  }
  return text.slice(start, end);
}

function prepareFactWriter(database: Database): (documentId: number, text: string, fact: Fact) => void {
  const insert = database.prepare(`
    INSERT INTO fact (document_id, kind, measure, subject, value, value_high, bound, unit, per, grade, person, role,
      date_start, date_end, status, said_by, start_offset, end_offset, evidence, rule, confidence, why)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertPlace = database.prepare('INSERT OR IGNORE INTO fact_place VALUES (?, ?, ?)');
  return (documentId, text, fact) => {
    const { start, end } = fact.evidence;
    const { lastInsertRowid } = insert.run(
      documentId,
      fact.kind,
      fact.measure,
      fact.subject,
      ...statementColumns(fact.statement),
      fact.dateStart,
      fact.dateEnd,
      fact.status,
      fact.saidBy,
      start,
      end,
      slice(text, fact.evidence),
      fact.rule,
      fact.confidence,
      JSON.stringify(fact.why),
    );
    for (const place of fact.repeats) {
      slice(text, place);
      insertPlace.run(lastInsertRowid, place.start, place.end);
    }
  };
}

/** value, value_high, bound, unit, per, grade, person, role */
function statementColumns(statement: Statement): (string | number | null)[] {
  switch (statement.shape) {
    case 'grade':
      return [null, null, '', '', '', statement.grade, '', ''];
    case 'quantity':
      return [statement.value, statement.valueHigh, statement.bound, statement.unit, statement.per, '', '', ''];
    case 'event':
      return [null, null, '', '', '', '', '', ''];
    case 'post':
      return [null, null, '', '', '', '', statement.person, statement.role];
  }
}
