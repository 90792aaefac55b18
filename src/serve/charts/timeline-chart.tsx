import type { EventGroup, RatingSteps } from '../../inspect/council.js';
import type { GradeLabel } from '../../inspect/labels.js';
import type { TimelineEntry } from '../../inspect/timeline.js';
import { dayText, periodText } from '../format/date.js';
import { clip } from '../format/words.js';
import { Chart, PointLink } from './chart.js';
import { evidenceHref, rowsOf, seenApart, short } from './places.js';
import { type TimeScale, timeScale } from './time-scale.js';

const WIDTH = 960;
const LEFT = 190;
const RIGHT = WIDTH - 24;
const LEVEL = 19;
const ROW = 20;
const LANE_GAP = 16;
const LANE_HEAD = 24;
const EVENT_GAP = 12;
const FOOT = 28;
const LONGEST_LABEL = 34;

interface Lane {
  readonly title: string;
  readonly top: number;
  readonly height: number;
}

interface RatingLane extends Lane {
  readonly rating: RatingSteps;
  /** Titles of the levels, the best first. */
  readonly levels: readonly string[];
}

interface EventLane extends Lane {
  readonly group: EventGroup;
  readonly rows: readonly number[];
}

/** Grades by area as steps, events and posts as marks below, over one axis of years. Null where nothing has a day. */
export const TimelineChart = (props: {
  readonly name: string;
  readonly ratings: readonly RatingSteps[];
  readonly events: readonly EventGroup[];
  readonly grades: readonly GradeLabel[];
}) => {
  const { name, grades } = props;
  const placed = (entries: readonly TimelineEntry[]): TimelineEntry[] => entries.filter(({ at }) => at !== '');
  const ratings = props.ratings
    .map((rating) => ({ ...rating, steps: placed(rating.steps).filter(({ gradeRank }) => gradeRank !== null) }))
    .filter(({ steps }) => steps.length > 0);
  const held = props.events
    .map((group) => ({ ...group, entries: placed(group.entries) }))
    .filter(({ entries }) => entries.length > 0);
  const all = [...ratings.flatMap(({ steps }) => steps), ...held.flatMap(({ entries }) => entries)];
  if (all.length === 0) return null;
  const scale = timeScale(all.flatMap(daysOfEntry), LEFT, RIGHT);
  const events = held.map((group) => ({ ...group, entries: distinctEvents(group.entries, scale) }));
  const ratingLanes = stacked(
    ratings,
    { start: 0, head: LANE_HEAD, gap: LANE_GAP },
    (rating) => levelsOf(grades, rating.kind).length * LEVEL,
    (rating, lane) => ({
      ...lane,
      ...{ title: rating.title, rating, levels: levelsOf(grades, rating.kind) },
    }),
  );
  const below = ratingLanes.at(-1);
  const start = below === undefined ? 0 : below.top + below.height + LANE_GAP;
  const eventLanes = stacked(
    events,
    { start, head: 0, gap: EVENT_GAP },
    (group) => (Math.max(...rowsIn(group, scale)) + 1) * ROW,
    (group, lane) => ({
      ...lane,
      ...{ title: group.title, group, rows: rowsIn(group, scale) },
    }),
  );
  const last = eventLanes.at(-1) ?? below;
  const bottom = last === undefined ? 0 : last.top + last.height;
  return (
    <Chart
      id="timeline"
      kind="chart--timeline"
      width={WIDTH}
      height={bottom + FOOT}
      title={`Timeline of ${name}`}
      description={`${ratings.length === 0 ? '' : 'Grades as steps, the best on top. '}${events
        .map((group) => group.title)
        .join(
          ', ',
        )}${events.length === 0 ? '' : ' as marks. '}The table lists the same, with the words that state each.`}
    >
      <YearGrid scale={scale} bottom={bottom} />
      {ratingLanes.map((lane) => (
        <Steps lane={lane} scale={scale} />
      ))}
      {eventLanes.map((lane, index) => (
        <Events lane={lane} scale={scale} shape={index % 3} />
      ))}
    </Chart>
  );
};

function stacked<Item, Made extends Lane>(
  items: readonly Item[],
  { start, head, gap }: { readonly start: number; readonly head: number; readonly gap: number },
  heightOf: (item: Item) => number,
  make: (item: Item, lane: { readonly top: number; readonly height: number }) => Made,
): Made[] {
  let top = start;
  return items.map((item) => {
    const lane = { top: top + head, height: heightOf(item) };
    top = lane.top + lane.height + gap;
    return make(item, lane);
  });
}

/** One title for each rank of a kind's scale. */
function levelsOf(grades: readonly GradeLabel[], kind: string): string[] {
  const levels: string[] = [];
  for (const grade of grades) {
    if (grade.kind !== kind) continue;
    const before = levels[grade.rank];
    levels[grade.rank] = before === undefined || before.length < grade.title.length ? grade.title : before;
  }
  return levels;
}

/** Events of one sort in one place are one mark: a lane of many would be a wall. */
function distinctEvents(entries: readonly TimelineEntry[], scale: TimeScale): TimelineEntry[] {
  const measures = [...new Set(entries.map(({ fact }) => fact.measure))];
  return seenApart(entries, ({ at, fact }) => ({ x: scale.x(at), y: measures.indexOf(fact.measure) * ROW }));
}

const daysOfEntry = ({ at, fact }: TimelineEntry): string[] =>
  [at, fact.date_start, fact.date_end].filter((day) => day !== '');

const rowsIn = (group: EventGroup, scale: TimeScale): number[] =>
  rowsOf(
    group.entries.map((entry) => {
      const { from, to } = spanOf(entry, scale);
      return { from: from - 7, to: to + 7 };
    }),
    3,
  );

