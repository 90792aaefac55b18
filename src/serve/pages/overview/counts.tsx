import type { Body } from '../../../inspect/bodies.js';
import type { KindCount, Summary } from '../../../inspect/summary.js';
import { Bar } from '../../charts/bars.js';
import { bodyHref } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { countText } from '../../format/number.js';

interface Counted {
  readonly label: string;
  readonly count: number;
  readonly href: string;
}

/** Things with their counts as a table, each with a bar. */
const Counts = (props: { readonly title: string; readonly of: string; readonly rows: readonly Counted[] }) => {
  const most = props.rows.reduce((greatest, { count }) => Math.max(greatest, count), 0);
  return (
    <table class="counts">
      <caption class="visually-hidden">{`${props.of} by ${props.title.toLowerCase()}`}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{props.title}</th>
          <th scope="col">{props.of}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ label, count, href }) => (
          <tr>
            <th scope="row" dir="auto">
              <a href={href}>{label}</a>
            </th>
            <td>
              <span class="counts__cell">
                <Bar count={count} most={most} />
                <span class="number">{countText(count)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How many facts of each kind stories state. */
export const KindList = (props: { readonly kinds: readonly KindCount[] }) => (
  <Counts
    title="Kind"
    of="Facts"
    rows={props.kinds.map(({ kind, title, facts }) => ({
      ...{ label: title, count: facts },
      href: hrefOf('/facts', [['kind', kind]]),
    }))}
  />
);

/** The bodies that most claims are about. */
export const BodyList = (props: { readonly bodies: readonly Body[] }) => (
  <Counts
    title="Name"
    of="Claims"
    rows={props.bodies.map(({ id, name, facts }) => ({ label: name, count: facts, href: bodyHref(id) }))}
  />
);

/** Documents by publisher or the like. */
export const CountList = (props: {
  readonly counts: Summary['publishers'];
  readonly title: string;
  readonly href: (value: string) => string;
}) => (
  <Counts
    title={props.title}
    of="Documents"
    rows={props.counts.map(({ value, count }) => ({ label: value, count, href: props.href(value) }))}
  />
);
