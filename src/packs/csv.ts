/**
 * Takes CSV with a header; returns its rows as objects by column name. Quoted fields may hold commas and doubled quotes,
 * not line ends.
 */
export function parseTable(text: string): Readonly<Record<string, string>>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const header = fieldsOf(lines[0] ?? '');
  return lines.slice(1).map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(header.map((column, index) => [column, fields[index] ?? '']));
  });
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/y;

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex <= line.length) {
    const match = FIELD.exec(line);
    if (match === null) break;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (!match[0].endsWith(',')) break;
  }
  return fields;
}

/** Splits a field of several values at `|`; none for an empty field. */
export const valuesOf = (field: string | undefined): string[] =>
  (field ?? '').split('|').filter((value) => value !== '');
