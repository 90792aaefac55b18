import type { DateMention, EntityMention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import {
  bodiesOfRow,
  comparedWith,
  evidenceOf,
  fits,
  followLinks,
  goesOnFrom,
  isPart,
  ownContext,
  type Run,
} from './comparisons.js';
import { ENDS, type GoingOn, ROW } from './links.js';
import { mentionKindOf, numbersFrom, placeKey, unitOfCandidate, wordsBetween } from './masked.js';
import type { Reading } from './reading.js';
import type { Rule } from './rule-set.js';
import { type NumberMention, statedNumber } from './statement.js';

/** Sentences back that one may go on from, and rows back to the heading of a list. */
const REACH = 2;
const ROWS = 40;
/** Characters before a number that may lead to it. */
const LEAD = 180;
const SURENESS = 0.92;

const KINDS: readonly NumberMention['kind'][] = ['percent', 'money', 'count'];

/** What a sentence can go on from: a number that a rule found, or a rule whose measure is named. */
type Antecedent =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'topic'; readonly rule: Rule; readonly sentence: Sentence };

/** What a pass over the sentences remembers. */
interface Memory {
  /** By sentence and kind of number, what its last number states. */
  readonly stated: Map<string, Candidate>;
  readonly readings: readonly Reading[];
  /** Sentences that are rows of a list or table. */
  readonly rows: Set<number>;
}

/**
 * Adds the numbers of sentences and rows that go on about a measure named before them: `This is a reduction from 541`,
 * `Bolton (12%) and Rochdale (14%) were close`, `Elsewhere, York had 270`, `2021-22: £21.4m`. A sentence goes on from a
 * number stated at most two sentences before, or from words that a rule calls its topic. Linear in the document.
 */
export function addContinuations(candidates: readonly Candidate[], readings: readonly Reading[], run: Run): void {
  const memory: Memory = { stated: new Map(), readings, rows: new Set() };
  for (const candidate of [...candidates, ...run.added]) remember(candidate, memory);
  for (const { sentence } of readings) {
    for (const kind of KINDS) {
      const before = run.added.length;
      goOn(sentence, kind, memory, run);
      for (const candidate of run.added.slice(before)) remember(candidate, memory);
    }
  }
}

const memoryKey = (sentence: number, kind: string): string => `${sentence}\t${kind}`;

function remember(candidate: Candidate, { stated }: Memory): void {
  if (candidate.statement.shape !== 'quantity') return;
  const key = memoryKey(candidate.sentence, mentionKindOf(unitOfCandidate(candidate)));
  const known = stated.get(key);
  // What another body or the nation has is no base to go on from.
  const weight = (one: Candidate): number => (one.basis?.sameTime === true ? 0 : 1);
  const later = known === undefined || known.anchor.start <= candidate.anchor.start;
  if (known === undefined || weight(candidate) > weight(known) || (weight(candidate) === weight(known) && later))
    stated.set(key, candidate);
}

function goOn(sentence: Sentence, kind: NumberMention['kind'], memory: Memory, run: Run): void {
  const { view, taken, added } = run;
  const number = numbersFrom(kind, sentence, sentence.start, view)[0];
  if (number === undefined || run.kinds.some((id) => taken.has(placeKey(id, number)))) return;
  const opening = openingOf(sentence, number, run);
  if (opening === null) return;
  if (opening.row) memory.rows.add(sentence.index);
  const from = antecedentOf(sentence, kind, opening, memory, run);
  if (from === null) return;
  if (from.kind === 'candidate') {
    const { candidate } = from;
    if (!goesOnFrom(candidate, run) || !fits(candidate, number, run)) return;
    if (opening.part && !isPart(candidate, opening.words, wordsBetween(view, sentence, number.end, sentence.end), run))
      return;
    taken.add(placeKey(candidate.kind, number));
    const link = { likewise: opening.part || opening.row, area: opening.area, from: opening.start };
    const compared = withOpeningBody(comparedWith(candidate, number, link, sentence, run), opening, sentence, run);
    const next = firstOfRow(withOpeningDate(compared, number, opening.start, sentence, run), sentence, run);
    added.push(next);
    followLinks(next, sentence, number, run, opening.area);
    return;
  }
  const named = topicCandidate(from.rule, from.sentence, number, opening.start, sentence, run);
  if (named === null) return;
  const first = firstOfRow(named, sentence, run);
  taken.add(placeKey(first.kind, number));
  added.push(first);
  followLinks(first, sentence, number, run, true);
}

