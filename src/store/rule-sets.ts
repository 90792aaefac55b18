import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { RuleSetRecord } from '../model/footprint.js';

const choice = z.array(z.string());
const rules = z.record(
  z.string(),
  z.object({ hash: z.string(), patterns: z.array(z.array(choice)), document: choice.nullable() }),
);

/** Notes what analyses of that fingerprint are made with. */
export function writeRuleSet(database: Database, analysis: string, record: RuleSetRecord): void {
  database
    .prepare('INSERT INTO rule_set (analysis, engine, rules) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
    .run(analysis, record.engine, JSON.stringify(record.rules));
}

/** Takes a database and a fingerprint of analyses; returns what they were made with, null where that is not known. */
export function readRuleSet(database: Database, analysis: string): RuleSetRecord | null {
  const row = database
    .prepare<[string], { engine: string; rules: string }>('SELECT engine, rules FROM rule_set WHERE analysis = ?')
    .get(analysis);
  if (row === undefined) return null;
  const parsed = rules.safeParse(JSON.parse(row.rules));
  return parsed.success ? { engine: row.engine, rules: parsed.data } : null;
}

/** Marks documents as analysed with that fingerprint, whose analysis is known to come out as it stands. One transaction. */
export function markAnalysed(database: Database, documents: readonly number[], analysis: string): void {
  const mark = database.prepare('UPDATE document SET analysis = ? WHERE id = ?');
  database.transaction(() => {
    for (const id of documents) mark.run(analysis, id);
  })();
}

/** Takes away what no document's analysis was made with. */
export function removeUnusedRuleSets(database: Database): void {
  database.exec(
    'DELETE FROM rule_set WHERE analysis NOT IN (SELECT analysis FROM document WHERE analysis IS NOT NULL)',
  );
}
