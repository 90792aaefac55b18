import type { Database } from 'better-sqlite3';
import { type Body, readBody } from './bodies.js';
import { type MeasureLabel, readLabels } from './labels.js';
import { mergedFactsOf, sourceReader } from './merged-listing.js';
import { type Series, seriesOf } from './series.js';
import { type TimelineEntry, timelineOf } from './timeline.js';

/** A measure that can be compared, with how many of the bodies have facts of it. */
export interface ComparableMeasure extends MeasureLabel {
  readonly bodies: number;
  /** Merged facts of it about those bodies. */
  readonly facts: number;
}

/** One measure of several bodies: their numbers as series, or their grades and events by time. */
export interface Comparison {
  readonly measure: MeasureLabel;
  readonly bodies: readonly {
    readonly body: Body;
    /** One for each unit. */
    readonly series: readonly Series[];
    readonly timeline: readonly TimelineEntry[];
  }[];
}

/** Takes a database and ids of bodies; returns the measures that any of them has facts of, those that most share first. */
export function comparableMeasures(database: Database, ids: readonly string[]): ComparableMeasure[] {
  if (ids.length === 0) return [];
  const counts = new Map(
    database
      .prepare<unknown[], { kind: string; measure: string; bodies: number; facts: number }>(
        `SELECT kind, measure, count(DISTINCT subject) AS bodies, count(*) AS facts FROM merged_fact
         WHERE subject IN (${ids.map(() => '?').join(', ')}) GROUP BY kind, measure`,
      )
      .all(...ids)
      .map((row) => [`${row.kind}/${row.measure}`, row] as const),
  );
  return readLabels(database)
    .measures.flatMap((label) => {
      const count = counts.get(`${label.kind}/${label.measure}`);
      return count === undefined ? [] : [{ ...label, bodies: count.bodies, facts: count.facts }];
    })
    .sort((a, b) => b.bodies - a.bodies);
}

/**
 * Takes a database, ids of bodies in the order to show them and a measure; returns what the corpus states of it about each.
 * Ids that no body has are left out; null where there is no such measure.
 */
export function compareBodies(
  database: Database,
  ids: readonly string[],
  { kind, measure }: { readonly kind: string; readonly measure: string },
  { copies = false }: { readonly copies?: boolean } = {},
): Comparison | null {
  const labels = readLabels(database);
  const label = labels.measures.find((one) => one.kind === kind && one.measure === measure);
  if (label === undefined) return null;
  const withSources = sourceReader(database, copies);
  const bodies = [...new Set(ids)].flatMap((id) => readBody(database, id) ?? []);
  return {
    measure: label,
    bodies: bodies.map((body) => {
      const facts = mergedFactsOf(database, kind, measure, [body.id]).map(withSources);
      return { body, series: seriesOf(facts), timeline: timelineOf(facts, labels) };
    }),
  };
}
