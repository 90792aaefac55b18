import type { Facet } from '../../../inspect/facets.js';
import { type FactFilter, factFilterParams } from '../../../inspect/fact-filter.js';
import type { Labels } from '../../../inspect/labels.js';
import type { StoredFactDecision } from '../../../store/fact-decisions.js';
import { EvidenceSentence } from '../../components/evidence.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { DocumentLink, ruleHref } from '../../components/links.js';
import { Pager } from '../../components/pager.js';
import { hrefOf } from '../../components/query.js';
import { Badge, DayValue, PeriodValue, StatusBadge } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import { confidenceText, plural } from '../../format/number.js';
import { capital } from '../../format/words.js';
import { Layout } from '../../layout.js';
import { factTitle } from '../document/document-page.js';
import { FactDecisions, type ReviewFrame } from './fact-decisions.js';
import { KeysHelp } from './keys-help.js';
import { MOST_COUNTED, QUEUE_SIZE, type QueuedFact, type QueueView } from './queue.js';
import { ReviewerForm } from './reviewer-form.js';

/** Address of the queue with these conditions. */
export const queueHref = (filter: FactFilter, offset = 0): string =>
  hrefOf('/review', [...queueParams(filter), ...(offset > 0 ? ([['offset', String(offset)]] as const) : [])]);

const queueParams = (filter: FactFilter): [string, string][] =>
  factFilterParams(filter).filter(([name, value]) => name !== 'reviewed' || value !== 'none');

interface QueueProps {
  readonly context: PageContext;
  readonly view: QueueView;
  readonly facts: readonly QueuedFact[];
  readonly total: number;
  readonly facets: readonly Facet[];
  readonly labels: Labels;
  readonly mistakes: readonly string[];
  readonly frame: ReviewFrame;
  /** Decisions that no run has seen yet. */
  readonly waiting: number;
  /** Decisions that find no place any more. */
  readonly idle: readonly StoredFactDecision[];
}

/** Facts to check, the least sure first, and how it stands with the decisions made. */
export const QueuePage = (props: QueueProps) => {
  const { context, view, facts, total, frame } = props;
  const open = view.filter.reviewed.includes('none');
  return (
    <Layout
      context={context}
      title="Review"
      current="review"
      styles={['reading.css', 'review.css']}
      scripts={['reading.js']}
    >
      <div class="page-head">
        <h1>Review</h1>
        <p class="lead">
          {open
            ? `${counted(total)} that nobody has looked at yet, the least sure first.`
            : `${counted(total)} that people have looked at.`}
        </p>
      </div>
      <ReviewOff context={context} />
      <DecisionNotes context={context} waiting={props.waiting} idle={props.idle} />
      {props.mistakes.length > 0 && (
        <div class="notice notice--warn">
          {props.mistakes.map((mistake) => (
            <p>{mistake}</p>
          ))}
        </div>
      )}
      <div class="row row--apart review__tools">
        <QueueFilter view={view} facets={props.facets} />
        {context.decisionsFile !== null && <ReviewerForm frame={frame} />}
        <KeysHelp review={context.decisionsFile !== null} />
      </div>
      <section class="stack" aria-label="Facts" data-facts-list>
        {facts.length === 0 && <Empty open={open} total={total} />}
        {facts.map((queued, index) => (
          <QueuedCard queued={queued} number={index + 1} labels={props.labels} frame={frame} />
        ))}
        <Pager
          offset={view.offset}
          limit={QUEUE_SIZE}
          total={total}
          things="facts"
          href={(offset) => queueHref(view.filter, offset)}
        />
      </section>
    </Layout>
  );
};

const counted = (total: number): string =>
  total === MOST_COUNTED ? `At least ${plural(total, 'fact')}` : plural(total, 'fact');

/** Says why nothing can be decided where the corpus folder is not at hand. */
export const ReviewOff = (props: { readonly context: PageContext }) =>
  props.context.decisionsFile === null ? (
    <div class="notice notice--warn">
      <p>
        Decisions cannot be put down: the corpus folder, which holds them, is not where the last run read it. Start
        again with <code>newsfacts serve {props.context.path} --corpus FOLDER</code>.
      </p>
    </div>
  ) : null;

const DecisionNotes = (props: {
  readonly context: PageContext;
  readonly waiting: number;
  readonly idle: readonly StoredFactDecision[];
}) => {
  const { waiting, idle } = props;
  if (waiting === 0 && idle.length === 0) return null;
  return (
    <div class="row">
      {waiting > 0 && (
        <p class="notice notice--good">
          {plural(waiting, 'decision')} noted; {waiting === 1 ? 'it counts' : 'they count'} from the next run on.{' '}
          <a href="/review/decisions">See them all</a>
        </p>
      )}
      {idle.length > 0 && (
        <p class="notice notice--warn">
          {plural(idle.length, 'decision')} no longer {idle.length === 1 ? 'finds its' : 'find their'} place.{' '}
          <a href="/review/decisions?idle=1">See which</a>
        </p>
      )}
    </div>
  );
};

const Empty = (props: { readonly open: boolean; readonly total: number }) => (
  <div class="empty">
    <p>
      {props.open && props.total > 0
        ? 'All of these are decided; the next run takes them over.'
        : props.open
          ? 'Nothing is left to look at here.'
          : 'No fact fits that.'}{' '}
      <a href="/review">Show everything that is open</a>
    </p>
  </div>
);

