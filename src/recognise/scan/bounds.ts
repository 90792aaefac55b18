import type { Bound } from '../../model/mention.js';
import { after, before } from './patterns.js';

const LEFT: readonly (readonly [RegExp, Bound])[] = [
  [
    /\b(?:more than|over|at least|upwards of|in excess of|no (?:fewer|less) than|not less than|exceed(?:s|ed|ing)?|greater than|above|beyond|well over|just over|a minimum of|topped|topping|not far off|as few as|as little as|from as (?:low|few|little) as|comfortably over|north of|minimum)\s*(?:an? (?:estimated|additional|extra|further)\s*)?$/i,
    'at_least',
  ],
  [
    /\b(?:up to|as (?:much|many|high) as|(?:just |well |slightly |a little |fractionally )?under|less than|fewer than|no more than|not more than|at most|below|a maximum of|maximum of|capped at|short of|not exceeding)\s*(?:an? (?:estimated|additional|extra|further)\s*)?$/i,
    'at_most',
  ],
  [
    /\b(?:about|around|some|nearly|almost|approximately|roughly|an estimated|estimated|estimated at|close to|in the region of|circa|approx|something like|approaching|an average of about|more or less|somewhere around|the best part of|just shy of|near|of the order of|projected)\.?\s*(?:an? (?:additional|extra|further|annual)\s*)?$|\bc\.?\s?$|[~≈]\s?$/i,
    'about',
  ],
  [/[>≥]\s?$/, 'at_least'],
  [/[<≤]\s?$/, 'at_most'],
];
const RIGHT: readonly (readonly [RegExp, Bound])[] = [
  [
    /^\s?(?:\+(?!\d)|plus(?=\s*(?:[,.;)]|$))|or (?:more|above|over|higher)\b|at least\b|-plus\b|and (?:above|over|upwards)\b)/i,
    'at_least',
  ],
  [/^\s?(?:or (?:less|fewer|below|under|lower)\b|at most\b|maximum\b|at the most\b)/i, 'at_most'],
  [/^\s?(?:or so\b|-odd\b|odd\b|or thereabouts\b|-ish\b|approximately\b|approx\b)/i, 'about'],
];

/** Takes a text and the span of a quantity in it; returns how the words on either side bound the number. */
export function boundAround(text: string, start: number, end: number): Bound {
  const left = before(text, start, 40);
  // `not over £5m`, `the over 50s` are rare; a difference (`up from`) bounds nothing.
  // Of several readings the one that begins first holds: `no more than`, not `more than`.
  let first: { readonly index: number; readonly bound: Bound } | null = null;
  for (const [pattern, bound] of LEFT) {
    const match = pattern.exec(left);
    if (match === null || isDirection(left.slice(0, match.index), match[0])) continue;
    if (first === null || match.index < first.index) first = { index: match.index, bound };
  }
  if (first !== null) return first.bound;
  const right = after(text, end, 16);
  for (const [pattern, bound] of RIGHT) if (pattern.test(right)) return bound;
  return 'exact';
}

/** `took over 12 homes`, `handed over £2m`, `turned around 30 cases`: the word belongs to the verb. */
function isDirection(left: string, words: string): boolean {
  if (/^over\b/i.test(words))
    return /\b(?:hand(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|carr(?:y|ied)|pass(?:ed)?|roll(?:ed)?|spread)\s+$/i.test(
      left,
    );
  if (/^around\b/i.test(words)) return /\b(?:turn(?:s|ed|ing)?)\s+$/i.test(left);
  if (/^above\b|^below\b|^under\b/i.test(words)) return /\b(?:percentage points?|per cent|%)\s+$/i.test(left);
  return false;
}
