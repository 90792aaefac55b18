import { readFileSync } from 'node:fs';
import { parseTable } from '../csv.js';

export { parseTable, valuesOf } from '../csv.js';

/** Takes a file of the folder `tables`; returns its rows. Throws where it is missing: the package would be broken. */
export function readTable(name: string): Readonly<Record<string, string>>[] {
  return parseTable(readFileSync(new URL(`./tables/${name}`, import.meta.url), 'utf8'));
}
