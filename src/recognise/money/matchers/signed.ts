import { before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { type Amount, amountAt, baseValue, rangeOf } from '../amount.js';
import type { Currency, FoundSum, MoneyMatcher } from '../found.js';

const SIGN = sticky(`(?:(£|€|(?:US|A|C|NZ)?\\$)|(GBP|EUR|USD)(?![a-z]))${OPTIONAL_GAP}`);
const JOIN = sticky(
  `(?:${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|${GAP}(to|and|or)${GAP})(?:(?:up${GAP}to${GAP}|as${GAP}much${GAP}as${GAP}|around${GAP}|about${GAP}))?(?:(?:£|€|\\$|GBP${GAP}?|EUR${GAP}?|USD${GAP}?)${OPTIONAL_GAP})?(?=[\\d.])`,
);

const CURRENCIES: Readonly<Record<string, Currency>> = {
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  us$: 'USD',
  gbp: 'GBP',
  eur: 'EUR',
  usd: 'USD',
};

/** `£7.6m`, `£200,000-£300,000`, `£1.2 to £1.5m`, `between £2m and £3m`, `€5bn`, `GBP 400k`. */
export const signed: MoneyMatcher = {
  id: 'signed',
  words: ['gbp', 'eur', 'usd', 'us'],
  signs: '£€$',
  match(text, at) {
    const sign = matchAt(SIGN, text, at);
    if (sign === null) return null;
    const currency = CURRENCIES[(sign[1] ?? sign[2] ?? '').toLowerCase()];
    if (currency === undefined || /[A-Za-z]$/.test(before(text, at, 1))) return null;
    const first = amountAt(text, at + sign[0].length);
    if (first === null) return null;
    const single: FoundSum = { start: at, end: first.end, low: baseValue(first), high: baseValue(first), currency };
    return withUpperEnd(text, at, first, single) ?? single;
  },
};

function withUpperEnd(text: string, start: number, first: Amount, single: FoundSum): FoundSum | null {
  const join = matchAt(JOIN, text, first.end);
  if (join === null) return null;
  const word = join[1]?.toLowerCase();
  const hasSign = /[£€$]|GBP|EUR|USD/i.test(join[0]);
  const left = before(text, start, 40);
  if (word === 'and' && !/\bbetween\s+(?:about\s+|around\s+|an estimated\s+)?$/i.test(left)) return null;
  if (word === 'or') return null;
  // `rose from £2m to £3m` and `cut £5m to £3m` are two sums, `ranging from £2m to £3m` one.
  if (word === 'to' && isChange(left)) return null;
  const second = amountAt(text, first.end + join[0].length);
  if (second === null) return null;
  if (
    !hasSign &&
    (/^\s?(?:%|per cent|percent|pc\b|[a-z]+ (?:people|children|staff))/i.test(
      text.slice(second.end, second.end + 12),
    ) ||
      isCountOrYear(text, second, word))
  )
    return null;
  const { low, high } = rangeOf(first, second);
  return high > low ? { ...single, end: second.end, low, high } : null;
}

function isChange(left: string): boolean {
  if (
    /\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anything|anywhere|somewhere|costs?|costing|priced|fees|fines|sums|grants|bids|payments|awards|prices|salary|salaries|pay)(?: of)?,?\s+from\s+(?:about\s+|around\s+|as little as\s+)?$/i.test(
      left,
    )
  )
    return false;
  return (
    /\b(?:from|by)\s+(?:about\s+|around\s+|just\s+|an? [a-z]+ |some\s+|over\s+|nearly\s+|almost\s+)?$/i.test(left) ||
    /\b(?:cut|raised|reduced|increased|doubled|upped|lifted|slashed|revised)\b[^.]{0,20}$/i.test(left)
  );
}

/** Without its own sign the second number may be a year or a count: `£5m - 2019`, `£20 to 30 families`. */
function isCountOrYear(text: string, second: Amount, word: string | undefined): boolean {
  if (second.scaled) return false;
  const year =
    second.digits >= 1900 &&
    second.digits <= 2099 &&
    Number.isInteger(second.digits) &&
    !/,/.test(text.slice(second.end - 5, second.end));
  return (
    year ||
    (word === 'to' &&
      /^\s(?:[a-z]+\s)?(?:people|children|families|staff|councils|schools|homes|authorities|areas|trusts|workers)\b/i.test(
        text.slice(second.end, second.end + 24),
      ))
  );
}
