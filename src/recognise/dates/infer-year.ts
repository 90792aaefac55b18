import { civil, type Day, dayOf } from './calendar.js';
import type { Resolution, Scene, Yearless } from './found.js';
import { directionOf } from './tense.js';

/** How near a day may lie, in days, for its nearness to overrule the tense (a vote on the 18th reported on the 13th). */
const NEAR = { past: 40, future: 21, unknown: 60 } as const;
/** How far the same day of the neighbouring year must lie for that. */
const FAR = 300;

/** Takes a date without its year and where it stands; returns it in the year that the text or the publication day leaves. */
export function inferYear(scene: Scene, yearless: Yearless): Resolution {
  if (scene.published === null) return fromTextAlone(scene, yearless);
  const now = civil(scene.published);
  const current = yearless.inYear(now.year);
  const direction = directionOf(scene.text, scene.start, scene.end);
  const later = direction === 'future' ? afterAnchor(scene, scene.published, yearless) : null;
  if (later !== null) return { ...later, basis: 'inferred', reference: 'text' };
  const year =
    current.precision === 'day'
      ? dayYear(scene.published, yearless, direction)
      : monthYear(now, yearless.month, direction);
  return { ...yearless.inYear(year), basis: 'inferred', reference: 'publication' };
}

/** `told in December that it must improve by March`: a plan of the past counts from its own date, within the sentence. */
function afterAnchor(scene: Scene, published: Day, yearless: Yearless): Resolution | null {
  const { anchor } = scene;
  if (anchor === null || scene.start - anchor.end > 120 || !/^(?:month|day)$/.test(anchor.resolution.precision))
    return null;
  if (/[.!?;\n]/.test(scene.text.slice(anchor.end, scene.start))) return null;
  const { first, last } = anchor.resolution;
  if (first === null || last === null || last > published || published - last > 365) return null;
  const { year } = civil(first);
  return [year, year + 1].map(yearless.inYear).find((one) => one.first !== null && one.first > last) ?? null;
}

function monthYear(now: { readonly year: number; readonly month: number }, month: number, direction: string): number {
  if (direction === 'future') return month >= now.month ? now.year : now.year + 1;
  return month <= now.month ? now.year : now.year - 1;
}

function dayYear(published: Day, yearless: Yearless, direction: string): number {
  const year = civil(published).year;
  const distance = (candidate: number): number =>
    (yearless.inYear(candidate).first ?? dayOf(candidate, 1, 1)) - published;
  const candidates = [year - 1, year, year + 1];
  const nearest = candidates.reduce((best, one) => (Math.abs(distance(one)) < Math.abs(distance(best)) ? one : best));
  const wanted =
    direction === 'future'
      ? candidates.find((one) => distance(one) >= 0)
      : candidates.findLast((one) => distance(one) <= 0);
  if (wanted === undefined) return nearest;
  const side = direction === 'unknown' ? 'unknown' : distance(nearest) > 0 ? 'future' : 'past';
  const overruled = Math.abs(distance(nearest)) <= NEAR[side] && Math.abs(distance(wanted)) >= FAR;
  return overruled ? nearest : wanted;
}

function fromTextAlone(scene: Scene, yearless: Yearless): Resolution {
  if (scene.onlyYear !== null) {
    return { ...yearless.inYear(scene.onlyYear), basis: 'inferred', reference: 'text' };
  }
  const open = yearless.inYear(2000);
  return {
    ...open,
    first: null,
    last: null,
    basis: 'inferred',
    reference: 'none',
    timex: open.timex.replaceAll('2000', 'XXXX'),
  };
}
