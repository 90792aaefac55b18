import { NUMBER_WORDS, SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import type { FoundNumber, NumberMatcher } from '../found.js';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};
/** Source of the names of parts. */
export const PART = '(third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth)';
const NAMED = sticky(`(an?|one|two|three|four|five|six|seven|eight|nine)(?:${GAP}|-)${PART}(s)?(?![a-z-])`);
const HALF = sticky('half(?![a-z-])');
const IN = sticky(
  `(${SMALL_NUMBER}|\\d{1,2})(?:${GAP}|-)(?:in|out${GAP}of|(?:post|child|worker|family|job|role|case|person|council|posts|children|workers|families|jobs|roles|cases|people|councils)${GAP}in)(?:${GAP}|-)(?:every${GAP}|each${GAP})?(${SMALL_NUMBER}|\\d{1,4}(?:,\\d{3})?)(?![\\d.,%]|${GAP}(?:per${GAP}cent|percent|years?|months?|weeks?|days?|hours?|million|thousand|and)(?![a-z]))(?![a-z])`,
);
const SLASH = sticky('([1-9])/([2-9]|10)(?![\\d/]|th)');
const BOUND =
  /\b(?:than|least|about|around|nearly|almost|over|under|roughly|approximately|some|up to|just|by|to|from|only|exactly|reached|is|was|were|below|above|as much as|as many as|between|and|another|fully|some)\s+(?:an?\s+)?$/i;
const SHARE_RIGHT =
  /^\s(?:of|are|were|is|was|have|had|has|said|say|did|do|do not|felt|reported|came|left|live|lived|go|went|more|less|fewer|higher|lower|to|in|on|compared)\b|^\s(?:an?|one|two|three|four|five|six|ten|\d+|the|last)\s(?:years?|months?|decades?)\b|^\s*(?:[,.;:)”’"–—]|$)/i;

/** Two decimals at most, so that a third is 33.3 and three quarters 75. */
function share(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

/** `a third`, `two-thirds`, `three quarters`, `half of all`, `one in four`, `nine out of ten`. */
export const fraction: NumberMatcher = {
  id: 'fraction',
  words: ['a', 'an', 'half', ...NUMBER_WORDS],
  digits: true,
  match(text, at) {
    const named = matchAt(NAMED, text, at);
    if (named !== null) return namedShare(text, at, named);
    if (matchAt(HALF, text, at) !== null) return halfShare(text, at);
    const ratio = matchAt(IN, text, at);
    if (ratio !== null) return ratioShare(text, at, ratio);
    const slash = matchAt(SLASH, text, at);
    if (
      slash === null ||
      /[\d/.,-]$/.test(before(text, at, 1)) ||
      !/^\s(?:of|the)\b/.test(after(text, at + slash[0].length, 5))
    )
      return null;
    return made(at, at + slash[0].length, share(Number(slash[1]), Number(slash[2])));
  },
};

function made(start: number, end: number, value: number): FoundNumber | null {
  return value > 0 && value <= 100 ? { kind: 'percent', start, end, low: value, high: value, form: 'fraction' } : null;
}

function namedShare(text: string, at: number, match: RegExpExecArray): FoundNumber | null {
  const [whole, count = '', part = '', plural] = match;
  const end = at + whole.length;
  const left = before(text, at, 24);
  const right = after(text, end, 24);
  const top = smallCount(count) ?? 1;
  if (top > 1 !== (plural !== undefined)) return null;
  // `a third inspection`, `a third of a century`, `a quarter of an hour`.
  if (/^\s(?:of|to)\s(?:an?\s)?(?:hour|century|mile|million|billion|pint|decade|year|past|point|final)/i.test(right))
    return null;
  if (/^\s(?:past|to)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday)\b/i.test(right))
    return null;
  if (top === 1 && !SHARE_RIGHT.test(right)) return null;
  if (
    top === 1 &&
    /^\s(?:is|was|said|left|came|did|to|in|on|has|had|felt|went|more|have|compared)\b|^[,.;:)”’"–—]|^$/i.test(right) &&
    !BOUND.test(left)
  )
    return null;
  if (/^a/i.test(count) && /(?:^|[^a-z])(?:for|on)\s+$/i.test(left) && part === 'third' && !/^\sof\b/.test(right))
    return null;
  return made(at, end, share(top, PARTS[part.toLowerCase()] ?? 1));
}

function halfShare(text: string, at: number): FoundNumber | null {
  const left = before(text, at, 24);
  const right = after(text, at + 4, 26);
  if (
    /^\s(?:an?\s|of an?\s)/i.test(right) ||
    /\b(?:first|second|other|latter|back|last|next|top|bottom|early|later|final|and a|better|this|each|the|my|your|one|two|three|four|five|six|\d)\s*-?$/i.test(
      left.trimEnd(),
    )
  )
    return null;
  if (
    /^\s(?:term|past|time|way|year|hour|price|board|marathon|century|brother|sister|empty|full|hearted|day|mile|hourly|dozen|decent|finished|done|hidden|asleep)\b/i.test(
      right,
    )
  )
    return null;
  const followed = /^\s(?:of|the|all|its|their|our|these|those|were|are|had|have|said|his|her|that)\b/i.test(right);
  if (
    !followed &&
    !(
      /\b(?:than|least|about|around|nearly|almost|over|under|roughly|approximately|by|to|just|in|up to|below)\s+$/i.test(
        left,
      ) && /^\s*(?:[,.;:)”’"–—]|$|\s(?:in|to|since|from|over|by|on|and|compared)\b)/i.test(right)
    )
  )
    return null;
  // `cut in half`, `by half`: a change by half is a share, a split in half is none.
  if (/\bin\s+$/i.test(left)) return null;
  if (/^\sof\s(?:20\d\d|19\d\d|the year|last year|this year|next year)\b/i.test(right)) return null;
  return made(at, at + 4, 50);
}

function ratioShare(text: string, at: number, match: RegExpExecArray): FoundNumber | null {
  const [whole, part = '', all = ''] = match;
  const [top, bottom] = [smallCount(part), smallCount(all)];
  if (top === null || bottom === null || top >= bottom || bottom > 1000 || bottom < 2) return null;
  if (/^\d/.test(part) && /[\d.,£€$/:-]$/.test(before(text, at, 1))) return null;
  // `two in 2019`, `three in six months` and places are none; `one in` needs small round wholes.
  if (/[-\s]in[-\s]/i.test(whole) && bottom > 100 && bottom % 10 !== 0) return null;
  if (
    /out\s+of/i.test(whole) &&
    /^\s(?:[a-z]+\s){0,2}(?:councils|authorities|areas|local)\b/i.test(after(text, at + whole.length, 30)) &&
    bottom > 20
  )
    return null;
  const end = at + whole.length;
  return made(at, end, share(top, bottom));
}
