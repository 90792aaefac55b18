import type { Matcher } from '../scan/spots.js';

export type Currency = 'GBP' | 'EUR' | 'USD';

/** A sum as found: both ends in base units of the currency, equal unless it is a range. */
export interface FoundSum {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly currency: Currency;
}

export type MoneyMatcher = Matcher<FoundSum>;
