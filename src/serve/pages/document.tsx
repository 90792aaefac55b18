import type { Hono } from 'hono';
import { OutsideLink, webAddress } from '../components/links.js';
import { hrefOf } from '../components/query.js';
import { Pairs } from '../components/table.js';
import { Badge, DayValue } from '../components/values.js';
import type { PageContext } from '../context.js';
import { countText, plural } from '../format/number.js';
import { clip } from '../format/words.js';
import { documentOf, Layout } from '../layout.js';
import { ComparisonPage, comparedDocuments } from './document/comparison.js';
import { CopyList } from './document/copies.js';
import { type DocumentPage, factTitle, meaningOf, readDocumentPage } from './document/document-page.js';
import { FactCard } from './document/fact-card.js';
import { MarkedText, type MarkNames } from './document/marked-text.js';
import { CandidateList, MentionList, RefusalList } from './document/panel.js';
import { blocksOf, marksOf } from './document/text-marks.js';
import { AddFact, WaitingFacts } from './review/add-fact.js';
import type { ReviewFrame } from './review/fact-decisions.js';
import { KeysHelp } from './review/keys-help.js';
import { ledgerReader } from './review/ledger.js';
import { reviewerOf } from './review/reviewer.js';

/** Adds the page of one document, and that of two side by side. */
export function registerDocument(app: Hono, context: PageContext): void {
  const readLedger = ledgerReader(context.decisionsFile);
  app.get('/document', async (c) => {
    const page = readDocumentPage(context.database, c.req.query('key') ?? '', await readLedger());
    const dropped = c.req.query('dropped') === '1';
    const back = documentPath(page.view.document.key, dropped);
    const frame: ReviewFrame = { context, by: reviewerOf(c), back };
    return c.html(documentOf(<Page context={context} page={page} dropped={dropped} frame={frame} />));
  });
  app.get('/document/compare', (c) => {
    const found = comparedDocuments(context.database, c.req.query('key') ?? '', c.req.query('with') ?? '');
    const onlyDifferences = c.req.query('only') === 'differences';
    return c.html(documentOf(<ComparisonPage context={context} {...found} onlyDifferences={onlyDifferences} />));
  });
}

const documentPath = (key: string, dropped: boolean): string =>
  hrefOf('/document', [['key', key], ...(dropped ? ([['dropped', '1']] as const) : [])]);

/** Longest headline that is shown whole, in UTF-16 units. */
const LONGEST_TITLE = 300;

const Page = (props: {
  readonly context: PageContext;
  readonly page: DocumentPage;
  readonly dropped: boolean;
  readonly frame: ReviewFrame;
}) => {
  const { context, page, dropped, frame } = props;
  const { document } = page.view;
  const title = clip((document.title ?? '').trim() || document.key, LONGEST_TITLE);
  return (
    <Layout context={context} title={title} styles={['reading.css']} scripts={['reading.js']} wide>
      <Head page={page} title={title} />
      <div class="reading">
        <section class="reading__text" aria-labelledby="text-title">
          <TextHead page={page} dropped={dropped} />
          <div class="article" lang={languageTag(document.language)}>
            <Text page={page} dropped={dropped} />
          </div>
        </section>
        <section class="reading__panel" aria-labelledby="facts-title">
          <Facts page={page} frame={frame} />
          <RefusalList refusals={page.view.refusals} documentKey={document.key} />
          <MentionList mentions={page.view.mentions} />
          <CandidateList candidates={page.view.metadata} />
        </section>
      </div>
      <CopyList documentKey={document.key} sameText={page.view.sameText} relations={page.view.relations} />
    </Layout>
  );
};

/** A language tag of a document is what its source said: only what looks like one is passed on. */
const languageTag = (language: string): string => (/^[a-z]{2,3}(-[a-zA-Z0-9]{1,8})*$/.test(language) ? language : '');

const READABILITY: Readonly<Record<string, string>> = {
  not_article: 'It is no article, so it yields no facts',
  foreign_language: 'It is in another language, so it yields no facts',
};

