import type { EntityRecord } from '../../model/pack.js';

/**
 * What a pack tells the engine about the language around its names. All words are keys: lower case, no apostrophes.
 * Sets, so that no look-up grows with their size.
 */
export interface EntityGrammar {
  /** Mention types that follow the rules for bare names; others (named bodies) match as they stand. */
  readonly placeTypes: ReadonlySet<string>;
  /** True for records whose bare name never stands for them (districts). */
  readonly fullOnly: (record: EntityRecord) => boolean;
  /** Phrases after a bare name that make it a full form: `city council`. */
  readonly headsAfter: readonly string[];
  /** Their plural, which a list of names shares: `councils`. */
  readonly sharedHeads: readonly string[];
  /** Phrases before a bare name that make it a full form: `london borough of`. */
  readonly headsBefore: readonly string[];
  /** Names that contain a name of the gazetteer and mean something else (`Sutton Coldfield`). */
  readonly exclusions: readonly string[];
  /** Capitalised or not, a word right after a bare name that makes both another body (`University`, `Echo`). */
  readonly tailsAfter: ReadonlySet<string>;
  /** Tails that count in small letters too (`airport`). */
  readonly lowerTails: ReadonlySet<string>;
  /** Of these, the ones that swallow a whole list of names (`Barking, Havering and Redbridge University Hospitals`). */
  readonly tailsOfLists: ReadonlySet<string>;
  /** Tails that a sentence about the field overrules (`Leicester City said on Monday it would cut caseloads`). */
  readonly softTails: ReadonlySet<string>;
  /** Capitalised words that may follow a name without belonging to it (`Children's Services`, `Labour`). */
  readonly transparentAfter: ReadonlySet<string>;
  /** Capitalised words that may precede a name without belonging to it (`Ofsted`, `Outstanding`). */
  readonly transparentBefore: ReadonlySet<string>;
  /** Words before a bare name that make both another name (`Old`, `BBC`, `HMP`). */
  readonly wordsBefore: ReadonlySet<string>;
  /** Words before `of` and a bare name that do so (`University of`, `Bishop of`). */
  readonly wordsBeforeOf: ReadonlySet<string>;
  /** Titles of persons (`Cllr`). */
  readonly personTitles: ReadonlySet<string>;
  /** First names of persons. */
  readonly firstNames: ReadonlySet<string>;
  /** Verbs of speech in the past or present: `said Barnet` names a person. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Words before `in`, `from`, `at` or `near` and a bare name that make it a mere place (`born in`). */
  readonly placeVerbs: ReadonlySet<string>;
  /** Nouns whose possessor is a mere place (`Manchester's airport`). */
  readonly placeNouns: ReadonlySet<string>;
  /** Places abroad or elsewhere, after a comma or in brackets, that move a name there (`Alabama`). */
  readonly elsewhere: readonly string[];
  /** Names that lie elsewhere when another name of the gazetteer follows after a comma (`Richmond, North Yorkshire`). */
  readonly elsewhereWith: Readonly<Record<string, readonly string[]>>;
  /** Set phrases that hold a name: its key, and the words before it. */
  readonly idioms: readonly { readonly name: string; readonly before: readonly string[] }[];
  /** Verbs that may follow a name at the start of a sentence where the name is also a word (`Reading has`). */
  readonly verbsAfter: ReadonlySet<string>;
  /** Words in a sentence that make an ambiguous name the body. */
  readonly cue: RegExp;
  /** Words in a sentence that make every bare name in it something else (sport). */
  readonly counterCue: RegExp;
}
