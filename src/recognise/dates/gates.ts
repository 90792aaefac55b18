import { SMALL_NUMBER } from '../scan/numerals.js';
import { DASH, OPTIONAL_GAP, sticky } from '../scan/patterns.js';
import { DIGITS, type Gates } from '../scan/spots.js';

const GAP = '[ \\u00a0\\u2009\\u202f]{1,3}';
const UNITS = 'second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur';
const OPENERS =
  "last|latest|past|next|coming|previous|preceding|following|subsequent|intervening|recent|more recent|present|current|moment|juncture|future|near|foreseeable|immediate|many|same|very|start|beginning|middle|end|close|turn|latter|early|late|later|first|second|third|fourth|fifth|final|opening|initial|prior|fiscal|financial|tax|school|academic|municipal|full|calendar|spring|summer|autumn|winter|fall|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties|\\d|['\\u2019\\u2018]\\d";

/** Words, or how they begin, that follow a number which begins a date or a length of time. */
const AFTER_NUMBER = `\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|the|to|and|or|of|until|${UNITS}|full|consecutive|long|short|calendar|working|whole|successive|financial|straight|more|further|solid|school|extra|turbulent|difficult|tough|${SMALL_NUMBER}`;

/** What a frequent word must be followed by to begin a date: asked once, before any matcher. */
export const DATE_GATES: Gates = {
  [DIGITS]: sticky(
    `(?:1[5-9]|20)\\d\\d|\\d{1,2}(?:st|nd|rd|th|:\\d\\d|(?:[.:]\\d\\d)?${OPTIONAL_GAP}(?:[ap]\\.?m|o['\\u2019]clock)|['\\u2019\\u2018]?s|[/.]\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[\\d,.]{1,12}(?:${GAP}|${OPTIONAL_GAP}(?:${DASH}|&)${OPTIONAL_GAP})(?:${AFTER_NUMBER})`,
  ),
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
