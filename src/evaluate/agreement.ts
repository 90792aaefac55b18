import type { FactRow } from '../model/fact-row.js';
import type { GoldFact } from './gold-format.js';
import { foldText } from './text.js';

/** The contract's three levels, each including the one before. */
export const LEVELS = ['value', 'fact', 'full'] as const;
export type Level = (typeof LEVELS)[number];

/** The text fields beyond kind, measure, number and grade in which a found fact can differ from gold. */
export const FIELDS = ['subject', 'status', 'bound', 'unit', 'per', 'said_by', 'person', 'role'] as const;
export type Field = (typeof FIELDS)[number] | 'date';

/** Takes a found and a gold fact; returns the highest level at which they agree, or null. */
export function agreement(found: FactRow, gold: GoldFact): Level | null {
  if (!sameValue(found, gold)) return null;
  if (!fieldAgrees(found, gold, 'subject') || !fieldAgrees(found, gold, 'status')) return 'value';
  return datesAgree(found, gold) ? 'full' : 'fact';
}

/** Takes a found and a gold fact; returns the fields in which they differ, `accept` considered. */
export function differences(found: FactRow, gold: GoldFact): Field[] {
  const fields: Field[] = FIELDS.filter((field) => !fieldAgrees(found, gold, field));
  return datesAgree(found, gold) ? fields : [...fields, 'date'];
}

/** Takes a found and a gold fact; says whether a text field agrees, case, white space and quote marks folded. */
export function fieldAgrees(found: FactRow, gold: GoldFact, field: (typeof FIELDS)[number]): boolean {
  const value = foldText(found[field]).toLowerCase();
  return [gold[field], ...(gold.accept[field] ?? [])].some((right) => foldText(right).toLowerCase() === value);
}

function sameValue(found: FactRow, gold: GoldFact): boolean {
  const { accept } = gold;
  if (found.kind !== gold.kind && accept.kind?.includes(found.kind) !== true) return false;
  if (found.measure !== gold.measure && accept.measure?.includes(found.measure) !== true) return false;
  if (found.grade !== gold.grade && accept.grade?.includes(found.grade) !== true) return false;
  if (gold.value === null) return found.value === null;
  if (found.value === null) return false;
  const lows = [gold.value, ...(accept.value ?? [])];
  const highs = [gold.value_high ?? gold.value, ...(accept.value_high ?? accept.value ?? [])];
  const { value, value_high } = found;
  return lows.some((low) => sameNumber(low, value)) && highs.some((high) => sameNumber(high, value_high ?? value));
}

function datesAgree(found: FactRow, gold: GoldFact): boolean {
  const pairs = [[gold.date_start, gold.date_end] as const, ...(gold.accept.date ?? [])];
  return pairs.some(([start, end]) => found.date_start === start && found.date_end === end);
}

/** Sums pass through products of decimals, so equality allows for rounding in the last digits. */
function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
