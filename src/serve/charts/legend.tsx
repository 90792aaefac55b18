import type { SeriesPoint } from '../../inspect/series.js';
import { capital } from '../format/words.js';
import { type ChartLine, MOST_LINES, markOf, placedPoints } from './series-chart.js';

/** What the lines of a chart are, and the signs that occur in it. */
export const Legend = (props: { readonly lines: readonly ChartLine[] }) => {
  const points = placedPoints(props.lines);
  const signs = SIGNS.filter(({ occurs }) => points.some(occurs)).map(({ text }) => text);
  return (
    <div class="legend">
      {props.lines.length > 1 && (
        <ul class="legend__lines">
          {props.lines.map(({ name }, index) => (
            <li>
              <svg
                class={`legend__mark line line--${Math.min(index, MOST_LINES - 1)}`}
                viewBox="0 0 16 16"
                aria-hidden="true"
              >
                <path class="mark" d={markOf(Math.min(index, MOST_LINES - 1), 8, 8)} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {signs.length > 0 && <p class="note">{capital(signs.join('; '))}.</p>}
    </div>
  );
};

const isLong = ({ dated, fact }: SeriesPoint): boolean => dated && fact.date_start !== fact.date_end;

const SIGNS: readonly { readonly text: string; readonly occurs: (point: SeriesPoint) => boolean }[] = [
  { text: 'Bars across: the period stated', occurs: isLong },
  { text: 'arrow up: at least so much', occurs: ({ fact }) => fact.bound === 'at_least' },
  { text: 'arrow down: at most so much', occurs: ({ fact }) => fact.bound === 'at_most' },
  { text: 'thin upright bar: about so much', occurs: ({ fact }) => fact.bound === 'about' },
  {
    text: 'hollow: placed at the day of its report, or not simply asserted',
    occurs: ({ dated, fact }) => !dated || fact.status !== 'asserted',
  },
  { text: 'dashed ring: contradicted by another report', occurs: ({ fact }) => fact.conflict === 1 },
];
