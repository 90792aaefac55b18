import type { Database } from 'better-sqlite3';

/** Takes an id such as `requires_improvement`; returns it as words, the first with a capital. */
export function plainWords(id: string): string {
  const words = id.replaceAll('_', ' ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface MeasureLabel {
  readonly kind: string;
  readonly measure: string;
  readonly kindTitle: string;
  readonly title: string;
  /** `grade`, `quantity`, `event` or `post`. */
  readonly shape: string;
}

/** What the pack calls its kinds and measures. */
export interface Labels {
  readonly measures: readonly MeasureLabel[];
  /** Title of a kind, by its id. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Title of a measure by `kind/id`, with the kind behind it where another kind has one of that title. */
  readonly measureTitles: ReadonlyMap<string, string>;
}

/** Takes a database; returns the titles of its kinds and measures. */
export function readLabels(database: Database): Labels {
  const measures = database
    .prepare<[], MeasureLabel>(
      `SELECT kind, id AS measure, kind_title AS kindTitle, title, shape FROM measure ORDER BY kind, id`,
    )
    .all();
  const uses = new Map<string, number>();
  for (const { title } of measures) uses.set(title, (uses.get(title) ?? 0) + 1);
  return {
    measures,
    kinds: new Map(measures.map(({ kind, kindTitle }) => [kind, kindTitle])),
    measureTitles: new Map(
      measures.map(({ kind, measure, kindTitle, title }) => [
        `${kind}/${measure}`,
        (uses.get(title) ?? 0) > 1 ? `${title} (${kindTitle})` : title,
      ]),
    ),
  };
}
