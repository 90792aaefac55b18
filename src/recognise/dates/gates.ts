import { SMALL_NUMBER } from '../scan/numerals.js';
import { sticky } from '../scan/patterns.js';
import type { Gates } from '../scan/spots.js';

const GAP = '[ \\u00a0\\u2009\\u202f]{1,3}';
const UNITS = 'second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur';
const OPENERS =
  "last|past|next|coming|previous|preceding|following|subsequent|intervening|recent|more recent|present|current|moment|juncture|future|near|foreseeable|immediate|many|same|very|start|beginning|middle|end|close|turn|latter|early|late|later|first|second|third|fourth|fifth|final|opening|initial|prior|fiscal|financial|tax|school|academic|municipal|full|calendar|spring|summer|autumn|winter|fall|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties|\\d|['\\u2019\\u2018]\\d";

/** What a frequent word must be followed by to begin a date: asked once, before any matcher. */
export const DATE_GATES: Gates = {
  the: sticky(`${GAP}(?:${OPENERS}|${UNITS}|${SMALL_NUMBER}${GAP})`),
  a: sticky(
    `(?:${GAP}|-)(?:${UNITS}|half|few|number|couple|single|further|full|whole|total|matter|series|dozen|short|long)`,
  ),
  an: sticky(`${GAP}(?:hour|additional|extra)`),
  at: sticky(`${GAP}(?:least|most|present|this|the)${GAP}?`),
  to: sticky(`${GAP}date`),
  one: sticky(
    `(?:${GAP}|-)(?:${UNITS}|and|or|to|full|long|short|calendar|working|whole|more|further|solid|extra|school)`,
  ),
  over: sticky(`${GAP}(?:an?|the|\\d|half|another|${SMALL_NUMBER})(?![a-z])`),
  about: sticky(`${GAP}(?:an?|the|\\d|half|another|${SMALL_NUMBER})(?![a-z])`),
  up: sticky(`${GAP}to${GAP}(?:an?|\\d|another|${SMALL_NUMBER})(?![a-z])`),
  more: sticky(`${GAP}(?:than|recent)`),
  that: sticky(`${GAP}(?:time|period|very|same|${UNITS}|weekend|financial|fiscal|school|academic)`),
  which: sticky(`${GAP}(?:time|period)`),
};
