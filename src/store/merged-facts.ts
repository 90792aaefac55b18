import type { Database } from 'better-sqlite3';
import type { FactToMerge, MergedFact } from '../model/merged-fact.js';

export interface MergedFactStore {
  /** Kinds, measures and subjects whose facts changed, as `kind|measure|subject`. */
  topics(): string[];
  factsOf(topic: string): FactToMerge[];
  /** Replaces the merged facts of some topics. One transaction. */
  write(topics: readonly string[], facts: readonly MergedFact[]): void;
}

const FACTS = `
SELECT fact.id, document.key AS document, coalesce(canonical.key, document.key) AS canonical, document.published,
  fact.kind, measure, subject, value, value_high AS valueHigh, bound, unit, per, grade, date_start AS dateStart,
  date_end AS dateEnd, status, said_by AS saidBy, person, role, confidence
FROM fact JOIN document ON document.id = fact.document_id
LEFT JOIN cluster_member ON cluster_member.document_id = document.id
LEFT JOIN document AS canonical ON canonical.id = cluster_member.canonical_id
WHERE fact.kind = ? AND measure = ? AND subject = ? AND review NOT IN ('refused', 'replaced') ORDER BY document.key, fact.id`;

/** Makes every topic wait that has facts or merged facts: another version merges otherwise. */
export function mergeAllAgain(database: Database): void {
  database.exec(`
    INSERT OR IGNORE INTO pending (kind, item) SELECT 'merge', kind || '|' || measure || '|' || subject FROM fact
      UNION SELECT 'merge', kind || '|' || measure || '|' || subject FROM merged_fact`);
}

/** Takes the writer's database; returns what keeps merged facts in it. */
export function prepareMergedFactStore(database: Database): MergedFactStore {
  const topics = database.prepare<[], string>("SELECT item FROM pending WHERE kind = 'merge' ORDER BY item").pluck();
  const facts = database.prepare<string[], FactToMerge>(FACTS);
  const clear = database.prepare('DELETE FROM merged_fact WHERE kind = ? AND measure = ? AND subject = ?');
  const done = database.prepare("DELETE FROM pending WHERE kind = 'merge' AND item = ?");
  const insert = database.prepare(`
    INSERT INTO merged_fact (id, kind, measure, subject, value, value_high, bound, unit, per, grade, date_start, date_end,
      status, said_by, person, role, confidence, documents, reports, first_published, conflict, conflict_group)
    VALUES (@id, @kind, @measure, @subject, @value, @valueHigh, @bound, @unit, @per, @grade, @dateStart, @dateEnd,
      @status, @saidBy, @person, @role, @confidence, @documents, @reports, @firstPublished, @conflict, @conflictGroup)`);
  const insertSource = database.prepare('INSERT INTO merged_fact_source VALUES (?, ?, ?)');
  return {
    topics: () => topics.all(),
    factsOf: (topic) => facts.all(...topic.split('|')),
    write: database.transaction((changed: readonly string[], merged: readonly MergedFact[]) => {
      for (const topic of changed) {
        clear.run(...topic.split('|'));
        done.run(topic);
      }
      for (const { sources, conflict, ...fact } of merged) {
        insert.run({ ...fact, conflict: conflict ? 1 : 0 });
        for (const { id, copied } of sources) insertSource.run(fact.id, id, copied ? 1 : 0);
      }
    }),
  };
}
