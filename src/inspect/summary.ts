import type { Database } from 'better-sqlite3';
import { type Body, bodiesWithFacts } from './bodies.js';
import { NO_FILTER } from './fact-filter.js';
import { countFacts, type FactListing, listFacts, NEWEST_FIRST } from './facts.js';
import { readLabels } from './labels.js';
import { type MergedListing, mergedFactsInConflict } from './merged-listing.js';
import { type ProblemCount, problemCounts } from './problems.js';
import { storedFacet, type ValueCount } from './stored-counts.js';

/** What a database holds, at a glance. */
export interface Summary {
  readonly run: LastRunSummary | null;
  readonly documents: number;
  /** Documents that are no copies. */
  readonly stories: number;
  /** First and last publication day; empty where no document has one. */
  readonly firstPublished: string;
  readonly lastPublished: string;
  /** Facts as documents state them: of all documents, and of those that are no copies. */
  readonly facts: { readonly articles: number; readonly stories: number };
  readonly mergedFacts: number;
  readonly conflicts: number;
  readonly kinds: readonly KindCount[];
  readonly copies: readonly ValueCount[];
  readonly publishers: readonly ValueCount[];
  readonly languages: readonly ValueCount[];
  readonly readabilities: readonly ValueCount[];
  /** Years of publication, the latest first. */
  readonly years: readonly ValueCount[];
  /** Bodies that most facts are about. */
  readonly bodies: readonly Body[];
  readonly newest: readonly FactListing[];
  readonly contradictions: readonly Contradiction[];
  readonly problems: readonly ProblemCount[];
}

export interface LastRunSummary {
  readonly state: string;
  readonly corpus: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly seconds: number | null;
  readonly programVersion: string;
}

/** Facts of one kind in stories, and merged. */
export interface KindCount {
  readonly kind: string;
  readonly title: string;
  readonly facts: number;
  readonly merged: number;
}

/** Merged facts that contradict each other: other values for one subject, measure and time. */
export interface Contradiction {
  readonly group: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly kind: string;
  readonly measure: string;
  readonly measureTitle: string;
  /** The most reported first. */
  readonly facts: readonly MergedListing[];
  /** Independent reports on all sides. */
  readonly reports: number;
}

export interface SummaryLimits {
  /** Bodies, publishers, newest facts, contradictions: how many of each. */
  readonly most?: number;
}

const MOST = 10;

/** Takes a database; returns its overview. Counts are those that the last run made, so that it costs no more on a large one. */
export function readSummary(database: Database, { most = MOST }: SummaryLimits = {}): Summary {
  const count = (sql: string): number => {
    const value: unknown = database.prepare(sql).pluck().get();
    return typeof value === 'number' ? value : 0;
  };
  const text = (sql: string): string => {
    const value: unknown = database.prepare(sql).pluck().get();
    return typeof value === 'string' ? value : '';
  };
  const documents = count('SELECT count(*) FROM document');
  const kinds = kindCounts(database);
  return {
    run: readRun(database),
    documents,
    stories: documents - count('SELECT count(*) FROM cluster_member'),
    firstPublished: text('SELECT min(published) FROM document').slice(0, 10),
    lastPublished: text('SELECT max(published) FROM document').slice(0, 10),
    facts: {
      articles: countFacts(database, { ...NO_FILTER, copies: true }),
      stories: countFacts(database, NO_FILTER),
    },
    mergedFacts: sumOf(kinds.map(({ merged }) => merged)),
    conflicts: count('SELECT count(*) FROM merged_fact WHERE conflict = 1'),
    kinds,
    copies: documentFacet(database, 'copy_kind'),
    publishers: documentFacet(database, 'publisher').slice(0, most),
    languages: documentFacet(database, 'language'),
    readabilities: documentFacet(database, 'readability'),
    years: [...documentFacet(database, 'year')].sort((a, b) => (a.value < b.value ? 1 : -1)),
    bodies: bodiesWithFacts(database, most),
    newest: listFacts(database, NO_FILTER, { ...NEWEST_FIRST, offset: 0, limit: most }),
    contradictions: readContradictions(database, most),
    problems: problemCounts(database),
  };
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function readRun(database: Database): LastRunSummary | null {
  return (
    database
      .prepare<[], LastRunSummary>(
        `SELECT state, corpus, started_at AS startedAt, coalesce(finished_at, '') AS finishedAt, seconds,
           program_version AS programVersion FROM run ORDER BY id DESC LIMIT 1`,
      )
      .get() ?? null
  );
}

const documentFacet = (database: Database, facet: string): ValueCount[] => facetOf(database, 'document_export', facet);

/** What the last run counted of a view, the most frequent first. */
function facetOf(database: Database, view: string, facet: string): ValueCount[] {
  return database
    .prepare<[string, string], ValueCount>(
      'SELECT value, count FROM facet_count WHERE view = ? AND facet = ? ORDER BY count DESC, value',
    )
    .all(view, facet);
}

function kindCounts(database: Database): KindCount[] {
  const facts = new Map(storedFacet(database, 'kind', false).map(({ value, count }) => [value, count]));
  const merged = new Map(facetOf(database, 'merged_fact_export', 'kind').map(({ value, count }) => [value, count]));
  return [...readLabels(database).kinds].map(([kind, title]) => ({
    ...{ kind, title },
    facts: facts.get(kind) ?? 0,
    merged: merged.get(kind) ?? 0,
  }));
}

/** Takes a database; returns the contradictions that most reports take part in, the biggest first. */
export function readContradictions(database: Database, most: number): Contradiction[] {
  const groups = database
    .prepare<[number], { id: string; reports: number }>(
      `SELECT conflict_group AS id, sum(reports) AS reports FROM merged_fact
       WHERE conflict = 1 AND conflict_group IS NOT NULL GROUP BY conflict_group
       ORDER BY reports DESC, conflict_group LIMIT ?`,
    )
    .all(most);
  const facts = mergedFactsInConflict(
    database,
    groups.map(({ id }) => id),
  );
  const { measureTitles } = readLabels(database);
  const name = database.prepare<[string], string>('SELECT name FROM entity WHERE id = ?').pluck();
  return groups.flatMap(({ id, reports }) => {
    const sides = facts.filter((fact) => fact.conflict_group === id);
    const [first] = sides;
    if (first === undefined) return [];
    const { subject, kind, measure } = first;
    return [
      {
        ...{ group: id, subject, kind, measure, facts: sides, reports },
        subjectName: name.get(subject) ?? subject,
        measureTitle: measureTitles.get(`${kind}/${measure}`) ?? measure,
      },
    ];
  });
}
