import type { CaseFile } from '../../../inspect/council.js';
import type { Labels } from '../../../inspect/labels.js';
import type { TimelineEntry } from '../../../inspect/timeline.js';
import { TimelineChart } from '../../charts/timeline-chart.js';
import { Backing, StatementValue, saysNoMore } from '../../components/fact.js';
import { factsHref } from '../../components/links.js';
import { Sources } from '../../components/sources.js';
import { Cell, folded, Table } from '../../components/table.js';
import { Badge, DayValue, PeriodValue, StatusBadge } from '../../components/values.js';
import { countText } from '../../format/number.js';

/** Entries shown before the rest is folded away. */
const SHOWN = 12;
/** Entries in the folded part; the list of facts has them all. */
const MOST = 40;

/** What happened and how it was judged, as a chart over the years and as a table, the latest first. */
export const Timeline = (props: { readonly file: CaseFile; readonly labels: Labels }) => {
  const { file, labels } = props;
  if (file.timeline.length === 0) return null;
  const { shown, rest } = folded([...file.timeline].reverse().sort(undatedLast), SHOWN);
  return (
    <section aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">Timeline</h2>
      <figure class="figure">
        <TimelineChart name={file.body.name} ratings={file.ratings} events={file.events} grades={labels.grades} />
        <figcaption class="note">
          Bars show the time a text states. Hollow marks are dated by their report only, or are not simply asserted.
          Each mark opens its evidence.
        </figcaption>
      </figure>
      <EntryTable entries={shown} labels={labels} caption="The same as a table, latest first" />
      {rest.length > 0 && (
        <details>
          <summary>{countText(rest.length)} earlier</summary>
          <EntryTable entries={rest.slice(0, MOST)} labels={labels} caption="Earlier" />
          {rest.length > MOST && (
            <p>
              <a href={factsHref([['subject', file.body.id]])}>The rest stands in the list of facts</a>
            </p>
          )}
        </details>
      )}
    </section>
  );
};

const EntryTable = (props: {
  readonly entries: readonly TimelineEntry[];
  readonly labels: Labels;
  readonly caption: string;
}) => (
  <Table
    caption={props.caption}
    columns={['When', 'What', 'States', 'Evidence', 'Backed by'].map((one) => ({ id: one, title: one }))}
  >
    {props.entries.map((entry) => (
      <Entry entry={entry} labels={props.labels} />
    ))}
  </Table>
);

const undatedLast = (a: TimelineEntry, b: TimelineEntry): number => Number(a.at === '') - Number(b.at === '');

const Entry = ({ entry, labels }: { readonly entry: TimelineEntry; readonly labels: Labels }) => {
  const { fact } = entry;
  return (
    <tr>
      <th scope="row">
        <When entry={entry} />
      </th>
      <Cell label="What">
        {entry.measureTitle} <span class="note">{entry.kindTitle}</span>
      </Cell>
      <Cell label="States" empty={saysNoMore(fact) && fact.status === 'asserted' && fact.conflict === 0}>
        <span class="states">
          <StatementValue fact={fact} labels={labels} /> <StatusBadge status={fact.status} />
          {fact.conflict === 1 && <Badge text="contradicted" kind="conflict" />}
        </span>
      </Cell>
      <td>
        <Sources fact={fact} />
      </td>
      <Cell label="Backed by">
        <Backing fact={fact} />
      </Cell>
    </tr>
  );
};

/** When something is placed: the time that a text states, else the day of its report. */
export const When = (props: {
  readonly entry: {
    readonly at: string;
    readonly dated: boolean;
    readonly fact: { readonly date_start: string; readonly date_end: string };
  };
}) => {
  const { at, dated, fact } = props.entry;
  if (dated) return <PeriodValue start={fact.date_start} end={fact.date_end} />;
  if (at === '') return <span class="note">No date</span>;
  return (
    <span class="undated">
      Reported <DayValue iso={at} />
    </span>
  );
};
