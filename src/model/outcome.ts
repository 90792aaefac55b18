import type { Problem } from './problem.js';

/** What a stage returns. Programming errors throw; bad input never does. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const ok = <T>(value: T): Outcome<T> => ({ kind: 'ok', value });
export const skipped = <T>(reason: string): Outcome<T> => ({ kind: 'skipped', reason });
export const failed = <T>(problem: Problem): Outcome<T> => ({ kind: 'failed', problem });
