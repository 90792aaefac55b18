import type { Vocabulary } from '../../../recognise/terms/index.js';

const WORD_AFTER = /^[’'”"]?[\s\u00a0-]{1,2}([\p{L}’']+)/u;
const WORDS_BEFORE = /([\p{L}’'-]+)?[\s\u00a0]{1,2}([\p{L}’'-]+)[\s\u00a0:]{1,2}[‘'“"(]?$/u;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Nouns that a grade qualifies. */
const RATING_NOUNS =
  words(`rating ratings rated grade grades graded grading judgement judgements judgment judgments verdict mark
  marks ofsted status standing finding report inspection score category label tag band bracket outcome outcomes council councils
  authority authorities local children’s children's childrens services service department overall judgements result`);

/** Of these, nouns that mean a grade wherever the article is on ratings. */
const LABELS = words('rating ratings grade grading judgement judgment verdict status label tag band outcome');

/** Small words that may follow a grade that stands alone. */
const AFTER_ALONE =
  words(`in for by on across and or but to from with while when after before since until as again now today
  last this under which who because following within between despite though although if is was were are has had have not rather
  previously twice throughout later earlier for the over during at then that also too either once still partly largely just yet instead respectively next despite followed alike`);

/** Verbs and nouns before a grade that make it one. */
const RATING_BEFORE =
  words(`rated rating ratings graded grade judged judgement judgment judgements deemed labelled branded declared found considered ranked
  classed scored awarded called assessed remain remains remained stayed kept retained be are is was were now to from of as still
  became become and both overall than or either been being previously again effectiveness families protection leavers care`);

/** Verbs right before a grade that leave no doubt, whatever follows it. */
const GRADED = words('rated rerated graded regraded judged deemed branded labelled ranked classed');
const NO_GRADE = /^ (?:enough|practice|progress|quality|news|work)\b/i;

const ANY_GRADE =
  '(?:an? |being |its |their )?[‘\'“"]?(?:requires? improvement|inadequate|outstanding|adequate|good)(?! (?:practice|news|work))';
/** `from inadequate in 2018 to outstanding in 2021`. */
const FROM_TO = new RegExp(`\\bfrom ${ANY_GRADE}\\b[^.;:]{0,60}?\\bto ${ANY_GRADE}\\b`, 'gi');
/** `Essex, an outstanding authority`. */
const OF_COUNCIL = /^.?an [‘'“"]?(?:outstanding|inadequate)[’'”"]? (?:authority|council)/i;
/** How far around a grade the other one of such a pair may lie. */
const PAIR_REACH = 110;

/** True where the word is one of two grades that something moved between. */
function inPair(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - PAIR_REACH);
  return [...text.slice(from, end + PAIR_REACH).matchAll(FROM_TO)].some(
    (hit) =>
      from + hit.index <= start &&
      end <= from + hit.index + hit[0].length &&
      /inadequate|improvement|outstanding/i.test(hit[0]),
  );
}

const SENTENCE_CUE =
  /ofsted|inspect|\brat(?:ed|ing|ings)\b|\bgrad(?:e|ed|es|ing)\b|judge?ment|\bjudged\b|watchdog|regulator|estyn|\bcqc\b|children['’]?s (?:services|social|department)|services for (?:vulnerable )?children|effectiveness|adoption performance|leadership, management|experiences and progress|impact of leaders|help and protection/i;

const REACH = 320;
/** `good` alone is a grade right beside words of rating. */
const NARROW_REACH = 90;
/** A quoted grade word needs less: the article around must speak of ratings. */
const WIDE_REACH = 2500;

/** True where the word at `start..end` can be a grade: quoted, beside a rating noun, or alone in a sentence about ratings. */
function canBeGrade(text: string, start: number, end: number, id: string): boolean {
  if (id === 'requires_improvement') return true;
  const after = WORD_AFTER.exec(text.slice(end, end + 30))?.[1]?.toLowerCase() ?? '';
  const before = WORDS_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  const previous = before?.[2]?.toLowerCase() ?? '';
  if (/(?:less|better|worse|more) than [‘'“"]?$/i.test(text.slice(Math.max(0, start - 14), start))) return false;
  if (/journey (?:to|towards) [‘'“"]?$/i.test(text.slice(Math.max(0, start - 18), start))) return true;
  if (isGraded(previous, before?.[1]) && !NO_GRADE.test(text.slice(end, end + 24))) return true;
  if (isOrdinary(id, previous, after, text.slice(end, end + 24))) return false;
  if (inPair(text, start, end)) return true;
  if (OF_COUNCIL.test(text.slice(Math.max(0, start - 4), end + 12))) return true;
  if (text.slice(end, end + 6).toLowerCase() === '-rated' || RATING_NOUNS.has(after)) {
    return (
      after === '' ||
      sentenceSpeaksOfRatings(text, start, end) ||
      (LABELS.has(after) && speaksOfRatings(text, start, end, WIDE_REACH)) ||
      after.startsWith('rat') ||
      after.startsWith('grad')
    );
  }
  const alone =
    after === '' || AFTER_ALONE.has(after) || /^\p{Lu}/u.test(WORD_AFTER.exec(text.slice(end, end + 30))?.[1] ?? '');
  if (isQuoted(text, start, end)) return speaksOfRatings(text, start, end, WIDE_REACH);
  if (!sentenceSpeaksOfRatings(text, start, end)) return false;
  if (alone && id === 'good' && speaksOfRatings(text, start, end, NARROW_REACH)) return true;
  if (id === 'good' && /^ in \d{4}\b/.test(text.slice(end, end + 9))) return true;
  return alone && (id !== 'good' || RATING_BEFORE.has(previous) || previous === '' || endsLabel(text, start));
}

/** `rated good`, `judged as good`. */
const isGraded = (previous: string, secondBefore: string | undefined): boolean =>
  GRADED.has(previous) || (previous === 'as' && GRADED.has(secondBefore?.toLowerCase() ?? ''));

/** `Leadership: Good`: a label before the grade. */
const endsLabel = (text: string, start: number): boolean =>
  /[:\t–-]\s?$/.test(text.slice(Math.max(0, start - 3), start));

function isQuoted(text: string, start: number, end: number): boolean {
  return /[‘'“"]/.test(text.charAt(start - 1)) && /[’'”",.]/.test(text.charAt(end));
}

/** Phrases in which the word is no grade whatever the sentence is about. */
function isOrdinary(id: string, previous: string, after: string, rest: string): boolean {
  if (id === 'good') {
    if (
      /^ (?:enough|at\b(?! (?:its|the|their|an?|every|each) )|as\b|to (?:see|be|hear|know|have|go|talk)|practice|progress|quality|news|work)/i.test(
        rest,
      )
    )
      return true;
    return ['very', 'so', 'pretty', 'really', 'no', 'any', 'doing', 'common', 'more'].includes(previous);
  }
  if (id === 'outstanding')
    return /^ (?:debt|debts|recommendation|action|issue|balance|bill|payment|work|contribution|sum|amount|warrant)/i.test(
      rest,
    );
  if (id === 'adequate') return ['not', 'being', 'without', 'more'].includes(previous) && !RATING_NOUNS.has(after);
  return false;
}

/** Looks at the sentence around, and for list lines at the lines just above. */
function sentenceSpeaksOfRatings(text: string, start: number, end: number): boolean {
  return speaksOfRatings(text, start, end, REACH);
}

function speaksOfRatings(text: string, start: number, end: number, reach: number): boolean {
  return SENTENCE_CUE.test(text.slice(Math.max(0, start - reach), end + reach));
}

/** The grades of English children's services, and `adequate` of before 2013. */
export const GRADES: Vocabulary = {
  type: 'grade',
  terms: [
    {
      id: 'requires_improvement',
      pattern:
        '(?:requires?|requiring|required|needs?|needing|need)[ \\u00a0-]+improvement(?:[ \\u00a0]+to[ \\u00a0]+be[ \\u00a0]+[\'‘“"]?good)?|requires?[ -]to[ -]improve',
    },
    { id: 'outstanding', pattern: 'outstanding' },
    { id: 'inadequate', pattern: 'inadequate' },
    { id: 'adequate', pattern: 'adequate' },
    { id: 'good', pattern: 'good' },
  ],
  accept: canBeGrade,
};
