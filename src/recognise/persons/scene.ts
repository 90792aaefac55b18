import type { EntityMention, TermMention } from '../../model/mention.js';

/** What is already known of the text when persons are looked for, each in order of start. */
export interface PersonScene {
  readonly entities: readonly EntityMention[];
  /** Terms of the pack's roles. */
  readonly roles: readonly TermMention[];
}
