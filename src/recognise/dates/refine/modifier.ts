import type { DateModifier } from '../../../model/mention.js';
import { before } from '../../scan/patterns.js';
import type { Resolution } from '../found.js';

const WORDS: readonly (readonly [RegExp, DateModifier])[] = [
  [/\bas (?:of|at|from|on)(?: the)?(?: end of)?\s+$/i, 'as_of'],
  [/\bup (?:to|until|till)(?: and including)?\s+$/i, 'up_to'],
  [/\bby(?: about| around)?\s+$/i, 'by'],
  [/\b(?:ever )?since(?: about| around| at least)?\s+$/i, 'since'],
  [/\b(?:until|till)(?: at least)?\s+$/i, 'until'],
  [/\b(?:from|between|starting in|beginning in)\s+$/i, 'from'],
  [/\bfrom\b[^.;\n]{3,60}\b(?:to|through|until)\s+$/i, 'to'],
  [/\bbetween\b[^.;\n]{3,60}\band\s+$/i, 'to'],
  [/\b(?:before|prior to|ahead of)\s+$/i, 'before'],
  [/\b(?:after|following|beyond)\s+$/i, 'after'],
  [/\b(?:about|around|circa|approximately|roughly)\s+$|\bc\.?\s?$/i, 'about'],
];

/** The last words of those patterns: most dates follow another word (`in`), and need no further look. */
const LAST_WORD =
  /(?:^|[^a-z])(?:of|at|from|on|the|to|until|till|including|by|about|around|since|least|between|in|through|and|before|after|following|beyond|circa|c|c\.|approximately|roughly)\s*$/i;
const PLAIN_IN = /(?<!starting|beginning)\sin\s$/;

/** Takes a text, the start of a date in it and what the date means; returns the preposition that bounds it, if any. */
export function modifierAt(text: string, start: number, resolution: Resolution): DateModifier | null {
  const near = before(text, start, 16);
  if (PLAIN_IN.test(near) || !LAST_WORD.test(near)) return null;
  const left = before(text, start, 76);
  for (const [pattern, modifier] of WORDS) if (pattern.test(left)) return modifier;
  // `at 9pm on Monday` is when it happens, `at 31 March` the state of that day.
  const dayOrMonth = /^[\dX]{4}-[\dX]{2}(?:-[\dX]{2})?$/.test(resolution.timex);
  return dayOrMonth && /\bat(?: the end of)?\s+$/i.test(left) ? 'as_of' : null;
}
