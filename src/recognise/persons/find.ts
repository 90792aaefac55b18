import type { Span } from '../../model/span.js';
import { CAPITAL, endOf, gapAfter, has, keyOf, POSSESSIVE, startOf, stemEnd, UPPER, type Words } from '../words.js';
import type { PersonGrammar } from './grammar.js';
import type { PersonScene } from './scene.js';
import { SpanIndex } from './span-index.js';

/** A person's name in the text: its span with the title, and the name without. */
export interface NameSpan extends Span {
  readonly name: string;
  /** Words of the name proper. */
  readonly first: number;
  readonly last: number;
  readonly titled: boolean;
}

/** Titles before one name at most: `Lord Justice`, `Rev Dr`. */
const MOST_TITLES = 4;

/** Longest name in words: `Anna Maria van der Berg`. */
const LONGEST = 4;

/** Takes the words and what is known of them; returns names that stand on their own evidence, in order. */
export function findNames(words: Words, scene: PersonScene, grammar: PersonGrammar): NameSpan[] {
  const taken = new SpanIndex(scene.entities.filter((entity) => entity.form !== 'short' || entity.type !== 'council'));
  const roleEnds = new Set(scene.roles.map((role) => role.end));
  const found: NameSpan[] = [];
  for (let index = 0; index < words.count; index += 1) {
    if (!has(words, index, CAPITAL)) continue;
    const name = nameAt(words, index, { grammar, taken, roleEnds });
    if (name === null) continue;
    found.push(name);
    index = name.last;
  }
  return found;
}

interface Surroundings {
  readonly grammar: PersonGrammar;
  readonly taken: SpanIndex;
  readonly roleEnds: ReadonlySet<number>;
}

function nameAt(words: Words, index: number, around: Surroundings): NameSpan | null {
  if (!has(words, index + 1, CAPITAL) && !PARTICLES.has(keyOf(words, index + 1, false))) return null;
  const { grammar, taken } = around;
  const key = keyOf(words, index, false);
  if (taken.covers(startOf(words, index))) return null;
  if (grammar.titles.has(key)) return titledAt(words, index, around);
  if (!isNamePart(words, index, grammar) || has(words, index, POSSESSIVE)) return null;
  const last = lastOfName(words, index, around);
  if (last === index) return null;
  const known = grammar.firstNames.has(key);
  const vouched =
    known ||
    besideRole(words, index, last, around) ||
    besideSpeech(words, index, last, grammar) ||
    besidePostVerb(words, index, last) ||
    inSentenceOfRole(words, index, last, around);
  return vouched ? spanOf(words, index, index, last, false) : null;
}

const PEERS = new Set(['lord', 'lady', 'baroness', 'baron']);

/** `Cllr Ian Lindley`, `Mr. Reed`: a title vouches for whatever capitalised words follow. */
function titledAt(words: Words, index: number, around: Surroundings): NameSpan | null {
  let first = index + 1;
  const most = index + MOST_TITLES;
  while (first < most && around.grammar.titles.has(keyOf(words, first, false)) && follows(words, first - 1)) first += 1;
  if (!follows(words, first - 1) || !isNamePart(words, first, around.grammar)) return null;
  if (around.taken.covers(startOf(words, first))) return null;
  const last = lastOfName(words, first, around);
  // A peer without a first name is known by the title.
  const peer = first === last && PEERS.has(keyOf(words, first - 1, false));
  const span = spanOf(words, index, first, last, true);
  return peer ? { ...span, name: words.text.slice(startOf(words, first - 1), span.end) } : span;
}

/** True when the next word follows on the same line, after one space or a title's point. */
function follows(words: Words, index: number): boolean {
  const gap = gapAfter(words, index);
  return gap === ' ' || gap === '\u00a0' || gap === '. ';
}

function isNamePart(words: Words, index: number, grammar: PersonGrammar): boolean {
  if (!has(words, index, CAPITAL) || grammar.notNames.has(keyOf(words, index, true))) return false;
  const length = stemEnd(words, index) - startOf(words, index);
  return length > 1 && !(has(words, index, UPPER) && length <= 4);
}

const PARTICLES = new Set(['van', 'von', 'der', 'de', 'den', 'da', 'la', 'le', 'bin', 'al', 'ap']);

/** The last word of the name that starts at `first`: capitalised words, hyphens and particles. */
function lastOfName(words: Words, first: number, { grammar, taken }: Surroundings): number {
  let last = first;
  for (let index = first; index - first < LONGEST - 1 && !has(words, index, POSSESSIVE); index += 1) {
    const gap = gapAfter(words, index);
    const initial = gap === '. ' && stemEnd(words, index) - startOf(words, index) === 1;
    if (gap !== ' ' && gap !== '\u00a0' && gap !== '-' && !initial) break;
    const next = index + 1;
    if (PARTICLES.has(keyOf(words, next, false)) && !has(words, next, CAPITAL)) continue;
    const isInitial = has(words, next, CAPITAL) && endOf(words, next) - startOf(words, next) === 1;
    if (isInitial && (gap === ' ' || gap === '\u00a0')) continue;
    if (!isNamePart(words, next, grammar) || taken.covers(startOf(words, next))) break;
    last = next;
  }
  return last;
}

/** `chief executive Marium Haque`, `Marium Haque, director of …`: a role on either side vouches for the name. */
function besideRole(words: Words, first: number, last: number, { roleEnds }: Surroundings): boolean {
  const start = startOf(words, first);
  if (roleEnds.has(start - 1) || (roleEnds.has(start - 2) && /[,:]/.test(words.text.charAt(start - 2)))) return true;
  return AS_ROLE.test(words.text.slice(stemEnd(words, last), stemEnd(words, last) + 72));
}

