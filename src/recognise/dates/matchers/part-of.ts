import { after, DASH, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { addMonths, civil, type Day, type Period } from '../calendar.js';
import type { DateMatcher, FoundDate, Resolution } from '../found.js';
import { decade } from './decade.js';
import { bareMonth, deicticMonth, monthOfRelativeYear, monthYear } from './month.js';
import { relativeUnit } from './relative-unit.js';
import { bareSeason, deicticSeason, seasonOfYear } from './season.js';
import { bareYear, labelledYear, yearSpan } from './year.js';

type Part = 'early' | 'mid' | 'late' | 'whole';

const PREFIX = sticky(
  `(?:(early|mid|middle|late|earlier|later|back)(?:${DASH}|${GAP})(?:in${GAP}(?:the${GAP})?|to${GAP})?|(?:the${GAP})?(?:very${GAP})?(start|beginning|middle|end|close|turn|latter${GAP}part|early${GAP}part)${GAP}of${GAP})(?:the${GAP})?(?=[a-z\\d])`,
);
const INNER: readonly DateMatcher[] = [
  monthYear,
  monthOfRelativeYear,
  deicticMonth,
  bareMonth,
  seasonOfYear,
  deicticSeason,
  bareSeason,
  yearSpan,
  labelledYear,
  bareYear,
  decade,
  relativeUnit,
];

const PARTS: Readonly<Record<string, Part>> = {
  early: 'early',
  start: 'early',
  beginning: 'early',
  turn: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  end: 'late',
  close: 'late',
  earlier: 'whole',
  later: 'whole',
  back: 'whole',
};

/** `late 2019`, `early last year`, `mid-March`, `the start of this year`, `the end of the 1990s`, `earlier in 2022`. */
export const partOf: DateMatcher = {
  id: 'part-of',
  words: ['early', 'mid', 'middle', 'late', 'earlier', 'later', 'the', 'start', 'beginning', 'end', 'close', 'turn'],
  match(text, at) {
    const prefix = matchAt(PREFIX, text, at);
    if (prefix === null) return null;
    const word = (prefix[1] ?? prefix[2] ?? '').toLowerCase();
    const part = PARTS[word] ?? (word.startsWith('latter') ? 'late' : 'early');
    const from = at + prefix[0].length;
    if (part === 'whole' && !/\bin\s+(?:the\s+)?$/i.test(prefix[0])) return null;
    const inner = innerAt(text, from) ?? (part === 'whole' ? null : currentUnit(text, from));
    if (inner === null) return null;
    // A month needs a cue on its left; the part is one (`early May`), but not `end of march on London`.
    const resolve: FoundDate['resolve'] = (scene) => narrowed(inner.resolve(scene), part);
    const { yearless } = inner;
    const start = part === 'whole' ? from : at;
    return {
      kind: 'date',
      start,
      end: inner.end,
      absolute: true,
      resolve,
      ...(yearless === undefined
        ? {}
        : { yearless: { ...yearless, inYear: (year) => narrowed(yearless.inYear(year), part) } }),
    };
  },
};

const CURRENT = sticky(
  `(financial year|fiscal year|calendar year|school year|academic year|year|month|week|decade)(?![a-z-])(?!${GAP}(?:of|to|in${GAP}which|before|after)(?![a-z]))`,
);

/** `the end of the year`: the one the text is published in. */
function currentUnit(text: string, from: number): FoundDate | null {
  const match = matchAt(CURRENT, text, from);
  const unit = relativeUnit.match(`this ${match?.[1] ?? ''}`, 0);
  if (match === null || unit?.kind !== 'date') return null;
  return { kind: 'date', start: from, end: from + match[0].length, resolve: unit.resolve };
}

function innerAt(text: string, from: number): FoundDate | null {
  let best: FoundDate | null = null;
  for (const matcher of INNER) {
    const found = matcher.match(text, from);
    if (found?.kind === 'date' && (best === null || found.end > best.end)) best = found;
  }
  return best !== null && /^-/.test(after(text, best.end, 1)) ? null : best;
}

function narrowed(resolution: Resolution, part: Part): Resolution {
  const { first, last } = resolution;
  if (part === 'whole' || first === null || last === null) return resolution;
  const days = last - first + 1;
  const length = Math.round(days / 30.4);
  if (resolution.precision === 'decade') return { ...resolution, ...years(first, last, part) };
  if (length >= 12) {
    return { ...resolution, ...quarters(first, last, part), precision: 'part_year' };
  }
  if (resolution.precision === 'month') {
    const period = {
      early: { first, last: first + 9 },
      mid: { first: first + 10, last: first + 19 },
      late: { first: first + 20, last },
    }[part];
    return { ...resolution, ...period, precision: 'part_year' };
  }
  return resolution;
}

/** The first or last three months of a year; four in its middle. */
function quarters(first: Day, last: Day, part: 'early' | 'mid' | 'late'): Period {
  if (part === 'early') return { first, last: addMonths(first, 3) - 1 };
  if (part === 'late') return { first: addMonths(last + 1, -3), last };
  return { first: addMonths(first, 4), last: addMonths(first, 8) - 1 };
}

function years(first: Day, last: Day, part: 'early' | 'mid' | 'late'): Period {
  const step = civil(last).year - civil(first).year > 9 ? 120 : 12;
  if (part === 'early') return { first, last: addMonths(first, 4 * step) - 1 };
  if (part === 'late') return { first: addMonths(last + 1, -3 * step), last };
  return { first: addMonths(first, 4 * step), last: addMonths(first, 7 * step) - 1 };
}
