import * as chrono from 'chrono-node';
import { isoDateOf } from '../../../src/model/ids.js';
import { isoOf, monthPeriod, yearPeriod } from '../../../src/recognise/dates/calendar.js';
import type { Reading } from './reading.js';

/** Takes a text and its publication day; returns what chrono's British English reads, as `first..last` days. */
export function readByChrono(text: string, published: string): Reading[] {
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number);
  return chrono.en.GB.parse(text, new Date(year, month - 1, day, 12)).map(({ index, text: words, start, end }) => ({
    start: index,
    end: index + words.length,
    values: [`${daysOf(start).split('..')[0]}..${daysOf(end ?? start).split('..')[1]}`],
  }));
}

/** A day, month or year is meant as a whole, by the finest part that chrono is certain of. */
function daysOf(parts: chrono.ParsedComponents): string {
  const year = parts.get('year') ?? 0;
  const month = parts.get('month') ?? 1;
  const isDay =
    parts.isCertain('day') || parts.isCertain('weekday') || !(parts.isCertain('month') || parts.isCertain('year'));
  if (isDay) {
    const day = isoDateOf(year, month, parts.get('day') ?? 1);
    return `${day}..${day}`;
  }
  const { first, last } = parts.isCertain('month') ? monthPeriod(year, month) : yearPeriod(year);
  return `${isoOf(first)}..${isoOf(last)}`;
}
