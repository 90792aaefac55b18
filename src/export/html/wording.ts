import type { MergedListing } from '../../inspect/merged-listing.js';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const BOUNDS: Readonly<Record<string, string>> = { about: 'about ', at_least: 'at least ', at_most: 'at most ' };

/** Takes an id of the database; returns it as words. */
export const words = (id: string): string => id.replaceAll('_', ' ');

/** Takes a number of things and the word for one; returns both. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(count)} ${count === 1 ? one : many}`;

/** Takes a merged fact and the title of its grade; returns what it states: a grade, a number in its unit, a person in a post. */
export function stated(fact: MergedListing, gradeTitle: string): string {
  if (fact.grade !== '') return gradeTitle;
  if (fact.value !== null) return quantity(fact, fact.value);
  return [fact.person, words(fact.role)].filter((part) => part !== '').join(', ');
}

function quantity({ value_high: high, bound, unit, per }: MergedListing, value: number): string {
  const numbers = high === null || high === value ? [value] : [value, high];
  const sign = unit === 'GBP' ? '£' : '';
  const tail = unit === 'percent' ? '%' : unit === 'GBP' || unit === '' ? '' : ` ${words(unit)}`;
  const range = numbers.map((number) => `${number < 0 ? '−' : ''}${sign}${NUMBER.format(Math.abs(number))}`).join('–');
  return `${BOUNDS[bound] ?? ''}${range}${tail}${per === '' ? '' : ` a ${per}`}`;
}

/** Takes an ISO day or time; returns its day in words, the text itself where it is none. */
export function dayText(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year === undefined ? iso : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Takes the first and last day that a fact holds, either empty; returns the period in words, empty where there is none. */
export function periodText(start: string, end: string): string {
  if (start === '') return end === '' ? '' : `until ${dayText(end)}`;
  if (end === '') return `from ${dayText(start)}`;
  if (start === end) return dayText(start);
  if (!start.endsWith('-01') || !isLastDay(end)) return `${dayText(start)} to ${dayText(end)}`;
  const [from, to] = [monthText(start), monthText(end)];
  if (from === to) return from;
  const wholeYears = start.slice(5, 7) === '01' && end.slice(5, 7) === '12';
  if (!wholeYears) return `${from} to ${to}`;
  return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : `${start.slice(0, 4)} to ${end.slice(0, 4)}`;
}

const monthText = (day: string): string => `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

const isLastDay = (day: string): boolean =>
  Number(day.slice(8, 10)) === new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
