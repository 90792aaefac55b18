import { nearest } from '../model/nearest.js';
import { readSearch } from './search-words.js';

/** Which facts are asked for. Lists are alternatives; an empty one asks nothing; the fields narrow each other. */
export interface FactFilter {
  readonly kind: readonly string[];
  /** A measure's id, or `kind/id` where several kinds have one of that name. */
  readonly measure: readonly string[];
  /** Ids of bodies and places. */
  readonly subject: readonly string[];
  readonly grade: readonly string[];
  readonly status: readonly string[];
  /** Years, `YYYY`, that the first day of a fact lies in; `undated` for facts without one. */
  readonly year: readonly string[];
  readonly publisher: readonly string[];
  readonly rule: readonly string[];
  /** What review made of a fact; where nothing is asked, facts that were refused or replaced are left out. */
  readonly reviewed: readonly string[];
  /** Key of the one document. */
  readonly document: string | null;
  /** 0..1 */
  readonly leastConfidence: number | null;
  /** True asks for facts that another report contradicts. */
  readonly conflict: boolean;
  /** False counts stories: facts of canonical documents alone. True counts articles, copies too. */
  readonly copies: boolean;
  /** Words as typed; see `readSearch`. */
  readonly search: string;
}

/** The facets of a filter that hold several values, in the order they are shown. */
export const LIST_FACETS = [
  'kind',
  'measure',
  'subject',
  'grade',
  'status',
  'year',
  'publisher',
  'rule',
  'reviewed',
] as const;
export type ListFacet = (typeof LIST_FACETS)[number];

export const STATUSES = ['asserted', 'negated', 'hypothetical', 'forecast'] as const;
/** What review can have made of a fact; `none` where nobody looked at it. */
export const REVIEWS = ['none', 'accepted', 'refused', 'replaced', 'corrected', 'added'] as const;
/** Stands for facts without a date among the years. */
export const UNDATED = 'undated';

/** Asks for everything: facts of all canonical documents. */
export const NO_FILTER: FactFilter = {
  kind: [],
  measure: [],
  subject: [],
  grade: [],
  status: [],
  year: [],
  publisher: [],
  rule: [],
  reviewed: [],
  document: null,
  leastConfidence: null,
  conflict: false,
  copies: false,
  search: '',
};

const SINGLE = ['document', 'confidence', 'conflict', 'copies', 'search'] as const;
/** Every name that a filter goes by in an address or as a flag. */
export const FILTER_NAMES: readonly string[] = [...LIST_FACETS, ...SINGLE];

type Draft = { -readonly [Name in keyof FactFilter]: FactFilter[Name] };

/**
 * Takes names and values as a URL's query or a command's flags give them, and the names that are the caller's own (`sort`,
 * `page`); returns the filter and, in plain words, what could not be understood. Values left empty ask nothing.
 */
export function readFactFilter(
  params: Iterable<readonly [string, string]>,
  others: readonly string[] = [],
): { readonly filter: FactFilter; readonly mistakes: string[] } {
  const draft: Draft = { ...NO_FILTER };
  const mistakes: string[] = [];
  for (const [name, given] of params) {
    const value = given.trim();
    if (value === '' || others.includes(name)) continue;
    const mistake = readOne(draft, name, value);
    if (mistake !== null && !mistakes.includes(mistake)) mistakes.push(mistake);
  }
  return { filter: draft, mistakes };
}

/** Takes one name and value and notes it in the draft; returns what is wrong with it, or null. */
function readOne(draft: Draft, name: string, value: string): string | null {
  if (isListFacet(name)) return readListed(draft, name, value);
  switch (name) {
    case 'document':
      draft.document = value;
      return null;
    case 'confidence':
      return readConfidence(draft, value);
    case 'conflict':
    case 'copies':
      return readSwitch(draft, name, value);
    case 'search': {
      const read = readSearch(value);
      if (read.kind === 'mistake') return read.message;
      draft.search = value;
      return null;
    }
    default:
      return unknownName(name);
  }
}

export const isListFacet = (name: string): name is ListFacet => LIST_FACETS.some((facet) => facet === name);

function readListed(draft: Draft, name: ListFacet, value: string): string | null {
  if (name === 'status') {
    const mistake = oneOf('status', value, STATUSES);
    if (mistake !== null) return mistake;
  }
  if (name === 'reviewed') {
    const mistake = oneOf('review state', value, REVIEWS);
    if (mistake !== null) return mistake;
  }
  if (name === 'year' && value !== UNDATED && !/^\d{4}$/.test(value)) {
    return `“${shown(value)}” is no year: a year is four digits, such as 2023, or “${UNDATED}”.`;
  }
  if (!draft[name].includes(value)) draft[name] = [...draft[name], value];
  return null;
}

function oneOf(what: string, value: string, known: readonly string[]): string | null {
  return known.includes(value) ? null : `“${shown(value)}” is no ${what}: there are ${known.join(', ')}.`;
}

function readConfidence(draft: Draft, value: string): string | null {
  const number = /^(?:0|1|0?\.\d{1,6}|1\.0+)$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) {
    return `“${shown(value)}” is no confidence: it is a number from 0 to 1, such as 0.8.`;
  }
  draft.leastConfidence = number;
  return null;
}

const YES: readonly string[] = ['1', 'true', 'yes', 'on'];
const NO: readonly string[] = ['0', 'false', 'no', 'off'];

function readSwitch(draft: Draft, name: 'conflict' | 'copies', value: string): string | null {
  const given = value.toLowerCase();
  if (!YES.includes(given) && !NO.includes(given)) return `“${shown(value)}” for “${name}” is neither yes nor no.`;
  draft[name] = YES.includes(given);
  return null;
}

function unknownName(name: string): string {
  const near = nearest(name.slice(0, LONGEST_SHOWN), FILTER_NAMES);
  const way = near === null ? `there are ${FILTER_NAMES.join(', ')}` : `did you mean “${near}”?`;
  return `There is no filter “${shown(name)}”${near === null ? ': ' : '; '}${way}${near === null ? '.' : ''}`;
}

const LONGEST_SHOWN = 60;
const shown = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);

/** Takes a filter; returns the names and values that `readFactFilter` makes it of, in a fixed order, defaults left out. */
export function factFilterParams(filter: FactFilter): [string, string][] {
  const params: [string, string][] = LIST_FACETS.flatMap((name) =>
    filter[name].map((value): [string, string] => [name, value]),
  );
  if (filter.document !== null) params.push(['document', filter.document]);
  if (filter.leastConfidence !== null) params.push(['confidence', String(filter.leastConfidence)]);
  if (filter.conflict) params.push(['conflict', '1']);
  if (filter.copies) params.push(['copies', '1']);
  if (filter.search !== '') params.push(['search', filter.search]);
  return params;
}
