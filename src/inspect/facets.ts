import type { Database } from 'better-sqlite3';
import { countFacets, type FacetName } from './facet-counts.js';
import { type FactFilter, LIST_FACETS, UNDATED } from './fact-filter.js';
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
  readonly name: FacetName;
  readonly title: string;
  readonly values: readonly FacetValue[];
  /** Further values that occur and are not listed. */
  readonly more: number;
}

/** Values of a facet that are listed: the most frequent; selected ones always. */
const MOST_VALUES = 120;

const TITLES: Readonly<Record<FacetName, string>> = {
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

const NAMES: readonly FacetName[] = [...LIST_FACETS, 'conflict'];

/**
 * Takes a database and a filter; returns every facet with its values, each facet counted with what the other facets ask.
 * Without a filter the counts are those that the last run made. Facets that have nothing to choose are left out.
 */
export function readFacets(database: Database, filter: FactFilter): Facet[] {
  const stored = isUnfiltered(filter) && storedFactCount(database, filter.copies) !== null;
  const counted = stored ? null : countFacets(database, filter).values;
  const label = labeller(database);
  return NAMES.map((name) => {
    const counts = counted === null ? storedFacet(database, name, filter.copies) : (counted.get(name) ?? []);
    return facet(name, counts, filter, label);
  }).filter(isUseful);
}

type Labeller = (name: FacetName, value: string) => string;

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

function facet(name: FacetName, counts: readonly ValueCount[], filter: FactFilter, label: Labeller): Facet {
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
  (name: FacetName, counts: readonly ValueCount[]) =>
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
