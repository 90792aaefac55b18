import { after, before, matchesOf } from '../scan/patterns.js';

/** What the words around a date say of its direction. */
export type Direction = 'past' | 'future' | 'unknown';

const INFINITIVE =
  'be|start|begin|end|move|transfer|take|return|launch|open|close|publish|meet|decide|consider|vote|join|leave|become|retire|expire|hold|run|go|come|complete|finish|report|appear|stand|step|switch|merge|rise|fall|happen|continue|last|reach|face|get|receive|discuss|debate';
const FUTURE =
  `(?:will|would|shall|should|could|might|must|can|may|['’]ll)(?: not| also| then| now| only| first| soon| formally| finally)? (?:be )?[a-z]+` +
  `|(?<!according |compared |up |due |back )\\bto (?:formally |fully |then |be )?(?:${INFINITIVE})\\b(?: [a-z]+ed\\b)?` +
  '|(?:is|are) (?:being )?(?:due|set|expected|scheduled|planned|likely|hoped|going|about)\\b(?: to (?:be )?[a-z]+)?|due (?:to (?:be )?[a-z]+|in|on|by|for|back)|(?:is|are|was|were) (?:expected|scheduled|planned|anticipated|proposed|earmarked|pencilled in)' +
  '|expects?|expected|plans|planned for|scheduled for|hopes?|aims?|intends?|upcoming|forthcoming|deadline|ahead of' +
  '|(?:begins?|starts?|opens?|closes?|expires?|ends|takes? (?:effect|place|over)|comes? into (?:force|effect)|kicks off|goes live|retires|stands? down|steps? down|joins?|leaves|is (?:joining|leaving|retiring|standing down|stepping down|taking)|are (?:joining|leaving|taking)|meets|is to)';
const PAST =
  '(?:ha(?:s|ve|d)(?: not| also| already| since| now| just)? (?:been )?[a-z]+|was|were|did|said|says|told|found|began|came|took|held|rose|fell|went|became|gave|made|saw|left|got|led|met|wrote|won|lost|spent|cut|put|set up|showed|brought|fled|stood|broke|sent|kept|ran|grew|hit|paid|sold|built|bought|chose|drew|overspent|[a-z]{2,}(?<!ne|spe|see|fee|bree|succe|proce|exce|nee|unlimit|unit)ed|ago|last|since|following|after)';
const CUE = new RegExp(`\\b(?:(${FUTURE})|(${PAST}))\\b`, 'gi');
const SENTENCE_END = /[.!?]['"”’)]*\s+(?=[A-Z“"‘'(])/g;

/**
 * Takes a text and the offsets of a date in it; returns whether the words around it speak of the past or the future. The
 * nearest verb before the date within its sentence decides, else the nearest after it.
 */
export function directionOf(text: string, start: number, end: number): Direction {
  const left = lastSentence(before(text, start, 180));
  if (/\b(?:by|until|till|before)\s+$/i.test(left)) {
    const around = directionIn(left, 'last');
    const ahead = around === 'unknown' ? directionIn(firstSentence(after(text, end, 120)), 'first') : around;
    if (ahead !== 'unknown') return ahead;
    return 'future';
  }
  if (/\b(?:as (?:of|at)|since)\s+$/i.test(left)) return 'past';
  const leftDirection = directionIn(left, 'last');
  if (leftDirection !== 'unknown') return leftDirection;
  const rightDirection = directionIn(firstSentence(after(text, end, 140)), 'first');
  // `From April, all new cases go there`: the present tense plans.
  return rightDirection === 'unknown' && /\bfrom\s+$/i.test(left) ? 'future' : rightDirection;
}

function directionIn(text: string, which: 'first' | 'last'): Direction {
  let direction: Direction = 'unknown';
  for (const cue of matchesOf(CUE, text)) {
    direction = cue[1] === undefined ? 'past' : 'future';
    if (which === 'first') break;
  }
  return direction;
}

function lastSentence(text: string): string {
  let start = 0;
  SENTENCE_END.lastIndex = 0;
  while (SENTENCE_END.test(text)) start = SENTENCE_END.lastIndex;
  return text.slice(start);
}

function firstSentence(text: string): string {
  const stop = text.search(/[.!?]['"”’)]*(?:\s|$)/);
  return stop < 0 ? text : text.slice(0, stop);
}
