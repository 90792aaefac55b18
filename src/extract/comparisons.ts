import type { RuleId } from '../model/ids.js';
import type { DateMention, EntityMention, Mention } from '../model/mention.js';
import type { Candidate, ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { isNumber, type NumberMention } from './statement.js';

/** How the text goes from one number to another of the same measure. */
interface Link {
  /** True where the second is meant as the first is: `cut from 12 to 9`; false where it is what the first is held against. */
  readonly likewise: boolean;
  /** The words between the two numbers, with dates as `§D`, bodies and places as `§E`, other mentions as `§O`. */
  readonly pattern: RegExp;
}

/** Words that may stand between what links two numbers and the second one. */
const FILL =
  "(?:(?:the|an?|its|just|about|around|nearly|almost|over|under|only|some|roughly|approximately|well|up to|(?:more|fewer|less) than|as (?:many|few|high|low) as|average|mean|median|of|was|is|had|been|current|figure|number|previous|year['’]s|last|rate|level|high|peak|low|total|record|estimated|§[DE](?:['’]s)?|in|at|by|on|for|across|as|[,(])\\s*)*";
const MOVED =
  '(?:cut|reduced|fallen|fell|risen|rose|dropped|revised|down|up|grown|grew|increased|rising|falling|climbed|jumped|lowered|raised|brought|gone|decreased|slipped)';
const end = (source: string): RegExp => new RegExp(`${source}$`, 'i');

const LINKS: readonly Link[] = [
  {
    likewise: true,
    pattern: end(
      `^[^;]{0,12}\\s*(?:(?:children|cases|staff|people|workers)\\s+)?(?:§D\\s*|in\\s+|at\\s+|,\\s*)*to\\s+${FILL}`,
    ),
  },
  { likewise: true, pattern: end(`\\b${MOVED}(?:\\s+\\w+)?\\s+to\\s+${FILL}`) },
  {
    likewise: false,
    pattern: end(
      `\\b(?:${MOVED}|rise|increase|reduction|decrease|drop|fall|growth|improvement|change|jump)\\s+(?:\\w+\\s+)?(?:from|on)\\s+${FILL}`,
    ),
  },
  { likewise: false, pattern: end(`\\b(?:compared|compares|comparing|comparison)\\s+(?:to|with)\\s+${FILL}`) },
  { likewise: false, pattern: end(`^\\s*(?:(?:children|cases|staff|people|workers)\\s+)?,?\\s*\\(?from\\s+${FILL}`) },
  {
    likewise: false,
    pattern: end(`(?:\\b(?:now|since|today)|§D)\\s+(?:stands?|is|at|put|reached|estimated)\\s+${FILL}`),
  },
  { likewise: false, pattern: end(`\\b(?:double|twice|triple|half|treble|times)\\s+the\\s+${FILL}`) },
  { likewise: false, pattern: end(`\\b(?:against|versus|vs\\.?)\\s+${FILL}`) },
];

/** Links that lead to what an area or the nation has. */
const AREA_LINKS: readonly RegExp[] = [
  end(
    `\\b(?:figure|rate|average|number|share|proportion)\\s+(?:for|in|across)\\s+(?:the\\s+)?§E\\s+(?:is|was|stood at|stands at)\\s+${FILL}`,
  ),
  end(
    `[,;]\\s*(?:and|while|but|with)\\s+(?:in|at|across)\\s+(?:the\\s+)?§E,?\\s*(?:it\\s+)?(?:is|was|at|had|has)?\\s*${FILL}`,
  ),
  end(
    `[,;]\\s*(?:the\\s+)?§E['’]s\\s+(?:own\\s+)?(?:rate\\s+|figure\\s+|share\\s+)?(?:is|was|stood at|stands at)\\s+${FILL}`,
  ),
  end(`(?:,|\\band)\\s*§E\\s+by\\s+${FILL}`),
  end(
    `\\b(?:while|and|with|but|whereas|although)\\s+(?:the\\s+)?§E(?:['’]s)?(?:\\s+(?:average|figure|rate|mean|level|median))?\\s*(?:is|was|of|at|stands at|stood at|had|has)\\s*${FILL}`,
  ),
  end(
    `\\b(?:than|above|below|double|twice|half|exceeds?|exceeding|triple|over|under|on|near)\\s+(?:that of\\s+)?${FILL}(?:§E|national|regional)\\s*(?:average|figure|rate|mean|level|median)?\\s*${FILL}`,
  ),
  end(
    '[(,;–]\\s*(?:the\\s+)?(?:§E|national|regional)(?:\\s+(?:average|figure|rate|mean|total|median))?\\s*(?:[:,(]|is|was|of|at|stands at)?\\s*',
  ),
  end(
    `\\b(?:national|regional|England|English|§E)(?:['’]s)?\\s+(?:average|figure|rate|mean|level|median)\\s*(?:[:,(]|is|was|of|at|stands at|stood at|which was|which is)?\\s*${FILL}`,
  ),
];

/** `compared with 645 a year before and 460 in 2014`: what a comparison goes on with. */
const AND_ANOTHER = end(`^\\s*${FILL}(?:and|then)\\s+${FILL}`);
/** `it will cut that to a quarter`, `It aims to get to 16`: what becomes of the number. */
const BROUGHT_TO = end(
  `\\b(?:cut|cutting|reduced?|reducing|bring(?:ing)?|brought|lower(?:ed)?|raised?|increased?|take|get(?:ting)?|got)\\s+(?:(?:that|it|this|them|the (?:number|figure|rate|total|average))\\s+)?(?:down\\s+|up\\s+|back\\s+)?to\\s+${FILL}`,
);

/** `in Wakefield 22%`, `Bury (6%)`: the next body's number, where bodies are being compared. */
const NEXT_BODY = end(
  `(?:^|[,;]|\\band|\\bwhile|\\bto)\\s*(?:and\\s+|while\\s+)?(?:(?:in|at|across|for)\\s+)?(?:the\\s+)?§E(?:['’]s)?\\s*(?:,|was|is|had|has|with|at|\\(|:)?\\s*${FILL}`,
);
/** `£15.6m in 2022-23, £19.8m in 2023-24 and £11.2m in 2024-25`. */
const NEXT_TIME = end(
  `^\\s*(?:cases|children|staff|people)?\\s*(?:in|at|on|for)?\\s*§D\\s*(?:,\\s*and|,|and|then)\\s*${FILL}`,
);

/** `double the £3.2m of the year before`. */
const MANIFOLD = end(`\\b(?:double|twice|triple|half|above|below|than)\\s+${FILL}`);

/** `expects that number to reach 430`: the number taken up by a noun. */
const TAKEN_UP = end(
  `\\b(?:that|this|the)\\s+(?:number|figure|total|rate|proportion|backlog|average)\\s+(?:\\w+\\s+){0,4}(?:to|at|from|reach|was|is|hit)\\s+${FILL}`,
);

/** A sentence that goes on about the number of the one before. */
const GOES_ON =
  /^(?:this|that|it|these|they|the (?:figure|number|rate|total|proportion|average))\s+(?:is|was|were|represents?|represented|compares?|compared|marks?|means|has|had|follows)\b[^.;]{0,60}$/i;
const AREA_GOES_ON = end(
  `^(?:(?:the\\s+)?(?:national|regional|England|English|§E)(?:['’]s)?\\s+(?:average|figure|rate|mean|level|median)|(?:nationally|regionally|(?:across|in|for)\\s+(?:the\\s+)?§E),?(?:\\s+(?:the|it)(?:\\s+(?:average|figure|rate|number|level))?)?)\\s+(?:is|was|were|stands at|stood at|had been|has been|${FILL})\\s*${FILL}`,
);
const EARLIER_GOES_ON = end(
  `^(?:§D|(?:a|one|two|three|four|five|ten|the) (?:years?|months?|decade) (?:ago|earlier|before)),?\\s+(?:it|the (?:figure|rate|number|average|total|proportion)|this|that|there)\\s+(?:was|were|stood at|had been)\\s*${FILL}`,
);
const BODY_GOES_ON = end(
  `^(?:(?:in|at|across|for)\\s+(?:the\\s+)?§E,?\\s+(?:(?:the|its)\\s+)?(?:share|figure|rate|number|total|proportion|average|level|it)?|§E(?:['’]s)?(?:\\s+own)?(?:\\s+(?:share|figure|rate|number|total|average))?)\\s*(?:,|was|is|had|has|were|stood at|reached|recorded|at|on|with|\\()\\s*${FILL}`,
);
const EXPECTED_GOES_ON = end(
  `^(?:(?:by|in|at|next)\\s+)?(?:§D|[a-z ]{0,14}year(?:\\s+end)?)?,?\\s*(?:that|this|it)\\s+(?:is|was)\\s+(?:expected|forecast|projected|predicted|set|due)\\s+to\\s+\\w+\\s+${FILL}`,
);
const FIGURE_GOES_ON = end(
  `^(?:(?:by|in|since|at|on)\\s+)?(?:§D,?\\s*|now\\s+)?(?:the|that|this)\\s+(?:number|figure|total|backlog)\\s+(?:\\w+\\s+){0,5}(?:to|at|from|reached|was|is|hit)\\s+${FILL}`,
);
const AREA_WORDS: readonly { readonly area: 'nation' | 'region'; readonly pattern: RegExp }[] = [
  { area: 'nation', pattern: /\bnational(?:ly)?\b|\bacross the country\b|\bEnglish\b/i },
  { area: 'region', pattern: /\bregional(?:ly)?\b|\b(?:across|in) the (?:region|capital)\b/i },
];
/** What follows a number that is an area's: `15 nationally`, `the 17.8% recorded across England`. */
const AREA_BEHIND =
  /^\s*(?:(?:cases|children|per cent|on average)\s*)?(?:(?:recorded|seen|reported|averaged?)\s+)?(?:(?:across|in|for|at)\s+(?:the\s+)?(§E)|(nationally|regionally|across the country|across the (?:region|capital)|in the capital|in the country|in the region))/i;
const DATED =
  /^\s*(?:cases|children|staff|people)?\s*(?:(?:spent|recorded|reported|seen)\s+)?(?:in|at|on|for|of)?\s*(?:the\s+)?§D/;
const LED_BY_AREA =
  /(?:\b(?:and|above|below|than|against|with|to|over|under|,)\s+(?:the\s+)?(?:just|about|around|nearly|an average of)?\s*)$/i;

const REACH = 180;
const SURENESS = 0.96;

/**
 * Adds the numbers that a text holds against one that a rule found: `up from 14.9% the year before`, `against 15
 * nationally`, `(West Midlands: 18.2%)`, `This is a reduction from 541 at 31 March 2014`. Each becomes a candidate of the
 * same measure with its own subject and date where it has them; rules in `alone` have no such numbers. Linear in the sentence's numbers.
 */
export function addComparisons(
  candidates: readonly Candidate[],
  view: ExtractionView,
  alone: ReadonlySet<RuleId>,
): Candidate[] {
  const added: Candidate[] = [];
  const run: Run = {
    view,
    taken: new Set(candidates.map((candidate) => placeKey(candidate.kind, candidate.anchor))),
    added,
  };
  for (const base of candidates) {
    if (base.statement.shape !== 'quantity' || base.status !== undefined || alone.has(base.rule)) continue;
    const sentence = view.segmented.sentences[base.sentence];
    if (sentence === undefined) continue;
    const last = chain(base, sentence, base.anchor, run);
    const next = view.segmented.sentences[base.sentence + 1];
    if (last !== null && next !== undefined) goOn(last, next, next.paragraph === sentence.paragraph, run);
  }
  return added;
}

/** What one pass over a document's candidates shares. */
interface Run {
  readonly view: ExtractionView;
  /** Places that a candidate already states. */
  readonly taken: Set<string>;
  readonly added: Candidate[];
}

const placeKey = (kind: string, place: Span): string => `${kind}\t${place.start}`;

/** Follows links from number to number to the end of the sentence; null where another measure's number comes in between. */
function chain(
  base: Candidate,
  sentence: Sentence,
  from: Span,
  { view, taken, added }: Run,
  comparing = false,
): Candidate | null {
  let previous: Span = from;
  let joined = comparing;
  const listed = isParallel(base, sentence, view);
  for (const number of numbersBehind(base, sentence, from, view)) {
    if (taken.has(placeKey(base.kind, number))) return null;
    const words = wordsBetween(view, sentence, previous.end, number.start);
    const link: Joined | null = words.length > REACH ? null : linkOf(words, number, sentence, view, joined);
    if (link === null && listed && PURE_LIST.test(words) && fits(base, number)) {
      taken.add(placeKey(base.kind, number));
      added.push(alike(base, number, sentence));
    } else if (link !== null && fits(base, number)) {
      taken.add(placeKey(base.kind, number));
      added.push(compared(base, number, { ...link, from: previous.end }, sentence, view));
      joined = !link.likewise;
    }
    previous = number;
  }
  return base;
}

/** The first number of a sentence that goes on about the number before it. */
function goOn(base: Candidate, sentence: Sentence, sameParagraph: boolean, run: Run): void {
  const { view, taken, added } = run;
  const number = numbersBehind(base, sentence, { start: sentence.start, end: sentence.start }, view)[0];
  if (number === undefined || taken.has(placeKey(base.kind, number)) || !fits(base, number)) return;
  const words = wordsBetween(view, sentence, sentence.start, number.start).trimStart();
  const area = AREA_GOES_ON.test(words) || BODY_GOES_ON.test(words);
  const figure =
    (sameParagraph && BROUGHT_TO.test(words)) || FIGURE_GOES_ON.test(words) || EXPECTED_GOES_ON.test(words);
  const earlier =
    EARLIER_GOES_ON.test(words) || (GOES_ON.test(words) && LINKS.some(({ pattern }) => pattern.test(words)));
  if (!area && !figure && !(earlier && sameParagraph)) return;
  taken.add(placeKey(base.kind, number));
  added.push(compared(base, number, { likewise: false, area, from: sentence.start }, sentence, view));
  chain(base, sentence, number, run, area);
}

/** `A, B and C overspent by £4m, £2m and £1m`: as many bodies named before the numbers as numbers in a row. */
const PURE_LIST = /^\s*(?:,|,?\s*and)\s*$/i;

function isParallel(base: Candidate, sentence: Sentence, view: ExtractionView): boolean {
  const mentions = view.mentionsOf(sentence);
  const named = mentions.filter(
    (mention): mention is EntityMention => mention.kind === 'entity' && mention.end <= base.anchor.start,
  );
  const bodies = named.length;
  // `Swindon and Torbay had the highest rates in the South West, at 38% and 33%`.
  const withoutAreas = named.filter((mention) => mention.type !== 'region').length;
  const numbers = mentions.filter(isNumber).filter((mention) => mention.start >= base.anchor.start);
  let row = 1;
  while (row < numbers.length && PURE_LIST.test(view.segmented.text.slice(numbers[row - 1]?.end, numbers[row]?.start)))
    row += 1;
  return row > 1 && (bodies === row || withoutAreas === row);
}

/** The same measure with the next number of a row; whose it is follows from its place. */
function alike(base: Candidate, number: NumberMention, sentence: Sentence): Candidate {
  const place = { start: number.start, end: number.end };
  const { basis: _basis, subject: _subject, ...rest } = base;
  return { ...rest, statement: restated(base, number), sentence: sentence.index, anchor: place };
}

interface Joined {
  readonly likewise: boolean;
  readonly area: boolean;
}

function linkOf(
  words: string,
  number: NumberMention,
  sentence: Sentence,
  view: ExtractionView,
  joined: boolean,
): Joined | null {
  if (AREA_LINKS.some((pattern) => pattern.test(words))) return { likewise: false, area: true };
  const link = LINKS.find(({ pattern }) => pattern.test(words));
  const behind = AREA_BEHIND.test(wordsBetween(view, sentence, number.end, sentence.end));
  if (link !== undefined) return { likewise: link.likewise, area: behind && !link.likewise };
  if (joined && NEXT_BODY.test(words)) return { likewise: false, area: true };
  if (NEXT_TIME.test(words) && DATED.test(wordsBetween(view, sentence, number.end, sentence.end)))
    return { likewise: true, area: false };
  if (MANIFOLD.test(words) && DATED.test(wordsBetween(view, sentence, number.end, sentence.end)))
    return { likewise: false, area: false };
  if (TAKEN_UP.test(words) || BROUGHT_TO.test(words) || (joined && AND_ANOTHER.test(words)))
    return { likewise: false, area: behind };
  return behind && LED_BY_AREA.test(words) ? { likewise: false, area: true } : null;
}

function numbersBehind(base: Candidate, sentence: Sentence, from: Span, view: ExtractionView): NumberMention[] {
  const unit = base.statement.shape === 'quantity' ? base.statement.unit : '';
  const kind = unit === 'percent' ? 'percent' : unit === 'GBP' ? 'money' : 'count';
  return view
    .mentionsOf(sentence)
    .filter(isNumber)
    .filter((mention) => mention.kind === kind && mention.start >= from.end);
}

/** True where the number can be of the base's measure: no change in points, no rate, no other things counted. */
function fits(base: Candidate, number: NumberMention): boolean {
  if (number.kind === 'percent') return number.form !== 'percentage_points';
  if (number.kind !== 'count' || number.noun === '') return true;
  const unit = base.statement.shape === 'quantity' ? base.statement.unit : '';
  return (
    number.noun.includes(unit) ||
    /^(?:children|young people|cases|people|staff|posts|social workers|workers)\b/.test(number.noun)
  );
}

/** The text between two offsets of a sentence with its mentions masked, so that link patterns see what they are. */
function wordsBetween(view: ExtractionView, sentence: Sentence, start: number, finish: number): string {
  const { text } = view.segmented;
  let words = '';
  let at = start;
  for (const mention of view.mentionsOf(sentence)) {
    if (mention.start < at || mention.kind === 'quote') continue;
    if (mention.end > finish) break;
    words += text.slice(at, mention.start) + maskOf(mention);
    at = mention.end;
  }
  return words + text.slice(at, Math.max(at, finish));
}

function maskOf(mention: Mention): string {
  if (mention.kind === 'date' || mention.kind === 'duration') return '§D';
  return mention.kind === 'entity' ? '§E' : mention.text;
}

function compared(
  base: Candidate,
  number: NumberMention,
  link: Joined & { readonly from: number },
  sentence: Sentence,
  view: ExtractionView,
): Candidate {
  const { date: _date, subject: _subject, undated: _undated, ...rest } = base;
  const near = mentionsAround(number, link.from, sentence, view);
  const date = ownDate(near, number, view);
  const subject = near.find(
    (mention): mention is EntityMention => mention.kind === 'entity' && isItsBody(mention, number, view),
  );
  const area = subject === undefined && link.area ? areaWord(view, link.from, sentence, number) : null;
  return {
    ...rest,
    statement: restated(base, number),
    sentence: sentence.index,
    anchor: { start: number.start, end: number.end },
    match: { start: number.start, end: number.end },
    evidence: evidenceOf(number, date, link.from, view),
    ...(subject === undefined ? {} : { subject }),
    ...(date === undefined ? {} : { date }),
    basis: {
      anchor: base.anchor,
      likewise: link.likewise,
      sameTime: subject !== undefined || area !== null,
      area,
    },
    confidence: Math.round(base.confidence * SURENESS * 100) / 100,
  };
}

function restated(base: Candidate, number: NumberMention): Candidate['statement'] {
  const { statement } = base;
  if (statement.shape !== 'quantity') return statement;
  const { value, valueHigh, bound } = number;
  const per = number.kind === 'money' && number.per !== '' && number.per !== 'child' ? number.per : statement.per;
  return { ...statement, value, valueHigh, bound, per };
}

/** Mentions from the number before to the number behind. */
function mentionsAround(number: NumberMention, from: number, sentence: Sentence, view: ExtractionView): Mention[] {
  const all = view.mentionsOf(sentence);
  // `1,931 (70 per 10,000 children) at 31 March`: a rate in brackets is passed over.
  const next = all.find(
    (mention) =>
      mention.start >= number.end &&
      mention.kind === number.kind &&
      !/\(\s*(?:a rate of )?$/.test(view.segmented.text.slice(number.end, mention.start)) &&
      !/\bper\s+$/.test(view.segmented.text.slice(number.end, mention.start)),
  );
  return all.filter((mention) => mention.start >= from && mention.end <= (next?.start ?? sentence.end));
}

const LINK_WORD = /\b(?:compared|against|versus|from|to|than|with|and|while|but)\b|;/i;

/** The words between a mention before the number and the number, where nothing links there. */
function leadsTo(mention: Span, number: Span, view: ExtractionView): boolean {
  const between = view.segmented.text.slice(mention.end, number.start);
  return mention.end <= number.start && between.length < 45 && !LINK_WORD.test(between);
}

const DATE_BEHIND =
  /^\s*(?:\([^)]{0,60}\)\s*)?(?:(?:children|cases|staff|people|vacancies|posts)\s+)?(?:\([^)]{0,60}\)\s*)?,?\s*(?:(?:in|at|on|by|of|for|during|since|as|recorded|seen)\s+)*(?:the\s+)?$/i;
