import { USEFUL_QUERIES, type UsefulQuery } from './queries.js';

/** Returns the page docs/queries.md: the useful queries with what they ask, in Markdown. */
export function renderQueriesPage(): string {
  return `${[HEAD, ...USEFUL_QUERIES.map(section)].join('\n\n')}\n`;
}

const HEAD = `# Ten questions and the SQL that answers them

Run them in any SQLite tool on a database that \`newsfacts run\` made; \`sqlite3 -box output/facts.db\` is enough. The same
queries stand ready in Datasette (\`newsfacts export DB --format datasette\`). A name such as \`:council\` is a parameter that
may stay unset; in the sqlite3 shell \`.parameter set :council Sefton\` sets it.

What to know before: \`merged_fact\` has a row a claim, however many documents make it; \`fact\` a row a fact and document.
\`status\` says how it is meant: add \`status = 'asserted'\` where aims and forecasts should not count. \`reports\` counts
independent reports, copies of one story once. Dates bound when a fact holds, as far as the text says; they are empty where
it says nothing. [schema.md](schema.md) describes every column, [cite.md](cite.md) how to cite what you find.`;

function section({ title, description, sql, parameters }: UsefulQuery, index: number): string {
  const names = Object.entries(parameters).map(
    ([name, { meaning, example }]) => `\`:${name}\` is ${meaning}, such as \`${example}\`.`,
  );
  return [`## ${index + 1}. ${title}`, [description, ...names].join(' '), `\`\`\`sql\n${sql};\n\`\`\``].join('\n\n');
}
