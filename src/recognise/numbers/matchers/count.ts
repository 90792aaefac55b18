import { digitsAt, NUMBER_WORDS, type Numeral, SMALL_NUMBER, spelledAt } from '../../scan/numerals.js';
import { after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import type { FoundNumber, NumberMatcher } from '../found.js';
import { isNoCount } from '../no-count.js';
import { nounPhraseAt } from '../noun-phrase.js';

const SCALE = sticky(`${GAP}(hundred|thousand|million|billion)(?![a-z])|(k|m|bn)(?![a-z\\d])`);
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const JOIN = sticky(
  `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(to|and|or|up${GAP}to)${GAP}(?:as${GAP}(?:many|high)${GAP}as${GAP}|about${GAP}|around${GAP}|up${GAP}to${GAP})?)(?=[\\da-z])`,
);
const DOZEN = sticky(`(?:(a|one|two|three|four|five|six|half${GAP}a)${GAP})dozen(?![a-z])`);
const OF_WHICH = sticky(
  `${GAP}of${GAP}(?=[\\d,]+${GAP}[a-z]|[a-z])(?:the${GAP}|our${GAP}own${GAP}|our${GAP}|their${GAP}own${GAP}|their${GAP}|its${GAP}own${GAP}|its${GAP}|these${GAP}|those${GAP}|all${GAP})*(?:(?:[\\d,]+|${SMALL_NUMBER})${GAP})?`,
);
const MORE = sticky(
  `(?:${GAP}(?:or${GAP}(?:more|so|fewer|less)|plus|further|more|additional|extra|new|other|different|separate))?`,
);
/** What a number with its noun left out follows (`averaging 25`, `the borough's was 22`) … */
const ELIDED_LEFT =
  /(?:(?:['’]s|\b(?:number|total|figure|average|caseloads?|count|median|mean)\b[^.;]{0,40})\s(?:is|was|were|are)\s+(?:now |currently |still )?(?:just |about |around |only |over |under |nearly |almost |up to |more than )?|\b(?:average|mean|median|total|number|maximum|minimum|peak|high|low|caseloads?|figure|totals?|averages?|target|limit|cap|ceiling)\s+(?:was\s+|is\s+|of\s+|at\s+|to\s+|below\s+|under\s+|above\s+|over\s+)(?:just |about |around |only |over |under |nearly |almost |up to |more than |an estimated )?|\b(?:averag(?:e|ed|es|ing)|(?:remain(?:s|ed)?|stay(?:s|ed)?|running|runs?|ran|hover(?:s|ed|ing)?|sit(?:s|ting)?|capped|limited|started?|starts?) (?:at|around|with|on|to)|there (?:are|were)|number(?:ed|s|ing)|total(?:led|s|ling)|reach(?:ed|es|ing)?|stood at|stands? at|standing at|hit|peaked at|(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|dropped|drops?|dropping|increased|increases?|increasing|decreased|decrease|grew|grown|went|up|down|reduced|cut|jumped|climbed|soared|doubled|compared|decline[ds]?|reduction|increase|drop|fall|rise|[a-z]+ing|[a-z]+ed)(?: (?:slightly|sharply|steadily|further|again|again|significantly|by))? (?:from|to|with)|had|against|compared (?:to|with)|from|than|to|between|look(?:s|ed|ing)? after|employs|employed|versus)\s+(?:just |about |around |only |over |under |nearly |almost |up to |more than |an estimated |as few as |as many as |an average of |some |roughly |approximately |fewer than |less than |at least )?)$/i;
/** … and what then stands after it. */
const ELIDED_RIGHT =
  /^(?:\s*(?:[,.;:)(”’"–—]|$)|\s+(?:in|at|as|on|by|of|to|up|down|from|the|a|per|a|for|last|this|compared|when|while|and|over|since|under|during|against|each|today|now|within|but|before|after|following|next|more|fewer|less|the|across|nationally|locally|regionally|had|has|have|made|meant|means|sounds|gives|leaves|that|when|then|(?:one|two|three|four|five|six|ten|twelve) (?:years?|months?|decades?)|were|was|are|is|who|which|versus|respectively|among|between)\b)/i;

/** Pairs of what stands before and after a number that measures without a noun. */
const ELIDED_BETWEEN: readonly (readonly [RegExp, RegExp])[] = [
  // A line of key figures: `Children in care: 372`.
  [
    /\b(?:caseloads?|care|need|plans?|referrals|vacancies|staff|leavers|headcount|children|number|total)(?: \(\d{4}\))?:\s$/i,
    /^\s*(?:[,;(\n]|\.?$|\.\s)/,
  ],
  [
    /\bit (?:is|was|stood at|stands at) (?:just |only |about |around |nearly )?$/i,
    /^(?:[.,;]|\s+(?:in|when|at|then|on|before|five|ten|two|three|a year)\b|$)/i,
  ],
  // `caseloads, 22 in January, were down to 15`; `Child protection plans, at 174, are …`.
  [
    /\b(?:caseloads?|vacancies|referrals|numbers?|plans?|total|headcount|care),\s+(?:at |now |once )?$/i,
    /^(?:\s+(?:in|at|on|last|a year)\b|,)/i,
  ],
  // `social workers carry over 20`, `Nobody holds more than 18.`
  [
    /\b(?:carry|carries|carried|carrying|hold|holds|held|holding|handle|juggle|juggling)\s+(?:over |more than |fewer than |about |around |up to |at most |no more than |just |nearly |between )?$/i,
    /^(?:[.,;”’"]|\s+(?:each|apiece|on average|at)\b|$)/i,
  ],
  [/(?:^|\s)$/, /^-strong\b/i],
  // A cell of a table.
  [/\t$/, /^(?:\t|$)/],
  [/(?:^|[,;:–(]\s)(?:up |down )?(?:from )?$/i, /^\s+at (?:the end of|3[01]|the same)\b/i],
  [
    /\b(?:workforce|headcount|establishment|payroll) of\s+(?:about |around |some |nearly |over |more than |almost )?$/i,
    /^(?:\s+(?:in|at|and|to)\b|[.,;)]|$)/i,
  ],
  [
    /\b(?:than|above|below|against|with|to|of)\s+the\s+$/i,
    /^\s+(?:nationally|across|in|for|recorded|seen|that (?:was|is) (?:recorded|seen|reported))\b/i,
  ],
  [/\bas (?:high|low|many|few|large) as\s+$/i, /^(?:[\s.,;)]|$)/],
  [/\b(?:topped|passed|exceeded)\s+$/i, /^(?:\s+(?:in|at|for|by|last|this)\b|[.,;)]|$)/i],
  [/\b(?:at|of|was|the|is)\s+$/i, /^\s+(?:on average|recorded|reported|each)\b/i],
  [/\d\s+[a-z, ]{0,40}\band\s+$/i, /^\s+(?:on|in|with|under|who)\s+[a-z]/i],
  // `588 were looked after`, `Another 402 are on child protection plans`.
  [
    /(?:^|[\s(“"‘])$/,
    /^\s+(?:are|were|had been|have been)\s+(?:now |currently |being )?(?:on (?:a )?(?:child )?protection|in (?:care|need|foster)|looked after|cared for|classed|unallocated|(?:the )?subject|vacant|unfilled)\b/i,
  ],
  // `58 of them agency staff`.
  [/(?:[,;(–]|\bwith|\band)\s+$/, /^\s+of (?:them|whom|these|those)\b/i],
  [/\band\s+$/i, /^\s+(?:were|are|was)\s+(?:being\s+)?[a-z]+ed\b/i],
  // `Norfolk 1,190, Suffolk 960 and Essex 1,120`, `Norfolk (1,190)`, `Norfolk: 1,190`.
  [
    /(?:^|[:;,(]\s|\band\s|\t|[•*-]\s)(?:[A-Z][\p{L}’'-]+\s?(?:(?:and|upon|on|of|with|the)\s)?){1,5}(?:\s|:\s|\(|,\s(?:at|with)\s|[-–]\s?|\t)$/u,
    /^(?:[,;.)]|\s+and\s+[A-Z]|\s*$|\t|\n)/,
  ],
  // `19.8 and 12.1 cases respectively`.
  [
    /\b(?:had|have|held|holding|of|at|to|was|were|with|averaging|averaged|carried|carrying)\s+$/i,
    /^(?:,\s+[\d.,]+)*,?\s+and\s+[\d.,]+\s+(?:[a-z-]+\s+){1,4}respectively/i,
  ],
  // `hopes to hire 20 more by Christmas`.
  [
    /\b(?:recruit|hire|appoint|employ|take on|bring in)(?:ed|s|d|ing)?\s+(?:about |around |some |a further |another |up to |at least )?$/i,
    /^\s+(?:more|extra|additional|further)\b/i,
  ],
  [
    /\b(?:compared (?:to|with)|against|from)\s+[\d,.]+\b[^.;]{0,40}\band\s+$/i,
    /^\s+(?:in|at|on|nationally|across|a|five|ten|two|three)\b/i,
  ],
];

interface Amount extends Numeral {
  readonly words: boolean;
}

function amountAt(text: string, at: number): Amount | null {
  const spelled = spelledAt(text, at);
  if (spelled !== null) return { ...spelled, words: true };
  const digits = digitsAt(text, at);
  if (digits === null) return null;
  const scale = matchAt(SCALE, text, digits.end);
  if (scale === null) return { ...digits, words: false };
  const factor = SCALES[(scale[1] ?? scale[2] ?? '').toLowerCase()] ?? 1;
  return { value: Number((digits.value * factor).toPrecision(15)), end: digits.end + scale[0].length, words: false };
}

/** `550 staff`, `between 15 and 20 cases`, `a dozen children`, `twelve hundred`, `an average of 25`. */
export const count: NumberMatcher = {
  id: 'count',
  words: ['a', 'half', ...NUMBER_WORDS],
  digits: true,
  match(text, at) {
    const dozen = matchAt(DOZEN, text, at);
    if (dozen !== null) return ofDozens(text, at, dozen);
    const first = amountAt(text, at);
    if (first === null || isNoCount(text, at, first.end)) return null;
    const range = upperEnd(text, at, first);
    const end = range?.end ?? first.end;
    const high = range?.value ?? first.value;
    const noun = nounAfter(text, end, first.value === 1 && range === null);
    if (noun !== null) {
      // `one` is a pronoun more often than a number.
      if (
        first.words &&
        first.value === 1 &&
        range === null &&
        !/\b(?:just|only|least|than|than)\s+$/i.test(before(text, at, 12))
      )
        return null;
      return { kind: 'count', start: at, end, low: first.value, high, noun };
    }
    return elided(text, at, end, first, high);
  },
};

function ofDozens(text: string, at: number, match: RegExpExecArray): FoundNumber {
  const lead = (match[1] ?? 'a').toLowerCase();
  const factor = lead === 'a' ? 1 : /^half/.test(lead) ? 0.5 : (spelledAt(lead, 0)?.value ?? 1);
  const end = at + match[0].length;
  const value = 12 * factor;
  return { kind: 'count', start: at, end, low: value, high: value, noun: nounAfter(text, end, false) ?? '' };
}

function upperEnd(text: string, start: number, first: Amount): Numeral | null {
  const join = matchAt(JOIN, text, first.end);
  if (join === null) return null;
  const second = amountAt(text, first.end + join[0].length);
  if (second === null || second.value <= first.value || isNoCount(text, first.end + join[0].length, second.end))
    return null;
  const word = join[1]?.toLowerCase().replace(/\s+/g, ' ');
  const left = before(text, start, 36);
  if (word === 'and') return /\bbetween\s+(?:about\s+|around\s+)?$/i.test(left) ? second : null;
  // `rose from 20 to 25` is a change; `ranging from 7 to 34`, `from as few as 7 up to 34` a range.
  const isRanging =
    /\brang\w*(?:\s+\w+){0,3}\s+from\s+$|\b(?:anything|anywhere|somewhere|of|caseloads|groups|sizes?|aged|classes)\s+from\s+$|\bas few as\s+$/i.test(
      left,
    );
  if (word === 'to' && /\bfrom\s+(?:just\s+|about\s+|around\s+|only\s+|some\s+)?$/i.test(left) && !isRanging)
    return null;
  if (word === 'to' && /\b(?:by|cut|reduced|increased|raised)\s+$/i.test(left)) return null;
  // Digits under a dash without a noun are a score or a reference.
  if (word === undefined && nounAfter(text, second.end, false) === null) return null;
  if (word === 'or' && second.value > first.value * 2) return null;
  return second;
}

/** `634 twelve months before`: how long ago the number was, not what it counts. */
const SPAN_BEHIND = sticky(
  `${GAP}(?:one|two|three|four|five|six|ten|twelve)${GAP}(?:years?|months?|decades?)${GAP}(?:before|earlier|ago|previously)(?![a-z])`,
);

function nounAfter(text: string, at: number, singular: boolean): string | null {
  if (matchAt(SPAN_BEHIND, text, at) !== null) return null;
  const more = matchAt(MORE, text, at)?.[0] ?? '';
  const skipped = /^\s(?:or\s|plus|more|further|additional|extra)/i.test(more) ? more.length : 0;
  const plus = /^(?:\+|-plus(?= )|-odd(?= ))/i.exec(text.slice(at + skipped, at + skipped + 6))?.[0].length ?? 0;
  const from = at + skipped + plus;
  const direct = /^[ \u00a0\u202f-]/.test(text.slice(from, from + 1))
    ? nounPhraseAt(text, from + (text[from] === '-' ? 1 : 0), singular)
    : null;
  if (direct !== null) return text[from] === '-' ? null : direct.noun;
  const of = matchAt(OF_WHICH, text, from);
  return of === null ? null : (nounPhraseAt(text, from + of[0].length - 1, false)?.noun ?? null);
}

/** A number whose noun the sentence leaves out: only after a word that measures and before one that goes on. */
function elided(text: string, at: number, end: number, first: Amount, high: number): FoundNumber | null {
  const left = before(text, at, 60);
  const right = after(text, end, 14);
  const between = ELIDED_BETWEEN.some(([lead, follow]) => lead.test(left) && follow.test(after(text, end, 30)));
  if (!between && (!ELIDED_RIGHT.test(right) || !ELIDED_LEFT.test(left))) return null;
  if ((first.words && first.value < 2) || /^\d{6,}$/.test(text.slice(at, first.end))) return null;
  return { kind: 'count', start: at, end, low: first.value, high, noun: '' };
}
