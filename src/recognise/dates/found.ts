import type { DateModifier, DatePrecision } from '../../model/mention.js';
import type { Matcher } from '../scan/spots.js';
import type { Day } from './calendar.js';

/** What a date expression means, or as much of it as the text settles. */
export interface Resolution {
  readonly first: Day | null;
  readonly last: Day | null;
  readonly precision: DatePrecision;
  readonly basis: 'stated' | 'inferred';
  readonly reference: 'none' | 'publication' | 'text';
  readonly timex: string;
}

/** An earlier date of the text that later expressions lean on. */
export interface Anchor {
  readonly resolution: Resolution;
  readonly modifier: DateModifier | null;
  readonly end: number;
}

/** What a date is resolved in. */
export interface Scene {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly published: Day | null;
  /** The one year that all years stated in the text agree on, else null. */
  readonly onlyYear: number | null;
  /** The nearest earlier date with bounds. */
  readonly anchor: Anchor | null;
  /** The nearest earlier stretch of time: since a date, or from one to another. */
  readonly stretch: Anchor | null;
}

/** A date expression without its year (`18 December`, `May`, `November 8-9`). */
export interface Yearless {
  /** Month from 1 that it begins in. */
  readonly month: number;
  readonly inYear: (year: number) => Resolution;
}

export interface FoundDate {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  readonly resolve: (scene: Scene) => Resolution;
  /** Present where the year is open and a neighbour may give it. */
  readonly yearless?: Yearless;
  /** True for a stated year, month or day, which may stand at either end of a range. */
  readonly absolute?: boolean;
  /** The time of day as TIMEX3 has it (`T09:00`), where the expression is nothing but a time. */
  readonly clock?: string;
  /** The modifier, where the expression itself holds it. */
  readonly modifier?: DateModifier;
}

/** A duration or a set: no days of its own. */
export interface FoundLength {
  readonly kind: 'duration' | 'set';
  readonly start: number;
  readonly end: number;
  readonly timex: string;
}

export type Found = FoundDate | FoundLength;
export type DateMatcher = Matcher<Found>;

/** Fields one by one: spreading costs a tenth of the whole recogniser's time. */
function resolved(
  { first, last }: { readonly first: Day; readonly last: Day },
  precision: DatePrecision,
  basis: Resolution['basis'],
  reference: Resolution['reference'],
  timex: string,
): Resolution {
  return { first, last, precision, basis, reference, timex };
}

/** Takes a resolution's fixed parts; returns what a stated date resolves to, whatever the scene. */
export function stated(
  period: { readonly first: Day; readonly last: Day },
  precision: DatePrecision,
  timex: string,
): Resolution {
  return resolved(period, precision, 'stated', 'none', timex);
}

/** Takes precision and TIMEX3 value; returns a resolution without days. */
export function unresolved(precision: DatePrecision, timex: string): Resolution {
  return { first: null, last: null, precision, basis: 'inferred', reference: 'none', timex };
}

/** Takes a period counted from the publication day; returns its resolution. */
export function fromPublication(
  period: { readonly first: Day; readonly last: Day },
  precision: DatePrecision,
  timex: string,
): Resolution {
  return resolved(period, precision, 'inferred', 'publication', timex);
}

/** Takes a period counted from a date of the text; returns its resolution. */
export function fromText(
  period: { readonly first: Day; readonly last: Day },
  precision: DatePrecision,
  timex: string,
): Resolution {
  return resolved(period, precision, 'inferred', 'text', timex);
}
