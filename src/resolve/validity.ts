import { clauseAround } from '../model/clause.js';
import type { IsoDate } from '../model/ids.js';
import type { DateMention, Mention } from '../model/mention.js';
import type { Sentence } from '../model/segment.js';
import { contains, type Span } from '../model/span.js';
import type { Placed } from './clauses.js';
import type { ResolveInput } from './input.js';

/** When a fact holds; both null where the text ties no date to it. */
export interface Validity {
  readonly dateStart: IsoDate | null;
  readonly dateEnd: IsoDate | null;
  readonly why: string;
  /** The expression it comes from. */
  readonly date?: DateMention;
}

export const UNDATED: Validity = { dateStart: null, dateEnd: null, why: 'no date is tied to it' };

/**
 * The date that belongs to a candidate: the one its rule captured; else one within the match; else the nearest in its
 * clause; else one that opens the sentence or directly adjoins the clause. A date in another clause with a predicate of
 * its own belongs there.
 */
export function validityOf(placed: Placed, input: ResolveInput, siblings: readonly Placed[]): Validity {
  const { candidate, sentence } = placed;
  if (candidate.undated === true) return { ...UNDATED, why: 'its rule gives no date' };
  if (candidate.date?.kind === 'date') return bounds(candidate.date, input, 'captured by the rule');
  const dates = usableDates(sentence, input).filter(
    (date) => !belongsToSibling(date, placed, siblings, input) && !ofAnotherClause(date, placed, input),
  );
  const near = (span: Span): DateMention | undefined =>
    nearest(
      dates.filter((date) => date.start >= span.start && date.end <= span.end),
      candidate.anchor,
    );
  const behind = dates.find((date) => rightBehind(date, placed, input));
  if (behind !== undefined) return bounds(behind, input, 'right behind the event');
  const inMatch = near(candidate.match);
  if (inMatch !== undefined) return bounds(inMatch, input, 'within the match');
  const inClause = near(placed.clause);
  if (inClause !== undefined) return bounds(inClause, input, 'in the clause');
  const adjoining = dates.find((date) => adjoins(date, placed, input));
  if (adjoining !== undefined) return bounds(adjoining, input, 'adjoins the clause');
  const continued = continuedDate(placed, dates, input);
  if (continued !== undefined) return bounds(continued, input, 'of the clause that this one goes on');
  // `In January, leaders justified the decision to take …`: the date is that of the main verb.
  if (/\bto\s+$/i.test(input.segmented.text.slice(sentence.start, candidate.anchor.start))) return UNDATED;
  const opening = dates.find((date) => opens(date, placed, input));
  if (opening !== undefined) return bounds(opening, input, 'opens the sentence');
  const carried = carriedDate(placed, input);
  return carried === undefined ? UNDATED : bounds(carried, input, 'of the sentence that this one goes on');
}

/** `the sixth visit since the authority was judged inadequate in May`, `questions on Tuesday over the inspection`. */
const CLAUSE_BETWEEN =
  /\b(?:since|after|before|when|which|that|who|because|as)\b[^.;]*\b(?:was|were|is|are|had|has|have|became|received|found)\b/i;
const TOPIC_BETWEEN = /\b(?:over|about|into|regarding)\s+(?:the|its|their|an?|this|that)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;

/** True where between an event and a date stands a clause that the date is part of, or where the event is but its topic. */
function ofAnotherClause(date: DateMention, { candidate }: Placed, input: ResolveInput): boolean {
  const { anchor, match, statement } = candidate;
  const { text } = input.segmented;
  // `Ann Dee, who has led services since 2016, is to retire`: the side clause keeps its date.
  if (statement.shape === 'post')
    return (
      /, (?:who|which|whose)\b[^,]*$/.test(text.slice(match.start, date.start)) &&
      /^[^,]*,./.test(text.slice(date.end, match.end))
    );
  if (statement.shape !== 'event') return false;
  return date.start >= anchor.end
    ? CLAUSE_BETWEEN.test(text.slice(anchor.end, date.start))
    : TOPIC_BETWEEN.test(text.slice(date.end, anchor.start));
}

/** The dates of a sentence that tell when something was, in order. */
export const usableDates = (sentence: Span, input: ResolveInput): DateMention[] =>
  input.mentions.filter(
    (mention): mention is DateMention =>
      mention.kind === 'date' &&
      mention.start >= sentence.start &&
      mention.end <= sentence.end &&
      usable(mention, input),
  );

