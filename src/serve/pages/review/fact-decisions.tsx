import { createHash } from 'node:crypto';
import type { FactDecision, ReviewedColumns } from '../../../model/decision.js';
import { CsrfField } from '../../components/forms.js';
import { hrefOf } from '../../components/query.js';
import { DayValue } from '../../components/values.js';
import type { PageContext } from '../../context.js';
import type { Standing } from './document-review.js';

/** What every form of a page needs to put a decision down. */
export interface ReviewFrame {
  readonly context: PageContext;
  /** Who reviews, as remembered. */
  readonly by: string;
  /** Address to go back to. */
  readonly back: string;
}

/** A fact as it is quoted in a decision, whatever else is known of it. */
export type QuotedFact = Omit<ReviewedColumns, 'date_start' | 'date_end'> & {
  readonly date_start: string | null;
  readonly date_end: string | null;
};

/** Takes a fact; returns the columns that a decision quotes. */
export function quotedColumns(fact: QuotedFact): ReviewedColumns {
  return {
    ...{ kind: fact.kind, measure: fact.measure, subject: fact.subject },
    ...{ value: fact.value, value_high: fact.value_high, bound: fact.bound, unit: fact.unit, per: fact.per },
    ...{ grade: fact.grade, date_start: fact.date_start ?? '', date_end: fact.date_end ?? '', status: fact.status },
    ...{ said_by: fact.said_by, person: fact.person, role: fact.role, start: fact.start, end: fact.end },
    evidence: fact.evidence,
  };
}

/** Takes a fact; returns a short digest of what it states and where, by which a form tells whether it is still the same. */
export function digestOf(fact: QuotedFact): string {
  return createHash('sha256')
    .update(JSON.stringify(quotedColumns(fact)))
    .digest('hex')
    .slice(0, 16);
}

/** The forms that put down a decision on one fact, and what was decided until now. Nothing where review is off. */
export const FactDecisions = (props: {
  readonly frame: ReviewFrame;
  readonly documentKey: string;
  readonly fact: QuotedFact;
  /** Number of the fact in its document. */
  readonly number: number;
  readonly standing: Standing;
  /** Where to go back to on the page. */
  readonly anchor: string;
  /** Shows the buttons at once. */
  readonly inline?: boolean;
}) => {
  const { frame, documentKey, fact, number, standing, anchor } = props;
  if (frame.context.decisionsFile === null) return null;
  const { decision, review } = standing;
  if (review === 'withdrawn') return null;
  const target = { key: documentKey, fact: String(number), token: digestOf(fact) };
  const forms = <DecisionForm frame={frame} target={target} standing={standing} back={`${frame.back}#${anchor}`} />;
  if (props.inline === true) return <div class="decide no-print">{forms}</div>;
  return (
    <details class="decide no-print">
      <summary>
        Review<span class="visually-hidden"> fact {number}</span>
      </summary>
      {decision !== null && review !== '' && <WhoDecided decision={decision} />}
      {forms}
    </details>
  );
};

const WhoDecided = (props: { readonly decision: FactDecision }) => {
  const { by, at, reason } = props.decision;
  return (
    <p class="note" dir="auto">
      {by === '' ? 'Somebody' : by}
      {at !== '' && (
        <>
          , <DayValue iso={at} />
        </>
      )}
      {reason !== '' && <>: {reason}</>}
    </p>
  );
};

const DecisionForm = (props: {
  readonly frame: ReviewFrame;
  /** What names the fact. */
  readonly target: Readonly<Record<'key' | 'fact' | 'token', string>>;
  readonly standing: Standing;
  readonly back: string;
}) => {
  const { frame, target, standing, back } = props;
  const { review } = standing;
  const made = review === 'corrected' || review === 'added';
  return (
    <form method="post" action="/review/decide" class="decide__form">
      <CsrfField context={frame.context} />
      {Object.entries({ ...target, by: frame.by, back }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {review !== 'replaced' && (
        <>
          {!made && (
            <button type="submit" name="action" value="accept" data-key="a" disabled={review === 'accepted'}>
              Accept
            </button>
          )}
          <button type="submit" name="action" value="refuse" data-key="r" disabled={review === 'refused'}>
            Refuse
          </button>
          <a class="button" data-key="c" href={hrefOf('/review/correct', [...Object.entries(target), ['back', back]])}>
            Correct…
          </a>
        </>
      )}
      {review !== '' && standing.own && (
        <button type="submit" name="action" value="undo" data-key="u">
          Undo
        </button>
      )}
      <label class="decide__why">
        <span>Why</span>
        <input type="text" name="reason" maxlength={500} autocomplete="off" placeholder="if it needs saying" />
      </label>
    </form>
  );
};
