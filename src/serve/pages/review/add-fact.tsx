import type { ReviewedColumns } from '../../../model/decision.js';
import { BodyLink, StatementValue } from '../../components/fact.js';
import { CsrfField } from '../../components/forms.js';
import { Badge, PeriodValue, StatusBadge } from '../../components/values.js';
import { type DocumentPage, factTitle, REVIEW_WORDS } from '../document/document-page.js';
import { digestOf, type ReviewFrame } from './fact-decisions.js';

/** Facts that people added or corrected and that no run has stored yet, and decisions that will find no place. */
export const WaitingFacts = (props: { readonly page: DocumentPage; readonly frame: ReviewFrame }) => {
  const { page, frame } = props;
  const { waiting, idle } = page.review;
  return (
    <>
      {waiting.map(({ columns, review }, index) => (
        <article class="fact-card fact-card--waiting" id={`new-${index + 1}`} tabindex={-1}>
          <h3 class="fact-card__title">
            <a class="fact-ref fact-ref--waiting" href={`#at-new-${index + 1}`}>
              <span class="visually-hidden">New fact </span>+{index + 1}
              <span class="visually-hidden"> in the text: </span>
            </a>
            <span>{titleOf(page, columns)}</span>
            <StatementValue fact={columns} labels={page.labels} />
          </h3>
          <p class="fact-card__line">
            <BodyLink id={columns.subject} name={page.bodyName(columns.subject)} />
            <PeriodValue start={columns.date_start} end={columns.date_end} />
            <StatusBadge status={columns.status} />
            <Badge text={REVIEW_WORDS[review]} kind={review} />
            <Badge text="from the next run" kind="waiting" />
          </p>
          <q class="evidence" dir="auto">
            {columns.evidence}
          </q>
          <UndoForm frame={frame} documentKey={page.view.document.key} columns={columns} />
        </article>
      ))}
      {idle.length > 0 && (
        <div class="notice notice--warn stack">
          <p>Decisions on this document that find no place:</p>
          <ul>
            {idle.map(({ decision, why }) => (
              <li dir="auto">
                {decision.action} “{'to' in decision ? decision.to.evidence : decision.fact.evidence}”: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

const titleOf = ({ labels }: DocumentPage, { kind, measure }: ReviewedColumns): string => {
  const found = labels.measures.find((one) => one.kind === kind && one.measure === measure);
  return found === undefined ? `${kind}: ${measure}` : factTitle(found.kindTitle, found.title);
};

/** Takes back a fact that a person made. */
const UndoForm = (props: {
  readonly frame: ReviewFrame;
  readonly documentKey: string;
  readonly columns: ReviewedColumns;
}) => {
  const { frame, documentKey, columns } = props;
  if (frame.context.decisionsFile === null) return null;
  const fields = { action: 'undo', key: documentKey, fact: 'new', token: digestOf(columns), by: frame.by };
  return (
    <form method="post" action="/review/decide" class="no-print">
      <CsrfField context={frame.context} />
      {Object.entries({ ...fields, back: `${frame.back}#facts-title` }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit">Undo</button>
    </form>
  );
};

/** Begins a fact that the rules missed: with the words that state it, typed, copied or selected in the text. */
export const AddFact = (props: { readonly documentKey: string; readonly frame: ReviewFrame }) => {
  const { frame } = props;
  if (frame.context.decisionsFile === null) return null;
  return (
    <form class="panel stack no-print" method="get" action="/review/add" id="add-fact" data-add-fact>
      <h3>Is one missing?</h3>
      <input type="hidden" name="key" value={props.documentKey} />
      <input type="hidden" name="back" value={frame.back} />
      <label class="field">
        <span class="label">Words of the text that state it</span>
        <textarea name="evidence" rows={2} required maxlength={2000}></textarea>
      </label>
      <div>
        <button type="submit" data-key="n">
          Add a fact…
        </button>
      </div>
    </form>
  );
};
