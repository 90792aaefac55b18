import type { Hono } from 'hono';
import { NO_FILTER } from '../../inspect/fact-filter.js';
import { countFacts } from '../../inspect/facts.js';
import { findBody } from '../../inspect/find-body.js';
import { type FoundText, type SearchOutcome, searchDocuments } from '../../inspect/search.js';
import { readSearch } from '../../inspect/search-words.js';
import { BodyLink } from '../components/fact.js';
import { DocumentLink } from '../components/links.js';
import { Pager } from '../components/pager.js';
import { hrefOf } from '../components/query.js';
import { CopiesSwitch } from '../components/switch.js';
import { Badge, DayValue } from '../components/values.js';
import type { PageContext } from '../context.js';
import { plural } from '../format/number.js';
import { documentOf, Layout } from '../layout.js';

const PAGE_SIZE = 20;
const LONGEST_WORDS = 500;

interface SearchView {
  readonly words: string;
  readonly copies: boolean;
  readonly newest: boolean;
  readonly offset: number;
}

const searchHref = ({ words, copies, newest, offset }: SearchView): string =>
  hrefOf('/search', [
    ['q', words],
    ...(copies ? [['copies', '1'] as const] : []),
    ...(newest ? [['order', 'newest'] as const] : []),
    ...(offset > 0 ? [['from', String(offset)] as const] : []),
  ]);

/** Adds the search over everything: bodies by name, facts by their evidence, documents by title and text. `/search?q=…` */
export function registerSearch(app: Hono, context: PageContext): void {
  app.get('/search', (c) => {
    const from = c.req.query('from') ?? '';
    const view: SearchView = {
      words: (c.req.query('q') ?? '').trim().slice(0, LONGEST_WORDS),
      copies: c.req.query('copies') === '1',
      newest: c.req.query('order') === 'newest',
      offset: /^\d{1,7}$/.test(from) ? Number(from) : 0,
    };
    const { words, copies, newest, offset } = view;
    const order = newest ? 'newest' : 'best';
    const outcome = searchDocuments(context.database, { words, copies, order, offset, limit: PAGE_SIZE });
    const status = outcome.kind === 'mistake' ? 400 : 200;
    return c.html(documentOf(<SearchPage context={context} view={view} outcome={outcome} />), status);
  });
}

interface PageProps {
  readonly context: PageContext;
  readonly view: SearchView;
  readonly outcome: SearchOutcome;
}

const SearchPage = ({ context, view, outcome }: PageProps) => (
  <Layout
    context={context}
    title={view.words === '' ? 'Documents' : `Search: ${view.words}`}
    search={view.words}
    styles={['search.css']}
  >
    <div class="page-head row row--apart">
      <h1>{view.words === '' ? 'Documents' : 'Search'}</h1>
      <CopiesSwitch copies={view.copies} href={(copies) => searchHref({ ...view, copies, offset: 0 })} />
    </div>
    {outcome.kind === 'mistake' ? (
      <div class="notice notice--bad" role="alert">
        <p>{outcome.message}</p>
        <p class="note">
          All words must occur; "a phrase" as it stands; -word not at all; word* its beginning; OR between two means
          either.
        </p>
      </div>
    ) : (
      <>
        {view.words !== '' && view.offset === 0 && <Elsewhere context={context} view={view} />}
        <Documents view={view} total={outcome.total} documents={outcome.documents} />
      </>
    )}
  </Layout>
);

/** What the words mean beside texts: a body of that name, facts whose evidence holds them. */
const Elsewhere = ({ context, view }: { readonly context: PageContext; readonly view: SearchView }) => {
  const found = findBody(context.database, view.words);
  const bodies = found.kind === 'found' ? [found.body] : found.kind === 'several' ? found.bodies : [];
  const filter = { ...NO_FILTER, search: view.words, copies: view.copies };
  const facts = readSearch(view.words).kind === 'query' ? countFacts(context.database, filter) : 0;
  if (bodies.length === 0 && facts === 0) return null;
  const factsAt = hrefOf('/facts', [['search', view.words], ...(view.copies ? [['copies', '1'] as const] : [])]);
  return (
    <ul class="elsewhere plain-list" aria-label="Beside documents">
      {bodies.map(({ id, name, type, facts: claims }) => (
        <li class="panel">
          <BodyLink id={id} name={name} />
          <span class="note">{`${type}, ${plural(claims, 'claim')}`}</span>
        </li>
      ))}
      {facts > 0 && (
        <li class="panel">
          <a href={factsAt}>{plural(facts, 'fact')}</a>
          <span class="note">with these words in the evidence</span>
        </li>
      )}
    </ul>
  );
};

const Documents = (props: {
  readonly view: SearchView;
  readonly total: number;
  readonly documents: readonly FoundText[];
}) => {
  const { view, total, documents } = props;
  return (
    <section aria-labelledby="documents">
      <div class="row row--apart">
        <h2 id="documents">
          {plural(total, view.copies ? 'document' : 'story', view.copies ? 'documents' : 'stories')}
        </h2>
        {view.words !== '' && total > 1 && (
          <p class="note">
            {view.newest ? (
              <a href={searchHref({ ...view, newest: false, offset: 0 })}>Best first</a>
            ) : (
              <a href={searchHref({ ...view, newest: true, offset: 0 })}>Newest first</a>
            )}
          </p>
        )}
      </div>
      {documents.length === 0 ? (
        <div class="empty">
          <p>No document holds all of these words. Try fewer, or the beginning of one with a star: child*</p>
        </div>
      ) : (
        <ol class="found plain-list">
          {documents.map((document) => (
            <Found document={document} />
          ))}
        </ol>
      )}
      <Pager
        offset={view.offset}
        limit={PAGE_SIZE}
        total={total}
        things="documents"
        href={(offset) => searchHref({ ...view, offset })}
      />
    </section>
  );
};

const Found = ({ document }: { readonly document: FoundText }) => (
  <li>
    <h3>
      <DocumentLink documentKey={document.key} title={document.title} />
    </h3>
    <p dir="auto">{document.snippet.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</p>
    <p class="source">
      {document.publisher !== '' && <span dir="auto">{document.publisher}</span>}
      <DayValue iso={document.published} />
      <span>{plural(document.facts, 'fact')}</span>
      {document.copy_kind !== '' && <Badge text={`${document.copy_kind} copy`} />}
    </p>
  </li>
);
