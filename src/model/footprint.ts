/** Words of which one must stand in a text. */
export type WordChoice = readonly string[];

/** A rule by what it yields and by the words that a text must hold for it to yield anything. Plain data. */
export interface RuleFootprint {
  /** Changes whenever the rule changes what it can yield. */
  readonly hash: string;
  /** For each pattern all that a text must hold; a rule in code, or a pattern of tags alone, asks nothing (`[]`). */
  readonly patterns: readonly (readonly WordChoice[])[];
  /** Words that the rule asks of the whole document; null where it asks none. */
  readonly document: WordChoice | null;
}

/** What analyses were made with: the engine and pack by their versions, the rules one by one. */
export interface RuleSetRecord {
  readonly engine: string;
  readonly rules: Readonly<Record<string, RuleFootprint>>;
}
