import type { Database } from 'better-sqlite3';

export interface ScaleGrade {
  readonly id: string;
  readonly title: string;
  /** 0 the best; grades of equal worth share it. */
  readonly rank: number;
}

/** The grades of each kind of rating, the best first, by the id of the kind. */
export type Scales = ReadonlyMap<string, readonly ScaleGrade[]>;

/** Takes a database; returns the scales that its pack declares. */
export function readScales(database: Database): Scales {
  const scales = new Map<string, ScaleGrade[]>();
  const rows = database
    .prepare<[], ScaleGrade & { readonly kind: string }>(
      'SELECT kind, id, title, rank FROM grade ORDER BY kind, rank, id',
    )
    .all();
  for (const { kind, ...grade } of rows) scales.set(kind, [...(scales.get(kind) ?? []), grade]);
  return scales;
}

/** Takes scales, a kind and a grade's id; returns that grade, null where the pack does not rank it. */
export function gradeOf(scales: Scales, kind: string, id: string): ScaleGrade | null {
  return scales.get(kind)?.find((grade) => grade.id === id) ?? null;
}