function spanOf({ at, dated, fact }: TimelineEntry, scale: TimeScale): { readonly from: number; readonly to: number } {
  if (!dated || fact.date_start === '') return { from: scale.x(at), to: scale.x(at) };
  return { from: scale.x(fact.date_start), to: scale.x(fact.date_end === '' ? fact.date_start : fact.date_end) };
}

const YearGrid = (props: { readonly scale: TimeScale; readonly bottom: number }) => (
  <g>
    {props.scale.ticks.map(({ x, label }) => (
      <>
        <line class="grid" x1={short(x)} x2={short(x)} y1="8" y2={short(props.bottom)} />
        <text class="tick" x={short(x)} y={short(props.bottom + 18)} text-anchor="middle">
          {label}
        </text>
      </>
    ))}
  </g>
);

const LaneTitle = (props: { readonly lane: Lane; readonly y: number }) => (
  <text class="lane-title" x="0" y={short(props.y)}>
    {clip(props.lane.title, LONGEST_LABEL * 2)}
  </text>
);

const Steps = (props: { readonly lane: RatingLane; readonly scale: TimeScale }) => {
  const { lane, scale } = props;
  const y = (rank: number): number => lane.top + (rank + 0.5) * LEVEL;
  const entries = lane.rating.steps;
  return (
    <g>
      <LaneTitle lane={lane} y={lane.top - 8} />
      {lane.levels.map((title, rank) => (
        <g>
          <line class="level" x1={LEFT} x2={RIGHT} y1={short(y(rank))} y2={short(y(rank))} />
          <text class="level-title" x={LEFT - 12} y={short(y(rank) + 4)} text-anchor="end">
            {clip(title, LONGEST_LABEL)}
          </text>
        </g>
      ))}
      <path class="steps" d={pathOf(entries.filter(holds), scale, y)} />
      {seenApart(entries, (entry) => ({ x: scale.x(entry.at), y: y(entry.gradeRank ?? 0) })).map((entry) => (
        <GradePoint entry={entry} x={scale.x(entry.at)} y={y(entry.gradeRank ?? 0)} span={spanOf(entry, scale)} />
      ))}
    </g>
  );
};

/** The line of steps runs through what is said to be so at a stated time; all else stands as points of its own. */
const holds = ({ dated, fact }: TimelineEntry): boolean => dated && fact.status === 'asserted';

function pathOf(entries: readonly TimelineEntry[], scale: TimeScale, y: (rank: number) => number): string {
  return entries
    .map((entry, index) => {
      const [x, level] = [short(scale.x(entry.at)), short(y(entry.gradeRank ?? 0))];
      return index === 0 ? `M${x} ${level}` : `H${x}V${level}`;
    })
    .join('');
}

const GradePoint = (props: {
  readonly entry: TimelineEntry;
  readonly x: number;
  readonly y: number;
  readonly span: { readonly from: number; readonly to: number };
}) => {
  const { entry, x, y, span } = props;
  return (
    <PointLink href={evidenceHref(entry.fact)} label={labelOf(entry)}>
      {span.to - span.from > 2 && (
        <line class="span" x1={short(span.from)} x2={short(span.to)} y1={short(y)} y2={short(y)} />
      )}
      {entry.fact.conflict === 1 && <circle class="conflict" cx={short(x)} cy={short(y)} r="9.5" />}
      <circle
        class={`mark grade-mark--${Math.min(entry.gradeRank ?? 4, 4)}${holds(entry) ? '' : ' mark--loose'}`}
        cx={short(x)}
        cy={short(y)}
        r="6"
      />
    </PointLink>
  );
};

const Events = (props: { readonly lane: EventLane; readonly scale: TimeScale; readonly shape: number }) => {
  const { lane, scale, shape } = props;
  return (
    <g>
      <LaneTitle lane={lane} y={lane.top + ROW / 2 + 4} />
      <line class="level" x1="0" x2={RIGHT} y1={short(lane.top - EVENT_GAP / 2)} y2={short(lane.top - EVENT_GAP / 2)} />
      {lane.group.entries.map((entry, index) => {
        const { from, to } = spanOf(entry, scale);
        const y = lane.top + ((lane.rows[index] ?? 0) + 0.5) * ROW;
        return (
          <PointLink href={evidenceHref(entry.fact)} label={labelOf(entry)}>
            {to - from > 2 && <line class="span" x1={short(from)} x2={short(to)} y1={short(y)} y2={short(y)} />}
            <path class={`mark${holds(entry) ? '' : ' mark--loose'}`} d={shapeOf(shape, scale.x(entry.at), y)} />
          </PointLink>
        );
      })}
    </g>
  );
};

/** A square, a diamond or a triangle around a point: kinds of event differ in shape, not in colour alone. */
function shapeOf(shape: number, x: number, y: number): string {
  const [left, top] = [short(x - 5.5), short(y - 5.5)];
  if (shape === 0) return `M${left} ${top}h11v11h-11z`;
  if (shape === 1) return `M${short(x)} ${short(y - 7)}l7 7l-7 7l-7-7z`;
  return `M${short(x)} ${short(y - 7)}l7 12.5h-14z`;
}

function labelOf({ measureTitle, gradeTitle, fact, at, dated }: TimelineEntry): string {
  const when = dated ? periodText(fact.date_start, fact.date_end) : `reported ${dayText(at)}`;
  const who = [fact.person, fact.role].filter((text) => text !== '').join(', ');
  const how = fact.status === 'asserted' ? '' : ` (${fact.status})`;
  const what = [measureTitle, gradeTitle, clip(who, 120)].filter((text) => text !== '').join(': ');
  return `${what}${how}, ${when}`;
}
