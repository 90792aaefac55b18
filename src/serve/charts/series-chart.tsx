import type { Series, SeriesPoint } from '../../inspect/series.js';
import { dayText, periodText } from '../format/date.js';
import { numberText, quantityText } from '../format/number.js';
import { clip, words } from '../format/words.js';
import { Chart, PointLink } from './chart.js';
import { evidenceHref, seenApart, short } from './places.js';
import { type TimeScale, timeScale } from './time-scale.js';
import { type ValueScale, valueScale } from './value-scale.js';

const WIDTH = 620;
const LEFT = 62;
const RIGHT = WIDTH - 18;
const TOP = 24;
const BOTTOM = 236;
const HEIGHT = 268;
/** Lines are told apart by colour and by the shape of their points, up to this many. */
export const MOST_LINES = 6;
const LABEL_ROOM = 64;
const LABEL_HEIGHT = 15;
/** A number said to be "about" is drawn with so much on both sides. */
const ABOUT = 0.05;

/** The numbers of one body in a chart. */
export interface ChartLine {
  readonly name: string;
  readonly series: Series;
}

/** Takes lines; returns those points that have a place in time, over all lines. */
export const placedPoints = (lines: readonly ChartLine[]): SeriesPoint[] =>
  lines.flatMap(({ series }) => series.points.filter(({ at }) => at !== ''));

/**
 * Numbers of one measure over time, one line a body: points with their periods as spans, bounds as arrows, ranges as bars;
 * what is not simply asserted, or only dated by its report, is hollow. Null without a point.
 */
export const SeriesChart = (props: {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly ChartLine[];
}) => {
  const { id, title, unit, lines } = props;
  const points = placedPoints(lines);
  if (points.length === 0) return null;
  const time = timeScale(
    points.flatMap(({ at, fact }) => [at, fact.date_start, fact.date_end].filter((day) => day !== '')),
    LEFT,
    RIGHT,
  );
  const value = valueScale(
    points.flatMap(({ fact }) => [fact.value ?? 0, fact.value_high ?? 0]),
    BOTTOM,
    TOP,
  );
  const names = lines.map(({ name }) => name).join(', ');
  return (
    <Chart
      id={id}
      width={WIDTH}
      height={HEIGHT}
      title={`${title}: ${names}`}
      description={`${points.length} numbers over time. The table lists the same, with the words that state each.`}
    >
      <Grid time={time} value={value} unit={unit} />
      {lines.map((line, index) => (
        <Line line={line} index={Math.min(index, MOST_LINES - 1)} time={time} value={value} />
      ))}
      <Labels points={lines[0]?.series.points ?? []} time={time} value={value} />
    </Chart>
  );
};

const Grid = (props: { readonly time: TimeScale; readonly value: ValueScale; readonly unit: string }) => (
  <g>
    {props.value.ticks.map(({ y, value }) => (
      <>
        <line class="grid" x1={LEFT} x2={RIGHT} y1={short(y)} y2={short(y)} />
        <text class="tick" x={LEFT - 10} y={short(y + 4)} text-anchor="end">
          {numberText(value, props.unit)}
        </text>
      </>
    ))}
    {props.time.ticks.map(({ x, label }) => (
      <>
        <line class="grid" x1={short(x)} x2={short(x)} y1={BOTTOM} y2={BOTTOM + 5} />
        <text class="tick" x={short(x)} y={BOTTOM + 21} text-anchor="middle">
          {label}
        </text>
      </>
    ))}
  </g>
);

interface Scales {
  readonly time: TimeScale;
  readonly value: ValueScale;
}

const Line = (props: Scales & { readonly line: ChartLine; readonly index: number }) => {
  const { line, index, time, value } = props;
  const points = line.series.points.filter(({ at }) => at !== '');
  const joined = points.filter(isPlain);
  const path = joined.map(({ at, fact }) => `${short(time.x(at))} ${short(value.y(fact.value ?? 0))}`).join('L');
  return (
    <g class={`line line--${index}`}>
      {joined.length > 1 && <path class="trend" d={`M${path}`} />}
      {seenApart(points, ({ at, fact }) => ({ x: time.x(at), y: value.y(fact.value ?? 0) })).map((point) => (
        <Point name={line.name} point={point} index={index} time={time} value={value} />
      ))}
    </g>
  );
};

/** True for what is said to be so, with a date and without a bound: the line runs through these. */
const isPlain = ({ dated, fact }: SeriesPoint): boolean =>
  dated && fact.status === 'asserted' && (fact.bound === 'exact' || fact.bound === 'about');

