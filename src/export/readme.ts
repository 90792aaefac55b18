import { type Dataset, QUOTING, rowsInWords, unitMeanings } from './dataset.js';
import type { FileEntry } from './manifest.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ');

/** Takes an export's description, notes of its format and the files written so far; returns the page for people, in Markdown. */
export function renderReadme(dataset: Dataset, notes: readonly string[], written: readonly FileEntry[]): string {
  const entries = new Map(written.map((entry) => [entry.name, entry]));
  const fileOf = (name: string): string => `${name}.${dataset.extension}`;
  const size = (name: string): string => {
    const entry = entries.get(fileOf(name));
    return entry === undefined ? '' : rowsInWords(entry);
  };
  return `${[
    `# ${dataset.title}`,
    madeBy(dataset),
    ...(dataset.filter.length === 0 ? [] : [`Only facts with ${filterInWords(dataset)}, and what belongs to them.`]),
    '## Files',
    table(
      ['file', 'rows', 'what a row is'],
      dataset.tables.map(({ name, description }) => [`\`${fileOf(name)}\``, size(name), description]),
    ),
    '`newsfacts-export.json` lists every file with its size and SHA-256.',
    ...notes,
    '## Units and offsets',
    'A number stands in `value` (and `value_high`, the upper end of a range) in the unit that `unit` names:',
    table(['unit', 'meaning'], unitMeanings(dataset.measures)),
    OFFSETS,
    '## Where a fact comes from',
    PROVENANCE,
    '## Rights',
    rights(dataset),
    ...dataset.tables.flatMap(({ name, title, columns }) => [
      `## ${title} (\`${fileOf(name)}\`)`,
      table(
        ['column', 'type', 'meaning'],
        columns.map((column) => [`\`${column.name}\``, column.type, column.description]),
      ),
    ]),
  ].join('\n\n')}\n`;
}

/** Takes an export's description; returns which database, run and versions it was made from, in a sentence or two. */
export function madeBy({ database, run }: Dataset): string {
  if (run === null) return `Exported from \`${database}\`.`;
  const versions = Object.entries(run.versions).map(([stage, version]) => `${stage} ${version}`);
  const when = run.finishedAt === '' ? run.startedAt : run.finishedAt;
  return (
    `Exported from \`${database}\` as run ${run.id} of newsfacts ${run.programVersion} left it on ${when}` +
    `${versions.length === 0 ? '' : ` (versions: ${versions.join(', ')})`}.`
  );
}

const filterInWords = ({ filter }: Dataset): string => filter.map(([name, value]) => `${name} \`${value}\``).join(', ');

const OFFSETS =
  '`start` and `end` are half-open offsets into the clean text of the document, in UTF-16 code units (what JavaScript, Java ' +
  'and C# count; in Python: `text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")`).';

const PROVENANCE =
  'Every fact names its document (`document`, a URL or the path in the corpus), the exact words (`evidence`, at `start` to ' +
  '`end` of its clean text) and the rule that found them (`rule`). `documents` names the file, its SHA-256 and the run that ' +
  'read it; `runs` the versions of that run. `merged_id` leads from a fact to the claim that all documents make together.';

function rights({ licence, notice, withText }: Dataset): string {
  const own = licence === null ? '' : `The selection of facts is published under: ${licence}.\n\n`;
  const left = withText
    ? ''
    : 'The texts of the documents were left out of this export; offsets still point into them.\n\n';
  return `${own}${left}${QUOTING.trim()}${notice === null ? '' : `\n\n${notice.trim().replace(/^# /gmu, '### ')}`}`;
}
