import type { Fact, Refusal } from '../model/fact.js';
import { isSurer } from '../model/rule.js';
import { sayerOf } from './attribution.js';
import { type Placed, placeCandidate } from './clauses.js';
import { areaOfSubject, basisOf, behindBasis } from './comparison.js';
import { type Discourse, readDiscourse } from './discourse.js';
import { fillEllipses } from './ellipsis.js';
import { foldRepeats } from './fold.js';
import type { ResolveInput } from './input.js';
import { type ModalityResult, modalityOf } from './modality.js';
import { type Nearby, nearbyOf } from './nearby.js';
import { completePost } from './posts.js';
import { dateRows } from './rows.js';
import { repeatedValues } from './same-again.js';
import { datesOfSubjects, furtherDates, pairedDate, wholeList } from './several-dates.js';
import { type SubjectResult, subjectOf } from './subjects.js';
import { UNDATED, type Validity, validityOf } from './validity.js';

export type { ResolveInput } from './input.js';

/** Changes whenever resolution yields something else for the same candidates. */
export const RESOLVE_VERSION = 2;

export interface Resolution {
  readonly facts: readonly Fact[];
  readonly refusals: readonly Refusal[];
}

/**
 * Decides for every candidate whose fact it is, when it holds, how it is meant and who says so; refuses those that are
 * nobody's or that a surer candidate of the same place excludes; folds what the document repeats. Pure; offsets are
 * UTF-16 into the clean text.
 */
export function resolve(input: ResolveInput): Resolution {
  const discourse = readDiscourse(input);
  const refusals: Refusal[] = [];
  const facts: Fact[] = [];
  const stated = fillEllipses(input.candidates, input.segmented, input.mentions);
  const around = nearbyOf(input, []);
  const again = repeatedValues(stated, input, around);
  const candidates = [...stated, ...again];
  const placed = candidates.flatMap(
    (candidate) => placeCandidate(candidate, input.segmented, around.inputAt(candidate.sentence).mentions) ?? [],
  );
  const nearby = nearbyOf(input, placed);
  for (const one of settleRivals(placed, refusals)) {
    const decided = decide(one, discourse, input, nearby);
    if (Array.isArray(decided)) facts.push(...decided, ...decided.flatMap((fact) => impliedBy(fact, input)));
    else refusals.push(decided);
  }
  const apart = new Set(again.map((candidate) => candidate.evidence.start));
  return { facts: foldRepeats(dateRows(facts, input), apart), refusals };
}

/**
 * One value states one thing: of several candidates of the same kind with the same anchor and statement the surest
 * keeps it, on a tie that of a later rule folder, then the first rule. Measures that one rule distributed over areas stay together.
 */
function settleRivals(placed: readonly Placed[], refusals: Refusal[]): Placed[] {
  const winners = new Map<string, Placed>();
  for (const one of placed) {
    const key = rivalKey(one);
    const best = winners.get(key);
    if (best === undefined || outdoes(one, best)) winners.set(key, one);
  }
  const seen = new Set<string>();
  return placed.filter((one) => {
    const winner = winners.get(rivalKey(one));
    const { candidate } = one;
    const same = `${rivalKey(one)}\t${candidate.measure}\t${candidate.rule}`;
    const shares = winner?.candidate.rule === candidate.rule && winner.candidate.measure !== candidate.measure;
    if (one === winner || (shares && !seen.has(same))) {
      seen.add(same);
      return true;
    }
    refusals.push({
      rule: candidate.rule,
      evidence: candidate.evidence,
      reason: `another rule states this place: ${winner?.candidate.rule ?? ''}`,
    });
    return false;
  });
}

/** The event that a change of a post is too. */
function impliedBy(fact: Fact, input: ResolveInput): Fact[] {
  const { statement } = fact;
  if (statement.shape !== 'post') return [];
  const kind = input.pack.kinds.find((one) => one.id === fact.kind);
  const implied = kind?.implied?.find((one) => one.measure === fact.measure && one.post === statement.role);
  return implied === undefined ? [] : [{ ...fact, ...implied.event, statement: { shape: 'event' } }];
}

/** The one that states the post itself, where both tell of the same change; else the surer one. */
function outdoes({ candidate: one }: Placed, { candidate: other }: Placed): boolean {
  if (one.measure === other.measure && states(one) !== states(other)) return states(one) > states(other);
  return isSurer(one, other);
}

const states = ({ statement }: Placed['candidate']): number =>
  statement.shape === 'post' && statement.role !== '' ? 1 : 0;

function rivalKey({ candidate }: Placed): string {
  const { kind, statement, anchor } = candidate;
  // Events have no value to quarrel about: only the same event at the same place is the same.
  const what = statement.shape === 'event' ? candidate.measure : '';
  return `${kind}\t${what}\t${anchor.start}`;
}