const Point = (props: Scales & { readonly name: string; readonly point: SeriesPoint; readonly index: number }) => {
  const { name, point, index, time, value } = props;
  const { fact } = point;
  const [x, y] = [time.x(point.at), value.y(fact.value ?? 0)];
  const loose = !point.dated || fact.status !== 'asserted';
  return (
    <PointLink href={evidenceHref(fact)} label={`${name}: ${pointText(point)}`}>
      <Period point={point} y={y} time={time} />
      <Bound point={point} x={x} value={value} />
      {fact.conflict === 1 && <circle class="conflict" cx={short(x)} cy={short(y)} r="9" />}
      <path class={loose ? 'mark mark--loose' : 'mark'} d={markOf(index, x, y)} />
    </PointLink>
  );
};

const Period = (props: { readonly point: SeriesPoint; readonly y: number; readonly time: TimeScale }) => {
  const { point, y, time } = props;
  const { date_start: start, date_end: end } = point.fact;
  if (!point.dated || start === '' || end === '') return null;
  const [from, to] = [time.x(start), time.x(end)];
  return to - from < 3 ? null : <line class="span" x1={short(from)} x2={short(to)} y1={short(y)} y2={short(y)} />;
};

const ARROW = 17;

/** An arrow where the number is a least or a most, a bar over a range, a thin bar where it is about so much. */
const Bound = (props: { readonly point: SeriesPoint; readonly x: number; readonly value: ValueScale }) => {
  const { x, value } = props;
  const { fact } = props.point;
  const [low, high] = [fact.value ?? 0, fact.value_high ?? fact.value ?? 0];
  if (high !== low) {
    return <line class="range" x1={short(x)} x2={short(x)} y1={short(value.y(low))} y2={short(value.y(high))} />;
  }
  const y = value.y(low);
  if (fact.bound === 'at_least') return <path class="bound" d={`M${short(x)} ${short(y)}v-${ARROW}m-4 5l4-5l4 5`} />;
  if (fact.bound === 'at_most') return <path class="bound" d={`M${short(x)} ${short(y)}v${ARROW}m-4-5l4 5l4-5`} />;
  if (fact.bound !== 'about') return null;
  const reach = Math.max(9, Math.abs(y - value.y(low * (1 + ABOUT))));
  return <line class="bound" x1={short(x)} x2={short(x)} y1={short(y - reach)} y2={short(y + reach)} />;
};

/** The shape of the points of a line: circle, square, diamond, triangle, and these upside down. */
export function markOf(index: number, x: number, y: number): string {
  const at = (dx: number, dy: number): string => `${short(x + dx)} ${short(y + dy)}`;
  switch (index) {
    case 0:
      return `M${at(-5, 0)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
    case 1:
      return `M${at(-4.5, -4.5)}h9v9h-9z`;
    case 2:
      return `M${at(0, -6)}l6 6l-6 6l-6-6z`;
    case 3:
      return `M${at(0, -6)}l5.5 10h-11z`;
    case 4:
      return `M${at(0, 6)}l5.5-10h-11z`;
    default:
      return `M${at(-5, -2)}h3v-3h4v3h3v4h-3v3h-4v-3h-3z`;
  }
}

/** Takes a point; returns what it says: number, period and, where it matters, how it is meant. */
export function pointText({ fact, at, dated }: SeriesPoint): string {
  const when = dated ? periodText(fact.date_start, fact.date_end) : at === '' ? 'no date' : `reported ${dayText(at)}`;
  const how = fact.status === 'asserted' ? '' : ` (${words(fact.status)})`;
  return `${quantityText(fact).text}${how}, ${when}`;
}

/** Numbers written at the points of the first line, where there is room. */
const Labels = (props: Scales & { readonly points: readonly SeriesPoint[] }) => {
  const { time, value } = props;
  const taken: { readonly x: number; readonly y: number }[] = [];
  const shown = props.points.flatMap(({ at, fact }) => {
    if (at === '' || fact.value === null) return [];
    const place = { x: Math.min(time.x(at), RIGHT - 16), y: value.y(Math.max(fact.value, fact.value_high ?? 0)) - 12 };
    const crowded = taken.some(
      ({ x, y }) => Math.abs(x - place.x) < LABEL_ROOM && Math.abs(y - place.y) < LABEL_HEIGHT,
    );
    if (crowded || fact.bound === 'at_least') return [];
    taken.push(place);
    return [{ ...place, text: clip(numberText(fact.value, fact.unit), 12) }];
  });
  return (
    <g>
      {shown.map(({ x, y, text }) => (
        <text class="value" x={short(x)} y={short(y)} text-anchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
};
