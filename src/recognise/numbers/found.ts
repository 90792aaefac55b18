import type { PercentMention } from '../../model/mention.js';
import type { Matcher } from '../scan/spots.js';

interface FoundBase {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
}

/** A share or a count as found; both ends are equal unless it is a range. */
export type FoundNumber =
  | (FoundBase & { readonly kind: 'percent'; readonly form: PercentMention['form'] })
  | (FoundBase & { readonly kind: 'count'; readonly noun: string })
  /** Read so that no other matcher reads it: a score, a phone number, a list of years. */
  | (FoundBase & { readonly kind: 'other' });

export type NumberMatcher = Matcher<FoundNumber>;
