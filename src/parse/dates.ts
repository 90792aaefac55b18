const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone names that RFC 822 allows and feeds use, in minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  bst: 60,
  ist: 60,
  cet: 60,
  cest: 120,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

const RFC_822 =
  /^(?:[a-z]{3,9},?\s{1,5})?(\d{1,2})[\s-]{1,5}([a-z]{3})[a-z]{0,6}[\s-]{1,5}(\d{2}|\d{4})(?:\s{1,5}(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,6})?(?:\s{0,5}([+-]\d{2}:?\d{2}|[a-z]{1,4}))?)?$/i;

/**
 * Takes a date as feeds and e-mails write it (RFC 822 and its common variants) and returns an ISO date or date-time with
 * its offset; any other text comes back trimmed, for later stages to read.
 */
export function isoFromRfc822(text: string): string {
  const trimmed = text.trim();
  const parts = RFC_822.exec(trimmed.length > 80 ? '' : trimmed);
  if (parts === null) return trimmed;
  const [, day = '', month = '', year = '', hour, minute = '00', second = '00', zone] = parts;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0 || Number(day) < 1 || Number(day) > 31) return trimmed;
  const full = year.length === 4 ? year : String(Number(year) + (Number(year) < 70 ? 2000 : 1900));
  const date = `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const digits = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  if (digits !== null) return `${digits[1]}:${digits[2]}`;
  const minutes = ZONES[zone.toLowerCase()];
  if (minutes === undefined) return '';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
