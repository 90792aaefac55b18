import type { Database } from 'better-sqlite3';
import type { FactRow } from '../model/fact-row.js';
import { countFacets } from './facet-counts.js';
import { hasFactColumns } from './fact-columns.js';
import type { FactFilter } from './fact-filter.js';
import { factWhere, type Where, whereClause } from './fact-where.js';
import { isUnfiltered, storedFactCount } from './stored-counts.js';

/** One fact with its document and how it stands among the merged facts. Text that does not apply is empty. */
export interface FactListing extends FactRow {
  readonly id: number;
  /** The fact's number in the order of its document, from 1; the same while the document is unchanged. */
  readonly number: number;
  readonly subject_name: string;
  readonly kind_title: string;
  readonly measure_title: string;
  /** Headline of the document. */
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  /** ISO date or date-time. */
  readonly published: string;
  /** 1 for the canonical document of its cluster, 0 for a copy. */
  readonly canonical: 0 | 1;
  /** Key of the canonical document of its cluster. */
  readonly cluster: string;
  /** What review made of it: `accepted`, `refused`, `replaced`, `corrected`, `added`; empty where nobody looked. */
  readonly review: string;
  /** Id of the merged fact it backs; empty where it does not stand. */
  readonly merged_id: string;
  /** Independent reports that state it. */
  readonly reports: number;
  /** Documents that state it, copies too. */
  readonly documents: number;
  /** 1 where another report contradicts it. */
  readonly conflict: 0 | 1;
}

/** By what a list of facts can be sorted: the title of each, and whether the greatest stands first unless told otherwise. */
export const FACT_SORTS = {
  published: { title: 'Published', descending: true },
  date: { title: 'Date', descending: true },
  subject: { title: 'About', descending: false },
  kind: { title: 'Kind', descending: false },
  value: { title: 'Value', descending: true },
  grade: { title: 'Grade', descending: false },
  status: { title: 'Status', descending: false },
  confidence: { title: 'Confidence', descending: true },
  publisher: { title: 'Publisher', descending: false },
  reports: { title: 'Reports', descending: true },
} as const;
export type FactSort = keyof typeof FACT_SORTS;

/** Takes any text; true where facts can be sorted by it. */
export const isFactSort = (name: string): name is FactSort => Object.hasOwn(FACT_SORTS, name);

export interface FactOrder {
  readonly sort: FactSort;
  readonly descending: boolean;
}

export interface FactPage extends FactOrder {
  readonly offset: number;
  /** Most facts to return. */
  readonly limit: number;
}

/** Newest documents first, within each in the order of its text. */
export const NEWEST_FIRST: FactOrder = { sort: 'published', descending: true };

/** Takes a database, a filter and a page; returns the facts of that page in order. */
export function listFacts(database: Database, filter: FactFilter, page: FactPage): FactListing[] {
  return [...readListings(database, filter, page, page)];
}

/**
 * Takes a database, a filter and an order; yields all facts one by one, so that memory does not grow with their number. The
 * database must not be closed before the last is taken.
 */
export function iterateFacts(
  database: Database,
  filter: FactFilter,
  order: FactOrder = NEWEST_FIRST,
): IterableIterator<FactListing> {
  return readListings(database, filter, order, null);
}

/** Takes a database and a filter; returns how many facts pass it. Without a filter it is what the last run counted. */
export function countFacts(database: Database, filter: FactFilter): number {
  const stored = isUnfiltered(filter) ? storedFactCount(database, filter.copies) : null;
  if (stored !== null) return stored;
  if (hasFactColumns(database)) return countFacets(database, filter).total;
  const where = factWhere(filter);
  const count: unknown = database
    .prepare(`SELECT count(*) FROM fact ${where.joinsDocument ? JOIN_DOCUMENT : ''} ${whereClause(where)}`)
    .pluck()
    .get(...where.values);
  return typeof count === 'number' ? count : 0;
}

/** Takes a database and numbers of facts; returns them in that order; numbers that no fact has are left out. */
export function factsById(database: Database, ids: readonly number[]): FactListing[] {
  const read = listingReader(database);
  return ids.flatMap((id) => read(id) ?? []);
}

const JOIN_DOCUMENT = 'JOIN document ON document.id = fact.document_id';

type Row = Omit<FactListing, 'number'> & { readonly document_id: number };

function* readListings(
  database: Database,
  filter: FactFilter,
  order: FactOrder,
  page: { readonly offset: number; readonly limit: number } | null,
): IterableIterator<FactListing> {
  const where = factWhere(filter);
  const limit = page === null ? '' : 'LIMIT ? OFFSET ?';
  const ids = database
    .prepare<unknown[], number>(`${idsInOrder(where, filter, order)} ${limit}`)
    .pluck()
    .iterate(...where.values, ...(page === null ? [] : [page.limit, page.offset]));
  const read = listingReader(database);
  for (const id of ids) {
    const listing = read(id);
    if (listing !== null) yield listing;
  }
}

/**
 * SQL of the numbers of the facts in order. What a row shows is looked up afterwards, so that sorting moves numbers alone
 * and a page costs its own rows.
 */
function idsInOrder(where: Where, filter: FactFilter, { sort, descending }: FactOrder): string {
  const way = descending ? 'DESC' : 'ASC';
  const { joins, by } = ORDERS[sort];
  const needsDocument = where.joinsDocument || joins.includes('document');
  const terms = by.map((term) =>
    term.startsWith('fact.start') ? term : `${term} ${way}${emptyLast(term, descending)}`,
  );
  // With the documents outside, the index on their dates gives the order, and a page ends early.
  const from =
    sort === 'published' && !isSelective(filter)
      ? 'document CROSS JOIN fact ON fact.document_id = document.id'
      : `fact ${sort === 'confidence' && !isSelective(filter) ? BY_CONFIDENCE : ''} ${needsDocument ? JOIN_DOCUMENT : ''}`;
  const others = joins.filter((join) => join !== 'document').map((join) => JOINS[join]);
  return `SELECT fact.id FROM ${from} ${others.join(' ')} ${whereClause(where)}
    ORDER BY ${terms.join(', ')}`;
}

