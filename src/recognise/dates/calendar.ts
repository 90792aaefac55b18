import { type IsoDate, isoDate } from '../../model/ids.js';

/** A day as the number of days since 1 January 1970. */
export type Day = number;

/** First and last day, both included. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const MILLISECONDS = 86_400_000;

/** Takes year, month from 1 and day (which may run over the month's ends); returns the day. */
export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** Takes a day; returns its year, month from 1 and day of the month. */
export function civil(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Takes a day; returns its weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Takes an ISO day; returns the day number, or null where it is none. */
export function dayOfIso(iso: string): Day | null {
  const value = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(value) ? null : value / MILLISECONDS;
}

const KNOWN_DAYS = new Map<Day, IsoDate | null>();
const KNOWN_LIMIT = 8192;

/** Takes a day; returns it as ISO day, or null outside the years 0 to 9999. Keeps the last few thousand answers. */
export function isoOf(day: Day): IsoDate | null {
  const known = KNOWN_DAYS.get(day);
  if (known !== undefined) return known;
  if (KNOWN_DAYS.size >= KNOWN_LIMIT) KNOWN_DAYS.clear();
  const iso = isoOfNew(day);
  KNOWN_DAYS.set(day, iso);
  return iso;
}

function isoOfNew(day: Day): IsoDate | null {
  if (!Number.isFinite(day) || Math.abs(day) > 4_000_000) return null;
  return isoDate(new Date(day * MILLISECONDS).toISOString().slice(0, 10));
}

/** Takes a year, month from 1 and day; true where that day exists. */
export function exists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= civil(dayOf(year, month + 1, 0)).day && month >= 1 && month <= 12;
}

/** Takes a day and numbers of years and months; returns the day that much later, held to the end of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const from = civil(day);
  const end = civil(dayOf(from.year, from.month + months + 1, 0));
  return dayOf(end.year, end.month, Math.min(from.day, end.day));
}

export const yearPeriod = (year: number): Period => ({ first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) });
export const yearsPeriod = (from: number, to: number): Period => ({
  first: dayOf(from, 1, 1),
  last: dayOf(to, 12, 31),
});
/** The fiscal year that begins on 1 April of a year. */
export const fiscalPeriod = (year: number): Period => ({ first: dayOf(year, 4, 1), last: dayOf(year + 1, 3, 31) });
/** The school year that begins on 1 September of a year. */
export const schoolPeriod = (year: number): Period => ({ first: dayOf(year, 9, 1), last: dayOf(year + 1, 8, 31) });

/** Takes a year and a month from 1, which may run over the year's ends; returns the month. */
export function monthPeriod(year: number, month: number): Period {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) };
}

/** Takes a day; returns the Monday to Sunday it lies in. */
export function weekPeriod(day: Day): Period {
  const first = day - weekdayOf(day) + 1;
  return { first, last: first + 6 };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** TIMEX3 value of a day: `2022-11-08`. */
export function dayTimex(day: Day): string {
  const date = civil(day);
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

/** TIMEX3 value of a month: `2021-11`. */
export function monthTimex(day: Day): string {
  const date = civil(day);
  return `${date.year}-${pad(date.month)}`;
}

/** TIMEX3 value of the ISO week a day lies in: `2022-W21`. */
export function weekTimex(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = civil(thursday).year;
  return `${year}-W${pad(Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1)}`;
}

/** TIMEX3 value of a period by its days: `2022-11-08/2022-11-09`. */
export function periodTimex(period: Period): string {
  return `${dayTimex(period.first)}/${dayTimex(period.last)}`;
}
