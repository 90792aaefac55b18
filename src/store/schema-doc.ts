/** What one table, view or column means; `column` is empty for the table or view itself. */
export interface SchemaDescription {
  readonly table: string;
  readonly column: string;
  readonly description: string;
}

const REMOVAL = /^DROP (?:TABLE|VIEW) (\w+)/;
const OPENING = /^CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)/;
const ADDITION = /^ALTER TABLE (\w+) ADD COLUMN "?(\w+)"?.*?-- (.+)$/;
const COLUMN = /^ {2}(?:.* AS )?"?(\w+)"?.*? -- (.+)$/;

/**
 * Takes the SQL of the migrations in order; returns the descriptions that stand in it as comments: the line above a table
 * or view, and the comment behind a column, in the order of the text.
 */
export function describeSchema(sql: string): SchemaDescription[] {
  let found: SchemaDescription[] = [];
  let above = '';
  let table: string | null = null;
  for (const line of sql.split('\n')) {
    const removed = REMOVAL.exec(line)?.[1];
    if (removed !== undefined) found = found.filter((one) => one.table !== removed);
    const opening = OPENING.exec(line);
    const addition = ADDITION.exec(line);
    if (opening?.[1] !== undefined) {
      table = opening[1];
      found.push({ table, column: '', description: above });
    } else if (addition?.[1] !== undefined && addition[2] !== undefined && addition[3] !== undefined) {
      found.push({ table: addition[1], column: addition[2], description: addition[3] });
    } else if (table !== null) {
      const column = COLUMN.exec(line);
      if (column?.[1] !== undefined && column[2] !== undefined) {
        found.push({ table, column: column[1], description: column[2] });
      }
      if (line.startsWith(')') || line.startsWith('FROM ')) table = null;
    }
    above = line.startsWith('-- ') ? line.slice(3) : '';
  }
  return found;
}

/** Takes the descriptions of the schema; returns the page docs/schema.md as Markdown. */
export function renderSchema(descriptions: readonly SchemaDescription[]): string {
  const lines = [
    '# The database',
    '',
    'Every table, view and column. The same descriptions stand in the database itself, in the table `schema_doc`. This page',
    'is generated from the migrations by `npm run docs:schema`.',
  ];
  for (const { table, column, description } of descriptions) {
    if (column === '') lines.push('', `## ${table}`, '', description, '', '| column | meaning |', '| --- | --- |');
    else lines.push(`| \`${column}\` | ${description.replaceAll('|', '\\|')} |`);
  }
  return `${lines.join('\n')}\n`;
}
