import type { Database } from 'better-sqlite3';
import { type Body, readBody } from './bodies.js';
import { type Labels, readLabels } from './labels.js';
import {
  type MergedListing,
  mergedFactsAbout,
  mergedFactsOf,
  type SourcedFact,
  sourceReader,
} from './merged-listing.js';
import { type Series, seriesOf } from './series.js';
import { type TimelineEntry, timelineOf } from './timeline.js';

/** The grades that one area was given, the earliest first. */
export interface RatingSteps {
  readonly kind: string;
  readonly measure: string;
  readonly title: string;
  readonly steps: readonly TimelineEntry[];
}

/** The events or posts of one kind, the earliest first. */
export interface EventGroup {
  readonly kind: string;
  readonly title: string;
  readonly shape: 'event' | 'post';
  readonly entries: readonly TimelineEntry[];
}

/** The numbers of one measure about the body, beside those of its region and nation. */
export interface MeasureSeries {
  readonly kind: string;
  readonly kindTitle: string;
  readonly measure: string;
  readonly title: string;
  readonly unit: string;
  readonly per: string;
  readonly own: Series;
  /** Those of its region and nation, where the corpus holds any of the same unit. */
  readonly comparisons: readonly { readonly body: Body; readonly series: Series }[];
}

/** All that a corpus states about one body. */
export interface CaseFile {
  readonly body: Body;
  readonly region: Body | null;
  readonly nation: Body | null;
  readonly counts: {
    /** Merged facts. */
    readonly facts: number;
    readonly documents: number;
    /** Documents that are no copies. */
    readonly stories: number;
    readonly conflicts: number;
    /** First and last publication day of the documents; empty where unknown. */
    readonly firstPublished: string;
    readonly lastPublished: string;
  };
  readonly ratings: readonly RatingSteps[];
  readonly events: readonly EventGroup[];
  readonly series: readonly MeasureSeries[];
  /** All grades, events and posts, the earliest first; those that nothing places in time last. */
  readonly timeline: readonly TimelineEntry[];
}

/**
 * Takes a database, a body's id and whether copies count (articles) or not (stories: sources of canonical documents alone);
 * returns its case file, null where there is no such body.
 */
export function readCaseFile(
  database: Database,
  id: string,
  { copies = false }: { readonly copies?: boolean } = {},
): CaseFile | null {
  const body = readBody(database, id);
  if (body === null) return null;
  const labels = readLabels(database);
  const facts = mergedFactsAbout(database, [id]).map(sourceReader(database, copies));
  const around = [body.region, body.nation].flatMap((other) =>
    other === null || other === id ? [] : (readBody(database, other) ?? []),
  );
  const timeline = timelineOf(facts, labels);
  return {
    body,
    region: around.find(({ id: other }) => other === body.region) ?? null,
    nation: around.find(({ id: other }) => other === body.nation) ?? null,
    counts: countsOf(database, id, facts),
    ratings: ratingsOf(timeline, labels),
    events: eventsOf(timeline, labels),
    series: measuresOf(database, facts, around, labels, copies),
    timeline,
  };
}

function countsOf(database: Database, id: string, facts: readonly MergedListing[]): CaseFile['counts'] {
  const row = database
    .prepare<[string], { documents: number; stories: number; first: string | null; last: string | null }>(
      `WITH stated AS (SELECT DISTINCT document_id FROM fact WHERE subject = ? AND review NOT IN ('refused', 'replaced'))
       SELECT count(*) AS documents, count(*) - count(cluster_member.document_id) AS stories,
         min(published) AS first, max(published) AS last
       FROM stated JOIN document ON document.id = stated.document_id
       LEFT JOIN cluster_member ON cluster_member.document_id = document.id`,
    )
    .get(id);
  return {
    facts: facts.length,
    documents: row?.documents ?? 0,
    stories: row?.stories ?? 0,
    conflicts: facts.filter(({ conflict }) => conflict === 1).length,
    firstPublished: row?.first?.slice(0, 10) ?? '',
    lastPublished: row?.last?.slice(0, 10) ?? '',
  };
}

function ratingsOf(timeline: readonly TimelineEntry[], labels: Labels): RatingSteps[] {
  return labels.measures
    .filter(({ shape }) => shape === 'grade')
    .map(({ kind, measure, title }) => ({
      ...{ kind, measure, title },
      steps: timeline.filter(({ fact }) => fact.kind === kind && fact.measure === measure),
    }))
    .filter(({ steps }) => steps.length > 0);
}

function eventsOf(timeline: readonly TimelineEntry[], labels: Labels): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const { kind, kindTitle, shape } of labels.measures) {
    if (groups.has(kind) || (shape !== 'event' && shape !== 'post')) continue;
    const entries = timeline.filter(({ fact }) => fact.kind === kind);
    if (entries.length > 0) groups.set(kind, { kind, title: kindTitle, shape, entries });
  }
  return [...groups.values()];
}

function measuresOf(
  database: Database,
  facts: readonly SourcedFact[],
  around: readonly Body[],
  labels: Labels,
  copies: boolean,
): MeasureSeries[] {
  const all = seriesOf(facts);
  const withSources = sourceReader(database, copies);
  return labels.measures.flatMap(({ kind, kindTitle, measure, title }) =>
    all
      .filter((series) => series.kind === kind && series.measure === measure)
      .map((own): MeasureSeries => {
        const others = mergedFactsOf(
          database,
          kind,
          measure,
          around.map(({ id }) => id),
        ).map(withSources);
        const comparable = seriesOf(others).filter(({ unit, per }) => unit === own.unit && per === own.per);
        const comparisons = around.flatMap((body) =>
          comparable.filter(({ subject }) => subject === body.id).map((series) => ({ body, series })),
        );
        return { kind, kindTitle, measure, title, unit: own.unit, per: own.per, own, comparisons };
      }),
  );
}
