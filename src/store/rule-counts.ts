import type { Database } from 'better-sqlite3';

/** What stands in a database of one rule. */
export interface RuleCounts {
  readonly facts: number;
  readonly documents: number;
  /** Matches that became no fact. */
  readonly refused: number;
  /** Facts that people looked at in review: right ones, and those they refused or replaced. */
  readonly accepted: number;
  readonly rejected: number;
  /** Places that another rule states too, and kept because it is surer. */
  readonly overlaps: readonly OtherRule[];
  /** Facts about the same words that another rule states differently. */
  readonly conflicts: readonly OtherRule[];
}

export interface OtherRule {
  readonly rule: string;
  readonly count: number;
}

const RIVAL = 'another rule states this place: ';

const FACTS = `SELECT rule, count(*) AS facts, count(DISTINCT document_id) AS documents,
  sum(review = 'accepted') AS accepted, sum(review IN ('refused', 'replaced')) AS rejected FROM fact GROUP BY rule`;
/** Where two patterns of one rule match the same place, one of them is no loss. */
const REFUSED = `SELECT rule, count(*) AS refused FROM refusal WHERE reason <> '${RIVAL}' || rule GROUP BY rule`;
const OVERLAPS = `SELECT rule, substr(reason, ${RIVAL.length + 1}) AS other, count(*) AS count FROM refusal
  WHERE substr(reason, 1, ${RIVAL.length}) = '${RIVAL}' AND other <> rule GROUP BY 1, 2 ORDER BY 1, 2`;
/** The plus signs keep the search within the document: by kind or subject it would grow with the square of the facts. */
const CONFLICTS = `SELECT a.rule AS rule, b.rule AS other, count(*) AS count FROM fact AS a
  JOIN fact AS b ON b.document_id = a.document_id AND b.rule <> a.rule
    AND b.start_offset < a.end_offset AND a.start_offset < b.end_offset
    AND +b.kind = a.kind AND +b.measure = a.measure AND +b.subject = a.subject AND +b.status = a.status
  WHERE (a.value IS NOT b.value OR a.value_high IS NOT b.value_high OR a.unit <> b.unit OR a.grade <> b.grade
    OR a.person <> b.person OR a.role <> b.role)
  GROUP BY 1, 2 ORDER BY 1, 2`;

interface Pair {
  readonly rule: string;
  readonly other: string;
  readonly count: number;
}

/** Takes a database; returns by rule what stands in it. Rules that never matched are missing. */
export function countByRule(database: Database): ReadonlyMap<string, RuleCounts> {
  const all = <Row>(sql: string): Row[] => database.prepare<[], Row>(sql).all();
  const facts = new Map(
    all<{ rule: string } & Pick<RuleCounts, 'facts' | 'documents' | 'accepted' | 'rejected'>>(FACTS).map(
      (row) => [row.rule, row] as const,
    ),
  );
  const refused = new Map(
    all<{ rule: string; refused: number }>(REFUSED).map((row) => [row.rule, row.refused] as const),
  );
  const overlaps = pairsByRule(all<Pair>(OVERLAPS));
  const conflicts = pairsByRule(all<Pair>(CONFLICTS));
  return new Map(
    [...new Set([...facts.keys(), ...refused.keys()])].map((rule) => [
      rule,
      {
        facts: facts.get(rule)?.facts ?? 0,
        documents: facts.get(rule)?.documents ?? 0,
        refused: refused.get(rule) ?? 0,
        accepted: facts.get(rule)?.accepted ?? 0,
        rejected: facts.get(rule)?.rejected ?? 0,
        overlaps: overlaps.get(rule) ?? [],
        conflicts: conflicts.get(rule) ?? [],
      },
    ]),
  );
}

function pairsByRule(pairs: readonly Pair[]): Map<string, OtherRule[]> {
  const found = new Map<string, OtherRule[]>();
  for (const { rule, other, count } of pairs) {
    found.set(rule, [...(found.get(rule) ?? []), { rule: other, count }]);
  }
  return found;
}