/** A sentence that takes up the body again tells on: `The inspection was in March 2010. The authority was judged …`. */
const TAKES_UP =
  /^[’‘“"'•*\s]*(?:it|they|inspectors|the (?:local authority|authority|council|borough|county|city|trust|service|services|inspectors|report|department)|(?:its|their|the council's|children['’]s) services)\b/i;

/** For a grade: the one date of the sentence before, in its paragraph, where this sentence takes its subject up. */
function carriedDate(placed: Placed, input: ResolveInput): DateMention | undefined {
  const { candidate, sentence } = placed;
  const before = input.segmented.sentences[sentence.index - 1];
  if (candidate.statement.shape !== 'grade' || before === undefined || before.paragraph !== sentence.paragraph)
    return undefined;
  if (!TAKES_UP.test(input.segmented.text.slice(sentence.start, sentence.start + 60))) return undefined;
  if (
    input.mentions.some(
      (mention) => mention.kind === 'date' && mention.start >= sentence.start && mention.end <= sentence.end,
    )
  )
    return undefined;
  const dates = input.mentions.filter(
    (mention): mention is DateMention =>
      mention.kind === 'date' && mention.start >= before.start && mention.end <= before.end && usable(mention, input),
  );
  return dates.length === 1 ? dates[0] : undefined;
}

/** `the order made in 2018 was lifted yesterday`: a date right behind an event's verb is the event's own. */
function rightBehind(date: DateMention, { candidate }: Placed, input: ResolveInput): boolean {
  if (candidate.statement.shape !== 'event' || date.start < candidate.anchor.end) return false;
  return /^ (?:back )?(?:in |on |by |from |at |during )?(?:early |late )?$/i.test(
    input.segmented.text.slice(candidate.anchor.end, date.start),
  );
}

/** `from inadequate in 2018 to outstanding in 2021`: a date right behind one value is not the other's. */
function belongsToSibling(
  date: DateMention,
  placed: Placed,
  siblings: readonly Placed[],
  input: ResolveInput,
): boolean {
  const { candidate } = placed;
  const gapTo = (anchor: Span): number =>
    anchor.end <= date.start ? date.start - anchor.end : Number.POSITIVE_INFINITY;
  const own = gapTo(candidate.anchor);
  return siblings.some(
    ({ candidate: other }) =>
      other.sentence === candidate.sentence &&
      other.kind === candidate.kind &&
      !(candidate.statement.shape === 'post' && contains(candidate.match, other.anchor)) &&
      (other.anchor.start !== candidate.anchor.start || other.anchor.end !== candidate.anchor.end) &&
      gapTo(other.anchor) < Math.min(own, NEAR_SIBLING) &&
      /^[’'”"]?,?\s*(?:\w+\s+){0,3}$/.test(input.segmented.text.slice(other.anchor.end, date.start)),
  );
}

const NEAR_SIBLING = 40;

function usable(date: DateMention, input: ResolveInput): boolean {
  if (date.precision === 'present' || date.precision === 'vague') return false;
  if (SUPERLATIVE.test(input.segmented.text.slice(Math.max(0, date.start - 60), date.start))) return false;
  return date.dateStart !== null || (date.modifier === 'since' && input.published !== null);
}

/** `the lowest number since 2012` does not tell since when. */
const SUPERLATIVE =
  /\b(?:lowest|highest|best|worst|first|largest|biggest|smallest|most|fewest|longest)\b[^.,;]{0,40}\bsince\s+(?:at least\s+)?$/i;

/** The nearest date, one behind the anchor before one in front of it at the same distance. */
function nearest(dates: readonly DateMention[], anchor: Span): DateMention | undefined {
  const distance = (date: DateMention): number =>
    date.start >= anchor.end ? date.start - anchor.end : anchor.start - date.end + 0.5;
  return [...dates].sort((a, b) => distance(a) - distance(b))[0];
}

/** What a date in the text means for a fact. */
export function bounds(date: DateMention, input: ResolveInput, why: string): Validity {
  const reason = `${date.text}, ${why}`;
  // “Since 2020” runs to the publication date in a fact, while the mention itself means 2020.
  if (
    date.modifier === 'since' &&
    date.dateStart !== null &&
    input.published !== null &&
    date.dateStart <= input.published
  ) {
    return { dateStart: date.dateStart, dateEnd: input.published, why: reason, date };
  }
  const until = date.modifier === 'from' ? endOfRange(date, input) : undefined;
  return { dateStart: date.dateStart, dateEnd: until ?? date.dateEnd, why: reason, date };
}

/** `from 2017 to 2020`: the second date ends what the first begins. */
function endOfRange(date: DateMention, input: ResolveInput): IsoDate | undefined {
  const next = input.mentions.find(
    (mention) =>
      mention.kind === 'date' &&
      mention.start > date.end &&
      mention.start - date.end < 12 &&
      (mention.modifier === 'to' || mention.modifier === 'until'),
  );
  const end = next?.kind === 'date' ? next.dateEnd : null;
  return end !== null && end !== undefined && date.dateStart !== null && end >= date.dateStart ? end : undefined;
}

/** A date alone in a neighbouring clause: `…, in September 2024`. */
function adjoins(date: DateMention, placed: Placed, input: ResolveInput): boolean {
  const { text } = input.segmented;
  const clause = clauseAround(text, placed.sentence, date, input.mentions);
  const gap =
    clause.start >= placed.clause.end
      ? text.slice(placed.clause.end, clause.start)
      : text.slice(clause.end, placed.clause.start);
  if (gap.trim().length > 2) return false;
  const rest = text.slice(clause.start, date.start) + text.slice(date.end, clause.end);
  return (
    rest
      .replace(/\b(?:in|on|by|from|since|during|at|as of|back|late|early|the|year|to)\b/gi, '')
      .replace(/[^\p{L}]/gu, '').length <= 3
  );
}

/** Openings of a clause that tells what the one before it led to. */
const GOES_ON =
  /^(?:[’”"]\s*)?(?:and\s+)?(?:leading|resulting|giving|earning|awarding|receiving|achieving|securing|rating|grading|judging|finding|when|where|which (?:led|resulted|gave|saw|rated|graded|judged|found)|(?:in|at|after|following) which)\b/i;

/** `reinspected in 2019, leading to a good rating`; `a good grade for one and an adequate one for the other, from Ofsted last year`. */
function continuedDate(placed: Placed, dates: readonly DateMention[], input: ResolveInput): DateMention | undefined {
  const { text } = input.segmented;
  const { clause, sentence } = placed;
  if (GOES_ON.test(text.slice(clause.start, clause.end))) {
    const before = dates.filter((date) => date.end <= clause.start).at(-1);
    if (before !== undefined) return before;
  }
  return dates.find(
    (date) =>
      date.start >= clause.end &&
      date.start - clause.end < TRAILING &&
      !otherNumber(placed, date, input) &&
      !hasVerb(sentence, { start: clause.end, end: sentence.end }, input),
  );
}

/** `up from a fifth two years ago`: a number between the clause and the date has the date for itself. */
function otherNumber({ candidate, clause }: Placed, date: DateMention, input: ResolveInput): boolean {
  if (candidate.statement.shape !== 'quantity') return false;
  return input.mentions.some(
    (mention) =>
      (mention.kind === 'money' || mention.kind === 'percent' || mention.kind === 'count') &&
      mention.start >= clause.end &&
      mention.end <= date.start,
  );
}

/** How far behind its clause a date without a verb of its own may trail. */
const TRAILING = 80;

function hasVerb(sentence: Sentence, span: Span, input: ResolveInput): boolean {
  return sentence.tokens.some(
    (token) =>
      token.start >= span.start &&
      token.end <= span.end &&
      (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/i.test(token.text))) &&
      !insideMention(token, input.mentions),
  );
}

const OPENER =
  /^[‘“"'(\s]*(?:in|on|by|since|during|as of|as at|at|from|between|following|after|back in|until|late|early|last|earlier)?\b/i;

/** A date in the first clause of the sentence, where that clause has no finite verb of its own. */
function opens(date: DateMention, placed: Placed, input: ResolveInput): boolean {
  const { sentence } = placed;
  const clause = clauseAround(input.segmented.text, sentence, date, input.mentions);
  if (clause.start > sentence.start + 2 || clause.start >= placed.clause.start) return false;
  if (!OPENER.test(input.segmented.text.slice(sentence.start, clause.end))) return false;
  return !hasVerb(sentence, clause, input);
}

function insideMention(token: Span, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) => mention.kind !== 'quote' && mention.start <= token.start && token.end <= mention.end,
  );
}
