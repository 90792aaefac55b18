import { countText } from '../format/number.js';
import { short } from './places.js';

/** A bar as long as its share of the greatest, for a cell of a table: the number beside it says the same. */
export const Bar = (props: { readonly count: number; readonly most: number }) => {
  const share = props.most === 0 ? 0 : Math.min(1, props.count / props.most);
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar__track" width="100" height="8" rx="1" />
      <rect class="bar__value" width={short(Math.max(share * 100, props.count > 0 ? 1 : 0))} height="8" rx="1" />
    </svg>
  );
};

const HEIGHT = 150;
const WIDTH = 560;
const SIDE = 16;
const WIDEST_COLUMN = 44;
/** More years than this are a mistake in dates, not a corpus. */
const MOST_YEARS = 400;

/** Counts by year as columns; the years between the first and the last that have none stay empty. */
export const YearColumns = (props: {
  readonly title: string;
  readonly years: readonly { readonly value: string; readonly count: number }[];
}) => {
  const counts = new Map(props.years.map(({ value, count }) => [Number(value), count]));
  const years = [...counts.keys()].filter((year) => Number.isInteger(year) && year > 0);
  if (years.length === 0) return null;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = last - first + 1;
  const width = Math.min(WIDEST_COLUMN, (WIDTH - 2 * SIDE) / span);
  const most = Math.max(...counts.values());
  const every = Math.max(1, Math.ceil(44 / width));
  const all = Array.from({ length: Math.min(span, MOST_YEARS) }, (_, index) => first + index);
  return (
    <svg
      class="columns-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 22}`}
      role="img"
      aria-labelledby="years-title years-description"
    >
      <title id="years-title">{props.title}</title>
      <desc id="years-description">
        {years
          .sort((a, b) => a - b)
          .map((year) => `${year}: ${countText(counts.get(year) ?? 0)}`)
          .join(', ')}
      </desc>
      {all.map((year, index) => {
        const height = ((counts.get(year) ?? 0) / most) * (HEIGHT - 16);
        const x = SIDE + index * width;
        return (
          <g>
            <rect
              class="bar__value"
              x={short(x + width * 0.12)}
              y={short(HEIGHT - height)}
              width={short(width * 0.76)}
              height={short(height)}
            >
              <title>{`${year}: ${countText(counts.get(year) ?? 0)}`}</title>
            </rect>
            {(last - year) % every === 0 && (
              <text class="tick" x={short(x + width / 2)} y={HEIGHT + 16} text-anchor="middle">
                {year}
              </text>
            )}
          </g>
        );
      })}
      <line class="grid" x1={SIDE} x2={short(SIDE + all.length * width)} y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
};
