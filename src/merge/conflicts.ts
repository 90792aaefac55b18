import type { FactToMerge } from '../model/merged-fact.js';
import { periodOf, periodsOverlap } from './periods.js';

/** A merged fact as far as contradiction is concerned. */
export interface Claim
  extends Pick<
    FactToMerge,
    'value' | 'valueHigh' | 'bound' | 'unit' | 'per' | 'grade' | 'dateStart' | 'dateEnd' | 'status'
  > {
  readonly id: string;
  /** Keys of the canonical documents that state it. */
  readonly statedBy: ReadonlySet<string>;
}

/** A number said to be "about" may be so far off. */
const ABOUT = 0.05;

/** The values that a stated number allows. */
function allowed({ value, valueHigh, bound }: Claim): readonly [number, number] | null {
  if (value === null) return null;
  const high = valueHigh ?? value;
  if (bound === 'at_least') return [value, Number.POSITIVE_INFINITY];
  if (bound === 'at_most') return [Number.NEGATIVE_INFINITY, high];
  const slack = bound === 'about' ? ABOUT : 0;
  return [value - Math.abs(value) * slack, high + Math.abs(high) * slack];
}

function otherValue(a: Claim, b: Claim): boolean {
  if (a.grade !== '' && b.grade !== '') return a.grade !== b.grade;
  const [x, y] = [allowed(a), allowed(b)];
  if (x === null || y === null || a.unit !== b.unit || a.per !== b.per) return false;
  return x[1] < y[0] || y[1] < x[0];
}

/**
 * True where two claims on one subject and measure cannot both hold: both asserted, of overlapping time, with other
 * values (allowing for "about", "at least" and the like). What one document states side by side it does not contradict;
 * without dates nothing is known to be of one time.
 */
function contradicts(a: Claim, b: Claim): boolean {
  if (a.status !== 'asserted' || b.status !== 'asserted') return false;
  const [x, y] = [periodOf(a), periodOf(b)];
  if (x === null || y === null || !periodsOverlap(x, y) || !otherValue(a, b)) return false;
  for (const document of a.statedBy) if (b.statedBy.has(document)) return false;
  return true;
}

/** Takes claims on one subject and measure; returns for each contradicted claim's id the lowest id of those it hangs together with. */
export function conflictGroups(claims: readonly Claim[]): Map<string, string> {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const [i, a] of claims.entries()) {
    for (const b of claims.slice(i + 1)) {
      if (!contradicts(a, b)) continue;
      const [x, y] = [find(a.id), find(b.id)];
      const [low, high] = x < y ? [x, y] : [y, x];
      leader.set(low, low);
      leader.set(high, low);
    }
  }
  return new Map([...leader.keys()].map((id) => [id, find(id)]));
}
