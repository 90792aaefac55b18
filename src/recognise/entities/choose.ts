import type { EntityRecord } from '../../model/pack.js';
import { matchesOf } from '../scan/patterns.js';

/** The day by which bodies of one name are told apart; null means now. */
export type ReferenceDay = string | null;

/** True when the body existed on that day. */
export function existsOn(record: EntityRecord, day: ReferenceDay): boolean {
  if (day === null) return record.end === null;
  return (record.start === null || record.start <= day) && (record.end === null || day <= record.end);
}

const YEAR_IN_MS = 365.25 * 24 * 3600 * 1000;

/** Years from the end of a body to the day, by which an ended one counts from now on; 0 while it lives. */
export function yearsEnded({ end }: EntityRecord, day: ReferenceDay): number {
  if (end === null) return 0;
  if (day === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, (Date.parse(day) - Date.parse(end)) / YEAR_IN_MS);
}

/**
 * Takes the records one name may mean, and the article's day; returns the one that existed then, subjects before others,
 * else the one that ended last before it, else the one that comes first after it.
 */
export function chooseByDay(records: readonly EntityRecord[], day: ReferenceDay): EntityRecord | null {
  return records.reduce<EntityRecord | null>(
    (best, record) => (best === null || better(record, best, day) ? record : best),
    null,
  );
}

function better(record: EntityRecord, best: EntityRecord, day: ReferenceDay): boolean {
  const living = Number(existsOn(record, day)) - Number(existsOn(best, day));
  if (living !== 0) return living > 0;
  const subject = Number(record.subject) - Number(best.subject);
  if (subject !== 0) return subject > 0;
  return distance(record, day) < distance(best, day);
}

/** Days of silence between the body's life and the day, roughly; text order is enough for ISO days. */
function distance(record: EntityRecord, day: ReferenceDay): number {
  const at = day === null ? Number.POSITIVE_INFINITY : Date.parse(day);
  if (record.end !== null && Date.parse(record.end) < at) {
    return day === null ? -Date.parse(record.end) : at - Date.parse(record.end);
  }
  if (record.start !== null && Date.parse(record.start) > at) return Date.parse(record.start) - at;
  return 0;
}

const YEAR = /(?<![\d£/,.–-])(?:19[89]\d|20[0-4]\d)(?![\d,]|\.\d)/g;

/**
 * Stands in for a missing publication day: the latest year that the text names and that nothing marks as a plan, as its
 * last day; null where it names none.
 */
export function dayFromText(text: string): ReferenceDay {
  let latest = 0;
  for (const match of matchesOf(YEAR, text)) {
    const year = Number(match[0]);
    if (year <= latest) continue;
    const before = text.slice(Math.max(0, match.index - 14), match.index);
    if (/\b(?:by|until|to)\s+(?:\w+\s+)?$/.test(before)) continue;
    latest = year;
  }
  return latest === 0 ? null : `${latest}-12-31`;
}
