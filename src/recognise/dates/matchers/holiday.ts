import { after, before, GAP, matchAt, sticky } from '../../scan/patterns.js';
import { civil, dayOf, dayTimex } from '../calendar.js';
import { type DateMatcher, type FoundDate, type Resolution, stated } from '../found.js';
import { inferYear } from '../infer-year.js';
import { YEAR } from '../names.js';

const PATTERN = sticky(
  `(?:(last|this|next)${GAP})?(Christmas(?:${GAP}(?:Day|Eve))?|Boxing${GAP}Day|New${GAP}Year['’]?s${GAP}(?:Day|Eve)|Halloween|Bonfire${GAP}Night|Valentine['’]?s${GAP}Day)(?:,?${GAP}(?:(${YEAR})(?!\\d)|(last|this|next)${GAP}year(?![a-z])))?(?![a-z])`,
);
const DAYS: readonly (readonly [RegExp, number, number])[] = [
  [/^christmas\s+eve/i, 12, 24],
  [/^christmas/i, 12, 25],
  [/^boxing/i, 12, 26],
  [/eve$/i, 12, 31],
  [/^new/i, 1, 1],
  [/^halloween/i, 10, 31],
  [/^bonfire/i, 11, 5],
  [/^valentine/i, 2, 14],
];

/** `since Christmas`, `Boxing Day 2019`, `last Christmas`: feasts with a fixed day. */
export const holiday: DateMatcher = {
  id: 'holiday',
  words: ['christmas', 'boxing', 'new', 'halloween', 'bonfire', 'valentine', 'last', 'this', 'next'],
  match(text, at) {
    const match = matchAt(PATTERN, text, at);
    if (match === null) return null;
    const [whole, which, name = '', year, relative] = match;
    const end = at + whole.length;
    const known = DAYS.find(([pattern]) => pattern.test(name.replace(/\s+/g, ' ')));
    if (known === undefined || !isTime(before(text, at, 12), after(text, end, 12), which ?? year ?? relative))
      return null;
    const [, month, day] = known;
    const inYear = (number: number): Resolution => {
      const first = dayOf(number, month, day);
      return stated({ first, last: first }, 'day', dayTimex(first));
    };
    if (year !== undefined)
      return { kind: 'date', start: at, end, absolute: true, resolve: () => inYear(Number(year)) };
    const step = relative === undefined ? null : ({ last: -1, this: 0, next: 1 }[relative.toLowerCase()] ?? 0);
    const resolve: FoundDate['resolve'] = (scene) => {
      if (scene.published === null || step === null) return inferYear(scene, { month, inYear });
      return { ...inYear(civil(scene.published).year + step), basis: 'inferred', reference: 'publication' };
    };
    return { kind: 'date', start: at, end, resolve };
  },
};

function isTime(left: string, right: string, told: string | undefined): boolean {
  if (
    /^\s(?:part|card|tree|present|carol|dinner|lunch|jumper|light|market|appeal|Carol|Island|bonus|holiday|shop|decoration|toy|gift|cracker|song|honours|Honours)|^['’-]/.test(
      right,
    )
  )
    return false;
  return (
    told !== undefined ||
    /\b(?:at|by|since|before|after|until|over|on|from|around|of|for|until after|this|last)\s+$/i.test(left)
  );
}