/** Columns that can be empty. */
const OPTIONAL = new Set([
  ...['document.published', 'document.publisher', 'fact.date_start', 'fact.value', "nullif(fact.grade, '')"],
  'merged_fact.reports',
]);

/** In SQLite an empty value is the least: last by nature when the greatest comes first. Said without need it bars the index. */
const emptyLast = (term: string, descending: boolean): string =>
  OPTIONAL.has(term) && !descending ? ' NULLS LAST' : '';

/** Left to itself SQLite sorts all facts, since the index gives the first term of the order alone. */
const BY_CONFIDENCE = 'INDEXED BY fact_confidence';

/** True where the filter leaves few facts of a large database, so that they are found and then sorted. */
const isSelective = (filter: FactFilter): boolean =>
  [filter.subject, filter.grade, filter.rule, filter.measure].some((values) => values.length > 0) ||
  (filter.reviewed.length > 0 && !filter.reviewed.includes('none')) ||
  filter.document !== null ||
  filter.conflict ||
  filter.search !== '';

type Join = 'document' | 'entity' | 'merged';

const JOINS: Readonly<Record<Exclude<Join, 'document'>, string>> = {
  entity: 'JOIN entity ON entity.id = fact.subject',
  merged: `LEFT JOIN merged_fact_source ON merged_fact_source.fact_id = fact.id
    LEFT JOIN merged_fact ON merged_fact.id = merged_fact_source.merged_id`,
};

const TIE = ['fact.document_id', 'fact.start_offset, fact.end_offset, fact.id'];

const ORDERS: Readonly<Record<FactSort, { readonly joins: readonly Join[]; readonly by: readonly string[] }>> = {
  published: { joins: ['document'], by: ['document.published', 'document.id', TIE[1] ?? ''] },
  date: { joins: [], by: ['fact.date_start', ...TIE] },
  subject: { joins: ['entity'], by: ['entity.name', 'fact.subject', ...TIE] },
  kind: { joins: [], by: ['fact.kind', 'fact.measure', ...TIE] },
  value: { joins: [], by: ['fact.value', ...TIE] },
  grade: { joins: [], by: ["nullif(fact.grade, '')", ...TIE] },
  status: { joins: [], by: ['fact.status', ...TIE] },
  confidence: { joins: [], by: ['fact.confidence', ...TIE] },
  publisher: { joins: ['document'], by: ['document.publisher', ...TIE] },
  reports: { joins: ['merged'], by: ['merged_fact.reports', ...TIE] },
};

const LISTING = `
SELECT document.key AS document, fact.kind, fact.measure, fact.subject, fact.value, fact.value_high, fact.bound, fact.unit,
  fact.per, fact.grade, coalesce(fact.date_start, '') AS date_start, coalesce(fact.date_end, '') AS date_end, fact.status,
  fact.said_by, fact.person, fact.role, fact.start_offset AS start, fact.end_offset AS "end", fact.evidence, fact.rule,
  fact.confidence, fact.id, entity.name AS subject_name, measure.kind_title, measure.title AS measure_title,
  coalesce(document.title, '') AS title, coalesce(document.url, '') AS url,
  coalesce(document.publisher, '') AS publisher, coalesce(document.published, '') AS published,
  canonical.id IS NULL AS canonical, coalesce(canonical.key, document.key) AS cluster, fact.review,
  coalesce(merged_fact.id, '') AS merged_id, coalesce(merged_fact.reports, 0) AS reports,
  coalesce(merged_fact.documents, 0) AS documents, coalesce(merged_fact.conflict, 0) AS conflict, fact.document_id
FROM fact JOIN document ON document.id = fact.document_id JOIN entity ON entity.id = fact.subject
JOIN measure ON measure.kind = fact.kind AND measure.id = fact.measure
LEFT JOIN cluster_member ON cluster_member.document_id = fact.document_id
LEFT JOIN document AS canonical ON canonical.id = cluster_member.canonical_id
LEFT JOIN merged_fact_source ON merged_fact_source.fact_id = fact.id
LEFT JOIN merged_fact ON merged_fact.id = merged_fact_source.merged_id
WHERE fact.id = ? LIMIT 1`;

/** Documents whose order is kept at hand while a list is read. */
const ORDERS_KEPT = 64;

function listingReader(database: Database): (id: number) => FactListing | null {
  const row = database.prepare<[number], Row>(LISTING);
  const inOrder = database
    .prepare<[number], number>('SELECT id FROM fact WHERE document_id = ? ORDER BY start_offset, end_offset, id')
    .pluck();
  const kept = new Map<number, ReadonlyMap<number, number>>();
  const numbersOf = (documentId: number): ReadonlyMap<number, number> => {
    const known = kept.get(documentId);
    if (known !== undefined) return known;
    if (kept.size >= ORDERS_KEPT) kept.clear();
    const numbers = new Map(inOrder.all(documentId).map((id, index) => [id, index + 1]));
    kept.set(documentId, numbers);
    return numbers;
  };
  return (id) => {
    const found = row.get(id);
    if (found === undefined) return null;
    const { document_id: documentId, ...listing } = found;
    return { ...listing, number: numbersOf(documentId).get(id) ?? 0 };
  };
}
