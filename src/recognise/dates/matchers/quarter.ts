import { before, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { civil, dayOf, type Period, periodTimex } from '../calendar.js';
import { type DateMatcher, fromPublication, type Resolution, type Scene, stated, unresolved } from '../found.js';
import { YEAR } from '../names.js';
import { directionOf } from '../tense.js';

const ORDINAL = '(first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const NAMED = sticky(
  `(?:the${GAP})?${ORDINAL}${GAP}quarter(?:${GAP}(?:of${GAP})?(?:(${YEAR})(?:[-/](\\d{2}|\\d{4}))?|(?:the${GAP})?(last|this|next)${GAP}(?:financial${GAP})?year|(?:the${GAP})?(?:financial|fiscal)${GAP}year))?(?![a-z\\d])`,
);
const CODE = sticky(`Q([1-4])(?:${OPTIONAL_GAP}(?:of${GAP})?(?:FY)?(${YEAR})(?:[-/](\\d{2}|\\d{4}))?)?(?![a-z\\d])`);
const HALF = sticky(
  `(?:the${GAP})?(first|second)${GAP}half${GAP}of${GAP}(?:(${YEAR})(?:[-/](\\d{2}|\\d{4}))?|(?:the${GAP})?(last|this|next)?${GAP}?year)(?![a-z\\d-])`,
);
const DEICTIC = sticky(
  `(?:the${GAP})?(last|latest|this|next|previous|current|year-ago|year-earlier)${GAP}(?:fiscal${GAP})?quarter(?![a-z-])`,
);

/** Quarters from the current one; results are of the quarter before, those of a year ago four quarters earlier still. */
const DEICTIC_STEPS: Readonly<Record<string, number>> = {
  last: -1,
  latest: -1,
  previous: -1,
  next: 1,
  'year-ago': -5,
  'year-earlier': -5,
};

const NUMBERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

const quarterPeriod = (year: number, quarter: number): Period => ({
  first: dayOf(year, quarter * 3 - 2, 1),
  last: dayOf(year, quarter * 3 + 1, 0),
});

/** `the third quarter`, `Q3 2023`, `the first half of last year`, `last quarter`. */
export const quarter: DateMatcher = {
  id: 'quarter',
  words: ['the', 'first', 'second', 'third', 'fourth', 'final', 'last', 'this', 'next', 'q', 'previous', 'current'],
  digits: true,
  match(text, at) {
    const named = matchAt(NAMED, text, at) ?? matchAt(CODE, text, at);
    const spoken = named === null || isLoneCode(text, at, named) ? null : namedQuarter(at, named);
    if (spoken !== null) return spoken;
    const half = matchAt(HALF, text, at);
    if (half !== null) return halfYear(at, half);
    const match = matchAt(DEICTIC, text, at);
    if (match === null) return null;
    const step = DEICTIC_STEPS[(match[1] ?? '').toLowerCase()] ?? 0;
    return {
      kind: 'date',
      start: at,
      end: at + match[0].length,
      resolve: ({ published }) => {
        if (published === null) return unresolved('quarter', 'XXXX-QX');
        const now = civil(published);
        const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step;
        const year = Math.floor(index / 4);
        const number = (index % 4) + 1;
        return fromPublication(quarterPeriod(year, number), 'quarter', `${year}-Q${number}`);
      },
    };
  },
};

/** `Q4` alone is a question's number unless a preposition makes it a time. */
function isLoneCode(text: string, at: number, match: RegExpExecArray): boolean {
  return (
    /^q\d$/i.test(match[0]) && !/\b(?:in|for|of|by|since|the|during|from|to|until|and)\s+$/i.test(before(text, at, 8))
  );
}

function namedQuarter(at: number, match: RegExpExecArray): ReturnType<DateMatcher['match']> {
  const [whole, label = '', year, second, relative] = match;
  const number = NUMBERS[label.toLowerCase()] ?? Number(label);
  if (/^last$/i.test(label) && year === undefined && relative === undefined) return null;
  const resolve = (scene: Scene): Resolution => {
    // Quarters of a fiscal year count from April.
    if (year !== undefined && second !== undefined) {
      const period = quarterPeriod(Number(year) + (number === 4 ? 1 : 0), number === 4 ? 1 : number + 1);
      return stated(period, 'quarter', `${civil(period.first).year}-Q${number === 4 ? 1 : number + 1}`);
    }
    if (year !== undefined) return stated(quarterPeriod(Number(year), number), 'quarter', `${year}-Q${number}`);
    if (scene.published === null) return unresolved('quarter', `XXXX-Q${number}`);
    const inferred = quarterYear(scene, scene.published, number, relative);
    return fromPublication(quarterPeriod(inferred, number), 'quarter', `${inferred}-Q${number}`);
  };
  return { kind: 'date', start: at, end: at + whole.length, resolve };
}

function quarterYear(scene: Scene, published: number, number: number, relative: string | undefined): number {
  const now = civil(published);
  if (relative !== undefined) return now.year + ({ last: -1, this: 0, next: 1 }[relative.toLowerCase()] ?? 0);
  const current = Math.floor((now.month - 1) / 3) + 1;
  const direction = directionOf(scene.text, scene.start, scene.end);
  if (direction === 'future') return number >= current ? now.year : now.year + 1;
  // Results of a quarter come out when it is over.
  return number < current || (number === current && direction === 'unknown') ? now.year : now.year - 1;
}

function halfYear(at: number, match: RegExpExecArray): ReturnType<DateMatcher['match']> {
  const [whole, label = '', year, fiscal, relative] = match;
  const second = label.toLowerCase() === 'second';
  const period = (number: number): Period => ({
    first: dayOf(number, second ? 7 : 1, 1),
    last: dayOf(number, second ? 12 : 6, second ? 31 : 30),
  });
  const resolve = ({ published }: Scene): Resolution => {
    const timex = `H${second ? 2 : 1}`;
    if (year !== undefined && fiscal !== undefined) {
      const start = Number(year);
      const half = second
        ? { first: dayOf(start, 10, 1), last: dayOf(start + 1, 3, 31) }
        : { first: dayOf(start, 4, 1), last: dayOf(start, 9, 30) };
      return stated(half, 'part_year', periodTimex(half));
    }
    if (year !== undefined) return stated(period(Number(year)), 'part_year', `${year}-${timex}`);
    if (published === null) return unresolved('part_year', `XXXX-${timex}`);
    const number = civil(published).year + ({ last: -1, next: 1 }[(relative ?? '').toLowerCase()] ?? 0);
    return fromPublication(period(number), 'part_year', `${number}-${timex}`);
  };
  return { kind: 'date', start: at, end: at + whole.length, resolve };
}
