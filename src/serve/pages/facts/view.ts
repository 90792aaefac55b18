import { type FactFilter, factFilterParams, readFactFilter } from '../../../inspect/fact-filter.js';
import { FACT_SORTS, type FactOrder, isFactSort, NEWEST_FIRST } from '../../../inspect/facts.js';
import { clip } from '../../format/words.js';

/** Facts on one page. */
export const PAGE_SIZE = 50;
const MOST_PAGES = 1_000_000;

/** What an address of the table of facts asks for. */
export interface FactView extends FactOrder {
  readonly filter: FactFilter;
  /** From 1. */
  readonly page: number;
}

type Params = readonly (readonly [string, string])[];

const OWN = ['sort', 'order', 'page'];

/** Takes the parameters of an address; returns the view and, in plain words, what could not be understood. */
export function readFactView(params: Params): { readonly view: FactView; readonly mistakes: readonly string[] } {
  const { filter, mistakes } = readFactFilter(params, OWN);
  const wrong = [...mistakes];
  const last = (name: string): string => params.findLast(([one]) => one === name)?.[1].trim() ?? '';
  const sort = last('sort');
  if (sort !== '' && !isFactSort(sort)) {
    wrong.push(`Facts cannot be sorted by “${clip(sort, 60)}”: there are ${Object.keys(FACT_SORTS).join(', ')}.`);
  }
  const by = isFactSort(sort) ? sort : NEWEST_FIRST.sort;
  const order = last('order');
  if (order !== '' && order !== 'ascending' && order !== 'descending') {
    wrong.push(`“${clip(order, 60)}” is no order: there are ascending and descending.`);
  }
  const descending = order === '' ? FACT_SORTS[by].descending : order === 'descending';
  const page = last('page');
  const number = /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 1;
  if (page !== '' && (String(number) !== page || number > MOST_PAGES)) {
    wrong.push(`“${clip(page, 60)}” is no page: pages are numbered from 1.`);
  }
  return { view: { filter, sort: by, descending, page: Math.min(number, MOST_PAGES) }, mistakes: wrong };
}

/** Takes a view; returns the parameters of its address, defaults left out. */
export function factViewParams({ filter, sort, descending, page }: FactView): [string, string][] {
  const params = factFilterParams(filter);
  if (sort !== NEWEST_FIRST.sort || descending !== NEWEST_FIRST.descending) {
    params.push(['sort', sort]);
    if (descending !== FACT_SORTS[sort].descending) params.push(['order', descending ? 'descending' : 'ascending']);
  }
  if (page > 1) params.push(['page', String(page)]);
  return params;
}

/** Takes a view and what is to be other in its filter; returns the new view, from its first page. */
export const refined = (view: FactView, changes: Partial<FactFilter>): FactView => ({
  ...view,
  page: 1,
  filter: { ...view.filter, ...changes },
});
