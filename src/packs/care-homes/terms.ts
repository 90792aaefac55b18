import type { Vocabulary } from '../../recognise/terms/index.js';

/** How far around a word its sentence may speak of ratings, in UTF-16 units. */
const REACH = 200;
const RATING = /\brat(?:ed|es|ing|ings)\b|\bgraded?\b|judged|inspect|\bCQC\b|Care Quality Commission|special measures/i;
const GRADE = /\boutstanding\b|\bgood\b|requires improvement|\binadequate\b/i;
/** Words after which `good` and `outstanding` are none: `good news`, `outstanding bill`. */
const ORDINARY_AFTER = /^\s+(?:news|enough|practice|time|friend|debt|bill|issue|action)/i;

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - REACH), end + REACH);

/** The four grades of the Care Quality Commission. */
export const GRADES: Vocabulary = {
  type: 'grade',
  terms: [
    { id: 'requires_improvement', pattern: 'requir(?:es?|ing)[ \\u00a0-]+improvement|needs?[ \\u00a0]+improvement' },
    { id: 'outstanding', pattern: 'outstanding' },
    { id: 'inadequate', pattern: 'inadequate' },
    { id: 'good', pattern: 'good' },
  ],
  accept: (text, start, end) =>
    RATING.test(around(text, start, end)) && !ORDINARY_AFTER.test(text.slice(end, end + 24)),
};

/** The five questions inspectors ask, and the overall rating; ids are the measures. */
export const QUESTIONS: Vocabulary = {
  type: 'area',
  terms: [
    { id: 'overall', pattern: 'overall[ \\u00a0]rating|overall' },
    { id: 'well_led', pattern: 'well[ -]led|leadership' },
    { id: 'safe', pattern: 'safe|safety' },
    { id: 'effective', pattern: 'effective|effectiveness' },
    { id: 'caring', pattern: 'caring' },
    { id: 'responsive', pattern: 'responsive|responsiveness' },
  ],
  accept: (text, start, end) => GRADE.test(around(text, start, end)),
};
