import type { DateMatcher } from '../found.js';
import { ago, shiftedFromText } from './ago.js';
import { neighbouringUnit, thatTime, thatUnit } from './anaphoric.js';
import { clock } from './clock.js';
import { decade } from './decade.js';
import { duration, openDuration } from './duration.js';
import { dayMonth, monthDay } from './full-date.js';
import { holiday } from './holiday.js';
import { bareMonth, deicticMonth, monthOfRelativeYear, monthYear } from './month.js';
import { numericDate } from './numeric-date.js';
import { ordinalYear } from './ordinal-year.js';
import { partOf } from './part-of.js';
import { present, vagueFuture, vaguePast } from './present.js';
import { quarter } from './quarter.js';
import { dayWord, earlierThis, relativeUnit } from './relative-unit.js';
import { rolling } from './rolling.js';
import { bareSeason, deicticSeason, seasonOfYear } from './season.js';
import { every, rateUnit, setWord } from './set.js';
import { weekday } from './weekday.js';
import { theWeekend } from './weekend.js';
import { bareYear, labelledYear, yearSpan } from './year.js';
import { yearTo } from './year-to.js';

/** Every matcher of dates, durations and sets. Where two read equally far, the earlier one wins. */
export const DATE_MATCHERS: readonly DateMatcher[] = [
  yearTo,
  dayMonth,
  monthDay,
  numericDate,
  clock,
  monthYear,
  monthOfRelativeYear,
  deicticMonth,
  partOf,
  seasonOfYear,
  deicticSeason,
  yearSpan,
  labelledYear,
  quarter,
  decade,
  earlierThis,
  relativeUnit,
  dayWord,
  weekday,
  theWeekend,
  holiday,
  ago,
  shiftedFromText,
  neighbouringUnit,
  thatUnit,
  thatTime,
  ordinalYear,
  rolling,
  every,
  rateUnit,
  setWord,
  duration,
  openDuration,
  bareMonth,
  bareSeason,
  bareYear,
  present,
  vaguePast,
  vagueFuture,
];
