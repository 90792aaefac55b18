import type { FactListing } from '../../inspect/facts.js';
import type { Labels } from '../../inspect/labels.js';
import type { Quantity } from '../format/number.js';
import { capital, words } from '../format/words.js';
import { bodyHref } from './links.js';
import { GradeBadge, QuantityValue } from './values.js';

/** The columns that say what a fact states. */
export interface Statement extends Quantity {
  readonly kind: string;
  readonly grade: string;
  readonly person: string;
  readonly role: string;
}

/** What a fact states, by its shape: a number, a grade, a person and post; nothing for an event, which its measure names. */
export const StatementValue = (props: { readonly fact: Statement; readonly labels: Labels }) => {
  const { fact, labels } = props;
  if (fact.grade !== '') {
    const grade = labels.grades.find((one) => one.kind === fact.kind && one.grade === fact.grade);
    return <GradeBadge title={grade?.title ?? words(fact.grade)} rank={grade?.rank ?? null} />;
  }
  if (fact.value !== null) return <QuantityValue quantity={fact} />;
  if (fact.person === '' && fact.role === '') return null;
  return (
    <span dir="auto">
      {fact.person}
      {fact.person !== '' && fact.role !== '' && ', '}
      {fact.person === '' ? capital(words(fact.role)) : words(fact.role)}
    </span>
  );
};

/** True for a fact whose measure says it all: an event. */
export const saysNoMore = ({ value, grade, person, role }: Statement): boolean =>
  value === null && grade === '' && person === '' && role === '';

/** How many independent reports back a fact, and in how many documents it stands. */
export const Backing = (props: { readonly fact: Pick<FactListing, 'reports' | 'documents'> }) => {
  const { reports, documents } = props.fact;
  if (reports === 0) return <span class="note">not counted</span>;
  const copies = documents > reports ? `, ${documents} documents` : '';
  return <span class="number">{`${reports} ${reports === 1 ? 'report' : 'reports'}${copies}`}</span>;
};

/** A body as a link to its page. */
export const BodyLink = (props: { readonly id: string; readonly name: string }) => (
  <a href={bodyHref(props.id)}>{props.name}</a>
);