const REVIEW_STATES = [
  { value: 'none', label: 'Not yet reviewed' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'refused', label: 'Refused' },
  { value: 'replaced', label: 'Corrected into another' },
  { value: 'corrected', label: 'Made by a correction' },
  { value: 'added', label: 'Added' },
] as const;

const FILTER_FACETS = ['kind', 'measure', 'subject', 'rule', 'publisher', 'status'] as const;

const QueueFilter = (props: { readonly view: QueueView; readonly facets: readonly Facet[] }) => {
  const { filter } = props.view;
  const chosen = filter.reviewed[0] ?? 'none';
  return (
    <details class="panel review__filter" open={isNarrowed(filter)}>
      <summary>Narrow the queue</summary>
      <form method="get" action="/review" class="review__fields">
        <label class="field">
          <span class="label">Facts</span>
          <select name="reviewed">
            {REVIEW_STATES.map(({ value, label }) => (
              <option value={value} selected={value === chosen}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {FILTER_FACETS.flatMap((name) => props.facets.find((facet) => facet.name === name) ?? []).map((facet) => (
          <FacetSelect facet={facet} chosen={facet.name === 'conflict' ? [] : filter[facet.name]} />
        ))}
        <label class="field">
          <span class="label">Words</span>
          <input type="search" name="search" value={filter.search} maxlength={200} />
        </label>
        {filter.document !== null && <input type="hidden" name="document" value={filter.document} />}
        <label class="check">
          <input type="checkbox" name="copies" value="1" checked={filter.copies} /> Copies too
        </label>
        <div class="row">
          <button type="submit">Show</button>
          <a href="/review">Everything</a>
        </div>
      </form>
    </details>
  );
};

const isNarrowed = (filter: FactFilter): boolean => queueParams(filter).length > 0;

/** All values of a facet, whatever else is chosen; of several chosen ones the first can be changed. */
const FacetSelect = (props: { readonly facet: Facet; readonly chosen: readonly string[] }) => {
  const { facet, chosen } = props;
  const [first, ...others] = chosen;
  const listed = facet.values.some(({ value }) => value === first);
  return (
    <>
      <label class="field">
        <span class="label">{facet.title}</span>
        <select name={facet.name}>
          <option value="">Any</option>
          {first !== undefined && !listed && (
            <option value={first} selected>
              {first}
            </option>
          )}
          {facet.values.map(({ value, label }) => (
            <option value={value} selected={value === first}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {others.map((value) => (
        <input type="hidden" name={facet.name} value={value} />
      ))}
    </>
  );
};

const QueuedCard = (props: {
  readonly queued: QueuedFact;
  /** Place in the queue, from 1. */
  readonly number: number;
  readonly labels: Labels;
  readonly frame: ReviewFrame;
}) => {
  const { queued, number, labels, frame } = props;
  const { fact, sentence, why, waiting } = queued;
  const id = `item-${number}`;
  return (
    <article class="fact-card" id={id} tabindex={-1} data-fact={String(number)} aria-labelledby={`${id}-title`}>
      <h2 class="fact-card__title" id={`${id}-title`}>
        <span>{factTitle(fact.kind_title, fact.measure_title)}</span>
        <StatementValue fact={fact} labels={labels} />
      </h2>
      <p class="fact-card__line">
        <BodyLink id={fact.subject} name={fact.subject_name} />
        {fact.date_start === '' && fact.date_end === '' ? (
          <span class="note">undated</span>
        ) : (
          <PeriodValue start={fact.date_start} end={fact.date_end} />
        )}
        <StatusBadge status={fact.status} />
        {fact.said_by !== '' && <span dir="auto">says {fact.said_by}</span>}
        {fact.review !== '' && <Badge text={fact.review} kind={fact.review} />}
        {waiting !== null && <Badge text={`${capital(waiting.action)}, from the next run`} kind="waiting" />}
      </p>
      <EvidenceSentence sentence={sentence} />
      <p class="source">
        <DocumentLink documentKey={fact.document} title={fact.title} factNumber={fact.number} />
        {fact.publisher !== '' && <span dir="auto">{fact.publisher}</span>}
        <DayValue iso={fact.published} />
        <span>
          <a href={ruleHref(fact.rule)}>{fact.rule}</a>, {confidenceText(fact.confidence)} sure
        </span>
      </p>
      <details class="why">
        <summary>
          Why<span class="visually-hidden"> it was read so</span>
        </summary>
        <ul class="why__list">
          {why.map((reason) => (
            <li dir="auto">{reason}</li>
          ))}
        </ul>
      </details>
      <FactDecisions
        frame={frame}
        documentKey={fact.document}
        fact={fact}
        number={fact.number}
        standing={{
          review: fact.review === '' ? '' : reviewOf(fact.review),
          waiting: false,
          decision: waiting,
          own: true,
        }}
        anchor={id}
        inline
      />
    </article>
  );
};

const STATES = ['accepted', 'refused', 'replaced', 'corrected', 'added'] as const;
const reviewOf = (review: string) => STATES.find((state) => state === review) ?? '';
