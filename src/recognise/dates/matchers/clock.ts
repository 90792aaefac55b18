import { after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { type Day, dayTimex } from '../calendar.js';
import { type DateMatcher, type FoundDate, type Resolution, type Scene, unresolved } from '../found.js';

/** Half of the day, and how a time zone is written after it. */
const HALF = `(?:([ap])(?:\\.m\\.|\\.m(?![a-z])|m(?![a-z])))`;
const ZONE = `(?:${GAP}\\(?(?:GMT|BST|UTC|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|CDT|local${GAP}time|UK${GAP}time)\\)?(?![a-z]))?`;
const TIME = `(\\d{1,2})(?:[.:](\\d{2}))?`;
const HALVED = sticky(
  `${TIME}(?:(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}to${GAP})\\d{1,2}(?:[.:]\\d{2})?)?${OPTIONAL_GAP}${HALF}${ZONE}`,
);
const UNTIL = sticky(
  `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(?:to|until|till)${GAP})\\d{1,2}(?:[.:]\\d{2})?${OPTIONAL_GAP}${HALF}${ZONE}`,
);
const FULL = sticky(`([01]?\\d|2[0-3]):([0-5]\\d)(?![:.]?\\d|[-–]\\d)${ZONE}`);
const OCLOCK = sticky(`(\\d{1,2})${OPTIONAL_GAP}o['’]clock`);
const NAMED = sticky('(noon|midday|midnight)(?![a-z-])');
/** What a bare `14:30`, `noon` or `midnight` must follow or be followed by to be a time. */
const CUE = /\b(?:at|by|from|until|till|before|after|around|about|to|past|since|between|and|of)\s+$/i;
const DAY_AFTER =
  /^,?\s(?:on\s|GMT\b|BST\b|local time\b|hours\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|today\b|tomorrow\b|yesterday\b)/i;
const DAY_BEFORE = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+$/;
/** How far back, in characters, a time alone looks for its day. */
const DAY_REACH = 200;

/** `9 a.m.`, `7.30pm`, `21:30 GMT`, `noon`: a time of day, alone of the publication day or of the day named just before. */
export const clock: DateMatcher = {
  id: 'clock',
  words: ['noon', 'midday', 'midnight'],
  digits: true,
  match(text, at) {
    if (/[\d.,:/£€$-]$/.test(before(text, at, 1))) return null;
    const halved = matchAt(HALVED, text, at);
    if (halved !== null) {
      const end = at + halved[0].length;
      return clockAt(at, end + (matchAt(UNTIL, text, end)?.[0].length ?? 0), timeOf(halved[1], halved[2], halved[3]));
    }
    const exact = matchAt(FULL, text, at) ?? matchAt(OCLOCK, text, at);
    const plain = exact ?? matchAt(NAMED, text, at);
    if (plain === null) return null;
    const end = at + plain[0].length;
    const left = before(text, at, 20);
    const cued = CUE.test(left) || DAY_AFTER.test(after(text, end, 16)) || DAY_BEFORE.test(left);
    if (!cued) return null;
    return exact === null
      ? clockAt(at, end, /^midnight/i.test(plain[0]) ? 'T00:00' : 'T12:00')
      : clockAt(at, end, timeOf(plain[1], plain[2], undefined));
  },
};

/** The TIMEX3 time of hour, minutes and half of the day, or null where there is no such time. */
function timeOf(hours: string | undefined, minutes: string | undefined, half: string | undefined): string | null {
  const hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (minute > 59 || hour > 23 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  const of24 = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `T${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function clockAt(start: number, end: number, time: string | null): FoundDate | null {
  return time === null ? null : { kind: 'date', start, end, clock: time, resolve: (scene) => alone(scene, time) };
}

/** A time whose day is not beside it states no day of its own: its value names the likely one. */
function alone({ published, anchor, start }: Scene, time: string): Resolution {
  const near = anchor !== null && start - anchor.end < DAY_REACH ? singleDay(anchor.resolution) : null;
  const day = near ?? published;
  return unresolved('day', day === null ? `XXXX-XX-XX${time}` : `${dayTimex(day)}${time}`);
}

/** The one day a resolution means, else null. */
export function singleDay({ first, last, precision }: Resolution): Day | null {
  return precision === 'day' && first !== null && first === last ? first : null;
}
