import type { Database } from 'better-sqlite3';
import { storedFacet } from './stored-counts.js';

/** A rule with what it found. */
export interface RuleListing {
  readonly id: string;
  readonly title: string;
  /** Facts of all documents, copies too, that stand. */
  readonly facts: number;
  /** What people made of its facts in review. */
  readonly accepted: number;
  readonly refused: number;
  readonly corrected: number;
}

/** One reason why finds of a rule became no facts. */
export interface RefusalCount {
  readonly reason: string;
  readonly count: number;
}

export interface RuleView extends RuleListing {
  readonly documents: number;
  /** Why its finds became no facts, the most frequent reason first. */
  readonly refusals: readonly RefusalCount[];
}

/** A place where a rule matched that became no fact. */
export interface RefusalListing {
  readonly document: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
}

interface ReviewRow {
  readonly rule: string;
  readonly review: string;
  readonly count: number;
}

/** Takes a database; returns every rule that the last run knew with what it found, by id. */
export function listRules(database: Database): RuleListing[] {
  const facts = new Map(storedFacet(database, 'rule', true).map(({ value, count }) => [value, count]));
  // Few facts are reviewed: their index is small, where the planner would walk all facts by rule.
  const reviews = database
    .prepare<[], ReviewRow>(
      `SELECT rule, review, count(*) AS count FROM fact INDEXED BY fact_review WHERE review <> '' GROUP BY rule, review`,
    )
    .all();
  const reviewed = (rule: string, ...states: string[]): number =>
    reviews.filter((row) => row.rule === rule && states.includes(row.review)).reduce((sum, row) => sum + row.count, 0);
  return database
    .prepare<[], { id: string; title: string }>('SELECT id, title FROM rule ORDER BY id')
    .all()
    .map(({ id, title }) => ({
      ...{ id, title },
      facts: facts.get(id) ?? 0,
      accepted: reviewed(id, 'accepted'),
      refused: reviewed(id, 'refused'),
      corrected: reviewed(id, 'replaced'),
    }));
}

/** Takes a database and a rule's id; returns what it found and why some of it became no fact, null where it is unknown. */
export function readRule(database: Database, id: string): RuleView | null {
  const listing = listRules(database).find((rule) => rule.id === id);
  if (listing === undefined) return null;
  const documents: unknown = database
    .prepare("SELECT count(DISTINCT document_id) FROM fact WHERE rule = ? AND review NOT IN ('refused', 'replaced')")
    .pluck()
    .get(id);
  const refusals = database
    .prepare<[string], RefusalCount>(
      'SELECT reason, count(*) AS count FROM refusal WHERE rule = ? GROUP BY reason ORDER BY count DESC, reason',
    )
    .all(id);
  return { ...listing, documents: typeof documents === 'number' ? documents : 0, refusals };
}

/** Takes a database, a rule's id and how many; returns places where it matched that became no fact, by document. */
export function listRefusals(
  database: Database,
  rule: string,
  { offset = 0, limit = 50 }: { readonly offset?: number; readonly limit?: number } = {},
): RefusalListing[] {
  return database
    .prepare<[string, number, number], Omit<RefusalListing, 'text'> & { whole: string }>(
      `SELECT document.key AS document, coalesce(document.title, '') AS title, start_offset AS start, end_offset AS "end",
         reason, document.text AS whole
       FROM refusal JOIN document ON document.id = refusal.document_id WHERE rule = ?
       ORDER BY document_id, position LIMIT ? OFFSET ?`,
    )
    .all(rule, limit, offset)
    .map(({ whole, ...refusal }) => ({ ...refusal, text: whole.slice(refusal.start, refusal.end) }));
}
