import type { Database } from 'better-sqlite3';

/** Another rule, and how often the two met. */
export interface Meeting {
  readonly rule: string;
  readonly count: number;
}

/** Where a rule meets others. */
export interface Meetings {
  /** Places that a surer rule states too, so that this one gave way. */
  readonly givesWayTo: readonly Meeting[];
  /** Facts about the same words that another rule states differently. */
  readonly conflicts: readonly Meeting[];
}

const RIVAL = 'another rule states this place: ';

/** Takes a database and a rule's id; returns where it meets others, the most frequent first. */
export function meetingsOf(database: Database, rule: string): Meetings {
  const givesWayTo = database
    .prepare<[string], Meeting>(
      `SELECT substr(reason, ${RIVAL.length + 1}) AS rule, count(*) AS count FROM refusal
       WHERE refusal.rule = ? AND substr(reason, 1, ${RIVAL.length}) = '${RIVAL}'
       GROUP BY 1 HAVING substr(reason, ${RIVAL.length + 1}) <> refusal.rule ORDER BY 2 DESC, 1`,
    )
    .all(rule);
  const conflicts = database
    .prepare<[string], Meeting>(
      `SELECT b.rule AS rule, count(*) AS count FROM fact AS a CROSS JOIN fact AS b ON b.document_id = a.document_id
       WHERE a.rule = ? AND +b.rule <> a.rule AND b.start_offset < a.end_offset AND a.start_offset < b.end_offset
         AND +b.kind = a.kind AND +b.measure = a.measure AND +b.subject = a.subject AND +b.status = a.status
         AND (a.value IS NOT b.value OR a.value_high IS NOT b.value_high OR a.unit <> b.unit OR a.grade <> b.grade
           OR a.person <> b.person OR a.role <> b.role)
       GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all(rule);
  return { givesWayTo, conflicts };
}
