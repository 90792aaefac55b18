import type { Database } from 'better-sqlite3';
import { COMBINED, type FactColumns, factColumns } from './fact-columns.js';
import { type FactFilter, factFilterParams, LIST_FACETS, type ListFacet } from './fact-filter.js';
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

/** Counts of the filters asked for last, for each state of the facts: a page asks for the same several times. */
const KEPT = new WeakMap<FactColumns, Map<string, FacetCounts>>();
const MOST_KEPT = 32;

/**
 * Takes a database and a filter; counts all facets in one pass over the facts. A fact that passes counts in every facet; one
 * that fails a single facet counts in that one alone, since there it would come in were the value chosen.
 */
export function countFacets(database: Database, filter: FactFilter): FacetCounts {
  const columns = factColumns(database);
  const kept = KEPT.get(columns) ?? new Map<string, FacetCounts>();
  KEPT.set(columns, kept);
  const key = JSON.stringify(factFilterParams(filter));
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const counts = countInOnePass(database, columns, filter);
  kept.set(key, counts);
  return counts;
}

function countInOnePass(database: Database, columns: FactColumns, filter: FactFilter): FacetCounts {
  const failing = failingOf(database, columns, filter);
  const { subject, publisher, combination, combinations } = columns;
  // Facts that pass are counted once for all facets of a combination; those that fail one of them, for that one.
  const passing = new Uint32Array(combinations.length);
  const failingOne = COMBINED.map(() => new Uint32Array(combinations.length));
  const bySubject = new Uint32Array(subject.texts.length);
  const byPublisher = new Uint32Array(publisher.texts.length);
  const [ofSubject, ofPublisher, ofConflict] = [bitOf('subject'), bitOf('publisher'), bitOf('conflict')];
  const countOf = new Map(COMBINED.map((name, at) => [bitOf(name), failingOne[at]] as const));
  let total = 0;
  let inConflict = 0;
  for (let row = 0; row < columns.rows; row += 1) {
    const fails = failing(row);
    if (fails === 0) {
      total += 1;
      count(passing, combination[row]);
    }
    if (fails === 0 || fails === ofSubject) count(bySubject, subject.codes[row]);
    if (fails === 0 || fails === ofPublisher) count(byPublisher, publisher.codes[row]);
    if (fails === 0 || fails === ofConflict) inConflict += columns.conflict[row] ?? 0;
    else if (fails !== OUT) count(countOf.get(fails), combination[row]);
  }
  return {
    total,
    values: new Map<FacetName, readonly ValueCount[]>([
      ...COMBINED.map((name, at): [FacetName, readonly ValueCount[]] => {
        const texts = combinations.map((values) => values[name]);
        return [name, valuesOf(texts, [passing, failingOne[at] ?? passing])];
      }),
      ['subject', valuesOf(subject.texts, [bySubject])],
      ['publisher', valuesOf(publisher.texts, [byPublisher])],
      ['conflict', inConflict > 0 ? [{ value: '1', count: inConflict }] : []],
    ]),
  };
}

function count(counts: Uint32Array | undefined, code: number | undefined): void {
  if (counts !== undefined && code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
}

/** Takes a text for each code and counts by code; sums them up by text. Empty texts and those without a fact are left out. */
function valuesOf(texts: readonly string[], counts: readonly Uint32Array[]): ValueCount[] {
  const sums = new Map<string, number>();
  texts.forEach((text, code) => {
    const sum = counts.reduce((all, one) => all + (one[code] ?? 0), 0);
    if (text !== '' && sum > 0) sums.set(text, (sums.get(text) ?? 0) + sum);
  });
  return [...sums].map(([value, sum]) => ({ value, count: sum }));
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