/** How a sentence leads to its first number. */
interface Opening extends Pick<GoingOn, 'area' | 'named'> {
  readonly row: boolean;
  readonly part: boolean;
  /** Where what leads to the number begins: the sentence, or behind a colon. */
  readonly start: number;
  readonly words: string;
}

function openingOf(sentence: Sentence, number: NumberMention, { view, links }: Run): Opening | null {
  const { text } = view.segmented;
  if (number.start - sentence.start > LEAD) return null;
  const colon = /:\s/g;
  let start = sentence.start;
  const prefix = text.slice(sentence.start, number.start);
  for (const match of prefix.matchAll(colon)) start = sentence.start + match.index + match[0].length;
  const words = wordsBetween(view, sentence, start, number.start);
  const behind = wordsBetween(view, sentence, number.end, sentence.end);
  const alone = ENDS.test(behind.replace(links.thingsFirst, ''));
  const whole = { start, words, part: false };
  if (
    alone &&
    (ROW.test(words) ||
      (start > sentence.start && ROW.test(wordsBetween(view, sentence, sentence.start, number.start))))
  )
    return { ...whole, start: ROW.test(words) ? start : sentence.start, row: true, area: true, named: false };
  const going = links.goingOn.find(({ pattern }) => pattern.test(words));
  if (going !== undefined && (going.named || alone)) return { ...whole, row: false, ...going };
  if (PART_OPENS.test(words) || PART_FOLLOWS.test(behind))
    return { ...whole, row: false, area: false, named: true, part: true };
  return null;
}

