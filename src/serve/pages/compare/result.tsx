import type { Comparison } from '../../../inspect/compare.js';
import type { Labels } from '../../../inspect/labels.js';
import type { Series } from '../../../inspect/series.js';
import type { TimelineEntry } from '../../../inspect/timeline.js';
import { Legend } from '../../charts/legend.js';
import { type ChartLine, placedPoints, SeriesChart } from '../../charts/series-chart.js';
import { TimelineChart } from '../../charts/timeline-chart.js';
import { Backing, BodyLink, StatementValue } from '../../components/fact.js';
import { Sources } from '../../components/sources.js';
import { Cell, Table } from '../../components/table.js';
import { Badge, StatusBadge } from '../../components/values.js';
import { unitText } from '../../format/number.js';
import { PointTable } from '../body/measures.js';
import { When } from '../body/timeline.js';

/** What the corpus states of one measure about each body: numbers in one chart a unit, grades and events by time. */
export const CompareResult = (props: { readonly comparison: Comparison; readonly labels: Labels }) => {
  const { comparison, labels } = props;
  const { measure, bodies } = comparison;
  const title = labels.measureTitles.get(`${measure.kind}/${measure.measure}`) ?? measure.title;
  const silent = bodies.filter(({ series, timeline }) => series.length === 0 && timeline.length === 0);
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{title}</h2>
      {silent.length > 0 && <p class="note">No facts of it about {silent.map(({ body }) => body.name).join(', ')}.</p>}
      {chartsOf(comparison).map(({ unit, per, lines }, index) => (
        <Numbers title={title} unit={unit} per={per} lines={lines} id={`compare-${index}`} />
      ))}
      <Steps comparison={comparison} labels={labels} title={title} />
    </section>
  );
};

interface UnitChart {
  readonly unit: string;
  readonly per: string;
  readonly lines: readonly ChartLine[];
}

/** Numbers of one unit share a chart. */
function chartsOf({ bodies }: Comparison): UnitChart[] {
  const charts = new Map<string, { readonly unit: string; readonly per: string; readonly lines: ChartLine[] }>();
  const add = (name: string, series: Series): void => {
    const key = JSON.stringify([series.unit, series.per]);
    const chart = charts.get(key) ?? { unit: series.unit, per: series.per, lines: [] };
    chart.lines.push({ name, series });
    charts.set(key, chart);
  };
  for (const { body, series } of bodies) for (const one of series) add(body.name, one);
  return [...charts.values()];
}

const Numbers = (props: UnitChart & { readonly title: string; readonly id: string }) => {
  const { title, unit, per, lines, id } = props;
  const named = `${unitText(unit).trim()}${per === '' ? '' : ` a ${per}`}`.trim();
  return (
    <div class={placedPoints(lines).length > 0 ? 'measure' : 'measure measure--alone'}>
      <h3>{named === '' ? 'Numbers' : `In ${named}`}</h3>
      {placedPoints(lines).length > 0 && (
        <figure>
          <SeriesChart id={id} title={title} unit={unit} lines={lines} />
          <figcaption>
            <Legend lines={lines} />
          </figcaption>
        </figure>
      )}
      <PointTable lines={lines} caption={`${title}: the numbers and their evidence`} />
    </div>
  );
};

const Steps = (props: { readonly comparison: Comparison; readonly labels: Labels; readonly title: string }) => {
  const { comparison, labels, title } = props;
  const { measure } = comparison;
  const told = comparison.bodies.filter(({ timeline }) => timeline.length > 0);
  if (told.length === 0) return null;
  const graded = measure.shape === 'grade';
  return (
    <>
      <figure class="figure">
        <TimelineChart
          name={told.map(({ body }) => body.name).join(', ')}
          grades={labels.grades}
          ratings={graded ? told.map(({ body, timeline }) => ({ ...measure, title: body.name, steps: timeline })) : []}
          events={
            graded
              ? []
              : told.map(({ body, timeline }) => ({
                  ...{ kind: measure.kind, title: body.name, entries: timeline },
                  shape: measure.shape === 'post' ? ('post' as const) : ('event' as const),
                }))
          }
        />
        <figcaption class="note">
          Hollow marks are dated by their report only, or are not simply asserted. Each mark opens its evidence.
        </figcaption>
      </figure>
      <Table
        caption={`${title}: the same as a table`}
        columns={['About', 'When', 'States', 'Evidence', 'Backed by'].map((one) => ({ id: one, title: one }))}
      >
        {told.flatMap(({ body, timeline }) =>
          [...timeline].reverse().map((entry) => <Step id={body.id} name={body.name} entry={entry} labels={labels} />),
        )}
      </Table>
    </>
  );
};

const Step = (props: {
  readonly id: string;
  readonly name: string;
  readonly entry: TimelineEntry;
  readonly labels: Labels;
}) => {
  const { id, name, entry, labels } = props;
  const { fact } = entry;
  return (
    <tr>
      <th scope="row">
        <BodyLink id={id} name={name} />
      </th>
      <Cell label="When">
        <When entry={entry} />
      </Cell>
      <Cell label="States">
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
