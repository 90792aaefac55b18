import type { MoneyMention } from '../../model/mention.js';
import { before, DASH, GAP, matchAt, sticky } from '../scan/patterns.js';
import type { FoundSum } from './found.js';

type Per = MoneyMention['per'];

const AFTER = sticky(
  `(?:(?:${GAP}|${DASH})(?:a|an|per|each|every|every${GAP}single)(?:${GAP}|${DASH})(financial${GAP}year|year|annum|month|week|day|night|child|pupil|young${GAP}person|head)(?![a-z])|(?:${GAP}|${DASH})(annually|yearly|monthly|weekly|daily)(?![a-z])|/(year|yr|month|week|wk|day|child)(?![a-z])|${GAP}(pa|p\\.a\\.|pcm|pw)(?![a-z]))(?!${GAP}(?:later|earlier|ago|before|after|on(?=[,.;]|${GAP}from))(?![a-z]))`,
);
const CHILD_TIME = sticky(
  `,?${GAP}(?:for${GAP})?(?:per|each|every)${GAP}(child|pupil|young${GAP}person|place|placement|head)(?:,?${GAP}(?:per|a|each|every)${GAP}(year|month|week|day|night)(?![a-z]))`,
);
const BEFORE =
  /\b(annual|annually|yearly|monthly|weekly|daily|year-on-year|recurring annual)\s+(?:(?:[a-z’'-]+\s+){0,4}?(?:of|at|is|was|by|worth|totalling|to|be|for|from|costs?|saves?|is about|was about|is around|between)\s+)?(?:(?:about|around|some|nearly|almost|approximately|roughly|an estimated|estimated|up to|more than|over|at least|just under|just over|between|in excess of|as much as|less than|under)\s+){0,2}$/i;

const UNITS: Readonly<Record<string, Per>> = {
  year: 'year',
  'financial year': 'year',
  annum: 'year',
  yr: 'year',
  annually: 'year',
  yearly: 'year',
  annual: 'year',
  pa: 'year',
  'p.a.': 'year',
  'year-on-year': 'year',
  'recurring annual': 'year',
  month: 'month',
  monthly: 'month',
  pcm: 'month',
  week: 'week',
  weekly: 'week',
  wk: 'week',
  pw: 'week',
  day: 'day',
  daily: 'day',
  night: 'day',
  child: 'child',
  pupil: 'child',
  'young person': 'child',
  head: 'child',
};

/** Takes a text and a sum in it; returns how often it recurs and where the sum with its per-phrase ends. */
export function perAround(text: string, sum: FoundSum): { readonly per: Per; readonly end: number } {
  const childTime = matchAt(CHILD_TIME, text, sum.end);
  if (childTime !== null) {
    return { per: UNITS[(childTime[2] ?? '').toLowerCase()] ?? 'child', end: sum.end + childTime[0].length };
  }
  const match = matchAt(AFTER, text, sum.end);
  if (match !== null) {
    const unit = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').toLowerCase().replace(/\s+/g, ' ');
    return { per: UNITS[unit] ?? '', end: sum.end + match[0].length };
  }
  const left = BEFORE.exec(before(text, sum.start, 110));
  return { per: left === null ? '' : (UNITS[(left[1] ?? '').toLowerCase()] ?? ''), end: sum.end };
}
