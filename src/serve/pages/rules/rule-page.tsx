import type { ExpectedFact, Rule, RuleExample } from '../../../extract/index.js';
import type { EvidenceSentence as Sentence } from '../../../inspect/evidence-sentence.js';
import type { FactListing } from '../../../inspect/facts.js';
import type { Labels } from '../../../inspect/labels.js';
import type { RefusalListing, RuleView } from '../../../inspect/rules.js';
import { EvidenceSentence } from '../../components/evidence.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { DocumentLink, factsHref, ruleHref } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { Pairs } from '../../components/table.js';
import { Badge, DayValue, PeriodValue, StatusBadge } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { confidenceText, countText, plural } from '../../format/number.js';
import { clip } from '../../format/words.js';
import { Layout } from '../../layout.js';
import type { Meeting, Meetings } from './rule-meetings.js';

/** Longest words of a place or reason that are shown whole, in UTF-16 units. */
const LONGEST = 300;

/** What is known of one rule. */
export interface RulePageData {
  readonly view: RuleView;
  /** Null where the rules of now do not have it. */
  readonly rule: Rule | null;
  /** Text of its file; null where it is not at hand. */
  readonly file: string | null;
  readonly facts: readonly { readonly fact: FactListing; readonly sentence: Sentence }[];
  readonly refusals: readonly RefusalListing[];
  readonly meetings: Meetings;
  readonly labels: Labels;
}

/** Share of right facts among those that people looked at; null where nobody did. */
export function precisionOf(counts: Pick<RuleView, 'accepted' | 'refused' | 'corrected'>): number | null {
  const reviewed = counts.accepted + counts.refused + counts.corrected;
  return reviewed === 0 ? null : counts.accepted / reviewed;
}

/** Takes the counts of a rule; returns its measured precision in words, with how many facts it rests on. */
export function precisionText(counts: Pick<RuleView, 'accepted' | 'refused' | 'corrected'>): string {
  const precision = precisionOf(counts);
  if (precision === null) return '';
  return `${Math.round(precision * 100)}% of ${countText(counts.accepted + counts.refused + counts.corrected)}`;
}

/** One rule: what it found, what became of it, where it meets others, its file and its examples. */
export const RulePage = (props: { readonly context: PageContext; readonly data: RulePageData }) => {
  const { context, data } = props;
  const { view, rule } = data;
  return (
    <Layout context={context} title={view.id} current="rules" styles={['reading.css', 'listings.css']}>
      <div class="page-head">
        <p class="kicker">
          <a href="/rules">Rules</a>
        </p>
        <h1 class="path">{view.id}</h1>
        <p class="lead">{view.title}</p>
        <Pairs
          pairs={[
            ['Facts', <a href={factsHref([['rule', view.id]])}>{countText(view.facts)}</a>],
            ['Documents', countText(view.documents)],
            ['Right, of those reviewed', precisionText(view) || 'nobody looked yet'],
            ['Accepted', countText(view.accepted)],
            ['Refused or corrected', countText(view.refused + view.corrected)],
            [
              'Sure of its finds',
              rule === null ? null : confidenceText(rule.definition.confidence ?? DEFAULT_CONFIDENCE),
            ],
          ]}
        />
        <p class="row no-print">
          <a class="button" href={hrefOf('/review', [['rule', view.id]])}>
            Review its facts
          </a>
          {rule?.definition.patterns?.[0] !== undefined && (
            <a
              href={hrefOf('/rules/try', [
                ['pattern', rule.definition.patterns[0]],
                ['corpus', '1'],
              ])}
            >
              Try its pattern on the corpus
            </a>
          )}
        </p>
      </div>
      <MeetingNotes meetings={data.meetings} />
      <FactSection data={data} />
      <RefusalSection data={data} />
      <WhyForm id={view.id} />
      {rule !== null && <ExampleSection rule={rule} />}
      <FileSection data={data} />
    </Layout>
  );
};

const DEFAULT_CONFIDENCE = 0.9;

const MeetingNotes = (props: { readonly meetings: Meetings }) => {
  const { givesWayTo, conflicts } = props.meetings;
  if (givesWayTo.length === 0 && conflicts.length === 0) return null;
  return (
    <section class="stack">
      <h2>Where it meets others</h2>
      <MeetingLine lead="It gives way to" meetings={givesWayTo} />
      <MeetingLine lead="It contradicts" meetings={conflicts} />
    </section>
  );
};

