import type { Database } from 'better-sqlite3';
import { rememberUntilWritten } from '../../remember.js';

export interface KnownMeasure {
  readonly kind: string;
  readonly id: string;
  readonly kindTitle: string;
  readonly title: string;
  /** `grade`, `quantity`, `event` or `post`: which columns of a fact it fills. */
  readonly shape: string;
  readonly units: readonly string[];
}

export interface KnownBody {
  readonly id: string;
  readonly name: string;
}

export interface KnownGrade {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/** What the columns of a fact can hold, as the database knows it. */
export interface Vocabulary {
  readonly measures: readonly KnownMeasure[];
  readonly bodies: readonly KnownBody[];
  /** The grades of the kinds that have some, the best first. */
  readonly grades: readonly KnownGrade[];
  /** Posts that its facts have. */
  readonly roles: readonly string[];
}

export const BOUNDS = ['exact', 'about', 'at_least', 'at_most'] as const;
export const PERIODS = ['', 'year', 'month', 'week', 'day'] as const;
export const STATUSES = ['asserted', 'negated', 'hypothetical', 'forecast'] as const;

/** Takes a database; returns what the columns of a fact can hold. */
export const readVocabulary = rememberUntilWritten((database: Database): Vocabulary => {
  return {
    measures: database
      .prepare<[], Omit<KnownMeasure, 'units'> & { units: string }>(
        'SELECT kind, id, kind_title AS kindTitle, title, shape, units FROM measure ORDER BY position, kind, id',
      )
      .all()
      .map(({ units, ...measure }) => ({ ...measure, units: units.split(' ').filter((unit) => unit !== '') })),
    bodies: database.prepare<[], KnownBody>(`SELECT id, name FROM entity WHERE type <> 'body' ORDER BY name, id`).all(),
    grades: database.prepare<[], KnownGrade>('SELECT kind, id, title FROM grade ORDER BY kind, rank, id').all(),
    roles: database
      .prepare<[], string>(
        `SELECT DISTINCT role FROM fact WHERE kind IN (SELECT kind FROM measure WHERE shape = 'post') AND role <> ''
         ORDER BY role`,
      )
      .pluck()
      .all(),
  };
});
