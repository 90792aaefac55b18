import type { CaseFile, MeasureSeries } from '../../../inspect/council.js';
import type { SeriesPoint } from '../../../inspect/series.js';
import { Legend } from '../../charts/legend.js';
import { type ChartLine, placedPoints, SeriesChart } from '../../charts/series-chart.js';
import { hrefOf } from '../../components/query.js';
import { Sources } from '../../components/sources.js';
import { Cell, Table } from '../../components/table.js';
import { Badge, QuantityValue, StatusBadge } from '../../components/values.js';
import { unitText } from '../../format/number.js';
import { When } from './timeline.js';

/** A chart needs more than one point to say more than its table. */
const LEAST_POINTS = 2;

/** The numbers about a body, kind by kind: a chart of each measure with its table beside it. */
export const Measures = (props: { readonly file: CaseFile }) => {
  const kinds = new Map<string, MeasureSeries[]>();
  for (const measure of props.file.series) {
    kinds.set(measure.kindTitle, [...(kinds.get(measure.kindTitle) ?? []), measure]);
  }
  return (
    <>
      {[...kinds].map(([title, measures], index) => (
        <section aria-labelledby={`kind-${index}`}>
          <h2 id={`kind-${index}`}>{title}</h2>
          {measures.map((measure, number) => (
            <Measure file={props.file} measure={measure} id={`chart-${index}-${number}`} />
          ))}
        </section>
      ))}
    </>
  );
};

const Measure = (props: { readonly file: CaseFile; readonly measure: MeasureSeries; readonly id: string }) => {
  const { file, measure, id } = props;
  const { body } = file;
  const lines: ChartLine[] = [
    { name: body.name, series: measure.own },
    ...measure.comparisons.map((other) => ({ name: other.body.name, series: other.series })),
  ];
  const charted = placedPoints(lines).length >= LEAST_POINTS;
  const unit = `${unitText(measure.unit).trim()}${measure.per === '' ? '' : ` a ${measure.per}`}`.trim();
  const title = unit === '' ? measure.title : `${measure.title}, ${unit}`;
  return (
    <div class={charted ? 'measure' : 'measure measure--alone'}>
      <h3>{title}</h3>
      {charted && (
        <figure>
          <SeriesChart id={id} title={title} unit={measure.unit} lines={lines} />
          <figcaption>
            <Legend lines={lines} />
          </figcaption>
        </figure>
      )}
      <div class="stack">
        <PointTable lines={lines} caption={`${title}: the numbers and their evidence`} />
        <p class="note no-print">
          <a href={compareHref(measure, body.id)}>Compare with other bodies</a>
        </p>
      </div>
    </div>
  );
};

const compareHref = ({ kind, measure }: MeasureSeries, id: string): string =>
  hrefOf('/compare', [
    ['measure', `${kind}/${measure}`],
    ['body', id],
  ]);

/** The points of a chart as a table, the latest first; with the name of the body where there are several. */
export const PointTable = (props: { readonly lines: readonly ChartLine[]; readonly caption: string }) => {
  const { lines, caption } = props;
  const several = lines.length > 1;
  const rows = lines
    .flatMap(({ name, series }) => series.points.map((point) => ({ name, point })))
    .sort((a, b) => byTime(b.point, a.point));
  const titles = ['When', ...(several ? ['About'] : []), 'Number', 'Evidence'];
  return (
    <Table caption={caption} captionHidden columns={titles.map((title) => ({ id: title, title }))}>
      {rows.map(({ name, point }) => (
        <tr>
          <th scope="row">
            <When entry={point} />
          </th>
          {several && <Cell label="About">{name}</Cell>}
          <Cell label="Number">
            <span class="states">
              <QuantityValue quantity={point.fact} /> <StatusBadge status={point.fact.status} />
              {point.fact.conflict === 1 && <Badge text="contradicted" kind="conflict" />}
            </span>
          </Cell>
          <td>
            <Sources fact={point.fact} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

const byTime = (a: SeriesPoint, b: SeriesPoint): number => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1);
