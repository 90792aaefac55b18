import type { Database } from 'better-sqlite3';
import { type FactFilter, LIST_FACETS, type ListFacet, UNDATED } from './fact-filter.js';
import { factWhere, whereClause } from './fact-where.js';
import { plainWords, readLabels } from './labels.js';
import { isUnfiltered, storedFacet, storedFactCount, type ValueCount } from './stored-counts.js';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Facts that would be left, were this value chosen. */
  readonly count: number;
  readonly selected: boolean;
}

/** One way to narrow a list of facts; `name` and `value` are those of `readFactFilter`. */
export interface Facet {
  readonly name: ListFacet | 'conflict';
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** Further values that occur and are not listed. */
  readonly more: number;
}

/** Values of a facet that are listed: the most frequent; selected ones always. */
const MOST_VALUES = 120;

const TITLES: Readonly<Record<ListFacet | 'conflict', string>> = {
  kind: 'Kind',
  measure: 'Measure',
  subject: 'About',
  grade: 'Grade',
  status: 'Status',
  year: 'Year',
  publisher: 'Publisher',
  rule: 'Rule',
  reviewed: 'Review',
  conflict: 'Conflict',
};

const NAMES: readonly (ListFacet | 'conflict')[] = [...LIST_FACETS, 'conflict'];

/**
 * Takes a database and a filter; returns every facet with its values, each facet counted with what the other facets ask.
 * Without a filter the counts are those that the last run made. Facets that have nothing to choose are left out.
 */
export function readFacets(database: Database, filter: FactFilter): Facet[] {
  const stored = isUnfiltered(filter) && storedFactCount(database, filter.copies) !== null;
  const label = labeller(database);
  return NAMES.map((name) => {
    const counts = stored ? storedFacet(database, name, filter.copies) : countValues(database, filter, name);
    return facet(name, counts, filter, label);
  }).filter(isUseful);
}

const VALUES: Readonly<Record<ListFacet, string>> = {
  kind: 'fact.kind',
  measure: "fact.kind || '/' || fact.measure",
  subject: 'fact.subject',
  grade: 'fact.grade',
  status: 'fact.status',
  year: `coalesce(substr(fact.date_start, 1, 4), '${UNDATED}')`,
  publisher: 'document.publisher',
  rule: 'fact.rule',
  reviewed: "coalesce(nullif(fact.review, ''), 'none')",
};

function countValues(database: Database, filter: FactFilter, name: ListFacet | 'conflict'): ValueCount[] {
  const asked = name === 'conflict' ? { ...filter, conflict: true } : filter;
  const where = factWhere(asked, name === 'conflict' ? null : name);
  const value = name === 'conflict' ? "'1'" : VALUES[name];
  const join = where.joinsDocument || name === 'publisher' ? 'JOIN document ON document.id = fact.document_id' : '';
  return database
    .prepare<unknown[], ValueCount>(
      `SELECT ${value} AS value, count(*) AS count FROM fact ${join} ${whereClause(where)} GROUP BY 1
       HAVING ${value} IS NOT NULL AND ${value} <> ''`,
    )
    .all(...where.values);
}

type Labeller = (name: ListFacet | 'conflict', value: string) => string;

function labeller(database: Database): Labeller {
  const { kinds, measureTitles, gradeTitles } = readLabels(database);
  const entity = database.prepare<[string], string>('SELECT name FROM entity WHERE id = ?').pluck();
  const rule = database.prepare<[string], string>('SELECT title FROM rule WHERE id = ?').pluck();
  return (name, value) => {
    switch (name) {
      case 'kind':
        return kinds.get(value) ?? value;
      case 'measure':
        return measureTitles.get(value) ?? value;
      case 'subject':
        return entity.get(value) ?? value;
      case 'rule':
        return rule.get(value) ?? value;
      case 'grade':
        return gradeTitles.get(value) ?? plainWords(value);
      case 'status':
        return plainWords(value);
      case 'year':
        return value === UNDATED ? 'Undated' : value;
      case 'reviewed':
        return value === 'none' ? 'Not reviewed' : plainWords(value);
      case 'publisher':
        return value;
      case 'conflict':
        return 'Contradicted by another report';
    }
  };
}

function facet(
  name: ListFacet | 'conflict',
  counts: readonly ValueCount[],
  filter: FactFilter,
  label: Labeller,
): Facet {
  const selected = name === 'conflict' ? (filter.conflict ? ['1'] : []) : filter[name].flatMap(asCounted(name, counts));
  const missing = selected.filter((value) => counts.every((count) => count.value !== value));
  const all = [...counts.filter(({ count }) => count > 0), ...missing.map((value) => ({ value, count: 0 }))].sort(
    name === 'year' ? byYear : byCount,
  );
  const listed = all.filter(({ value }, index) => index < MOST_VALUES || selected.includes(value));
  return {
    name,
    title: TITLES[name],
    values: listed.map(({ value, count }) => ({
      value,
      label: label(name, value),
      count,
      selected: selected.includes(value),
    })),
    more: all.length - listed.length,
  };
}

/** A measure may be asked for without its kind; every kind that has one of that name is meant. */
const asCounted =
  (name: ListFacet | 'conflict', counts: readonly ValueCount[]) =>
  (value: string): string[] => {
    if (name !== 'measure' || value.includes('/')) return [value];
    const same = counts.filter((count) => count.value.endsWith(`/${value}`));
    return same.length === 0 ? [value] : same.map((count) => count.value);
  };

const byCount = (a: ValueCount, b: ValueCount): number => b.count - a.count || (a.value < b.value ? -1 : 1);
/** Latest first, the undated last. */
const byYear = (a: ValueCount, b: ValueCount): number => {
  if (a.value === UNDATED || b.value === UNDATED) return a.value === UNDATED ? 1 : -1;
  return a.value < b.value ? 1 : -1;
};

/** Review is no way to narrow a list while nobody reviewed anything. */
const isUseful = ({ name, values }: Facet): boolean =>
  values.some(({ selected }) => selected) || (name === 'reviewed' ? values.length > 1 : values.length > 0);
