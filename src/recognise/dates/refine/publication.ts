import { civil, type Day } from '../calendar.js';
import type { Found, FoundDate, Scene } from '../found.js';

const NOWHERE: Scene = { text: '', start: 0, end: 0, published: null, onlyYear: null, anchor: null, stretch: null };
const DATE_LINE = /^(?:(?:published|posted|date|last updated|updated|first published)\s*(?:on)?:?\s*)?$/i;
const STEPS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
/** How far into the text a line that is nothing but a date is the day it was published. */
const HEAD = 400;

function statedDay(found: FoundDate): Day | null {
  if (found.absolute !== true || found.yearless !== undefined) return null;
  const { first, last, precision } = found.resolve(NOWHERE);
  return precision === 'day' && first !== null && first === last ? first : null;
}

/**
 * Takes a text and what was found in it; returns the publication day that the text itself settles, else null: a line of its
 * own near the top, or `yesterday (28 January 2025)`.
 */
export function publicationInText(text: string, found: readonly Found[]): Day | null {
  for (const [index, here] of found.entries()) {
    if (here.kind !== 'date') continue;
    const day = statedDay(here);
    if (day === null) continue;
    if (here.start < HEAD && isDateLine(text, here)) return day;
    const previous = found[index - 1];
    if (previous?.kind === 'date' && /^\s?[(,]\s?$/.test(text.slice(previous.end, here.start))) {
      const step = STEPS[text.slice(previous.start, previous.end).toLowerCase()];
      if (step !== undefined) return day - step;
    }
  }
  return null;
}

function isDateLine(text: string, found: FoundDate): boolean {
  const from = text.lastIndexOf('\n', found.start - 1) + 1;
  const to = text.indexOf('\n', found.end);
  const right = text.slice(found.end, to < 0 ? found.end + 20 : to).trim();
  return (
    found.start - from < 30 &&
    DATE_LINE.test(text.slice(from, found.start)) &&
    /^(?:at )?[\d:.apm ]{0,9}(?:GMT|BST)?$/i.test(right)
  );
}

/** Takes what was found in a text; returns the one calendar year that every stated date lies in, else null. */
export function onlyYearOf(found: readonly Found[]): number | null {
  let only: number | null = null;
  for (const here of found) {
    if (here.kind !== 'date' || here.absolute !== true || here.yearless !== undefined) continue;
    const { first, last } = here.resolve(NOWHERE);
    if (first === null || last === null) continue;
    const { year } = civil(first);
    if (civil(last).year !== year || (only !== null && only !== year)) return null;
    only = year;
  }
  return only;
}
