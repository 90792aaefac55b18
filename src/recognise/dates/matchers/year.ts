import { after, before, DASH, GAP, matchAt, OPTIONAL_GAP, sticky } from '../../scan/patterns.js';
import { fiscalPeriod, periodTimex, schoolPeriod, yearPeriod, yearsPeriod } from '../calendar.js';
import { type DateMatcher, type Resolution, stated } from '../found.js';
import { YEAR } from '../names.js';

const SPAN = sticky(`(${YEAR})(${OPTIONAL_GAP}${DASH}${OPTIONAL_GAP}|/)(${YEAR}|\\d{2})(?![\\d%/]|[.,-]\\d)`);
const SINGLE = sticky(`(${YEAR})(?![\\d%/°\\u2044]|[.,:-]\\d|(?:st|nd|rd|th|m|k|bn|mn|km|mph|pc|p|s)\\b)`);
const FISCAL_LABEL = sticky(`FY${OPTIONAL_GAP}(?:(${YEAR})|(\\d{2}))(?:[/-](\\d{4}|\\d{2}))?(?!\\d)`);
const FISCAL_OF = sticky(
  `(?:the${GAP})?(fiscal|financial|tax|school|academic|municipal)(?:${GAP}year)?${GAP}(${YEAR})(?:${OPTIONAL_GAP}(?:${DASH}|/)${OPTIONAL_GAP}(${YEAR}|\\d{2})(?!\\d))?(?!\\d)`,
);

/** `2023-24`, `2023/24`, `2013-24`: a fiscal or school year where the years follow each other, else a span of calendar years. */
export const yearSpan: DateMatcher = {
  id: 'year-span',
  words: [],
  digits: true,
  match(text, at) {
    const match = matchAt(SPAN, text, at);
    if (match === null || referenceBefore(before(text, at, 24))) return null;
    const [whole, from, mark, to] = match;
    if (from === undefined || to === undefined || mark === undefined) return null;
    const end = at + whole.length;
    const last = secondYear(Number(from), to);
    if (last <= Number(from) || last - Number(from) > 120) return null;
    const resolution = spanOf(text, at, end, Number(from), last, { slash: mark === '/', short: to.length === 2 });
    return { kind: 'date', start: at, end, absolute: true, resolve: () => resolution };
  },
};

function secondYear(from: number, to: string): number {
  if (to.length === 4) return Number(to);
  const century = Math.floor(from / 100) * 100;
  const year = century + Number(to);
  return year > from ? year : year + 100;
}

function spanOf(
  text: string,
  start: number,
  end: number,
  from: number,
  last: number,
  written: { readonly slash: boolean; readonly short: boolean },
): Resolution {
  const around = `${before(text, start, 60)} ${after(text, end, 50)}`;
  if (last === from + 1) {
    if (
      /\b(?:academic|school|university|college) year|\bpupils?\b|\bschool\b|\bseason\b/i.test(around) &&
      !/[£$€]|budget|financial|fiscal|spend/i.test(around)
    ) {
      return stated(schoolPeriod(from), 'school_year', periodTimex(schoolPeriod(from)));
    }
    const spoken = /\b(?:from|between|during|period|over|across|for|in)\s+(?:the\s+(?:years|period)\s+)?$/i.test(
      before(text, start, 30),
    );
    const money =
      /[£$€%]|budget|financial|fiscal|\byear\b|spend|spent|forecast|overs|unders|deficit|saving|accounts|grant|fund|settlement|annual/i.test(
        around,
      );
    if (
      written.slash ||
      written.short ||
      (money && !/\b(?:from|between)\s+$/i.test(before(text, start, 12))) ||
      !spoken
    ) {
      return stated(fiscalPeriod(from), 'fiscal_year', periodTimex(fiscalPeriod(from)));
    }
  }
  return stated(yearsPeriod(from, last), 'years', `${from}/${last}`);
}

/** `FY23`, `fiscal 1989`, `financial year 2023/24`, `the academic year 2022-23`. */
export const labelledYear: DateMatcher = {
  id: 'labelled-year',
  words: ['fy', 'the', 'fiscal', 'financial', 'tax', 'school', 'academic', 'municipal'],
  match(text, at) {
    const label = matchAt(FISCAL_LABEL, text, at);
    if (label !== null) {
      const named = label[1] === undefined ? 2000 + Number(label[2]) : Number(label[1]);
      return fiscal(at, at + label[0].length, label[3] === undefined ? named - 1 : named, `FY${named}`);
    }
    const match = matchAt(FISCAL_OF, text, at);
    if (match === null) return null;
    const from = Number(match[2]);
    const end = at + match[0].length;
    if (/^(?:school|academic)$/i.test(match[1] ?? '')) {
      const resolution = stated(schoolPeriod(from), 'school_year', periodTimex(schoolPeriod(from)));
      return { kind: 'date', start: at, end, absolute: true, resolve: () => resolution };
    }
    // A fiscal year with one number is named after the year it ends in.
    return match[3] === undefined
      ? fiscal(at, end, from - 1, `FY${from}`)
      : fiscal(at, end, from, periodTimex(fiscalPeriod(from)));
  },
};

