import type { TermMention } from '../model/mention.js';
import { tagOf, type Unit } from './units.js';

/** How far after a value its areas may begin: `good for …`, `a good rating in the areas of …`. */
const REACH = 6;
/** How far before a value its areas may end. */
const REACH_BEFORE = 8;
/** The same where commas set something in between: `Work with A stood out, however, and was graded …`. */
const REACH_OVER_COMMAS = 14;
/** How many values in a row may share what is said of the first. */
const CHAIN = 4;
/** Behind these another statement begins. */
const CONTRASTS = new Set(['but', 'while', 'although', 'though', 'whereas', 'however', 'despite', 'because']);
const LEADS_TO_AREAS = new Set(['for', 'in', 'on', 'across', 'at', 'regarding', 'over', 'to']);
const JOINS = new Set(
  (
    ", and & the both its their of for on in area areas as well plus services support quality with 's experiences " +
    'experience progress impact effectiveness help those to work our'
  ).split(' '),
);

/**
 * The terms (judgement areas) that a value at unit `at` is said of: those right after it behind a preposition, else those
 * before it back to the value before. `good for A, B and C, and inadequate for D` gives A, B, C to the first value.
 */
export function termsOfValue(
  units: readonly Unit[],
  at: number,
  type: string,
  valueType: string,
  chain = CHAIN,
): TermMention[] {
  const valueTag = tagOf(valueType);
  const after = termsAfter(units, at, type, valueTag);
  const found = after.length > 0 ? after : termsBefore(units, at, type, valueType, chain);
  return found.length > 0 ? [...found, ...termsLikewise(units, at, type, valueTag)] : found;
}

/** `in all four areas: A, B and C`: behind a preposition a colon opens the list. */
const endsReach = ({ word, tags }: Unit, led: boolean): boolean =>
  [';', '.'].includes(word) || (word === ':' && !led) || tags.includes('Verb');

/** `inadequate for A, as was B`: a term that a short clause gives the same value. */
function termsLikewise(units: readonly Unit[], at: number, type: string, valueTag: string): TermMention[] {
  const next = units.findIndex((unit, index) => index > at && unit.tags.includes(valueTag));
  const rest = units.slice(at + 1, next < 0 ? units.length : next);
  const as = rest.findIndex((unit, index) => LIKEWISE.has(unit.word) && TO_BE.has(rest[index + 1]?.word ?? ''));
  if (as < 0) return [];
  return rest.slice(as + 2, as + 2 + REACH).flatMap((unit) => termOf(unit, type) ?? []);
}

const LIKEWISE = new Set(['as', 'so']);
const TO_BE = new Set(['was', 'were', 'is', 'are', 'did', 'does', 'do']);

function termsAfter(units: readonly Unit[], at: number, type: string, valueTag: string): TermMention[] {
  const found: TermMention[] = [];
  let led = false;
  let idle = 0;
  for (let index = at + 1; index < units.length; index += 1) {
    const unit = units[index];
    if (unit === undefined || unit.tags.includes(valueTag)) break;
    const term = termOf(unit, type);
    // `good overall`, `inadequate child protection services`: right behind the value no preposition is needed.
    if (term !== null && (led || index === at + 1)) {
      // `rated outstanding, and its safeguarding services good`: it has a value of its own.
      if (units[index + 1]?.tags.includes(valueTag)) break;
      led = true;
      found.push(term);
      idle = 0;
      continue;
    }
    if (found.length === 0 && CONTRASTS.has(unit.word)) break;
    if (LEADS_TO_AREAS.has(unit.word)) led = true;
    if (found.length > 0 && !JOINS.has(unit.word)) break;
    idle += 1;
    if (found.length === 0 && (idle > REACH || endsReach(unit, led))) break;
  }
  return found;
}

function termsBefore(
  units: readonly Unit[],
  at: number,
  type: string,
  valueType: string,
  chain: number,
): TermMention[] {
  const valueTag = tagOf(valueType);
  const last = units.findLastIndex((unit, index) => index < at && unit.tags.includes(valueTag));
  if (last >= 0 && chain > 0 && goesOn(units.slice(last + 1, at)))
    return termsOfValue(units, last, type, valueType, chain - 1);
  const commas = units.slice(Math.max(0, at - REACH_BEFORE), at).some((unit) => unit.word === ',');
  const reach = commas ? REACH_OVER_COMMAS : REACH_BEFORE;
  const found: TermMention[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (unit === undefined || [';', '.'].includes(unit.word)) break;
    if (unit.tags.includes(valueTag)) {
      // `good for A, inadequate for B`: what follows the value before belongs to it.
      const claimed = new Set(termsAfter(units, index, type, valueTag));
      return found.filter((term) => !claimed.has(term));
    }
    const term = termOf(unit, type);
    if (term !== null) found.unshift(term);
    else if (found.length > 0 ? !JOINS.has(unit.word) : isOther(units, index) || at - index > reach) break;
  }
  return found;
}

/** Behind a contrast or a body of its own, what lies before is not what the value is said of. */
function isOther(units: readonly Unit[], at: number): boolean {
  const { word = '', tags = [] } = units[at] ?? {};
  const aside = word === 'however' && units[at - 1]?.word === ',';
  if ((CONTRASTS.has(word) && !aside) || tags.includes('Person')) return true;
  // `Safeguarding in Oldham was rated`: a body behind a preposition is not what is graded.
  const placed = [units[at - 1], units[at - 2]].some((unit) => PLACING.has(unit?.word ?? ''));
  return !placed && (tags.includes('Entity') || BODIES.has(word));
}

const PLACING = new Set('in at across for of by within'.split(' '));

const BODIES = new Set('council authority county city borough town trust department it they we'.split(' '));

/** `inadequate in 2012 but now …`, `inadequate to …`: nothing else is spoken of between two values. */
const goesOn = (between: readonly Unit[]): boolean =>
  between.every(
    ({ word, tags }) =>
      GOES_ON.has(word) || tags.includes('Date') || tags.includes('Auxiliary') || tags.includes('Adverb'),
  );

const GOES_ON = new Set(
  'to and but then now later in by since from again before , had has have been be was is were'.split(' '),
);

function termOf(unit: Unit, type: string): TermMention | null {
  for (const mention of unit.mentions) if (mention.kind === 'term' && mention.type === type) return mention;
  return null;
}
