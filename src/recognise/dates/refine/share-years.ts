import type { Found, FoundDate, Resolution } from '../found.js';

const LIST = /^(?:,? and (?:in |on )?|,? or |, |\/| & )$/;
const RANGE = /^(?:\s?[-\u2010-\u2015]\s?| to | until | till | through | and )$/;

/** The year a date states itself, or null. */
function ownYear(found: FoundDate): { readonly resolution: Resolution; readonly year: number } | null {
  if (found.absolute !== true || found.yearless !== undefined) return null;
  const resolution = found.resolve({
    text: '',
    start: 0,
    end: 0,
    published: null,
    onlyYear: null,
    anchor: null,
    stretch: null,
  });
  const year = Number(resolution.timex.slice(0, 4));
  return resolution.first === null || !Number.isInteger(year) ? null : { resolution, year };
}

/** Gives a yearless date its year, and so makes it a stated one. */
function inYear(found: FoundDate, year: number): FoundDate {
  const { yearless, ...rest } = found;
  const resolution = yearless?.inYear(year);
  return resolution === undefined
    ? found
    : { ...rest, resolve: () => ({ ...resolution, basis: 'inferred', reference: 'text' }) };
}

/**
 * Takes the found expressions of a text in order; returns them with years shared between neighbours: `in March and October,
 * 2019` and `from 18 March to 9 April 2014` from the right, `between December 2021 and February` from the left.
 */
export function shareYears(text: string, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const left = shared[i];
    const right = shared[i + 1];
    if (left?.kind !== 'date' || right?.kind !== 'date' || right.start - left.end > 10) continue;
    const between = text.slice(left.end, right.start).replace(/\u00a0/g, ' ');
    const isRange =
      (RANGE.test(between) && !/and/.test(between)) ||
      /\bbetween\s+$/i.test(text.slice(Math.max(0, left.start - 10), left.start));
    if (!isRange && !LIST.test(between)) continue;
    const rightYear = ownYear(right);
    if (left.yearless !== undefined && rightYear !== null) {
      const month = Number(rightYear.resolution.timex.slice(5, 7));
      shared[i] = inYear(
        left,
        isRange && left.yearless.month > month && month > 0 ? rightYear.year - 1 : rightYear.year,
      );
    }
  }
  for (let i = 0; i + 1 < shared.length; i += 1) {
    const left = shared[i];
    const right = shared[i + 1];
    if (left?.kind !== 'date' || right?.kind !== 'date' || right.yearless === undefined || right.start - left.end > 10)
      continue;
    const between = text.slice(left.end, right.start).replace(/\u00a0/g, ' ');
    const afterBetween = /\b(?:between|from)\s+$/i.test(text.slice(Math.max(0, left.start - 10), left.start));
    const leftYear = RANGE.test(between) && (!/and/.test(between) || afterBetween) ? ownYear(left) : null;
    if (leftYear === null) continue;
    const month = Number(leftYear.resolution.timex.slice(5, 7));
    shared[i + 1] = inYear(right, right.yearless.month < month ? leftYear.year + 1 : leftYear.year);
  }
  return shared;
}
