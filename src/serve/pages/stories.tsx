import type { Hono } from 'hono';
import { readSearch } from '../../inspect/search-words.js';
import { copyKinds, countStories, listStories, type Story } from '../../inspect/stories.js';
import { DocumentLink } from '../components/links.js';
import { Pager } from '../components/pager.js';
import { hrefOf } from '../components/query.js';
import { Switch } from '../components/switch.js';
import { Cell, Table } from '../components/table.js';
import { Badge } from '../components/values.js';
import type { PageContext } from '../context.js';
import { countText, plural } from '../format/number.js';
import { words } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';
import { comparisonHref } from './document/copies.js';
import { countRelatedPairs, listRelatedPairs, type RelatedPair } from './stories/related-pairs.js';
import { StoryCard } from './stories/story-card.js';

/** Stories on one page. */
const STORIES = 20;
const PAIRS = 50;

const offsetOf = (text: string | undefined): number =>
  text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : 0;

/** Adds the pages of texts that stand in several documents, and of documents that only share some text. */
export function registerStories(app: Hono, context: PageContext): void {
  const { database } = context;
  app.get('/stories', (c) => {
    const view: StoryView = {
      kind: c.req.query('kind') ?? '',
      search: (c.req.query('search') ?? '').trim(),
      offset: offsetOf(c.req.query('offset')),
    };
    const query = { ...(view.kind === '' ? {} : { kind: [view.kind] }), search: view.search };
    const read = readSearch(view.search);
    return c.html(
      documentOf(
        <StoriesPage
          context={context}
          view={view}
          mistake={read.kind === 'mistake' ? read.message : null}
          stories={listStories(database, { ...query, offset: view.offset, limit: STORIES })}
          total={countStories(database, query)}
          kinds={copyKinds(database)}
        />,
      ),
    );
  });
  app.get('/stories/related', (c) => {
    const offset = offsetOf(c.req.query('offset'));
    const pairs = listRelatedPairs(database, { offset, limit: PAIRS });
    const total = countRelatedPairs(database);
    return c.html(documentOf(<RelatedPage context={context} pairs={pairs} total={total} offset={offset} />));
  });
}

interface StoryView {
  /** Kind of copies that a story must have one of; empty for any. */
  readonly kind: string;
  readonly search: string;
  readonly offset: number;
}

const storiesHref = ({ kind, search, offset }: StoryView): string =>
  hrefOf(
    '/stories',
    (
      [
        ['kind', kind],
        ['search', search],
        ['offset', offset === 0 ? '' : String(offset)],
      ] as const
    ).filter(([, value]) => value !== ''),
  );

const Which = (props: { readonly related: boolean }) => (
  <Switch
    label="What is listed"
    options={[
      { label: 'Copies', href: '/stories', chosen: !props.related },
      { label: 'Related, no copies', href: '/stories/related', chosen: props.related },
    ]}
  />
);

const StoriesPage = (props: {
  readonly context: PageContext;
  readonly view: StoryView;
  readonly mistake: string | null;
  readonly stories: readonly Story[];
  readonly total: number;
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}) => {
  const { context, view, stories, total, kinds } = props;
  const copies = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <Layout context={context} title="Stories" current="stories" styles={['reading.css', 'listings.css']}>
      <div class="page-head">
        <div class="row row--apart">
          <h1>Stories</h1>
          <Which related={false} />
        </div>
        <p class="lead">
          {plural(copies, 'copy', 'copies')} in the corpus. A text that several documents carry counts once: its facts
          rest on the canonical document.
        </p>
      </div>
      {props.mistake !== null && <p class="notice notice--warn">{props.mistake}</p>}
      <form method="get" action="/stories" class="row listing-form">
        <label class="field">
          <span class="label">Kind of copy</span>
          <select name="kind">
            <option value="">Any</option>
            {kinds.map(({ kind, count }) => (
              <option value={kind} selected={kind === view.kind}>
                {words(kind)} ({countText(count)})
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="label">Words in one of its documents</span>
          <input type="search" name="search" value={view.search} maxlength={200} />
        </label>
        <button type="submit">Show</button>
      </form>
      {stories.length === 0 ? (
        <div class="empty">
          <p>
            {view.kind === '' && view.search === '' ? 'No text stands in several documents.' : 'No story fits that.'}{' '}
            {total > 0 && <a href={storiesHref({ ...view, offset: 0 })}>Go to the start of the list</a>}
          </p>
        </div>
      ) : (
        stories.map((story, index) => <StoryCard story={story} id={`story-${index + 1}`} />)
      )}
      <Pager
        offset={view.offset}
        limit={STORIES}
        total={total}
        things="stories"
        href={(offset) => storiesHref({ ...view, offset })}
      />
    </Layout>
  );
};

const RelatedPage = (props: {
  readonly context: PageContext;
  readonly pairs: readonly RelatedPair[];
  readonly total: number;
  readonly offset: number;
}) => {
  const { context, pairs, total, offset } = props;
  return (
    <Layout context={context} title="Related documents" current="stories" styles={['reading.css']}>
      <div class="page-head">
        <div class="row row--apart">
          <h1>Related, no copies</h1>
          <Which related />
        </div>
        <p class="lead">
          {plural(total, 'pair')} of documents that share text and still are reports of their own: each counts.
        </p>
      </div>
      {pairs.length === 0 ? (
        <div class="empty">
          <p>No two documents share text without being copies.</p>
        </div>
      ) : (
        <Table
          caption="Pairs of related documents"
          captionHidden
          columns={[
            { id: 'one', title: 'One' },
            { id: 'other', title: 'The other' },
            { id: 'kind', title: 'How they are related' },
            { id: 'compare', title: 'Compare' },
          ]}
        >
          {pairs.map((pair) => (
            <tr>
              <th scope="row">
                <DocumentLink documentKey={pair.key} title={pair.title} />
                {pair.publisher !== '' && <span class="note"> {pair.publisher}</span>}
              </th>
              <Cell label="The other">
                <DocumentLink documentKey={pair.other_key} title={pair.other_title} />
                {pair.other_publisher !== '' && <span class="note"> {pair.other_publisher}</span>}
              </Cell>
              <Cell label="How">
                <Badge text={words(pair.kind)} />
              </Cell>
              <Cell label="Compare">
                <a href={comparisonHref(pair.key, pair.other_key)}>Side by side</a>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <Pager
        offset={offset}
        limit={PAIRS}
        total={total}
        things="pairs"
        href={(from) => hrefOf('/stories/related', from === 0 ? [] : [['offset', String(from)]])}
      />
    </Layout>
  );
};
