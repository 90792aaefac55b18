import {
  CAPITAL,
  endOf,
  GLUED,
  gapAfter,
  has,
  keyOf,
  POSSESSIVE,
  startOf,
  stemOf,
  UPPER,
  type Words,
} from '../words.js';
import { type Candidate, spaced } from './candidate.js';
import { chooseByDay, type ReferenceDay, yearsEnded } from './choose.js';
import type { Gazetteer } from './gazetteer.js';
import type { EntityGrammar } from './grammar.js';
import { beginsSentence, inTitleCase, sentenceAround } from './sentence.js';
import { isNameWord, joins, namesAt } from './trie.js';

/** Why a name does not stand for its body; `person` names are remembered, `weak` ones may be rescued by other mentions. */
export type Refusal =
  | 'full-only'
  | 'person'
  | 'longer-name'
  | 'place'
  | 'elsewhere'
  | 'idiom'
  | 'sport'
  | 'dateline'
  | 'word'
  | 'weak';

/** What is known about the text when one name in it is judged. */
export interface JudgeScene {
  readonly words: Words;
  readonly gazetteer: Gazetteer;
  readonly grammar: EntityGrammar;
  readonly day: ReferenceDay;
  /** The text speaks of sport somewhere, so that sentences are worth asking. */
  readonly sporting: boolean;
}

/** Takes a bare name in its text; returns why it is no mention, or null. Constant work per name. */
export function refusalOf(candidate: Candidate, scene: JudgeScene): Refusal | null {
  return (
    personRefusal(candidate, scene) ??
    beforeRefusal(candidate, scene) ??
    afterRefusal(candidate, scene) ??
    elsewhereRefusal(candidate, scene) ??
    sentenceRefusal(candidate, scene)
  );
}

/** A title or first name before it, or a verb of speech that it closes, makes the name a person's. */
function personRefusal({ first, last }: Candidate, { words, grammar }: JudgeScene): Refusal | null {
  if (spaced(words, first - 1) || isTitleWithPoint(words, first - 1)) {
    const before = keyOf(words, first - 1, false);
    if (has(words, first - 1, CAPITAL)) {
      if (grammar.personTitles.has(before)) return 'person';
      if (grammar.firstNames.has(before) && !has(words, first - 1, UPPER)) return 'person';
    } else if (grammar.speechVerbs.has(before) && closesClause(words, last)) {
      return 'person';
    }
  }
  return null;
}

/** `Mr. Barnet`: an abbreviated title with its point. */
const isTitleWithPoint = (words: Words, index: number): boolean => index >= 0 && gapAfter(words, index) === '. ';

/** `said Barnet.` and `said Barnet, who` close the clause; `said Barnet had` does not. */
function closesClause(words: Words, last: number): boolean {
  const next = words.text.charAt(endOf(words, last));
  return next === '' || next === '.' || next === ',' || next === '\n' || next === '”' || next === '"';
}

/** A capitalised word before it makes it part of a longer name, as do `University of` and a hyphen. */
function beforeRefusal({ first, start }: Candidate, { words, grammar }: JudgeScene): Refusal | null {
  const { text } = words;
  const sign = text.charAt(start - 1);
  if ((sign === '-' || sign === '‑') && /[\p{L}\p{N}]/u.test(text.charAt(start - 2))) {
    if (!has(words, first - 1, CAPITAL)) return null;
    return 'longer-name';
  }
  if (!spaced(words, first - 1)) return null;
  const before = keyOf(words, first - 1, false);
  if (before === 'of' && grammar.wordsBeforeOf.has(keyOf(words, first - 2, true))) return 'longer-name';
  if (before === 'of' && has(words, first - 2, CAPITAL) && grammar.personTitles.has(keyOf(words, first - 3, true))) {
    return 'person';
  }
  if (PREPOSITIONS.has(before) && isPlaceVerb(words, first - 2, grammar)) return 'place';
  if (isIdiom(words, first, grammar)) return 'idiom';
  if (PARTS_OF_PLACES.has(before)) return 'longer-name';
  if (!has(words, first - 1, CAPITAL) || has(words, first - 1, POSSESSIVE)) return null;
  if (grammar.wordsBefore.has(before)) return 'longer-name';
  if (grammar.transparentBefore.has(before) || has(words, first - 1, UPPER)) return null;
  if (beginsSentence(text, startOf(words, first - 1)) || inTitleCase(text, start)) return null;
  return 'longer-name';
}

