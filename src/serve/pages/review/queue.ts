import type { Database } from 'better-sqlite3';
import { type EvidenceSentence, evidenceReader } from '../../../inspect/evidence-sentence.js';
import { type FactFilter, factFilterParams, readFactFilter } from '../../../inspect/fact-filter.js';
import { factWhere, whereClause } from '../../../inspect/fact-where.js';
import { countFacts, type FactListing, factsById } from '../../../inspect/facts.js';
import type { FactDecision } from '../../../model/decision.js';
import { statesTheSame } from '../../../model/decision.js';
import { quotedColumns } from './fact-decisions.js';

/** A fact in the queue, with the sentence around it and why it was read so. */
export interface QueuedFact {
  readonly fact: FactListing;
  readonly sentence: EvidenceSentence;
  readonly why: readonly string[];
  /** A decision on it that no run has seen yet. */
  readonly waiting: FactDecision | null;
}

/** What an address of the queue asks for. */
export interface QueueView {
  readonly filter: FactFilter;
  readonly offset: number;
}

/** Facts on one page of the queue. */
export const QUEUE_SIZE = 20;
/** A narrowed queue is counted up to here. */
export const MOST_COUNTED = 1000;

/** Takes the parameters of an address; returns the view, facts that nobody reviewed unless it asks for others, and mistakes. */
export function readQueueView(params: readonly (readonly [string, string])[]): {
  readonly view: QueueView;
  readonly mistakes: readonly string[];
} {
  const { filter, mistakes } = readFactFilter(params, ['offset']);
  const offset = params.findLast(([name]) => name === 'offset')?.[1] ?? '0';
  return {
    view: {
      filter: filter.reviewed.length === 0 ? { ...filter, reviewed: ['none'] } : filter,
      offset: /^\d{1,7}$/.test(offset) ? Number(offset) : 0,
    },
    mistakes,
  };
}

/**
 * Takes a database, a view and the decisions that wait; returns the least sure facts of it and how many there are. Facts
 * that were decided since the last run are left out of the queue of those to decide.
 */
export function readQueue(
  database: Database,
  { filter, offset }: QueueView,
  waiting: ReadonlyMap<number, FactDecision>,
): { readonly facts: readonly QueuedFact[]; readonly total: number } {
  const open = filter.reviewed.includes('none');
  const decisionOn = lastDecisions(waiting);
  const limit = QUEUE_SIZE + (open ? waiting.size : 0);
  const listed = factsById(database, leastSure(database, filter, offset, limit)).map((fact) => ({
    fact,
    waiting: decisionOn(fact),
  }));
  const shown = listed.filter((one) => !open || one.waiting === null).slice(0, QUEUE_SIZE);
  const sentence = evidenceReader(database);
  const why = database.prepare<[number], string>('SELECT why FROM fact WHERE id = ?').pluck();
  return {
    facts: shown.map((one) => ({
      ...one,
      sentence: sentence(one.fact),
      why: reasons(why.get(one.fact.id)),
    })),
    total: countQueue(database, filter),
  };
}

const JOIN_DOCUMENT = 'JOIN document ON document.id = fact.document_id';

/** Numbers of the facts, the least sure first: by the index on confidence unless the filter leaves few of them. */
function leastSure(database: Database, filter: FactFilter, offset: number, limit: number): number[] {
  const where = factWhere(filter);
  const index = isSelective(filter) ? '' : 'INDEXED BY fact_confidence';
  return database
    .prepare<unknown[], number>(
      `SELECT fact.id FROM fact ${index} ${where.joinsDocument ? JOIN_DOCUMENT : ''} ${whereClause(where)} ${reviewedOnly(filter)}
       ORDER BY fact.confidence, fact.id LIMIT ? OFFSET ?`,
    )
    .pluck()
    .all(...where.values, limit, offset);
}

/** Said again without a parameter, so that the index on reviewed facts serves. */
const reviewedOnly = (filter: FactFilter): string => (filter.reviewed.includes('none') ? '' : "AND fact.review <> ''");

const isSelective = (filter: FactFilter): boolean =>
  [filter.subject, filter.grade, filter.rule, filter.measure, filter.year].some((values) => values.length > 0) ||
  filter.document !== null ||
  filter.conflict ||
  filter.search !== '' ||
  !filter.reviewed.includes('none');

/** What nobody reviewed is all that stands less what stands after review; a narrowed queue is counted to a bound. */
function countQueue(database: Database, filter: FactFilter): number {
  const narrowed = factFilterParams(filter).some(([name]) => name !== 'reviewed' && name !== 'copies');
  if (narrowed || filter.reviewed.join() !== 'none') return countUpTo(database, filter, MOST_COUNTED);
  const reviewed = { ...filter, reviewed: ['accepted', 'corrected', 'added'] };
  return countFacts(database, { ...filter, reviewed: [] }) - countUpTo(database, reviewed, Number.MAX_SAFE_INTEGER);
}

function countUpTo(database: Database, filter: FactFilter, most: number): number {
  const where = factWhere(filter);
  const count: unknown = database
    .prepare(
      `SELECT count(*) FROM (SELECT 1 FROM fact ${where.joinsDocument ? JOIN_DOCUMENT : ''} ${whereClause(where)} ${reviewedOnly(filter)} LIMIT ?)`,
    )
    .pluck()
    .get(...where.values, most);
  return typeof count === 'number' ? count : 0;
}

function reasons(stored: string | undefined): string[] {
  const parsed: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

/** What finds the last waiting decision on a fact; one that was taken back is none. */
function lastDecisions(waiting: ReadonlyMap<number, FactDecision>): (fact: FactListing) => FactDecision | null {
  const byDocument = new Map<string, FactDecision[]>();
  for (const decision of waiting.values()) {
    byDocument.set(decision.document, [...(byDocument.get(decision.document) ?? []), decision]);
  }
  return (fact) => {
    const own = byDocument.get(fact.document) ?? [];
    const columns = own.length === 0 ? null : quotedColumns(fact);
    const last = own.findLast(
      (decision) => columns !== null && decision.action !== 'add' && statesTheSame(decision.fact, columns),
    );
    return last === undefined || last.action === 'undo' ? null : last;
  };
}
