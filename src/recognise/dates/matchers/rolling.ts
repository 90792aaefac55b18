import { SMALL_NUMBER, smallCount } from '../../scan/numerals.js';
import { before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { civil, dayOf } from '../calendar.js';
import { type DateMatcher, fromPublication, fromText, type Resolution, type Scene, unresolved } from '../found.js';
import { durationTimex, shifted } from '../units.js';

const UNIT = '(day|week|fortnight|month|year|decade)s?(?![a-z-])';
const AMOUNT = `(${SMALL_NUMBER}|\\d{1,3}|couple${GAP}of|few|several)`;
const ROLLING = sticky(
  `(?:(?:the|these|its|their|our|his|her)${GAP})?(last|past|next|coming|previous|preceding|following|subsequent|intervening)${GAP}(?:${AMOUNT}${GAP})?(?:calendar${GAP}|full${GAP}|financial${GAP}|or${GAP}so${GAP})?${UNIT}`,
);
const VAGUE = sticky(
  `(?:the${GAP})?(?:more${GAP})?(recent|coming|intervening|early|later)${GAP}(days|weeks|months|years|decades|times)(?:${GAP}and${GAP}(days|weeks|months|years))?(?![a-z-])`,
);

/** `expected to last four weeks`: a verb, and the length stands after it. */
export const isVerb = (text: string, at: number): boolean =>
  /\b(?:to|will|would|could|may|might|can|should|must|not)\s+$/i.test(before(text, at, 9));

/** `the last three years`, `the past 12 months`, `the next two weeks`: up to the publication day, or from it on. */
export const rolling: DateMatcher = {
  id: 'rolling',
  words: [
    'the',
    'these',
    'its',
    'their',
    'our',
    'his',
    'her',
    'last',
    'past',
    'next',
    'coming',
    'previous',
    'preceding',
    'following',
    'subsequent',
    'recent',
    'more',
    'intervening',
  ],
  match(text, at) {
    const vague = matchAt(VAGUE, text, at);
    if (vague !== null && /^(?:recent|coming|intervening)$/i.test(vague[1] ?? '')) {
      const timex = /coming/i.test(vague[0]) ? 'FUTURE_REF' : 'PAST_REF';
      return { kind: 'date', start: at, end: at + vague[0].length, resolve: () => unresolved('vague', timex) };
    }
    const match = matchAt(ROLLING, text, at);
    if (match === null) return null;
    const [whole, which = '', amount, unit = ''] = match;
    const article = /^(?:the|these|its|their|our|his|her)\s/i.test(whole);
    if (/^last$/i.test(which) && !article && isVerb(text, at)) return null;
    const plural = /s$/i.test(whole);
    // Alone, `last year` is the calendar year; `last three years` needs no article.
    if (
      amount === undefined &&
      !(
        article &&
        (plural ||
          /^(?:last|past|coming)$/i.test(which) ||
          (/^next$/i.test(which) && /\bover\s+$/i.test(before(text, at, 6))))
      )
    )
      return null;
    if (amount === undefined && /^(?:the)?\s*(?:previous|preceding|following|subsequent)/i.test(whole) && !plural)
      return null;
    const count = amount === undefined ? (plural ? null : 1) : smallCount(amount);
    const key = which.toLowerCase();
    return {
      kind: 'date',
      start: at,
      end: at + whole.length,
      resolve: (scene) => {
        const timex = durationTimex(unit, count);
        if (count === null) return unresolved('vague', key === 'next' || key === 'coming' ? 'FUTURE_REF' : 'PAST_REF');
        if (/^(?:last|past|next|coming)$/.test(key)) return fromToday(scene, unit, count, key, timex);
        return aroundAnchor(scene, unit, count, key, timex);
      },
    };
  },
};

function fromToday({ published }: Scene, unit: string, count: number, key: string, timex: string): Resolution {
  const ahead = key === 'next' || key === 'coming';
  const other = published === null ? null : shifted(published, unit, ahead ? count : -count);
  if (published === null || other === null) return unresolved('vague', timex);
  const period = ahead ? { first: published, last: other } : { first: other, last: published };
  return fromPublication(
    period,
    unit.toLowerCase() === 'year' || unit.toLowerCase() === 'decade' ? 'years' : 'part_year',
    timex,
  );
}

function aroundAnchor({ anchor }: Scene, unit: string, count: number, key: string, timex: string): Resolution {
  const first = anchor?.resolution.first ?? null;
  const last = anchor?.resolution.last ?? null;
  if (first === null || last === null || unit.toLowerCase() !== 'year') return unresolved('vague', timex);
  const back = key === 'previous' || key === 'preceding';
  const year = civil(back ? first : last).year;
  // As a text has it: the four years after 2016 are 2016 to 2020.
  const period = back
    ? { first: dayOf(year - count, 1, 1), last: dayOf(year - 1, 12, 31) }
    : { first: dayOf(year, 1, 1), last: dayOf(year + count, 12, 31) };
  return fromText(period, 'years', timex);
}
