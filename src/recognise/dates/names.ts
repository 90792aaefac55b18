/** Month names and their abbreviations, as a pattern source. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Sept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![a-z])\\.?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Lower-case words a month can be written as. */
export const MONTH_WORDS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'sept',
  ...MONTHS,
].filter((word, index, all) => all.indexOf(word) === index);

/** Takes a month's name or abbreviation; returns its number from 1. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

export const WEEKDAY = '(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)(?![a-z])';
export const WEEKDAY_WORDS: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** Takes a weekday's name, singular or plural; returns its number, Monday 1 to Sunday 7. */
export function weekdayNumber(name: string): number {
  return WEEKDAY_WORDS.findIndex((word) => word.startsWith(name.slice(0, 3).toLowerCase())) + 1;
}

export const SEASON = '(?:spring|summer|autumn|winter|fall)(?![a-z])';
/** A day of the month, with or without its ordinal ending. */
export const DAY_OF_MONTH = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
/** A year of this or the last century, or the 1800s. */
export const YEAR = '(?:1[89]\\d{2}|20\\d{2})';