const Head = (props: { readonly page: DocumentPage; readonly title: string }) => {
  const { view } = props.page;
  const { document } = view;
  const unread = READABILITY[document.readability];
  return (
    <div class="page-head">
      <p class="kicker row">
        {document.publisher !== null && <span dir="auto">{clip(document.publisher, LONGEST_TITLE)}</span>}
        <DayValue iso={document.published} />
        {document.copy_kind !== null && <Badge text={`${document.copy_kind} copy`} />}
      </p>
      <h1 dir="auto">{props.title}</h1>
      {unread !== undefined && (
        <p class="notice notice--warn">
          {unread}
          {document.readability_reason !== null && <> ({document.readability_reason.replaceAll('_', ' ')})</>}.
        </p>
      )}
      <Pairs
        pairs={[
          ['By', document.author === null ? null : <span dir="auto">{clip(document.author, LONGEST_TITLE)}</span>],
          ['Changed', document.modified === null ? null : <DayValue iso={document.modified} />],
          ['Address', view.url === '' ? null : <Address url={view.url} />],
          ['File', <span class="path">{clip(document.source, LONGEST_TITLE)}</span>],
          ['Key', document.key === view.url ? null : <span class="path">{clip(document.key, LONGEST_TITLE)}</span>],
        ]}
      />
    </div>
  );
};

const Address = (props: { readonly url: string }) => (
  <span class="path">
    <OutsideLink url={webAddress(props.url)}>{clip(props.url, LONGEST_TITLE)}</OutsideLink>
  </span>
);

const TextHead = (props: { readonly page: DocumentPage; readonly dropped: boolean }) => {
  const { blocks, document } = props.page.view;
  const count = blocks.filter(({ reason }) => reason !== null).length;
  return (
    <div class="row row--apart">
      <h2 id="text-title">Text</h2>
      {count > 0 && (
        <a class="no-print" href={documentPath(document.key, !props.dropped)}>
          {props.dropped ? 'Hide what was dropped' : `Show ${plural(count, 'dropped block')}`}
        </a>
      )}
    </div>
  );
};

const Text = (props: { readonly page: DocumentPage; readonly dropped: boolean }) => {
  const { view, facts, review } = props.page;
  const marks = marksOf({
    ...{ facts, mentions: view.mentions, refusals: view.refusals },
    waiting: review.waiting.map(({ columns }) => columns),
  });
  const blocks = blocksOf(view.document.text, view.blocks, marks);
  if (blocks.length === 0) return <p class="note">Nothing of it is running text.</p>;
  return <MarkedText blocks={blocks} names={namesOf(props.page)} dropped={props.dropped} />;
};

function namesOf({ view, facts }: DocumentPage): MarkNames {
  return {
    fact: (number) => {
      const fact = facts[number - 1];
      return fact === undefined ? '' : `${factTitle(fact.kind_title, fact.measure_title)}, ${fact.subject_name}`;
    },
    mention: (number) => {
      const mention = view.mentions[number - 1];
      if (mention === undefined) return { type: 'other', meaning: '' };
      const type = /^[a-z_]{1,30}$/.test(mention.type) ? mention.type : 'other';
      return { type, meaning: [type, meaningOf(mention)].filter((part) => part !== '').join(': ') };
    },
  };
}

const Facts = (props: { readonly page: DocumentPage; readonly frame: ReviewFrame }) => {
  const { page, frame } = props;
  const { key } = page.view.document;
  return (
    <div class="stack" data-facts-list>
      <div class="row row--apart">
        <h2 id="facts-title">
          Facts <span class="note">{countText(page.facts.length)}</span>
        </h2>
        <KeysHelp review={frame.context.decisionsFile !== null} />
      </div>
      {page.facts.length === 0 && <p class="note">No rule found a fact in it.</p>}
      {page.facts.map((fact) => (
        <FactCard documentKey={key} fact={fact} labels={page.labels} frame={frame} />
      ))}
      <WaitingFacts page={page} frame={frame} />
      <AddFact documentKey={key} frame={frame} />
    </div>
  );
};
