import { before } from '../../scan/patterns.js';
import { periodTimex } from '../calendar.js';
import type { Found, FoundDate, Resolution, Scene } from '../found.js';

const CONNECTOR = /^(?:\s?[-\u2010-\u2015]\s?| to | through | until )$/;
const GRAIN: Readonly<Record<string, string>> = {
  day: 'day',
  month: 'month',
  season: 'month',
  quarter: 'month',
  part_year: 'month',
  year: 'year',
  fiscal_year: 'fiscal',
};
const NOWHERE: Scene = { text: '', start: 0, end: 0, published: null, onlyYear: null, anchor: null, stretch: null };

function grainOf(found: FoundDate): string | undefined {
  const { precision } = found.yearless?.inYear(2000) ?? found.resolve(NOWHERE);
  return GRAIN[precision];
}

/**
 * Takes the found expressions of a text in order; returns them with two ends of one range made one (`18 March to 9 April
 * 2014`, `May 2018 – December 2019`). After `from` or `between` the ends stay two mentions with their modifiers.
 */
export function joinRanges(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  // A range has two ends: a chain of them would be resolved anew for every link.
  let range: Found | null = null;
  for (const right of found) {
    const left = joined.at(-1);
    const open = left !== undefined && left !== range && left.kind === 'date' && right.kind === 'date';
    if (open && isRange(text, left, right)) {
      range = {
        kind: 'date',
        start: left.start,
        end: right.end,
        absolute: true,
        resolve: (scene) => rangeOf(left, right, scene),
      };
      joined[joined.length - 1] = range;
    } else joined.push(right);
  }
  return joined;
}

function isRange(text: string, left: FoundDate, right: FoundDate): boolean {
  if (left.absolute !== true || right.absolute !== true || right.start - left.end > 9) return false;
  const between = text.slice(left.end, right.start).replace(/\u00a0/g, ' ');
  if (!CONNECTOR.test(between) || /\b(?:from|between)\s+(?:the\s+)?$/i.test(before(text, left.start, 14))) return false;
  return grainOf(left) !== undefined && grainOf(left) === grainOf(right);
}

function rangeOf(left: FoundDate, right: FoundDate, scene: Scene): Resolution {
  const from = left.resolve({ ...scene, start: left.start, end: right.end });
  const to = right.resolve({ ...scene, start: left.start, end: right.end });
  const timex = `${from.timex.split('/')[0] ?? ''}/${to.timex.split('/').at(-1) ?? ''}`;
  if (from.first === null || to.last === null || from.first > to.last) return { ...to, first: null, last: null, timex };
  const period = { first: from.first, last: to.last };
  const precision =
    to.precision === 'year' || to.precision === 'fiscal_year' ? 'years' : to.precision === 'day' ? 'day' : 'part_year';
  return { ...to, ...period, precision, timex: to.precision === 'fiscal_year' ? periodTimex(period) : timex };
}