function fiscal(start: number, end: number, from: number, timex: string): ReturnType<DateMatcher['match']> {
  const resolution = stated(fiscalPeriod(from), 'fiscal_year', timex);
  return { kind: 'date', start, end, absolute: true, resolve: () => resolution };
}

const PEOPLE =
  '(?:people|children|pupils|staff|workers|residents|homes|houses|jobs|families|households|patients|students|members|fans|cases|places|posts|miles|metres|words|tonnes|votes|votes|responses|signatures|youngsters|young|adults|men|women|carers|referrals|vacancies|employees|social|mature|new|more|other|different|local)\\b';
/** A number after two capitalised words ends a title (`Safeguard Children 2018`), unless they name a time. */
const TITLE =
  /\b(?!In |Since |By |From |Until |During |Of )[A-Z][a-z]+ (?!January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|In |Since |By )[A-Z][a-z]+\s$/;
const COUNTED = sticky(`${GAP}${PEOPLE}`);
const BOUNDED =
  /\b(?:about|around|some|over|than|nearly|almost|least|roughly|approximately|another|further|extra|total of|of the|to|for|up to|the|all|these|our|their)\s+$/i;

/** `2019`: a year alone. */
export const bareYear: DateMatcher = {
  id: 'bare-year',
  words: [],
  digits: true,
  match(text, at) {
    const match = matchAt(SINGLE, text, at);
    if (match === null) return null;
    const year = Number(match[1]);
    const left = before(text, at, 26);
    const end = at + match[0].length;
    if (referenceBefore(left) || TITLE.test(left) || !plausible(text, left, end, year)) return null;
    const resolution = stated(yearPeriod(year), 'year', String(year));
    return { kind: 'date', start: at, end, absolute: true, resolve: () => resolution };
  },
};

function plausible(text: string, left: string, end: number, year: number): boolean {
  const counted = matchAt(COUNTED, text, end) !== null;
  if (
    counted &&
    (left.trim() === '' ||
      BOUNDED.test(left) ||
      /[.:;]['"”’)]*\s+$/.test(left) ||
      !/\b(?:in|since|by|until|from|during|of|early|mid|late|[,(])[\s-]*$/i.test(left))
  ) {
    return false;
  }
  if (/^\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s(?:Road|Street|Avenue|Lane|Drive|Close|Way)\b/.test(after(text, end, 40)))
    return false;
  if (/\b(?:since|by|until) at least\s+$/i.test(left)) return !counted;
  if (
    /\b(?:about|around|some|more than|less than|fewer than|nearly|almost|at least|roughly|approximately|over|under)\s+$/i.test(
      left,
    )
  ) {
    // `around 2010` is a year, `around 2010 of them` is not.
    return (
      !counted &&
      !/^\s(?:of|a|per|m|metres|in)\b/.test(after(text, end, 8)) &&
      /\b(?:around|about)\s+$/i.test(left) &&
      year > 1900
    );
  }
  if (
    /^\s?(?:GMT|BST|hours|hectares|acres|tonnes|tons|lbs|yards|square|litres|watts|words|points|votes|seats|hrs|kg|km|miles|metres|mm|cm|ft|feet|sq|calories|kcal|per cent|pc|euros|pounds|dollars|pence)\b/.test(
      after(text, end, 10),
    )
  )
    return false;
  return year >= 1850;
}

/** What stands before a number that is part of a reference, a statute, a phone number, a price or a score. */
function referenceBefore(left: string): boolean {
  return (
    /[\d£$€¥#@_=&?+/\\.]$/.test(left) ||
    (/\d[ \u00a0-]$/.test(left) && !/\b(?:\d{1,2}(?:st|nd|rd|th)?)[ \u00a0]$/.test(left)) ||
    (/[A-Za-z]{1,3}[-–]$/.test(left) && !/\b(?:mid|pre|late|early|post|since|to|and)[-–]$/i.test(left)) ||
    (/\b(?:Act|Regulations?|Order|Rules|Measure|Article|Section|Paragraph|Para|Page|Pages|pp?|No|Nos|Number|Ref|Reference|Room|Flat|Unit|Box|Ext|Extension|Tel|Telephone|Phone|Call|Fax|Route|Flight|Chapter|Clause|ISO|BS|EN|Windows|Agenda)\.?[: ]{1,2}$/i.test(
      left,
    ) &&
      !/\b(?:in|order) $/.test(left)) ||
    /[£$€]\s$/.test(left)
  );
}
