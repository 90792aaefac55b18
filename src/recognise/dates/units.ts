import {
  addMonths,
  civil,
  type Day,
  dayTimex,
  monthPeriod,
  monthTimex,
  type Period,
  weekPeriod,
  weekTimex,
  yearPeriod,
} from './calendar.js';

/** Units of time, singular or plural, as a pattern source. */
export const UNIT =
  '(second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|centurie|weekend)s?(?![a-z])';

/** Takes a unit's name and a number of it (`X` where it is open); returns the TIMEX3 duration. */
export function durationTimex(unit: string, amount: number | null): string {
  const name = unit.toLowerCase().replace(/s$/, '');
  const scaled = (factor: number): string => (amount === null ? 'X' : String(amount * factor));
  switch (name) {
    case 'second':
      return `PT${scaled(1)}S`;
    case 'minute':
      return `PT${scaled(1)}M`;
    case 'hour':
      return `PT${scaled(1)}H`;
    case 'day':
    case 'night':
      return `P${scaled(1)}D`;
    case 'week':
      return `P${scaled(1)}W`;
    case 'weekend':
      return `P${scaled(1)}WE`;
    case 'fortnight':
      return `P${scaled(2)}W`;
    case 'month':
      return `P${scaled(1)}M`;
    case 'quarter':
      return `P${scaled(1)}Q`;
    case 'decade':
      return amount === null ? 'PXDE' : `P${scaled(10)}Y`;
    case 'century':
    case 'centurie':
      return amount === null ? 'PXCE' : `P${scaled(100)}Y`;
    default:
      return `P${scaled(1)}Y`;
  }
}

/** A length in days or in months. */
interface Length {
  readonly days: number;
  readonly months: number;
}

function lengthOf(unit: string, amount: number): Length | null {
  switch (unit.toLowerCase().replace(/s$/, '')) {
    case 'day':
    case 'night':
      return { days: amount, months: 0 };
    case 'week':
      return { days: 7 * amount, months: 0 };
    case 'fortnight':
      return { days: 14 * amount, months: 0 };
    case 'month':
      return { days: 0, months: amount };
    case 'quarter':
      return { days: 0, months: 3 * amount };
    case 'year':
      return { days: 0, months: 12 * amount };
    case 'decade':
      return { days: 0, months: 120 * amount };
    case 'century':
    case 'centurie':
      return { days: 0, months: 1200 * amount };
    default:
      return null;
  }
}

/** Takes a day, a unit and a signed number of it; returns the day that much later, or null for units below a day. */
export function shifted(day: Day, unit: string, amount: number): Day | null {
  const length = lengthOf(unit, Math.round(amount * 100) / 100);
  if (length === null || Math.abs(length.months) > 60_000 || Math.abs(length.days) > 1_000_000) return null;
  return length.months === 0 ? day + Math.round(length.days) : addMonths(day, Math.round(length.months));
}

/** A period of a unit's own size. */
export interface UnitPeriod {
  readonly period: Period;
  readonly precision: 'day' | 'week' | 'month' | 'year';
  readonly timex: string;
}

/** Takes a unit and a day; returns the calendar unit the day lies in (`3 years ago` is a whole calendar year). */
export function calendarUnit(unit: string, day: Day): UnitPeriod {
  switch (unit.toLowerCase().replace(/s$/, '')) {
    case 'year':
    case 'decade':
    case 'century':
    case 'centurie':
      return { period: yearPeriod(civil(day).year), precision: 'year', timex: String(civil(day).year) };
    case 'month':
    case 'quarter':
      return { period: monthPeriod(civil(day).year, civil(day).month), precision: 'month', timex: monthTimex(day) };
    case 'week':
    case 'fortnight':
      return { period: weekPeriod(day), precision: 'week', timex: weekTimex(day) };
    default:
      return { period: { first: day, last: day }, precision: 'day', timex: dayTimex(day) };
  }
}
