import type { Database } from 'better-sqlite3';
import { nearest } from '../model/nearest.js';
import { findDocument } from '../store/find-document.js';
import type { FactFilter } from './fact-filter.js';
import { findBody } from './find-body.js';

/**
 * Takes a database and a filter as a person gave it; returns the filter with names of bodies and documents replaced by their ids and keys, and, in
 * plain words, the values that no fact of this database can have, with the likeliest slip. Such values stay in the filter.
 */
export function checkFactFilter(
  database: Database,
  filter: FactFilter,
): { readonly filter: FactFilter; readonly mistakes: string[] } {
  const mistakes: string[] = [];
  const subject = filter.subject.map((name) => {
    const found = findBody(database, name);
    if (found.kind === 'found') return found.body.id;
    const some = found.kind === 'several' ? found.bodies : found.near;
    const names = some.map((body) => `${body.name} (${body.id})`).join(', ');
    if (found.kind === 'several') mistakes.push(`“${shown(name)}” may be any of ${names}.`);
    else mistakes.push(`No body is named “${shown(name)}”.${names === '' ? '' : ` Perhaps ${names}.`}`);
    return name;
  });
  for (const [name, { title, sql }] of Object.entries(KNOWN)) {
    const values = valuesOf(filter, name);
    if (values.length === 0) continue;
    const known = database.prepare<[], string>(sql).pluck().all();
    for (const value of values.filter((one) => !known.includes(one))) mistakes.push(unknown(title, value, known));
  }
  const document = filter.document === null ? null : documentNamed(database, filter.document, mistakes);
  return { filter: { ...filter, subject: [...new Set(subject)], document }, mistakes };
}

/** Key of the document that a person's words mean; the words themselves, and a mistake, where they mean none or several. */
function documentNamed(database: Database, name: string, mistakes: string[]): string {
  const found = findDocument(database, name);
  if (found.kind === 'found') return found.key;
  if (found.kind === 'none') mistakes.push(`There is no document “${shown(name)}”.`);
  else mistakes.push(`“${shown(name)}” may be any of ${found.keys.map(shown).join(', ')}.`);
  return name;
}

const KNOWN: Readonly<Record<string, { readonly title: string; readonly sql: string }>> = {
  kind: { title: 'kind', sql: 'SELECT DISTINCT kind FROM measure ORDER BY 1' },
  measure: {
    title: 'measure',
    sql: "SELECT DISTINCT id FROM measure UNION ALL SELECT kind || '/' || id FROM measure",
  },
  grade: {
    title: 'grade',
    sql: "SELECT DISTINCT id FROM grade UNION SELECT DISTINCT grade FROM fact WHERE grade <> ''",
  },
  publisher: { title: 'publisher', sql: "SELECT DISTINCT publisher FROM document WHERE publisher <> '' ORDER BY 1" },
  rule: { title: 'rule', sql: 'SELECT id FROM rule ORDER BY 1' },
};

function valuesOf(filter: FactFilter, name: string): readonly string[] {
  switch (name) {
    case 'kind':
    case 'measure':
    case 'grade':
    case 'publisher':
    case 'rule':
      return filter[name];
    default:
      return [];
  }
}

/** As many as fit a sentence. */
const MOST_LISTED = 12;

function unknown(title: string, value: string, known: readonly string[]): string {
  const near = nearest(value.slice(0, LONGEST_SHOWN), known);
  if (near !== null) return `There is no ${title} “${shown(value)}”; did you mean “${near}”?`;
  const listed = known.length > MOST_LISTED ? '' : ` There are ${known.join(', ')}.`;
  return `There is no ${title} “${shown(value)}”.${listed}`;
}

const LONGEST_SHOWN = 60;
const shown = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