const BODY_BEHIND =
  /^\s*$|^\s*\(?(?:[\w%]+\s+){0,3}?(?:in|at|for|across)\s+(?:the\s+)?$|^\s*(?:cases|children|staff|people|posts)?\s*\($/i;

/** The date of a number: one behind it before one in front of it. */
function ownDate(near: readonly Mention[], number: NumberMention, view: ExtractionView): DateMention | undefined {
  const dates = near.filter(
    (mention): mention is DateMention => mention.kind === 'date' && isItsDate(mention, number, view),
  );
  return dates.find((date) => date.start >= number.end) ?? dates.at(-1);
}

function isItsDate(date: DateMention, number: NumberMention, view: ExtractionView): boolean {
  if (date.precision === 'present' || date.dateStart === null) return false;
  if (date.end <= number.start) return leadsTo(date, number, view);
  return DATE_BEHIND.test(view.segmented.text.slice(number.end, date.start));
}

function isItsBody(body: EntityMention, number: NumberMention, view: ExtractionView): boolean {
  if (body.end <= number.start) return leadsTo(body, number, view);
  return BODY_BEHIND.test(view.segmented.text.slice(number.end, body.start));
}

function areaWord(
  view: ExtractionView,
  from: number,
  sentence: Sentence,
  number: NumberMention,
): 'nation' | 'region' | null {
  const words = view.segmented.text.slice(from, Math.min(sentence.end, number.end + 40));
  return AREA_WORDS.find(({ pattern }) => pattern.test(words))?.area ?? null;
}

function evidenceOf(number: Span, date: Span | undefined, from: number, view: ExtractionView): Span {
  const before = /^[\s,;:.)(–-]*/.exec(view.segmented.text.slice(from, number.start))?.[0].length ?? 0;
  return { start: Math.min(from + before, number.start), end: Math.max(number.end, date?.end ?? 0) };
}