/** `inner London` is a part of it with figures of its own. */
const PARTS_OF_PLACES = new Set(['inner', 'outer']);

/** `born in`, `grew up in`. */
function isPlaceVerb(words: Words, index: number, grammar: EntityGrammar): boolean {
  const verb = keyOf(words, index, true) === 'up' ? index - 1 : index;
  return grammar.placeVerbs.has(keyOf(words, verb, true));
}

const PREPOSITIONS = new Set(['in', 'from', 'at', 'near', 'to', 'outside', 'of', 'around', 'by', 'for']);

function isIdiom(words: Words, first: number, grammar: EntityGrammar): boolean {
  const name = keyOf(words, first, false);
  return grammar.idioms.some(
    (idiom) =>
      idiom.name === name &&
      idiom.before.every((word, index) => keyOf(words, first - idiom.before.length + index, false) === word),
  );
}

/** A capitalised word after it makes it part of a longer name, as do a hyphen and a place noun it possesses. */
function afterRefusal(candidate: Candidate, scene: JudgeScene): Refusal | null {
  const { words, grammar } = scene;
  const { last, end } = candidate;
  const { text } = words;
  if (/^[-‑][\p{L}\p{N}]/u.test(text.slice(end, end + 2))) {
    if (RUN_BY.has(keyOf(words, last + 1, true))) return null;
    return namesAt(scene.gazetteer.names, words, last + 1).length > 0 && has(words, last + 1, CAPITAL)
      ? null
      : 'longer-name';
  }
  if (has(words, last, POSSESSIVE)) {
    const owned = [keyOf(words, last + 1, true), keyOf(words, last + 2, true)];
    return owned.some((word) => grammar.placeNouns.has(word)) ? 'longer-name' : null;
  }
  if (swallowedByList(words, last, grammar)) return 'longer-name';
  if (has(words, last + 1, GLUED) && grammar.tailsAfter.has(keyOf(words, last + 1, true))) return 'longer-name';
  return spaced(words, last) ? tailRefusal(candidate, scene) : null;
}

/** `a Lambeth-run home`: what the body itself does, where `Lambeth-based` is a place. */
const RUN_BY = new Set(['run', 'led', 'owned', 'controlled', 'maintained', 'commissioned', 'funded']);

function tailRefusal({ last, start, end }: Candidate, { words, grammar }: JudgeScene): Refusal | null {
  const next = keyOf(words, last + 1, true);
  const capital = has(words, last + 1, CAPITAL);
  if (!capital) return grammar.lowerTails.has(next) ? 'longer-name' : null;
  const beyond = spaced(words, last + 1) && has(words, last + 2, CAPITAL) ? keyOf(words, last + 2, true) : '';
  if (grammar.tailsAfter.has(beyond) && (grammar.softTails.has(next) || grammar.transparentAfter.has(next))) {
    return 'longer-name';
  }
  if (grammar.softTails.has(next)) {
    const sentence = sentenceAround(words.text, start, end);
    return grammar.cue.test(sentence) && !grammar.counterCue.test(sentence) ? null : 'longer-name';
  }
  if (grammar.tailsAfter.has(next)) return 'longer-name';
  if (grammar.transparentAfter.has(next) || has(words, last + 1, UPPER)) return null;
  return inTitleCase(words.text, start) ? null : 'longer-name';
}

/** Longest run of names before the tail that swallows them. */
const LIST_REACH = 8;

