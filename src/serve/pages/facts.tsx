import type { Hono } from 'hono';
import { evidenceReader } from '../../inspect/evidence-sentence.js';
import { type Facet, readFacets } from '../../inspect/facets.js';
import { countFacts, FACT_SORTS, listFacts } from '../../inspect/facts.js';
import { readLabels } from '../../inspect/labels.js';
import { Pager } from '../components/pager.js';
import { hrefOf } from '../components/query.js';
import { CopiesSwitch } from '../components/switch.js';
import { type PageContext, queryParams } from '../context.js';
import { plural } from '../format/number.js';
import { documentOf, Layout } from '../layout.js';
import { DOWNLOADS, downloadFacts } from './facts/download.js';
import { ChosenFilters, FacetPanel } from './facts/facets.js';
import { FactTable, type ShownFact } from './facts/fact-table.js';
import { type FactView, factViewParams, PAGE_SIZE, readFactView, refined } from './facts/view.js';

/** Adds the table of facts and its downloads: `/facts`, `/facts.csv`, `/facts.json`, `/facts.parquet`. */
export function registerFacts(app: Hono, context: PageContext): void {
  for (const { format } of DOWNLOADS) app.get(`/facts.${format}`, (c) => downloadFacts(c, context, format));
  app.get('/facts', (c) => {
    const { view, mistakes } = readFactView(queryParams(c));
    const page = <FactsPage context={context} view={view} mistakes={mistakes} />;
    return c.html(documentOf(page), mistakes.length > 0 ? 400 : 200);
  });
}

interface PageProps {
  readonly context: PageContext;
  readonly view: FactView;
  readonly mistakes: readonly string[];
}

const FactsPage = ({ context, view, mistakes }: PageProps) => {
  const { database } = context;
  const facets = readFacets(database, view.filter);
  const total = countFacts(database, view.filter);
  const offset = (view.page - 1) * PAGE_SIZE;
  const sentenceOf = evidenceReader(database);
  const facts: ShownFact[] = listFacts(database, view.filter, { ...view, offset, limit: PAGE_SIZE }).map((fact) => ({
    fact,
    sentence: sentenceOf(fact),
  }));
  const counted = plural(total, 'fact');
  const href = (other: FactView): string => hrefOf('/facts', factViewParams(other));
  return (
    <Layout context={context} title="Facts" current="facts" wide styles={['facts.css']} scripts={['narrow.js']}>
      <div class="page-head row row--apart">
        <h1>Facts</h1>
        <CopiesSwitch copies={view.filter.copies} href={(copies) => href(refined(view, { copies }))} />
      </div>
      <Mistakes mistakes={mistakes} />
      <div class="facts-layout">
        <FilterColumn view={view} facets={facets} />
        <div class="stack facts-main">
          <SearchForm view={view} />
          <ChosenFilters view={view} facets={facets} />
          <div class="row row--apart">
            <p class="facts-count" role="status">
              <strong>{counted}</strong> {view.filter.copies ? 'in all articles' : 'in stories, copies left out'}
            </p>
            <Downloads view={view} counted={counted} />
          </div>
          <SortForm view={view} />
          {facts.length === 0 ? (
            <NoFacts view={view} total={total} />
          ) : (
            <FactTable
              view={view}
              facts={facts}
              labels={readLabels(database)}
              caption={`${counted} and their evidence`}
            />
          )}
          <Pager
            offset={offset}
            limit={PAGE_SIZE}
            total={total}
            things="facts"
            href={(at) => href({ ...view, page: Math.floor(at / PAGE_SIZE) + 1 })}
          />
        </div>
      </div>
    </Layout>
  );
};

/** What of an address could not be understood; the rest of it is shown. */
const Mistakes = (props: { readonly mistakes: readonly string[] }) =>
  props.mistakes.length === 0 ? null : (
    <div class="notice notice--bad" role="alert">
      {props.mistakes.map((mistake) => (
        <p>{mistake}</p>
      ))}
      <p class="note">The rest of the address is shown below.</p>
    </div>
  );

const FilterColumn = (props: { readonly view: FactView; readonly facets: readonly Facet[] }) => (
  <aside class="facts-aside no-print" aria-label="Filters">
    <details class="facts-filters" data-folds open>
      <summary>
        <h2>Narrow down</h2>
      </summary>
      <FacetPanel view={props.view} facets={props.facets} />
    </details>
  </aside>
);

/** The conditions of a view as hidden fields, without those that the form itself asks for. */
const Kept = (props: { readonly view: FactView; readonly without: readonly string[] }) => (
  <>
    {factViewParams({ ...props.view, page: 1 })
      .filter(([name]) => !props.without.includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

const SearchForm = (props: { readonly view: FactView }) => (
  <search>
    <form action="/facts" method="get" class="row facts-search">
      <Kept view={props.view} without={['search']} />
      <label for="facts-search">Words in the evidence</label>
      <input
        id="facts-search"
        type="search"
        name="search"
        value={props.view.filter.search}
        placeholder='agency "social workers" -school'
        maxlength={500}
      />
      <button type="submit">Find</button>
    </form>
  </search>
);

const SortForm = (props: { readonly view: FactView }) => (
  <form action="/facts" method="get" class="row facts-sort no-print">
    <Kept view={props.view} without={['sort', 'order']} />
    <label for="facts-sort">Sort by</label>
    <select id="facts-sort" name="sort">
      {Object.entries(FACT_SORTS).map(([name, { title }]) => (
        <option value={name} selected={name === props.view.sort}>
          {title}
        </option>
      ))}
    </select>
    <label for="facts-order" class="visually-hidden">
      Order
    </label>
    <select id="facts-order" name="order">
      <option value="descending" selected={props.view.descending}>
        greatest or latest first
      </option>
      <option value="ascending" selected={!props.view.descending}>
        least or earliest first
      </option>
    </select>
    <button type="submit">Sort</button>
  </form>
);

const Downloads = (props: { readonly view: FactView; readonly counted: string }) => (
  <p class="downloads no-print">
    Download {props.counted}:{' '}
    {DOWNLOADS.map(({ format, title }) => (
      <>
        <a href={hrefOf(`/facts.${format}`, factViewParams({ ...props.view, page: 1 }))} download={`facts.${format}`}>
          {title}
        </a>{' '}
      </>
    ))}
  </p>
);

const NoFacts = (props: { readonly view: FactView; readonly total: number }) => (
  <div class="empty">
    {props.total > 0 ? (
      <p>
        The list ends before this page.{' '}
        <a href={hrefOf('/facts', factViewParams({ ...props.view, page: 1 }))}>Go to its start</a>
      </p>
    ) : (
      <p>
        No fact fits all of that. Take a condition away above, or <a href="/facts">show all facts</a>.
      </p>
    )}
  </div>
);