function decide(placed: Placed, discourse: Discourse, document: ResolveInput, nearby: Nearby): Fact[] | Refusal {
  const { candidate } = placed;
  const input = nearby.inputAt(candidate.sentence);
  const siblings = nearby.placedAt(candidate.sentence);
  const refuse = (reason: string): Refusal => ({ rule: candidate.rule, evidence: candidate.evidence, reason });
  const statement = completePost(candidate, document);
  if (statement === null) return refuse('no post is stated');
  const modality = meantAs(placed, input, siblings);
  if (modality.kind === 'none') return refuse(modality.reason);
  const validity = wholeList(placed, dayOfCount(statement, validWhen(placed, input, siblings)), input);
  const meant = toCome(placed, modality, validity, input);
  const stated = statement.shape === 'post' ? { ...placed, candidate: { ...candidate, statement } } : placed;
  const subject = whose(stated, discourse, input, siblings, validity);
  if (subject.kind === 'none') return refuse(subject.reason);
  const saidBy = sayerOf(placed, discourse, input);
  const paired = datesOfSubjects(placed, subject.records.length, input);
  const listed = [validity, ...furtherDates(placed, validity, input)];
  return subject.records.flatMap((record, index) =>
    (paired === null ? listed : paired.slice(index, index + 1)).map((when) => ({
      kind: candidate.kind,
      measure: candidate.measure,
      subject: record.id,
      statement,
      dateStart: when.dateStart,
      dateEnd: when.dateEnd,
      status: meant.status,
      saidBy,
      evidence: candidate.evidence,
      repeats: [],
      rule: candidate.rule,
      confidence: Math.round(candidate.confidence * subject.sure * 100) / 100,
      why: [`subject ${subject.why}`, `date ${when.why}`, `status ${meant.status}: ${meant.why}`],
    })),
  );
}

/** A number `at the end of March` is that of its last day, as counts and accounts are taken. */
function dayOfCount({ shape }: Fact['statement'], validity: Validity): Validity {
  const { date, dateEnd } = validity;
  if (shape !== 'quantity' || date?.precision !== 'part_year' || !/\b(?:end|close) of\b/i.test(date.text))
    return validity;
  // Of a month its last third is meant; the end of a year stays a span.
  const days = (Date.parse(dateEnd ?? '') - Date.parse(date.dateStart ?? '')) / 86_400_000;
  return days < 12 ? { ...validity, dateStart: dateEnd } : validity;
}

const PRESENT =
  /\b(?:leaves|starts|takes|joins|goes|begins|becomes|steps|stands|retires|departs|succeeds|replaces|returns|reverts|transfers|opens|launches|moves|acts|hands|ends|closes|quits|bows|arrives|comes|finishes|(?:is|are) (?:now |also )?\w+ing)\b/i;

/** `She leaves on 31 May`, `The trust goes live on 1 April`: the present tense with a day after publication is to come. */
function toCome(
  { candidate }: Placed,
  modality: Extract<ModalityResult, { readonly kind: 'status' }>,
  validity: Validity,
  input: ResolveInput,
): Extract<ModalityResult, { readonly kind: 'status' }> {
  const { shape } = candidate.statement;
  if (modality.status !== 'asserted' || (shape !== 'event' && shape !== 'post')) return modality;
  if (input.published === null || validity.dateStart === null || validity.dateStart <= input.published) return modality;
  return PRESENT.test(input.segmented.text.slice(candidate.match.start, candidate.match.end))
    ? { kind: 'status', status: 'forecast', why: 'the present tense with a date to come' }
    : modality;
}

/** A number held against another shares what it does not state itself: status, date of the same time, subject. */
function meantAs(placed: Placed, input: ResolveInput, siblings: readonly Placed[]): ModalityResult {
  const base = basisOf(placed, siblings);
  if (base === null) return modalityOf(placed, input);
  const own = modalityOf(behindBasis(placed, base), input);
  const plain = own.kind === 'status' && own.status === 'asserted';
  return plain && placed.candidate.basis?.likewise === true ? meantAs(base, input, siblings) : own;
}

function validWhen(placed: Placed, input: ResolveInput, siblings: readonly Placed[]): Validity {
  const { basis, date } = placed.candidate;
  const base = basisOf(placed, siblings);
  if (basis === undefined || base === null || date !== undefined || basis.likewise)
    return (date === undefined ? pairedDate(placed, input, siblings) : null) ?? validityOf(placed, input, siblings);
  return basis.sameTime ? validWhen(base, input, siblings) : UNDATED;
}

function whose(
  placed: Placed,
  discourse: Discourse,
  input: ResolveInput,
  siblings: readonly Placed[],
  validity: Validity,
): SubjectResult {
  const { basis, subject } = placed.candidate;
  const base = basisOf(placed, siblings);
  if (basis === undefined || base === null || subject !== undefined)
    return subjectOf(placed, discourse, input, siblings, validity.dateStart ?? input.published);
  const shared = whose(base, discourse, input, siblings, validity);
  return basis.area === null ? shared : areaOfSubject(shared, basis.area, input.pack);
}