const MeetingLine = (props: { readonly lead: string; readonly meetings: readonly Meeting[] }) =>
  props.meetings.length === 0 ? null : (
    <p>
      {props.lead}{' '}
      {props.meetings.map(({ rule, count }, index) => (
        <>
          {index > 0 && ', '}
          <a href={ruleHref(rule)}>{rule}</a> ({plural(count, 'time')})
        </>
      ))}
      .
    </p>
  );

const FactSection = (props: { readonly data: RulePageData }) => {
  const { view, facts, labels } = props.data;
  return (
    <section class="stack">
      <h2>Its facts</h2>
      {facts.length === 0 && <p class="note">It found none in this corpus.</p>}
      <ul class="matches">
        {facts.map(({ fact, sentence }) => (
          <li class="stack">
            <p class="fact-card__line">
              <BodyLink id={fact.subject} name={fact.subject_name} />
              <span>{fact.measure_title}</span>
              <StatementValue fact={fact} labels={labels} />
              <PeriodValue start={fact.date_start} end={fact.date_end} />
              <StatusBadge status={fact.status} />
              {fact.review !== '' && <Badge text={fact.review} kind={fact.review} />}
            </p>
            <EvidenceSentence sentence={sentence} />
            <p class="source">
              <DocumentLink documentKey={fact.document} title={fact.title} factNumber={fact.number} />
              {fact.publisher !== '' && <span dir="auto">{fact.publisher}</span>}
              <DayValue iso={fact.published} />
            </p>
          </li>
        ))}
      </ul>
      {view.facts > facts.length && (
        <p>
          <a
            href={factsHref([
              ['rule', view.id],
              ['copies', '1'],
            ])}
          >
            All {countText(view.facts)} facts of this rule
          </a>
        </p>
      )}
    </section>
  );
};

/** Reasons that are counted out. */
const REASONS = 12;

const RefusalSection = (props: { readonly data: RulePageData }) => {
  const { view, refusals } = props.data;
  if (view.refusals.length === 0) return null;
  return (
    <section class="stack">
      <h2>What it found and did not state</h2>
      <ul>
        {view.refusals.slice(0, REASONS).map(({ reason, count }) => (
          <li>
            {clip(reason, LONGEST)} <span class="note">({plural(count, 'time')})</span>
          </li>
        ))}
        {view.refusals.length > REASONS && <li class="note">and {view.refusals.length - REASONS} further reasons</li>}
      </ul>
      <details>
        <summary>Places</summary>
        <ul class="matches">
          {refusals.map(({ document, title, text, reason }) => (
            <li>
              <q class="evidence" dir="auto">
                {clip(text.replace(/\s+/gu, ' '), LONGEST)}
              </q>
              <p class="source">
                <DocumentLink documentKey={document} title={title} />
                <span>{clip(reason, LONGEST)}</span>
              </p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const WhyForm = (props: { readonly id: string }) => (
  <form method="get" action="/rules/why" class="row listing-form no-print">
    <input type="hidden" name="rule" value={props.id} />
    <label class="field">
      <span class="label">Why (not) in a document? Its address, key or file name</span>
      <input name="document" required maxlength={1000} />
    </label>
    <button type="submit">Ask</button>
  </form>
);

const ExampleSection = (props: { readonly rule: Rule }) => (
  <section class="stack">
    <h2>Examples it must pass</h2>
    <ul class="matches">
      {props.rule.definition.examples.map((example) => (
        <li class="stack">
          <Example example={example} />
        </li>
      ))}
    </ul>
  </section>
);

const Example = (props: { readonly example: RuleExample }) => {
  const { text, title, published, facts } = props.example;
  const params = [
    ['text', text.trim()],
    ...(title === undefined ? [] : [['title', title] as const]),
    ...(published === undefined ? [] : [['published', published] as const]),
  ] as const;
  return (
    <>
      <q class="evidence" dir="auto">
        {text.trim()}
      </q>
      <p class="source">
        {published !== undefined && <DayValue iso={published} />}
        {facts.length === 0 ? <Badge text="states nothing" /> : facts.map((fact) => <span>{expectedText(fact)}</span>)}
        <a href={hrefOf('/rules/try', params)}>Try it</a>
      </p>
    </>
  );
};

/** Fields of an expected fact, as the file gives them. */
const expectedText = (fact: ExpectedFact): string =>
  Object.entries(fact)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');

const FileSection = (props: { readonly data: RulePageData }) => {
  const { rule, file, view } = props.data;
  if (rule === null || file === null) {
    return view.id === 'review' ? null : (
      <p class="notice">Its file is not at hand: the rules have changed since the last run.</p>
    );
  }
  return (
    <section class="stack">
      <h2>Its file</h2>
      <p class="note path">{rule.path}</p>
      <pre class="rule-file">
        <code>{file}</code>
      </pre>
    </section>
  );
};
