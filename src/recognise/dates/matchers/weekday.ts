import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { type Day, dayTimex, weekdayOf, weekPeriod } from '../calendar.js';
import { type DateMatcher, fromPublication, unresolved } from '../found.js';
import { WEEKDAY, WEEKDAY_WORDS, weekdayNumber } from '../names.js';
import { directionOf } from '../tense.js';

const PATTERN = sticky(
  `(?:(last|this|next|this${GAP}coming|this${GAP}past)${GAP})?(${WEEKDAY})(?:${GAP}(last|this|next)${GAP}week|${GAP}(week)(?![a-z]))?(?:${GAP}(morning|afternoon|evening|night|lunchtime)(?![a-z]))?`,
);
const PART_CODES: Readonly<Record<string, string>> = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' };

/** `on Tuesday`, `last Friday`, `Monday night`, `Thursday next week`; `on Mondays` is a set. */
export const weekday: DateMatcher = {
  id: 'weekday',
  words: [...WEEKDAY_WORDS, ...WEEKDAY_WORDS.map((word) => `${word}s`), 'last', 'this', 'next'],
  match(text, at) {
    const match = matchAt(PATTERN, text, at);
    if (match === null) return null;
    const [whole, which, name = '', weekOf, weekLater, part] = match;
    const end = at + whole.length;
    if (!/^[A-Z]/.test(name) || isName(before(text, at, 12), after(text, end, 20))) return null;
    const number = weekdayNumber(name);
    if (/s$/i.test(name) || /\b(?:every|each)\s+$/i.test(before(text, at, 8))) {
      return { kind: 'set', start: at, end, timex: `XXXX-WXX-${number}` };
    }
    const suffix = part === undefined ? '' : (PART_CODES[part.toLowerCase()] ?? '');
    return {
      kind: 'date',
      start: at,
      end,
      resolve: (scene) => {
        if (scene.published === null) return unresolved('day', `XXXX-WXX-${number}${suffix}`);
        const direction = directionOf(scene.text, scene.start, scene.end);
        const day =
          weekOf === undefined
            ? nearest(scene.published, number, (which ?? '').toLowerCase(), direction) +
              (weekLater === undefined ? 0 : 7)
            : weekPeriod(scene.published + 7 * ({ last: -1, this: 0, next: 1 }[weekOf.toLowerCase()] ?? 0)).first +
              number -
              1;
        return fromPublication({ first: day, last: day }, 'day', `${dayTimex(day)}${suffix}`);
      },
    };
  },
};

function nearest(published: Day, number: number, which: string, direction: 'past' | 'future' | 'unknown'): Day {
  const back = (weekdayOf(published) - number + 7) % 7;
  const ahead = (number - weekdayOf(published) + 7) % 7;
  if (which === 'last' || which.endsWith('past')) return published - (back === 0 ? 7 : back);
  if (which === 'next' || which.endsWith('coming')) return published + (ahead === 0 ? 7 : ahead);
  if (which === 'this') return published + ahead;
  return direction === 'future' ? published + ahead : published - back;
}

function isName(left: string, right: string): boolean {
  if (
    /^\s(?:Times|Mirror|Mail|Telegraph|Express|Post|People|Sun|Herald|Night|Club|Island|Agreement|Best)\b/.test(right)
  )
    return true;
  if (
    /\b(?:Mail|Independent|Sun|Express|Scotland|Wales) on\s+$/.test(left) ||
    /^\s(?:school|league|roast|best|clinic)/.test(right)
  )
    return true;
  return (
    /\b(?:Good|Black|Bloody|Sheffield|Easter|Palm|Ash|Cyber|Super|Ruby|Tuesday|Happy|Man)\s+$/.test(left) &&
    !/\bEaster\s+$/.test(left)
  );
}
