import type { Statement } from '../model/fact.js';
import type { CountMention, Mention, MoneyMention, PercentMention } from '../model/mention.js';
import type { Span } from '../model/span.js';
import type { Match } from './matcher.js';
import type { Rule } from './rule-set.js';
import type { Unit } from './units.js';

/** What a match states, or why it states nothing. */
export type StatementResult =
  | { readonly kind: 'stated'; readonly statement: Statement; readonly anchor: Unit }
  | { readonly kind: 'nothing'; readonly reason: string };

export type NumberMention = MoneyMention | PercentMention | CountMention;

/** Builds the statement of a match from its captures and the rule's fixed fields, by the shape of the rule's kind. */
export function stateMatch(rule: Rule, match: Match, units: readonly Unit[]): StatementResult {
  switch (rule.kind.shape) {
    case 'grade':
      return stateGrade(rule, match, units);
    case 'quantity':
      return stateQuantity(rule, match, units);
    case 'event':
      return stated({ shape: 'event' }, captured(match, units, 'event') ?? units[match.start]);
    case 'post':
      return statePost(rule, match, units);
  }
}

function stated(statement: Statement, anchor: Unit | undefined): StatementResult {
  return anchor === undefined ? nothing('the match is empty') : { kind: 'stated', statement, anchor };
}

const nothing = (reason: string): StatementResult => ({ kind: 'nothing', reason });

/** The first unit of a capture. */
export function captured(match: Match, units: readonly Unit[], name: string): Unit | undefined {
  const place = match.captures.get(name);
  return place === undefined ? undefined : units[place.start];
}

/** The mentions that a capture covers. */
export function mentionsCaptured(match: Match, units: readonly Unit[], name: string): Mention[] {
  const place = match.captures.get(name);
  return place === undefined ? [] : units.slice(place.start, place.end).flatMap((unit) => unit.mentions);
}

function stateGrade(rule: Rule, match: Match, units: readonly Unit[]): StatementResult {
  const fixed = rule.definition.fill?.grade;
  const term = mentionsCaptured(match, units, 'grade').find((mention) => mention.kind === 'term');
  const grade = fixed ?? (term?.kind === 'term' ? term.id : undefined);
  if (grade === undefined) return nothing('no grade was captured');
  return stated({ shape: 'grade', grade }, captured(match, units, 'grade') ?? units[match.start]);
}

function stateQuantity(rule: Rule, match: Match, units: readonly Unit[]): StatementResult {
  const { fill } = rule.definition;
  const numbers = mentionsCaptured(match, units, 'value').filter(isNumber);
  const low = numbers[0];
  const anchor = captured(match, units, 'value') ?? units[match.start];
  if (low === undefined) {
    if (fill?.value === undefined) return nothing('no number was captured');
    const value = fill.value;
    return stated(
      {
        shape: 'quantity',
        value,
        valueHigh: value,
        bound: fill.bound ?? 'exact',
        unit: unitOf(rule, null),
        per: fill.per ?? '',
      },
      anchor,
    );
  }
  const high = numbers.at(-1) ?? low;
  const unit = unitOf(rule, low);
  if (unit === '') return nothing('its unit is none that this measure takes');
  const per = perOf(rule, low);
  const value = Math.min(low.value, high.value);
  const valueHigh = Math.max(low.valueHigh, high.valueHigh);
  if (!isPlausible(rule, value, valueHigh)) return nothing('its number is outside what its rule takes for plausible');
  return stated({ shape: 'quantity', value, valueHigh, bound: fill?.bound ?? low.bound, unit, per }, anchor);
}

/** A single number as a rule states it; null where its measure does not take the unit or it is implausible. */
export function statedNumber(rule: Rule, number: NumberMention): Omit<QuantityStatement, 'shape'> | null {
  const unit = unitOf(rule, number);
  const { value, valueHigh } = number;
  if (unit === '' || !isPlausible(rule, value, valueHigh)) return null;
  return { value, valueHigh, bound: rule.definition.fill?.bound ?? number.bound, unit, per: perOf(rule, number) };
}

type QuantityStatement = Extract<Statement, { readonly shape: 'quantity' }>;

function perOf({ definition }: Rule, number: NumberMention): QuantityStatement['per'] {
  return definition.fill?.per ?? (number.kind === 'money' && number.per !== 'child' ? number.per : '');
}

function isPlausible({ definition }: Rule, value: number, valueHigh: number): boolean {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = definition.plausible ?? {};
  return value >= least && valueHigh <= most;
}

/** True for sums, shares and counts. */
export function isNumber(mention: Mention): mention is NumberMention {
  return mention.kind === 'money' || mention.kind === 'percent' || mention.kind === 'count';
}

/** The unit a number has for this rule, or '' where the measure does not take it. */
function unitOf(rule: Rule, mention: NumberMention | null): string {
  const allowed = rule.measure.units;
  const fixed = rule.definition.fill?.unit;
  if (fixed !== undefined) return fixed;
  if (mention === null) return allowed[0] ?? '';
  if (mention.kind === 'money') return allowed.includes(mention.currency) ? mention.currency : '';
  if (mention.kind === 'percent')
    return mention.form !== 'percentage_points' && allowed.includes('percent') ? 'percent' : '';
  const countable = allowed.filter((unit) => unit !== 'percent' && unit !== 'GBP');
  return countable.find((unit) => nounIs(mention.noun, unit)) ?? countable[0] ?? '';
}

function nounIs(noun: string, unit: string): boolean {
  return unit === 'fte'
    ? /full[- ]time|\bfte\b/.test(noun)
    : noun.includes(unit) || noun.includes(unit.replace(/s$/, ''));
}

/** These take up a person named before; who that is, resolution decides. */
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she']);

function statePost(rule: Rule, match: Match, units: readonly Unit[]): StatementResult {
  const { fill } = rule.definition;
  const person = mentionsCaptured(match, units, 'person').find((mention) => mention.kind === 'person');
  const role = mentionsCaptured(match, units, 'role').find((mention) => mention.kind === 'term');
  const roleId = fill?.role ?? (role?.kind === 'term' ? role.id : '');
  const stands = roleId !== '' ? roleId : person?.kind === 'person' ? person.role : '';
  const taker = captured(match, units, 'person');
  if (stands === '' && person === undefined && !PRONOUNS.has(taker?.word ?? ''))
    return nothing('neither a person nor a post is stated');
  const first = person ?? taker;
  if (first !== undefined && anotherPersonBehind(match, units, first)) return nothing('another person stands nearer');
  const name = person?.kind === 'person' ? person.name : (fill?.person ?? '');
  const anchor = taker ?? captured(match, units, 'role') ?? units[match.start];
  return stated({ shape: 'post', person: name, role: stands }, anchor);
}

/**
 * A gap that reaches over another person ties the verb to the wrong one. A person at the end of the match is no such: the
 * pattern asks for it; nor is one in the genitive (`named as Ann Dee's successor`).
 */
function anotherPersonBehind(match: Match, units: readonly Unit[], person: Span): boolean {
  return units
    .slice(match.start, match.end - 1)
    .some(
      (unit, index) =>
        unit.start > person.start &&
        unit.mentions.some((mention) => mention.kind === 'person') &&
        units[match.start + index + 1]?.word !== "'s",
    );
}
