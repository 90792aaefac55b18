import { after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { civil, type Day, dayOf, type Period } from '../calendar.js';
import {
  type DateMatcher,
  type FoundDate,
  fromPublication,
  type Resolution,
  type Scene,
  stated,
  unresolved,
} from '../found.js';
import { SEASON, YEAR } from '../names.js';
import { directionOf } from '../tense.js';

const WITH_YEAR = sticky(
  `(?:the${GAP})?(${SEASON})(?:${GAP}term)?,?(?:${GAP}(?:of${GAP})?|${DASH})(${YEAR})(?:${OPTIONAL_GAP}(?:${DASH}|/)${OPTIONAL_GAP}(?:\\d{4}|\\d{2})(?!\\d))?(?![\\d])`,
);
const RELATIVE_YEAR = sticky(`(?:the${GAP})?(${SEASON})${GAP}(?:of${GAP})?(last|this|next)${GAP}year\\b`);
const DEICTIC = sticky(
  `(last|this|next|this${GAP}coming|the${GAP}coming)${GAP}(${SEASON})(?!${GAP}(?:statement|budget|term|water|board|${YEAR}))`,
);
const BARE = sticky(`(the${GAP})?(${SEASON})(?:${GAP}term(?![a-z]))?`);

const CODES: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' };
const FIRST_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The season that begins in a year: meteorological, whole months (winter runs into the next year). */
function seasonPeriod(year: number, code: string): Period {
  const month = FIRST_MONTH[code] ?? 3;
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 3, 0) };
}

const codeOf = (name: string): string => CODES[name.toLowerCase()] ?? 'SP';

/** `summer 2023`, `the winter of 2019-20`. */
export const seasonOfYear: DateMatcher = {
  id: 'season-of-year',
  words: ['the', 'spring', 'summer', 'autumn', 'winter', 'fall'],
  match(text, at) {
    const match = matchAt(WITH_YEAR, text, at);
    if (match !== null) {
      const [whole, name = '', year = ''] = match;
      const code = codeOf(name);
      const resolution = stated(seasonPeriod(Number(year), code), 'season', `${year}-${code}`);
      return { kind: 'date', start: at, end: at + whole.length, absolute: true, resolve: () => resolution };
    }
    const relative = matchAt(RELATIVE_YEAR, text, at);
    if (relative === null) return null;
    const step = { last: -1, this: 0, next: 1 }[(relative[2] ?? '').toLowerCase()] ?? 0;
    return inSeason(at, relative[0].length, codeOf(relative[1] ?? ''), ({ published }) => civil(published).year + step);
  },
};

/** `this autumn`, `last summer`, `next spring`. */
export const deicticSeason: DateMatcher = {
  id: 'deictic-season',
  words: ['last', 'this', 'next', 'the'],
  match(text, at) {
    const match = matchAt(DEICTIC, text, at);
    if (match === null) return null;
    const [whole, which = '', name = ''] = match;
    if (
      /^fall$/i.test(name) &&
      /^this$/i.test(which) &&
      /^\s(?:in|of|from|to)\b/.test(after(text, at + whole.length, 8))
    )
      return null;
    const code = codeOf(name);
    return inSeason(at, whole.length, code, ({ published }) => deicticYear(published, code, which.toLowerCase()));
  },
};

function deicticYear(published: Day, code: string, which: string): number {
  const year = civil(published).year;
  const inWinter = code === 'WI' && civil(published).month < 3;
  // `last summer` is last calendar year's, also in October: the one just past is `this summer`.
  if (which === 'last') return year - (inWinter ? 2 : 1);
  if (which === 'next' || which.endsWith('coming')) return seasonPeriod(year, code).first > published ? year : year + 1;
  // In January and February, this winter began last year.
  return inWinter ? year - 1 : year;
}

/** `in the autumn`, `by spring`. */
export const bareSeason: DateMatcher = {
  id: 'bare-season',
  words: ['the', 'spring', 'summer', 'autumn', 'winter'],
  match(text, at) {
    const match = matchAt(BARE, text, at);
    if (match === null) return null;
    const [whole, article, name = ''] = match;
    const end = at + whole.length;
    if (/^fall$/i.test(name) || !isSeasonHere(before(text, at, 20), after(text, end, 16), article !== undefined))
      return null;
    const code = codeOf(name);
    return inSeason(at, whole.length, code, ({ published, scene }) => {
      const year = civil(published).year;
      const ended = [0, -1, -2].find((step) => seasonPeriod(year + step, code).first <= published) ?? -1;
      const coming = [-1, 0, 1].find((step) => seasonPeriod(year + step, code).last >= published) ?? 0;
      return year + (directionOf(scene.text, scene.start, scene.end) === 'past' ? ended : coming);
    });
  },
};

function isSeasonHere(left: string, right: string, article: boolean): boolean {
  if (
    /^(?:['’]s?\b|-)/.test(right) ||
    /^\s(?:statement|budget|water|rolls?|onions?|holidays?|break|clean|into|up|to mind|from|back|olympics|games|fair|school|conference|reading|term|camp|sale|coat|fuel|of discontent)\b/i.test(
      right,
    )
  )
    return false;
  if (/^\s[A-Z]/.test(right) && !/^\s[A-Z][A-Z]/.test(right)) return false;
  return (
    /\b(?:in|by|since|until|till|during|over|before|after|through|throughout|for|from|of|early|late|mid|end of)[\s-]+$/i.test(
      left,
    ) &&
    (article || !/\b(?:of|for|from|to|after|before|through|over)\s+$/i.test(left))
  );
}

interface Known {
  readonly published: Day;
  readonly scene: Scene;
}

function inSeason(start: number, length: number, code: string, yearOf: (known: Known) => number): FoundDate {
  const resolve = (scene: Scene): Resolution => {
    if (scene.published === null) return unresolved('season', `XXXX-${code}`);
    const year = yearOf({ published: scene.published, scene });
    return fromPublication(seasonPeriod(year, code), 'season', `${year}-${code}`);
  };
  return { kind: 'date', start, end: start + length, resolve };
}