/** `Barking, Havering and Redbridge University Hospitals`: names and `and`s up to a tail that makes them one body. */
function swallowedByList(words: Words, last: number, grammar: EntityGrammar): boolean {
  for (let index = last; index < last + LIST_REACH; index += 1) {
    if (!joins(words, index) || !isNameWord(words, index + 1)) return false;
    if (grammar.tailsOfLists.has(keyOf(words, index + 1, true)) && has(words, index + 1, CAPITAL)) return true;
    if (keyOf(words, index + 1, true).startsWith('council') || has(words, index + 1, POSSESSIVE)) return false;
  }
  return false;
}

/** `Birmingham, Alabama`, `Newport (Wales` and `Richmond, North Yorkshire` are other places. */
function elsewhereRefusal({ first, last }: Candidate, { words, gazetteer, grammar }: JudgeScene): Refusal | null {
  const gap = gapAfter(words, last);
  if (gap !== ', ' && gap !== ' (') return null;
  // `Herefordshire, on the advice …` is not in Ontario.
  const written = has(words, last + 1, CAPITAL);
  if (written && namesAt(gazetteer.elsewhere, words, last + 1).length > 0) return 'elsewhere';
  const others = grammar.elsewhereWith[keyOf(words, first, false)];
  if (others === undefined || first !== last) return null;
  const next = namesAt(gazetteer.names, words, last + 1)[0];
  if (next === undefined) return null;
  const names = next.values.flatMap((entry) => (entry.record === null ? [] : entry.record.shortNames));
  return names.some((name) => others.includes(name)) ? 'elsewhere' : null;
}

/** Sport in the sentence, a dateline, and for ambiguous names no cue in the sentence. */
function sentenceRefusal(candidate: Candidate, { words, grammar, day, sporting }: JudgeScene): Refusal | null {
  const { first, last, start, end } = candidate;
  if (isDateline(words, first, last)) return 'dateline';
  const ended = yearsSinceEnd(candidate, day);
  if (!sporting && ended === 0 && candidate.ambiguity === null) return null;
  const sentence = sentenceAround(words.text, start, end);
  const cued = grammar.cue.test(sentence);
  if (!cued && sporting && grammar.counterCue.test(sentence)) return 'sport';
  if (ended > LONG_GONE || (ended > 0 && !cued)) return 'weak';
  if (candidate.ambiguity === null) return null;
  if (candidate.ambiguity === 'metonym') return 'weak';
  if (opensAsWord(candidate, words, grammar)) return 'word';
  return cued ? null : 'weak';
}

/** Years after which the bare name of a body that ended and left several successors is only a place. */
const LONG_GONE = 10;

/** Years between the end of the body a bare name would mean and the article's day; 0 where it lived or left one heir. */
function yearsSinceEnd({ records }: Candidate, day: ReferenceDay): number {
  const chosen = chooseByDay(records, day);
  return chosen === null || chosen.replacedBy?.length === 1 ? 0 : yearsEnded(chosen, day);
}

/** `Reading the report, …`: an ambiguous word that opens a sentence and no verb or possessive makes it a name. */
function opensAsWord({ first, last, start }: Candidate, words: Words, grammar: EntityGrammar): boolean {
  if (!beginsSentence(words.text, start) || has(words, last, POSSESSIVE) || !spaced(words, last)) return false;
  if (has(words, last + 1, CAPITAL) || first !== last) return false;
  return !grammar.verbsAfter.has(keyOf(words, last + 1, true));
}

/** `LEEDS – A council …`: a name in capitals that opens a line before a dash. */
function isDateline(words: Words, first: number, last: number): boolean {
  const start = startOf(words, first);
  if (!has(words, first, UPPER) || (start > 0 && words.text.charAt(start - 1) !== '\n')) return false;
  return /^\s[-–—]\s/.test(words.text.slice(endOf(words, last), endOf(words, last) + 3));
}

/** True when a name touches a word on either side, as after lost markup; only its neighbours can then vouch for it. */
export function isGlued({ first, last }: Candidate, words: Words): boolean {
  return has(words, first, GLUED) || has(words, last + 1, GLUED);
}

/** The name as one key, for remembering persons. */
export const nameKey = ({ last }: Candidate, words: Words): string => stemOf(words, last).toLowerCase();
