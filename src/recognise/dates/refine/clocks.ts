import { dayTimex } from '../calendar.js';
import type { Found, FoundDate, Resolution, Scene } from '../found.js';
import { singleDay } from '../matchers/clock.js';

/** Between a time and its day: `9 a.m. Tuesday`, `at 9pm on Monday`. */
const TIME_FIRST = /^,?\s(?:on\s)?(?:the\s)?$/i;
/** Between a day and its time: `Monday at 9pm`, `Tuesday, 7.30pm`. */
const DAY_FIRST = /^,?\s(?:(?:at|around|about|from|by)\s)?(?:around\s|about\s)?$/i;
const NOWHERE: Scene = { text: '', start: 0, end: 0, published: null, onlyYear: null, anchor: null, stretch: null };

/** Takes the found expressions of a text in order; returns them with a time of day and the day beside it made one. */
export function joinClocks(text: string, found: readonly Found[]): Found[] {
  const joined: Found[] = [];
  // A day has one time: a chain of them would be resolved anew for every link.
  let timed: Found | null = null;
  for (const right of found) {
    const left = joined.at(-1);
    const one: FoundDate | null = left === undefined || left === timed ? null : joinedDate(text, left, right);
    if (one === null) joined.push(right);
    else {
      joined[joined.length - 1] = one;
      timed = one;
    }
  }
  return joined;
}

function joinedDate(text: string, left: Found, right: Found): FoundDate | null {
  if (left.kind !== 'date' || right.kind !== 'date' || right.start - left.end > 16) return null;
  if ((left.clock === undefined) === (right.clock === undefined)) return null;
  const [time, day] = left.clock === undefined ? [right, left] : [left, right];
  const between = text.slice(left.end, right.start);
  if (!(time === left ? TIME_FIRST : DAY_FIRST).test(between) || !isDay(day)) return null;
  const { resolve, ...rest } = day;
  const clock = time.clock ?? '';
  return { ...rest, start: left.start, end: right.end, resolve: (scene) => atTime(resolve(scene), clock) };
}

const isDay = (date: FoundDate): boolean => (date.yearless?.inYear(2000) ?? date.resolve(NOWHERE)).precision === 'day';

/** The day stays the same; its TIMEX3 value gains the time, in place of a part of the day (`TNI`). */
function atTime(resolution: Resolution, clock: string): Resolution {
  const day = singleDay(resolution);
  if (day !== null) return { ...resolution, timex: `${dayTimex(day)}${clock}` };
  return resolution.first === null ? { ...resolution, timex: `${resolution.timex.split('T')[0]}${clock}` } : resolution;
}
