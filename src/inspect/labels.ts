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

/** A grade of a kind's scale. */
export interface GradeLabel {
  readonly kind: string;
  readonly grade: string;
  readonly title: string;
  /** From the best, 0. */
  readonly rank: number;
}

/** What the pack calls its kinds and measures. */
export interface Labels {
  readonly measures: readonly MeasureLabel[];
  /** Title of a kind, by its id. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Title of a measure by `kind/id`, with the kind behind it where another kind has one of that title. */
  readonly measureTitles: ReadonlyMap<string, string>;
  readonly grades: readonly GradeLabel[];
  /** Title of a grade, by its id. */
  readonly gradeTitles: ReadonlyMap<string, string>;
}

/** Takes a database; returns the titles of its kinds, measures and grades, in the order of the pack. */
export function readLabels(database: Database): Labels {
  const measures = database
    .prepare<[], MeasureLabel>(
      `SELECT kind, id AS measure, kind_title AS kindTitle, title, shape FROM measure ORDER BY position, kind, id`,
    )
    .all();
  const grades = database
    .prepare<[], GradeLabel>('SELECT kind, id AS grade, title, rank FROM grade ORDER BY kind, rank, id')
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
    grades,
    gradeTitles: new Map(grades.map(({ grade, title }) => [grade, title])),
  };
}
