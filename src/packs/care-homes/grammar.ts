import type { EntityGrammar } from '../../recognise/entities/index.js';
import { FIRST_NAMES } from '../../recognise/persons/first-names.js';

const NONE: ReadonlySet<string> = new Set();

/** Homes are named in full, so little has to be known of the words around their names. */
export const GRAMMAR: EntityGrammar = {
  placeTypes: NONE,
  fullOnly: () => false,
  headsAfter: [],
  sharedHeads: [],
  headsBefore: [],
  exclusions: [],
  tailsAfter: new Set(['road', 'street', 'surgery', 'school', 'hotel']),
  lowerTails: NONE,
  tailsOfLists: NONE,
  softTails: NONE,
  transparentAfter: new Set(['care', 'nursing', 'residential', 'home', 'in', 'the', 'is', 'was', 'has']),
  transparentBefore: new Set(['cqc', 'at', 'of', 'in', 'the', 'outstanding', 'good', 'inadequate']),
  wordsBefore: NONE,
  wordsBeforeOf: NONE,
  personTitles: new Set(['mr', 'mrs', 'ms', 'dr']),
  firstNames: FIRST_NAMES,
  speechVerbs: new Set(['said', 'says', 'added']),
  placeVerbs: NONE,
  placeNouns: NONE,
  elsewhere: [],
  elsewhereWith: {},
  idioms: [],
  verbsAfter: new Set(['is', 'was', 'has']),
  cue: /\bcare\b|\bCQC\b|inspect|\brat(?:ed|ing|ings)\b|residents/i,
  counterCue: /\bfootball\b|\bcricket\b/i,
};
