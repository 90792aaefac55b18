import { type Dataset, QUOTING, unitMeanings } from './dataset.js';

/** Takes an export's description; returns it as JSON for programs: tables, columns, types, keys, units, run, rights. */
export function renderColumns(dataset: Dataset): string {
  const { title, database, run, filter, licence, notice, tables, measures, extension } = dataset;
  const about = {
    ...{ title, database, run, filter: Object.fromEntries(filter), licence, notice, rights: QUOTING.trim() },
    offsets: 'half-open, in UTF-16 code units of the clean text',
    units: Object.fromEntries(unitMeanings(measures)),
    tables: tables.map((table) => ({ ...table, file: `${table.name}.${extension}` })),
  };
  return `${JSON.stringify(about, null, 1)}\n`;
}