const AS_ROLE =
  /^(?:,| as| is| was| has been (?:appointed|named)(?: as)?| becomes?| became) (?:the |its |their |a |an )?(?:[\p{L}’'-]+ ){0,5}?(?:director|chief executive|leader|commissioner|lead member|cabinet member|portfolio holder|chair|head of|inspector|mayor|professor|minister|secretary of state|spokesman|spokeswoman|spokesperson)\b/u;

/** Verbs of taking, holding or leaving a post, in the forms that follow a name. */
const POST_VERBS =
  '(?:appointed|named|chosen|picked|unveiled|promoted|confirmed|elected|installed|hired|recruited|poached|drafted in|brought in|sent in|parachuted|put in charge|handed|given|act|acts|acting|takes|took|taken|take|taking|(?:the |its |their )?(?:next|new)|steps|stepped|stepping|step|joins|joined|join|starts|started|start|begins|began|becomes|became|become|succeeds|succeeded|succeed|replaces|replaced|replace|leaves|left|leave|leaving|resigns|resigned|quits|quit|retires|retired|retire|bows|bowed|departs|departed|comes|came|arrives|arrived|follows|followed|stands down|stood down|stand down|axed|sacked|fired|dismissed|ousted|removed|suspended|kicked out|voted out|forced out|moves on|moved on|calls time|called time|calling time|served|lost (?:his|her|their) seat|chair|chairs|chaired|chairing|lead|led|leads|run|ran|runs|heads|headed|interim|acting|in charge|at the helm|going|off to|moving|holding the fort|on an interim)';

const BEFORE_POST_VERB = new RegExp(
  `^(?:, [^,.;\\n]{2,60},)?(?:,? who|,)?(?: (?:has|had|have|is|was|will|would|to|be|been|being|now|also|then|later|recently|formally|officially|suddenly|abruptly|permanently|temporarily)){0,4} ${POST_VERBS}\\b|^['’]s? (?:sudden |abrupt |shock )?(?:departure|resignation|appointment|arrival|exit|retirement|successor|predecessor|replacement|dismissal|sacking|promotion)\\b`,
  'u',
);
const BEHIND_POST_VERB =
  /(?:\b(?:[Aa]ppoint(?:ed|s|ing)?|(?:[Aa]ppointment|[Dd]eparture|[Rr]esignation|[Aa]rrival|[Rr]etirement|[Ee]xit|[Pp]romotion|[Rr]ecruitment|[Dd]ismissal|[Ss]acking) of|names|named|hire[sd]|recruit(?:ed|s)|poach(?:ed|es)|replac(?:ed|es|ing)(?: by)?|succeed(?:s|ed|ing)(?: by)?|picks|picked|chose|chosen|elected|unveiled|promoted|installed|sack(?:ed|s)|ax(?:ed|es)|ousted|suspended|confirmed|(?:ways|company) with|[Ss]uccessor|[Pp]redecessor|[Rr]eplacement|[Dd]eputy|[Cc]olleague(?: for [a-z’']{3,12})?),? |\b[Dd]eputy leader |\b(?:portfolio|brief|post|job|role|reins|helm|baton|control) to |\b(?:director|executive|leader|chair|commissioner|DCS|services|successor|replacement)\b[^.,;\n]{0,24} is )$/u;

/** How far from a role, within its sentence, a name of two words is taken for a person's. */
const NEAR_ROLE = 90;

/** `The job of director goes to Marium Haque`: two capitalised words in the sentence of a role that is close by. */
function inSentenceOfRole(words: Words, first: number, last: number, { roleEnds }: Surroundings): boolean {
  if (last - first !== 1) return false;
  const start = startOf(words, first);
  const end = stemEnd(words, last);
  for (const role of roleEnds) {
    if (role > end + NEAR_ROLE + NEAR_ROLE || role < start - NEAR_ROLE) continue;
    const between = role < start ? words.text.slice(role, start) : words.text.slice(end, role);
    if (!/[.?!\n]/.test(between)) return true;
  }
  return false;
}

const ROLE_IN_BRACKETS =
  /^ \((?:the |new |interim |acting )*(?:[\p{L}’']+ ){0,3}(?:director|chief executive|leader|commissioner|lead member|cabinet member|chair)\b/iu;

/** `Marium Haque takes the helm`, `has recruited Marium Haque`: words of a change of posts vouch for a name of two or three words. */
function besidePostVerb(words: Words, first: number, last: number): boolean {
  if (last - first > 2) return false;
  const start = startOf(words, first);
  const end = stemEnd(words, last);
  return (
    ROLE_IN_BRACKETS.test(words.text.slice(end, end + 60)) ||
    BEFORE_POST_VERB.test(words.text.slice(end, end + 120)) ||
    BEHIND_POST_VERB.test(words.text.slice(Math.max(0, start - 60), start))
  );
}

/** `Marium Haque said` or `said Marium Haque`. */
function besideSpeech(words: Words, first: number, last: number, grammar: PersonGrammar): boolean {
  if (last - first !== 1) return false;
  const after = gapAfter(words, last);
  if ((after === ' ' || after === ', ') && grammar.speechVerbs.has(keyOf(words, last + 1, false))) return true;
  return (
    gapAfter(words, first - 1) === ' ' &&
    grammar.speechVerbs.has(keyOf(words, first - 1, false)) &&
    !has(words, first - 1, CAPITAL)
  );
}

function spanOf(words: Words, from: number, first: number, last: number, titled: boolean): NameSpan {
  const end = stemEnd(words, last);
  const name = words.text.slice(startOf(words, first), end).replaceAll(/\s+/g, ' ');
  return { start: startOf(words, from), end, name, first, last, titled };
}
