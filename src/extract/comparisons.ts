import type { DateMention, EntityMention, Mention } from '../model/mention.js';
import type { Candidate, ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import type { Links } from './links.js';
import { mentionKindOf, numbersFrom, placeKey, unitOfCandidate, wordsBetween } from './masked.js';
import type { Rule, RuleSet } from './rule-set.js';
import { isNumber, type NumberMention } from './statement.js';

const LED_BY_AREA =
  /(?:\b(?:and|above|below|than|against|with|to|over|under|,)\s+(?:the\s+)?(?:just|about|around|nearly|an average of)?\s*)$/i;

const REACH = 180;
const SURENESS = 0.96;

/** What one pass over a document's candidates shares. */
export interface Run {
  readonly view: ExtractionView;
  readonly links: Links;
  readonly rules: ReadonlyMap<string, Rule>;
  /** The rules that name topics. */
  readonly topical: readonly Rule[];
  /** Ids of the kinds that rules state. */
  readonly kinds: readonly string[];
  /** Places that a candidate already states. */
  readonly taken: Set<string>;
  readonly added: Candidate[];
}

/** Takes a document's view, its rules and what they found; returns what the passes behind them share. */
export function runOf(view: ExtractionView, { rules, links }: RuleSet, candidates: readonly Candidate[]): Run {
  return {
    view,
    links,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    topical: rules.filter((rule) => rule.topic.length > 0),
    kinds: [...new Set(rules.map((rule) => rule.kind.id))],
    taken: new Set(candidates.map((candidate) => placeKey(candidate.kind, candidate.anchor))),
    added: [],
  };
}

/** True where numbers that the text goes on to name are of the candidate's measure too. */
export function goesOnFrom(base: Candidate, { rules }: Run): boolean {
  return (
    base.statement.shape === 'quantity' &&
    base.status === undefined &&
    rules.get(base.rule)?.definition.compared !== false
  );
}

/**
 * Adds the numbers that a sentence holds against one that a rule found in it: `up from 14.9% the year before`, `against 15
 * nationally`, `(West Midlands: 18.2%)`, `£10m, £6m of it for placements`. Each becomes a candidate of the same measure
 * with its own subject and date where it has them. Linear in the sentence's numbers.
 */
export function addComparisons(candidates: readonly Candidate[], run: Run): void {
  for (const base of candidates) {
    const sentence = run.view.segmented.sentences[base.sentence];
    if (sentence !== undefined && goesOnFrom(base, run)) followLinks(base, sentence, base.anchor, run);
  }
}

/** Follows links from number to number to the end of the sentence or to another measure's number. */
export function followLinks(base: Candidate, sentence: Sentence, from: Span, run: Run, comparing = false): void {
  const { view, taken, added } = run;
  let previous: Span = from;
  let joined = comparing;
  let bodies = bodiesOfRow(from.start, sentence, view);
  let row = 0;
  for (const number of numbersFrom(mentionKindOf(unitOfCandidate(base)), sentence, from.end, view)) {
    if (taken.has(placeKey(base.kind, number))) return;
    const words = wordsBetween(view, sentence, previous.end, number.start);
    const link = words.length > REACH ? null : linkOf(base, words, number, sentence, run, joined);
    row += 1;
    if (!PURE_LIST.test(words)) [bodies, row] = [bodiesOfRow(number.start, sentence, view), 0];
    const body = bodies?.[row];
    if (link === null && body !== undefined && PURE_LIST.test(words) && fits(base, number, run)) {
      taken.add(placeKey(base.kind, number));
      added.push(alike(base, number, body, sentence));
    } else if (link !== null && fits(base, number, run)) {
      taken.add(placeKey(base.kind, number));
      const next = comparedWith(base, number, { ...link, from: previous.end }, sentence, run);
      added.push(body === undefined || row > 0 ? next : { ...next, subject: body, single: true });
      joined = !link.likewise;
    }
    previous = number;
  }
}

const PURE_LIST = /^\s*(?:,|,?\s*and)\s*$/i;

/**
 * `A, B and C overspent by £4m, £2m and £1m`: the bodies of a row of numbers, where as many are named before it as it has;
 * null where no such row begins at an offset. Areas are left out where bodies alone fit the row.
 */
export function bodiesOfRow(from: number, sentence: Sentence, view: ExtractionView): EntityMention[] | null {
  const mentions = view.mentionsOf(sentence);
  const named = mentions.filter(
    (mention): mention is EntityMention => mention.kind === 'entity' && mention.end <= from,
  );
  // `Swindon and Torbay had the highest rates in the South West, at 38% and 33%`.
  const bodies = named.filter((mention) => mention.type !== 'region');
  const numbers = mentions.filter(isNumber).filter((mention) => mention.start >= from);
  let row = 1;
  while (row < numbers.length && PURE_LIST.test(view.segmented.text.slice(numbers[row - 1]?.end, numbers[row]?.start)))
    row += 1;
  // `Dudley was at 8%; Camden and Islington had 9% and 11% respectively`: those named last.
  const told = /^[^.;]{0,60}\brespectively\b/i.test(view.segmented.text.slice(numbers[row - 1]?.end, sentence.end));
  if (row < 2) return null;
  if (named.length === row) return named;
  if (bodies.length === row) return bodies;
  return told && bodies.length > row ? bodies.slice(-row) : null;
}

/** The same measure with the next number of a row; whose it is follows from its place. */
function alike(base: Candidate, number: NumberMention, subject: EntityMention, sentence: Sentence): Candidate {
  const place = { start: number.start, end: number.end };
  const { basis: _basis, ...rest } = base;
  return { ...rest, statement: restated(base, number), sentence: sentence.index, anchor: place, subject, single: true };
}

/** How a number is joined to the one it is held against. */
export interface Joined {
  readonly likewise: boolean;
  /** True where it may be another body's or area's. */
  readonly area: boolean;
}

function linkOf(
  base: Candidate,
  words: string,
  number: NumberMention,
  sentence: Sentence,
  run: Run,
  joined: boolean,
): Joined | null {
  const { view, links } = run;
  const behindIt = wordsBetween(view, sentence, number.end, sentence.end);
  if (isPart(base, words, behindIt, run)) return { likewise: true, area: false };
  if (links.toArea.some((pattern) => pattern.test(words))) return { likewise: false, area: true };
  const link = links.between.find(({ pattern }) => pattern.test(words));
  // `from 44% at its launch to 31%`
  if (link === undefined && links.toEnd.test(words) && LED_BY_FROM.test(textBefore(base, number, view)))
    return { likewise: true, area: false };
  const behind = links.areaBehind.test(behindIt);
  if (link !== undefined) return { likewise: link.likewise, area: behind && !link.likewise };
  if (links.nextBody.test(words) && (joined || STANDS_ALONE.test(behindIt))) return { likewise: false, area: true };
  // `which peaked at 856, stood at 771`
  if (links.nowAt.test(words) && LED_BY_WHICH.test(textBefore(base, number, view)))
    return { likewise: true, area: false };
  const dated = links.dated.test(behindIt);
  // `298 children (301 at the end of March)`
  if (IN_BRACKETS.test(words) && dated) return { likewise: false, area: false };
  if (links.nextTime.test(words) && dated) return { likewise: true, area: false };
  if (links.manifold.test(words) && (dated || /§D['’]s?\s*$/.test(words))) return { likewise: false, area: false };
  if (links.takenUp.test(words) || links.broughtTo.test(words) || (joined && links.andAnother.test(words)))
    return { likewise: false, area: behind };
  return behind && LED_BY_AREA.test(words) ? { likewise: false, area: true } : null;
}

const LED_BY_FROM = /\bfrom\s+(?:(?:about|around|nearly|almost|over|just|some|a high of|a peak of)\s+)*$/i;

const LED_BY_WHICH = /\b(?:which|that)\s[^,;]{0,30}$/i;
const IN_BRACKETS = /^[^,;()]{0,40}\(\s*(?:from\s+|up from\s+|down from\s+)?$/i;

/** The text right before the number that a candidate states, where the other number comes behind it. */
const textBefore = ({ anchor }: Candidate, number: Span, view: ExtractionView): string =>
  number.start < anchor.end ? '' : view.segmented.text.slice(Math.max(0, anchor.start - 40), anchor.start);

/** What follows a number that is all its body is said to have. */
const STANDS_ALONE = /^\s*(?:$|[,.;)]|and\b|while\b|respectively\b)/i;

/** `£15m of which is in children’s services`, `of which £15m is for placements`. */
const PART_BEHIND = /^\s*of (?:it|this|that|which|the total|these|those|them)\b/i;
const PART_BEFORE = /\b(?:of (?:which|that|this|it)\s*,?|including|among (?:it|them))\s+(?:[\w’'-]+\s+){0,6}$/i;

/** True where a number is called a part of the base's, for what its rule names. */
export function isPart(base: Candidate, words: string, behind: string, { rules, links }: Run): boolean {
  const wanted = rules.get(base.rule)?.definition.parts;
  if (wanted === undefined) return false;
  const led = PART_BEFORE.test(words);
  if (!led && !(PART_BEHIND.test(behind) && links.part.test(words))) return false;
  const about = `${words.slice(-PART_REACH)} ${behind.slice(0, PART_REACH)}`.toLowerCase();
  return wanted.some((word) => about.includes(word));
}

/** How far behind a part it may say what it is for. */
const PART_REACH = 90;

/** True where the number can be of the base's measure: no change in points, no rate, no other things counted. */
export function fits(base: Candidate, number: NumberMention, { links }: Run): boolean {
  if (number.kind === 'percent') return number.form !== 'percentage_points';
  if (number.kind !== 'count' || number.noun === '') return true;
  return links.countedIn(unitOfCandidate(base)).test(number.noun);
}

/** The number as a candidate of the base's measure, with a subject and date of its own where it has them. */
export function comparedWith(
  base: Candidate,
  number: NumberMention,
  link: Joined & { readonly from: number },
  sentence: Sentence,
  run: Run,
): Candidate {
  const { date: _date, subject: _subject, single: _single, undated: _undated, ...rest } = base;
  const { subject, date } = ownContext(number, link.from, sentence, run);
  const area = subject === undefined && link.area ? areaWord(run, link.from, sentence, number) : null;
  return {
    ...rest,
    statement: restated(base, number),
    sentence: sentence.index,
    anchor: { start: number.start, end: number.end },
    match: { start: number.start, end: number.end },
    evidence: evidenceOf(number, date, link.from, run.view),
    ...(subject === undefined ? {} : { subject, single: true }),
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

/** The body and the date that belong to a number, from an offset of its sentence on. */
export function ownContext(
  number: NumberMention,
  from: number,
  sentence: Sentence,
  run: Run,
): { readonly subject: EntityMention | undefined; readonly date: DateMention | undefined } {
  const near = mentionsAround(number, from, sentence, run.view);
  return {
    subject: near.find(
      (mention): mention is EntityMention => mention.kind === 'entity' && isItsBody(mention, number, run),
    ),
    date: ownDate(near, number, run),
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

/** The date of a number: one behind it before one in front of it. */
function ownDate(near: readonly Mention[], number: NumberMention, run: Run): DateMention | undefined {
  const dates = near.filter(
    (mention): mention is DateMention => mention.kind === 'date' && isItsDate(mention, number, run),
  );
  return dates.find((date) => date.start >= number.end) ?? dates.at(-1);
}

function isItsDate(date: DateMention, number: NumberMention, { view, links }: Run): boolean {
  if (date.precision === 'present' || date.dateStart === null) return false;
  if (date.end <= number.start) return leadsTo(date, number, view);
  return links.dateBehind.test(view.segmented.text.slice(number.end, date.start));
}

function isItsBody(body: EntityMention, number: NumberMention, { view, links }: Run): boolean {
  if (body.end <= number.start) return leadsTo(body, number, view);
  return links.bodyBehind.test(view.segmented.text.slice(number.end, body.start));
}

function areaWord(
  { view, links }: Run,
  from: number,
  sentence: Sentence,
  number: NumberMention,
): 'nation' | 'region' | null {
  const words = view.segmented.text.slice(from, Math.min(sentence.end, number.end + 40));
  return links.areas.find(({ pattern }) => pattern.test(words))?.area ?? null;
}

/** Where a number held against another stands, from the link to its date. */
export function evidenceOf(number: Span, date: Span | undefined, from: number, view: ExtractionView): Span {
  const before = /^[\s,;:.)(–-]*/.exec(view.segmented.text.slice(from, number.start))?.[0].length ?? 0;
  return { start: Math.min(from + before, number.start), end: Math.max(number.end, date?.end ?? 0) };
}
