/** A date that metadata or a date line gives. */
export interface StatedDate {
  /** `YYYY-MM-DD`, or with `Thh:mm:ss` and, where the source gives a zone, its offset. */
  readonly iso: string;
  readonly day: string;
  readonly hasTime: boolean;
  readonly hasZone: boolean;
}

const MONTHS = new Map<string, number>();
const MONTH_NAMES = [
  'january jan ionawr ion',
  'february feb chwefror chwef',
  'march mar mawrth',
  'april apr ebrill ebr',
  'may mai',
  'june jun mehefin meh',
  'july jul gorffennaf gorff',
  'august aug awst',
  'september sep sept medi',
  'october oct hydref hyd',
  'november nov tachwedd tach',
  'december dec rhagfyr rhag',
];
MONTH_NAMES.forEach((names, index) => {
  for (const name of names.split(' ')) MONTHS.set(name, index + 1);
});

/** Hours ahead of UTC of the zone names that news sites print. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  gmt: '+00:00',
  utc: '+00:00',
  ut: '+00:00',
  wet: '+00:00',
  bst: '+01:00',
  ist: '+01:00',
  cet: '+01:00',
  west: '+01:00',
  cest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const two = (value: number): string => String(value).padStart(2, '0');

function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? null : `${year}-${two(month)}-${two(day)}`;
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

interface DayFound {
  readonly day: string;
  /** The text without the date, in which a time may stand. */
  readonly rest: string;
}

type DayReader = (match: RegExpExecArray) => string | null;

const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![a-z])\\.?`;

/** Ways to write a day, in the order they are tried; numbers are read day before month. */
const DAY_FORMS: readonly (readonly [RegExp, DayReader])[] = [
  [/\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=\D|$)/, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{4})(\d\d)(\d\d)(?=T|\s|$)/, (m) => isoDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th|af|il|ydd|eg|fed|ain)?(?: of|-| |,|/)\\s?${MONTH},?[ -/](\\d{4}|\\d\\d(?!\\d|:|\\.\\d))`,
      'i',
    ),
    (m) => isoDay(fullYear(m[3] ?? ''), MONTHS.get((m[2] ?? '').toLowerCase()) ?? 0, Number(m[1])),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})\\b`, 'i'),
    (m) => isoDay(Number(m[3]), MONTHS.get((m[1] ?? '').toLowerCase()) ?? 0, Number(m[2])),
  ],
  [/\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?=\D|$)/, readNumbers],
];

/** Day before month, as the British write; month before day only where the other is no date. */
function readNumbers(m: RegExpExecArray): string | null {
  const year = fullYear(m[3] ?? '');
  return isoDay(year, Number(m[2]), Number(m[1])) ?? isoDay(year, Number(m[1]), Number(m[2]));
}

function findDay(text: string): DayFound | null {
  for (const [form, read] of DAY_FORMS) {
    const match = form.exec(text);
    const day = match === null ? null : read(match);
    if (match !== null && day !== null) {
      return { day, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
    }
  }
  return null;
}

const CLOCK =
  /(?:^|[^\d:.])T?(\d{1,2})(?:[:.h](\d\d))(?:[:.](\d\d))?(?:[.,]\d{1,9})?\s?([ap]\.?m\.?)?\s?(Z\b|[+-]\d\d:?\d\d|[+-]\d\d\b|[A-Za-z]{2,4}\b)?/i;
const HOUR_ONLY = /\b(\d{1,2})\s?([ap])\.?m\b\.?/i;

function offsetOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^[+-]/.test(zone)) {
    const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
    const hours = Number(digits.slice(0, 2));
    return hours > 14 ? null : `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
  }
  return ZONES[zone.toLowerCase()] ?? null;
}

function findTime(rest: string): { readonly time: string; readonly offset: string | null } | null {
  const clock = CLOCK.exec(rest);
  const plain = clock ?? HOUR_ONLY.exec(rest);
  if (plain === null) return null;
  const half = (clock === null ? plain[2] : plain[4])?.charAt(0).toLowerCase();
  const stated = Number(plain[1]);
  const hour = half === 'p' && stated < 12 ? stated + 12 : half === 'a' && stated === 12 ? 0 : stated;
  const minute = clock === null ? 0 : Number(plain[2]);
  const second = clock === null ? 0 : Number(plain[3] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { time: `${two(hour)}:${two(minute)}:${two(second)}`, offset: clock === null ? null : offsetOf(plain[5]) };
}

function fromEpoch(digits: string): StatedDate | null {
  const milliseconds = digits.length === 13 ? Number(digits) : Number(digits) * 1000;
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  if (year < 1990 || year > 2099) return null;
  const iso = `${date.toISOString().slice(0, 19)}Z`;
  return { iso, day: iso.slice(0, 10), hasTime: true, hasZone: true };
}

/**
 * Reads a date as metadata, feeds and date lines write it: ISO 8601, RFC 2822, seconds since 1970, and English or Welsh
 * words or numbers, day before month. A time is kept, and its zone where one is given; no clock is consulted.
 *
 * @param value the text of one value or date line
 * @returns the date between 1990 and 2099, or null where the text names no full day
 */
export function readDate(value: string): StatedDate | null {
  const text = value.slice(0, 200).trim();
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromEpoch(text);
  const found = findDay(text);
  if (found === null) return null;
  const time = findTime(found.rest);
  const midnight = time?.time === '00:00:00';
  if (time === null || (midnight && time.offset === null)) {
    return { iso: found.day, day: found.day, hasTime: false, hasZone: false };
  }
  const offset = time.offset ?? '';
  return { iso: `${found.day}T${time.time}${offset}`, day: found.day, hasTime: true, hasZone: offset !== '' };
}
