import { relative } from 'node:path';
import type { RunSummary } from '../pipeline/summary.js';

/** Commands worth knowing after a run, in the order they are offered; only those that exist are. */
const NEXT: readonly (readonly [command: string, what: string])[] = [
  ['serve', 'look at it in the browser'],
  ['show', 'see it in the terminal'],
  ['explain', 'see how one document was read: newsfacts explain DB DOCUMENT'],
  ['export', 'pass it on as CSV, JSON or Parquet'],
  ['doctor', 'check the database'],
];

/** Takes what a run did and the names of all commands; returns it as text for a person. */
export function renderSummary(summary: RunSummary, commands: readonly string[]): string {
  const { sources, facts, copies, problems } = summary;
  const database = shown(summary.database);
  const rows: (readonly [string, string])[] = [
    ['sources', sourcesText(sources)],
    ['documents', `${summary.documents}${writtenText(summary)}`],
    ['facts', counted(facts)],
    ['merged facts', `${summary.mergedFacts}${summary.conflicts > 0 ? `, ${summary.conflicts} in conflict` : ''}`],
    ['copies', counted(copies)],
    ['problems', counted(problems)],
  ];
  const head =
    summary.state === 'interrupted'
      ? `Interrupted after ${summary.seconds} s; run again to resume.`
      : `Read ${summary.corpus} into ${database} in ${summary.seconds} s.`;
  const gone = summary.gone.map((path) => `  gone: ${path}`);
  const next = NEXT.filter(([command]) => commands.includes(command)).map(
    ([command, what]) => `  ${`newsfacts ${command} ${database}`.padEnd(36)}  ${what}`,
  );
  const lines = [
    head,
    ...rows.map(([name, text]) => `  ${name.padEnd(13)} ${text}`),
    ...gone,
    ...(next.length === 0 ? [] : ['Next:', ...next]),
  ];
  return `${lines.join('\n')}\n`;
}

function sourcesText(sources: RunSummary['sources']): string {
  const { redone, ...others } = sources;
  const parts = Object.entries(others).map(([name, count]) => `${count} ${name}`);
  if (redone > 0) parts.push(`${redone} read again by a newer version`);
  return parts.join(', ');
}

function writtenText({ written, reanalysed }: RunSummary): string {
  const parts = [
    ...(written > 0 ? [`${written} written`] : []),
    ...(reanalysed > 0 ? [`${reanalysed} analysed again`] : []),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function counted(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return '0';
  return `${total} (${entries.map(([name, count]) => `${count} ${name}`).join(', ')})`;
}

function shown(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') ? path : short;
}
