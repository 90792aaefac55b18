import { dayText, periodText } from '../format/date.js';
import { type Quantity, quantityText } from '../format/number.js';
import { capital, words } from '../format/words.js';

/** A stated number with its bound, unit and period; the whole number on hover where it is shown short. */
export const QuantityValue = (props: { readonly quantity: Quantity }) => {
  const { text, exact } = quantityText(props.quantity);
  return exact === '' ? (
    <span class="number">{text}</span>
  ) : (
    <data class="number" value={String(props.quantity.value)} title={exact}>
      {text}
    </data>
  );
};

/** One day, readable for people and machines; nothing where it is unknown. */
export const DayValue = (props: { readonly iso: string | null }) =>
  props.iso === null || props.iso === '' ? null : <time datetime={props.iso}>{dayText(props.iso)}</time>;

/** A period, with its exact days on hover; nothing where both ends are open. */
export const PeriodValue = (props: { readonly start: string | null; readonly end: string | null }) => {
  const { start, end } = props;
  const text = periodText(start, end);
  if (text === '') return null;
  return <span title={`${start ?? '…'} to ${end ?? '…'}`}>{text}</span>;
};

/** A grade as a badge: its words, and a mark whose shape follows its rank (0 the best; null where unknown). */
export const GradeBadge = (props: { readonly title: string; readonly rank: number | null }) => (
  <span class={`grade grade--${props.rank === null ? 'unknown' : Math.min(props.rank, 4)}`}>
    {capital(props.title)}
  </span>
);

/** How a statement is meant, where it is not simply asserted. */
export const StatusBadge = (props: { readonly status: string }) =>
  props.status === 'asserted' ? null : <span class={`badge badge--${props.status}`}>{words(props.status)}</span>;

/** A short word in a box. */
export const Badge = (props: { readonly text: string; readonly kind?: string }) => (
  <span class={props.kind === undefined ? 'badge' : `badge badge--${props.kind}`}>{props.text}</span>
);
