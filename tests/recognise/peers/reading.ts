/** What a library reads at a place: its span, and each value it holds possible. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly values: readonly string[];
}

/** The values read anywhere on the expression that starts at `at`, in order. */
export function valuesAt(readings: readonly Reading[], at: number, length: number): string[] {
  return readings.filter(({ start, end }) => start < at + length && at < end).flatMap(({ values }) => values);
}
