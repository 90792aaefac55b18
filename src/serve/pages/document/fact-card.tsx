import type { Labels } from '../../../inspect/labels.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { ruleHref } from '../../components/links.js';
import { Badge, PeriodValue, StatusBadge } from '../../components/values.js';
import { confidenceText, plural } from '../../format/number.js';
import { FactDecisions, type ReviewFrame } from '../review/fact-decisions.js';
import { factTitle, REVIEW_WORDS, type ReviewedDocumentFact } from './document-page.js';

/** All that is known of one fact of a document: what it states, where, by which rule and why, and what people decided. */
export const FactCard = (props: {
  readonly documentKey: string;
  readonly fact: ReviewedDocumentFact;
  readonly labels: Labels;
  readonly frame: ReviewFrame;
}) => {
  const { fact, frame } = props;
  const { review, waiting } = fact.standing;
  const gone = review === 'refused' || review === 'replaced' || review === 'withdrawn';
  return (
    <article
      class={gone ? 'fact-card fact-card--gone' : 'fact-card'}
      id={`fact-${fact.number}`}
      tabindex={-1}
      data-fact={String(fact.number)}
      aria-labelledby={`fact-title-${fact.number}`}
    >
      <h3 class="fact-card__title" id={`fact-title-${fact.number}`}>
        <a class="fact-ref" href={`#at-${fact.number}`}>
          <span class="visually-hidden">Fact </span>
          {fact.number}
          <span class="visually-hidden"> in the text: </span>
        </a>
        <span>{factTitle(fact.kind_title, fact.measure_title)}</span>
        <StatementValue fact={fact} labels={props.labels} />
      </h3>
      <p class="fact-card__line">
        <BodyLink id={fact.subject} name={fact.subject_name} />
        {fact.date_start === null && fact.date_end === null ? (
          <span class="note">undated</span>
        ) : (
          <PeriodValue start={fact.date_start} end={fact.date_end} />
        )}
        <StatusBadge status={fact.status} />
        {fact.said_by !== '' && <span dir="auto">says {fact.said_by}</span>}
        {fact.conflict === 1 && <Badge text="contradicted elsewhere" kind="conflict" />}
        {(review !== '' || waiting) && <Badge text={REVIEW_WORDS[review]} kind={review === '' ? 'none' : review} />}
        {waiting && <Badge text="from the next run" kind="waiting" />}
      </p>
      <q class="evidence" dir="auto">
        {fact.evidence}
      </q>
      <details class="why">
        <summary>
          Why<span class="visually-hidden"> fact {fact.number}</span>{' '}
          <span class="note">
            {fact.rule}, {confidenceText(fact.confidence)} sure
          </span>
        </summary>
        <Why fact={fact} />
      </details>
      <FactDecisions
        frame={frame}
        documentKey={props.documentKey}
        fact={fact}
        number={fact.number}
        standing={fact.standing}
        anchor={`fact-${fact.number}`}
      />
    </article>
  );
};

const Why = (props: { readonly fact: ReviewedDocumentFact }) => {
  const { fact } = props;
  return (
    <ul class="why__list">
      {fact.rule === 'review' ? (
        <li>Stated by a person in review.</li>
      ) : (
        <li>
          <b>Rule:</b> <a href={ruleHref(fact.rule)}>{fact.rule}</a>, {confidenceText(fact.confidence)} sure of its
          finds.
        </li>
      )}
      {fact.why.map((reason) => (
        <li dir="auto">
          <Reason text={reason} />
        </li>
      ))}
      {fact.places.length > 0 && (
        <li>
          <b>Repeats:</b> said again in {plural(fact.places.length, 'place')}, marked in the text with the same number.
        </li>
      )}
      {fact.reports > 0 && (
        <li>
          <b>Backed by</b> {plural(fact.reports, 'independent report')}, {plural(fact.documents, 'document')} in all.
        </li>
      )}
    </ul>
  );
};

const COLUMN_WORDS: Readonly<Record<string, string>> = { subject: 'Whose:', date: 'When:', status: 'How meant:' };

/** A reason begins with the column that it explains. */
const Reason = (props: { readonly text: string }) => {
  const gap = props.text.indexOf(' ');
  const words = COLUMN_WORDS[props.text.slice(0, gap)];
  if (words === undefined) return <>{props.text}</>;
  return (
    <>
      <b>{words}</b>
      {props.text.slice(gap)}
    </>
  );
};
