import suite from '@microsoft/recognizers-text-suite';
import { dayOfIso, isoOf, monthPeriod, yearPeriod } from '../../../src/recognise/dates/calendar.js';
import type { Reading } from './reading.js';

const ENGLISH = suite.Culture.EnglishOthers;

type Result = ReturnType<typeof suite.recognizeNumber>[number];

const readingOf = (result: Result, values: readonly string[]): Reading => ({
  start: result.start,
  end: result.end + 1,
  values,
});

/** Takes a text and its publication day; returns what Recognizers-Text reads: days as `first..last`, lengths as TIMEX3 values. */
export function readDates(text: string, published: string): Reading[] {
  const [year = 0, month = 1, day = 1] = published.split('-').map(Number);
  const results: Result[] = suite.recognizeDateTime(text, ENGLISH, undefined, new Date(year, month - 1, day, 12));
  return results.map((result) => readingOf(result, valuesOf(result).map(dateValue)));
}

/** Every candidate of a result; unresolved ones have none. */
function valuesOf(result: Result): Record<string, string>[] {
  const values: unknown = result.resolution?.['values'];
  return Array.isArray(values) ? values : [];
}

/** The end of a range is the day after it; a date with a preposition (`since 2019`, `by January`) is taken for the date itself. */
function dateValue(value: Record<string, string>): string {
  const { type = '', timex = '', start, end, Mod } = value;
  if (type === 'duration' || type === 'set') return timex;
  if (value['value'] !== undefined) return `${value['value'].slice(0, 10)}..${value['value'].slice(0, 10)}`;
  if (Mod !== undefined && (start === undefined || end === undefined)) return wholeOf(timex, start ?? end ?? '');
  const last = end === undefined ? null : dayOfIso(end);
  const timed = type.includes('time');
  return `${start?.slice(0, 10) ?? ''}..${last === null ? '' : isoOf(timed ? last : last - 1)}`;
}

/** The year, month or day, by the grain of the TIMEX3 value, that begins on a day. */
function wholeOf(timex: string, first: string): string {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const grain = timex.split('-').length;
  const period = grain === 1 ? yearPeriod(year) : monthPeriod(year, month);
  return grain === 3 ? `${first.slice(0, 10)}..${first.slice(0, 10)}` : `${isoOf(period.first)}..${isoOf(period.last)}`;
}

const numbersOf = (results: readonly Result[]): Reading[] =>
  results.map((result) => readingOf(result, [String(result.resolution?.['value'] ?? '').replace('%', '')]));

/** Takes a text; returns its sums of money as Recognizers-Text reads them. */
export const readMoney = (text: string): Reading[] => numbersOf(suite.recognizeCurrency(text, ENGLISH));

/** Takes a text; returns its percentages as Recognizers-Text reads them. */
export const readPercent = (text: string): Reading[] => numbersOf(suite.recognizePercentage(text, ENGLISH));

/** Takes a text; returns its numbers as Recognizers-Text reads them. */
export const readNumbers = (text: string): Reading[] => numbersOf(suite.recognizeNumber(text, ENGLISH));
