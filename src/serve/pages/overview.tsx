import type { Hono } from 'hono';
import { type Labels, readLabels } from '../../inspect/labels.js';
import { readSummary, type Summary } from '../../inspect/summary.js';
import { YearColumns } from '../charts/bars.js';
import type { PageContext } from '../context.js';
import { dayText } from '../format/date.js';
import { countText, plural } from '../format/number.js';
import { documentOf, Layout } from '../layout.js';
import { rememberUntilWritten } from '../remember.js';
import { BodyList, CountList, KindList } from './overview/counts.js';
import { Contradictions, NewestFacts } from './overview/facts.js';
import { LastRun } from './overview/run.js';

/** Entries read of each list, shown of each, facts shown of one story. */
const READ = 40;
const SHOWN = 8;
const SHOWN_FACTS = 9;
const OF_ONE_STORY = 2;

/** Adds the first page: what the database holds, at a glance. */
export function registerOverview(app: Hono, context: PageContext): void {
  const summaryOf = rememberUntilWritten((database) => shortened(readSummary(database, { most: READ })));
  app.get('/', (c) => {
    const summary = summaryOf(context.database);
    return c.html(
      documentOf(<OverviewPage context={context} summary={summary} labels={readLabels(context.database)} />),
    );
  });
}

/** Lists of a length for one page; the newest facts from several stories, not all from the last one. */
function shortened(summary: Summary): Summary {
  const seen = new Map<string, number>();
  const newest = summary.newest.filter(({ document }) => {
    const before = seen.get(document) ?? 0;
    seen.set(document, before + 1);
    return before < OF_ONE_STORY;
  });
  return {
    ...summary,
    newest: newest.slice(0, SHOWN_FACTS),
    bodies: summary.bodies.slice(0, SHOWN),
    publishers: summary.publishers.slice(0, SHOWN),
    contradictions: summary.contradictions.slice(0, SHOWN),
  };
}

interface PageProps {
  readonly context: PageContext;
  readonly summary: Summary;
  readonly labels: Labels;
}

const OverviewPage = ({ context, summary, labels }: PageProps) => (
  <Layout context={context} title="Overview" current="overview" styles={['charts.css', 'overview.css']}>
    <div class="page-head">
      <h1>What the documents state</h1>
      <Lead summary={summary} />
    </div>
    <Figures summary={summary} />
    <div class="columns columns--overview">
      <section aria-labelledby="kinds" class="stack">
        <h2 id="kinds">Facts by kind</h2>
        <KindList kinds={summary.kinds} />
      </section>
      <section aria-labelledby="bodies" class="stack">
        <h2 id="bodies">Most written about</h2>
        <BodyList bodies={summary.bodies} />
        <p class="note">
          <a href="/bodies">All of them</a>
        </p>
      </section>
    </div>
    <Contradictions contradictions={summary.contradictions} labels={labels} total={summary.conflicts} />
    <NewestFacts facts={summary.newest} labels={labels} />
    <Documents summary={summary} />
    <LastRun summary={summary} />
  </Layout>
);

const Lead = ({ summary }: { readonly summary: Summary }) => {
  const { firstPublished: first, lastPublished: last } = summary;
  if (summary.documents === 0) return <p class="lead">This database holds no document yet.</p>;
  return (
    <p class="lead">
      {plural(summary.facts.stories, 'fact')} from {plural(summary.stories, 'story', 'stories')}
      {first !== '' && (
        <>
          , published between <time datetime={first}>{dayText(first)}</time> and{' '}
          <time datetime={last}>{dayText(last)}</time>
        </>
      )}
      .
    </p>
  );
};

const Figures = ({ summary }: { readonly summary: Summary }) => {
  const figures = [
    { count: summary.documents, title: 'documents', href: '/stories' },
    { count: summary.stories, title: 'stories: copies counted once', href: '/stories' },
    { count: summary.facts.stories, title: 'facts in stories', href: '/facts' },
    { count: summary.facts.articles, title: 'facts in all documents', href: '/facts?copies=1' },
    { count: summary.mergedFacts, title: 'claims, once each', href: null },
    {
      count: summary.conflicts,
      title: 'claims contradicted',
      href: summary.conflicts === 0 ? null : '/facts?conflict=1',
    },
  ];
  return (
    <ul class="figures plain-list">
      {figures.map(({ count, title, href }) => (
        <li>
          <span class="figures__count number">{countText(count)}</span>
          {href === null ? <span>{title}</span> : <a href={href}>{title}</a>}
        </li>
      ))}
    </ul>
  );
};

const Documents = ({ summary }: { readonly summary: Summary }) => (
  <section aria-labelledby="documents">
    <h2 id="documents">Documents</h2>
    <div class="columns">
      <div class="stack">
        <h3>By year of publication</h3>
        <YearColumns title="Documents by year of publication" years={summary.years} />
      </div>
      <div class="stack">
        <h3>By publisher</h3>
        <CountList
          counts={summary.publishers}
          title="Publisher"
          href={(publisher) => `/facts?${new URLSearchParams({ publisher })}`}
        />
      </div>
    </div>
  </section>
);
