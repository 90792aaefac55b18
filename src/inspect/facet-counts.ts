import type { Database } from 'better-sqlite3';
import { COMBINED, type FactColumns, factColumns } from './fact-columns.js';
import { type FactFilter, LIST_FACETS, type ListFacet } from './fact-filter.js';
import { readSearch } from './search-words.js';
import type { ValueCount } from './stored-counts.js';

export type FacetName = ListFacet | 'conflict';

/** Facets in the order of their bits: a fact that fails one of them has its bit set. */
const NAMES: readonly FacetName[] = [...LIST_FACETS, 'conflict'];
const bitOf = (name: FacetName): number => 1 << NAMES.indexOf(name);
/** Set where a fact fails what is no facet (document, confidence, words, copies): it counts nowhere. */
const OUT = 1 << NAMES.length;

/** How many facts pass a filter, and how often each value of each facet occurs where that facet asks nothing. */
export interface FacetCounts {
  readonly total: number;
  readonly values: ReadonlyMap<FacetName, readonly ValueCount[]>;
}

/**
 * Takes a database and a filter; counts all facets in one pass over the facts. A fact that passes counts in every facet; one
 * that fails a single facet counts in that one alone, since there it would come in were the value chosen.
 */
export function countFacets(database: Database, filter: FactFilter): FacetCounts {
  const columns = factColumns(database);
  const failing = failingOf(database, columns, filter);
  const tallies = new Map(NAMES.map((name) => [name, tallyOf(columns, name)] as const));
  let total = 0;
  for (let row = 0; row < columns.rows; row += 1) {
    const fails = failing(row);
    if (fails === 0) {
      total += 1;
      for (const tally of tallies.values()) tally.add(row);
    } else if ((fails & (fails - 1)) === 0 && fails !== OUT) {
      const name = NAMES[31 - Math.clz32(fails)];
      if (name !== undefined) tallies.get(name)?.add(row);
    }
  }
  return { total, values: new Map([...tallies].map(([name, tally]) => [name, tally.values()] as const)) };
}

interface Tally {
  readonly add: (row: number) => void;
  readonly values: () => ValueCount[];
}

function tallyOf(columns: FactColumns, name: FacetName): Tally {
  if (name === 'conflict') return coded(columns.conflict, ['', '1']);
  if (name === 'subject') return coded(columns.subject.codes, columns.subject.texts);
  if (name === 'publisher') return coded(columns.publisher.codes, columns.publisher.texts);
  return coded(
    columns.combination,
    columns.combinations.map((combination) => combination[name]),
  );
}

/** Counts by code; codes with one text are put together, and those without one left out. */
function coded(codes: Uint32Array | Uint8Array, texts: readonly string[]): Tally {
  const counts = new Uint32Array(texts.length);
  return {
    add: (row) => {
      const code = codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    },
    values: () => {
      const sums = new Map<string, number>();
      texts.forEach((text, code) => {
        const count = counts[code] ?? 0;
        if (text !== '' && count > 0) sums.set(text, (sums.get(text) ?? 0) + count);
      });
      return [...sums].map(([value, count]) => ({ value, count }));
    },
  };
}

/** Takes the filter; returns what tells of a row which facets it fails, as bits. */
function failingOf(database: Database, columns: FactColumns, filter: FactFilter): (row: number) => number {
  const combination = Uint32Array.from(columns.combinations, (values) =>
    COMBINED.reduce((bits, name) => (passes(filter, name, values[name]) ? bits : bits | bitOf(name)), 0),
  );
  const subject = masks(columns.subject.texts, (text) => passes(filter, 'subject', text), bitOf('subject'));
  const publisher = masks(columns.publisher.texts, (text) => passes(filter, 'publisher', text), bitOf('publisher'));
  const conflict = filter.conflict ? bitOf('conflict') : 0;
  const others = outsideOf(database, columns, filter);
  return (row) => {
    if (others(row)) return OUT;
    return (
      (combination[columns.combination[row] ?? 0] ?? 0) |
      (subject[columns.subject.codes[row] ?? 0] ?? 0) |
      (publisher[columns.publisher.codes[row] ?? 0] ?? 0) |
      (columns.conflict[row] === 1 ? 0 : conflict)
    );
  };
}

const masks = (texts: readonly string[], passing: (text: string) => boolean, bit: number): Uint32Array =>
  Uint32Array.from(texts, (text) => (passing(text) ? 0 : bit));

function passes(filter: FactFilter, name: ListFacet, value: string): boolean {
  const asked = filter[name];
  if (name === 'reviewed')
    return asked.length === 0 ? value !== 'refused' && value !== 'replaced' : asked.includes(value);
  if (asked.length === 0) return true;
  if (name !== 'measure') return asked.includes(value);
  return asked.some((measure) => measure === value || value.endsWith(`/${measure}`));
}

/** What no facet shows: one document, a least confidence, words, copies. */
function outsideOf(database: Database, columns: FactColumns, filter: FactFilter): (row: number) => boolean {
  const document = filter.document === null ? null : documentNumber(database, filter.document);
  const least = filter.leastConfidence ?? 0;
  const found = searched(database, filter.search);
  return (row) =>
    (!filter.copies && columns.copied[row] === 1) ||
    (columns.confidence[row] ?? 0) < least ||
    (document !== null && columns.documents[row] !== document) ||
    (found !== null && !found.has(columns.ids[row] ?? 0));
}

/** Number of the document with that key; -1, which no document has, where there is none. */
const documentNumber = (database: Database, key: string): number =>
  database.prepare<[string], number>('SELECT id FROM document WHERE key = ?').pluck().get(key) ?? -1;

function searched(database: Database, typed: string): ReadonlySet<number> | null {
  const read = readSearch(typed);
  if (read.kind === 'empty') return null;
  if (read.kind === 'mistake') return new Set();
  return new Set(
    database.prepare<[string], number>('SELECT rowid FROM fact_fts WHERE fact_fts MATCH ?').pluck().all(read.match),
  );
}
