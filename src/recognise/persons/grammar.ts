/** What a pack tells the engine about names of persons; all sets hold lower-case words without apostrophes. */
export interface PersonGrammar {
  /** Titles that stand before a name (`cllr`). */
  readonly titles: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  /** Capitalised words that are never part of a person's name (`Council`, `Street`, months). */
  readonly notNames: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
}
