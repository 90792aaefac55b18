import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A row of a pack's table, by column name. */
export type TableRow = Readonly<Record<string, string>>;

/** Takes the address of a CSV file with a header; returns its rows. Throws where it is missing or malformed. */
export function readTable(file: URL): TableRow[] {
  return parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true });
}

/** Splits a field of several values at `|`; none for an empty field. */
export const valuesOf = (field: string | undefined): string[] =>
  (field ?? '').split('|').filter((value) => value !== '');
