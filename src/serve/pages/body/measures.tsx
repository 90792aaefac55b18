import type { CaseFile, MeasureSeries } from '../../../inspect/council.js';
import type { SeriesPoint } from '../../../inspect/series.js';
import { Legend } from '../../charts/legend.js';
import { type ChartLine, placedPoints, SeriesChart } from '../../charts/series-chart.js';
import { factsHref } from '../../components/links.js';
import { hrefOf } from '../../components/query.js';
import { Sources } from '../../components/sources.js';
import { Cell, folded, Table } from '../../components/table.js';
import { Badge, QuantityValue, StatusBadge } from '../../components/values.js';
import { countText } from '../../format/number.js';
import { When } from './timeline.js';

/** Points shown in a table before the rest is folded away. */
const SHOWN = 4;
/** Points in its folded part; the list of facts has them all. */
const MOST = 12;
/** A chart needs more than one point to say more than its table. */
const LEAST_POINTS = 2;

/** The numbers about a body, kind by kind: a chart of each measure with its table beside it, single numbers as one table. */
export const Measures = (props: { readonly file: CaseFile }) => {
  const { file } = props;
  const kinds = new Map<string, MeasureSeries[]>();
  for (const measure of file.series) kinds.set(measure.kind, [...(kinds.get(measure.kind) ?? []), measure]);
  return (
    <>
      {[...kinds].map(([kind, measures]) => (
        <section aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{measures[0]?.kindTitle}</h2>
          {measures
            .filter((measure) => isCharted(file, measure))
            .map((measure, number) => (
              <Measure file={file} measure={measure} id={`chart-${kind}-${number}`} />
            ))}
          <SingleNumbers file={file} measures={measures.filter((measure) => !isCharted(file, measure))} />
        </section>
      ))}
    </>
  );
};

function linesOf({ body }: CaseFile, measure: MeasureSeries): ChartLine[] {
  const others = measure.comparisons.map((other) => ({ name: other.body.name, series: other.series }));
  return [{ name: body.name, series: measure.own }, ...others];
}

const isCharted = (file: CaseFile, measure: MeasureSeries): boolean =>
  placedPoints(linesOf(file, measure)).length >= LEAST_POINTS;

const Measure = (props: { readonly file: CaseFile; readonly measure: MeasureSeries; readonly id: string }) => {
  const { file, measure, id } = props;
  const lines = linesOf(file, measure);
  return (
    <div class="measure">
      <h3>{measure.title}</h3>
      <figure>
        <SeriesChart id={id} title={measure.title} unit={measure.unit} lines={lines} />
        <figcaption>
          <Legend lines={lines} />
        </figcaption>
      </figure>
      <div class="stack">
        <PointTable lines={lines} caption={`${measure.title}: the numbers and their evidence`} />
        <p class="note no-print">
          <a href={compareHref(measure, file.body.id)}>
            Compare<span class="visually-hidden"> {measure.title}</span> with others
          </a>
        </p>
      </div>
    </div>
  );
};

/** Measures of which there is one number: no chart would say more. */
const SingleNumbers = (props: { readonly file: CaseFile; readonly measures: readonly MeasureSeries[] }) => {
  if (props.measures.length === 0) return null;
  return (
    <Table
      caption="Single numbers"
      columns={['What', 'Number', 'When', 'Evidence'].map((title) => ({ id: title, title }))}
    >
      {props.measures.flatMap((measure) =>
        measure.own.points.map((point) => (
          <tr>
            <th scope="row">
              <a href={compareHref(measure, props.file.body.id)} title={`Compare ${measure.title} with others`}>
                {measure.title}
              </a>
            </th>
            <NumberCell point={point} />
            <Cell label="When">
              <When entry={point} />
            </Cell>
            <td>
              <Sources fact={point.fact} />
            </td>
          </tr>
        )),
      )}
    </Table>
  );
};

const NumberCell = ({ point }: { readonly point: SeriesPoint }) => (
  <Cell label="Number">
    <span class="states">
      <QuantityValue quantity={point.fact} /> <StatusBadge status={point.fact.status} />
      {point.fact.conflict === 1 && <Badge text="contradicted" kind="conflict" />}
    </span>
  </Cell>
);

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
  const { shown, rest } = folded(rows, SHOWN);
  return (
    <>
      <PointRows rows={shown} several={several} caption={caption} />
      {rest.length > 0 && (
        <details>
          <summary>{countText(rest.length)} earlier</summary>
          <PointRows rows={rest.slice(0, MOST)} several={several} caption={`${caption}, earlier`} />
          {rest.length > MOST && (
            <p>
              <a href={factsHref(factsOf(lines))}>The rest stands in the list of facts</a>
            </p>
          )}
        </details>
      )}
    </>
  );
};

/** What asks the list of facts for all that some lines show. */
function factsOf(lines: readonly ChartLine[]): [string, string][] {
  const measures = new Set(lines.map(({ series }) => `${series.kind}/${series.measure}`));
  const subjects = new Set(lines.map(({ series }) => series.subject));
  return [
    ...[...measures].map((measure): [string, string] => ['measure', measure]),
    ...[...subjects].map((subject): [string, string] => ['subject', subject]),
  ];
}

const PointRows = (props: {
  readonly rows: readonly { readonly name: string; readonly point: SeriesPoint }[];
  readonly several: boolean;
  readonly caption: string;
}) => (
  <Table
    caption={props.caption}
    captionHidden
    columns={[props.several ? 'About, when' : 'When', 'Number', 'Evidence'].map((title) => ({ id: title, title }))}
  >
    {props.rows.map(({ name, point }) => (
      <tr>
        <th scope="row">
          {props.several && <span class="point-name">{name}</span>}
          <When entry={point} />
        </th>
        <NumberCell point={point} />
        <td>
          <Sources fact={point.fact} />
        </td>
      </tr>
    ))}
  </Table>
);

const byTime = (a: SeriesPoint, b: SeriesPoint): number => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1);
