import type { MoneyMatcher } from '../found.js';
import { signed } from './signed.js';
import { digitsWithUnit, wordsWithUnit } from './worded.js';

/** Every matcher of sums of money. */
export const MONEY_MATCHERS: readonly MoneyMatcher[] = [signed, digitsWithUnit, wordsWithUnit];