const PART_OPENS = /^[\s’“"']*(?:of (?:that|this|it),?|that includes|this includes|it includes)\s+(?:\w+\s+){0,2}$/i;
const PART_FOLLOWS = /^\s*of (?:that|this|it|the total|the overspend|the bill|the gap)\b/i;

function antecedentOf(
  sentence: Sentence,
  kind: NumberMention['kind'],
  opening: Opening,
  { stated, readings, rows }: Memory,
  run: Run,
): Antecedent | null {
  if (opening.start > sentence.start) {
    const topic = topicOf(readings[sentence.index], kind, run, opening.start);
    if (topic !== null) return { kind: 'topic', rule: topic, sentence };
  }
  let reach = REACH;
  for (let back = 1; back <= reach && back <= ROWS; back += 1) {
    const at = sentence.index - back;
    const reading = readings[at];
    if (reading === undefined) return null;
    const candidate = stated.get(memoryKey(at, kind));
    if (candidate !== undefined) {
      // `31 posts were empty, and fewer children in care helped. There were 112 in March`: what is named last is gone on about.
      const last = opening.area
        ? null
        : topicNamed(reading, kind, run, { start: candidate.anchor.end, end: reading.sentence.end });
      return last === null || last.measure.id === candidate.measure
        ? { kind: 'candidate', candidate }
        : { kind: 'topic', rule: last, sentence: reading.sentence };
    }
    const topic = topicOf(reading, kind, run);
    if (topic !== null) return { kind: 'topic', rule: topic, sentence: reading.sentence };
    // Rows reach back to their heading.
    if (opening.row && rows.has(at)) reach += 1;
    else if (!opening.named && numbersFrom(kind, reading.sentence, reading.sentence.start, run.view).length > 0)
      return null;
  }
  return null;
}

/** The one rule whose measure a sentence names as its topic, with numbers of a kind to come; up to an offset, where given. */
function topicOf(reading: Reading | undefined, kind: NumberMention['kind'], run: Run, end?: number): Rule | null {
  if (reading === undefined) return null;
  const { sentence } = reading;
  if (end === undefined && numbersFrom(kind, sentence, sentence.start, run.view).length > 0) return null;
  return topicNamed(reading, kind, run, { start: sentence.start, end: end ?? sentence.end });
}

/** The one rule with numbers of a kind whose topic a part of a sentence names. */
function topicNamed(reading: Reading, kind: NumberMention['kind'], run: Run, { start, end }: Span): Rule | null {
  const found = run.topical.filter(
    (rule) =>
      rule.measure.units.some((unit) => mentionKindOf(unit) === kind) &&
      rule.topic.some((pattern) =>
        reading
          .matches(pattern)
          .some(
            (match) =>
              (reading.units[match.start]?.start ?? 0) >= start && (reading.units[match.end - 1]?.end ?? 0) <= end,
          ),
      ),
  );
  const measures = new Set(found.map((rule) => rule.measure.id));
  return measures.size === 1 ? (found[0] ?? null) : null;
}

/** A number of a measure that is only named: its rule, its own body and date, else those of the sentence that names it. */
function topicCandidate(
  rule: Rule,
  named: Sentence,
  number: NumberMention,
  from: number,
  sentence: Sentence,
  run: Run,
): Candidate | null {
  const stated = statedNumber(rule, number);
  if (
    stated === null ||
    (number.kind === 'count' && number.noun !== '' && !run.links.countedIn(stated.unit).test(number.noun))
  )
    return null;
  const own = ownContext(number, from, sentence, run);
  const mentions = run.view.mentionsOf(named).filter((mention) => mention.end <= number.start);
  const bodies = mentions.filter(
    (mention): mention is EntityMention => mention.kind === 'entity' && mention.type !== 'region',
  );
  const dates = mentions.filter(
    (mention): mention is DateMention => mention.kind === 'date' && mention.dateStart !== null,
  );
  const subject = own.subject ?? (bodies.length === 1 ? bodies[0] : undefined);
  const date = own.date ?? (dates.length === 1 ? dates[0] : undefined);
  const place = { start: number.start, end: number.end };
  return {
    rule: rule.id,
    kind: rule.kind.id,
    measure: rule.measure.id,
    statement: { shape: 'quantity', ...stated },
    sentence: sentence.index,
    evidence: evidenceOf(number, own.date, from, run.view),
    anchor: place,
    match: place,
    ...(subject === undefined ? {} : { subject, ...(own.subject === undefined ? {} : { single: true }) }),
    ...(date === undefined ? {} : { date }),
    confidence: Math.round((rule.definition.confidence ?? 0.9) * SURENESS * 100) / 100,
    precedence: rule.precedence,
  };
}

/** `Camden and Islington had 9% and 11%`: the first number of a row is the first body's. */
function firstOfRow(candidate: Candidate, sentence: Sentence, { view }: Run): Candidate {
  const subject = bodiesOfRow(candidate.anchor.start, sentence, view)?.[0];
  return subject === undefined ? candidate : { ...candidate, subject, single: true };
}

/** `In Outer London the rate went up to 23.1%`: the one body of an opening that is about another. */
function withOpeningBody(candidate: Candidate, opening: Opening, sentence: Sentence, { view }: Run): Candidate {
  if (candidate.subject !== undefined || !(opening.area || opening.named)) return candidate;
  const bodies = view
    .mentionsOf(sentence)
    .filter(
      (mention): mention is EntityMention =>
        mention.kind === 'entity' && mention.start >= opening.start && mention.end <= candidate.anchor.start,
    );
  const [subject] = bodies;
  if (subject === undefined || bodies.length > 1) return candidate;
  const { basis } = candidate;
  return {
    ...candidate,
    subject,
    single: true,
    ...(basis === undefined ? {} : { basis: { ...basis, sameTime: true } }),
  };
}

/** `In 2021 it was 640`, `By the end of August the figure had dropped to nine`: the date that opens the sentence. */
function withOpeningDate(
  candidate: Candidate,
  number: NumberMention,
  from: number,
  sentence: Sentence,
  { view }: Run,
): Candidate {
  if (candidate.date !== undefined) return candidate;
  const date = view
    .mentionsOf(sentence)
    .find(
      (mention): mention is DateMention =>
        mention.kind === 'date' && mention.start >= from && mention.end <= number.start,
    );
  if (date === undefined || date.dateStart === null || date.precision === 'present') return candidate;
  const led = /^[\s’“"']*(?:(?:but|and|just|back)\s+)?(?:(?:in|at|by|on|since|as of|until|during)\s+)?(?:the\s+)?$/i;
  return led.test(view.segmented.text.slice(from, date.start)) ? { ...candidate, date } : candidate;
}
