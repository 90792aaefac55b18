import type { ExpectedFact, Rule, RuleExample, RuleSet } from '../extract/index.js';
import type { Fact } from '../model/fact.js';
import { isoDate } from '../model/ids.js';
import type { Pack } from '../model/pack.js';
import { analyseText } from './analyse.js';

/** How one example of a rule came out. */
export interface ExampleResult {
  readonly rule: Rule;
  /** Number of the example in its file, from 1. */
  readonly number: number;
  readonly example: RuleExample;
  readonly passed: boolean;
  /** Expected facts that did not come. */
  readonly missing: readonly ExpectedFact[];
  /** Facts of this rule's kind that the example does not expect, as flat rows. */
  readonly surplus: readonly ExpectedFact[];
}

/**
 * Runs a rule's examples through all stages, with all rules loaded. An expected fact is met by a fact that agrees in every
 * field the example names and that this rule stated; an example without facts is met when this rule states nothing.
 */
export function runExamples(rule: Rule, rules: RuleSet, pack: Pack): ExampleResult[] {
  return rule.definition.examples.map((example, index) => {
    const published = example.published === undefined ? null : isoDate(example.published);
    const analysis = analyseText(
      { text: example.text.trim(), blocks: [], title: example.title ?? null, published },
      pack,
      rules,
    );
    const own = analysis.facts.filter((fact) => fact.rule === rule.id).map(flatten);
    // What a surer rule states at the same place is stated all the same.
    const overruled = analysis.refusals.some(({ rule: id, reason }) => id === rule.id && reason.startsWith(RIVAL));
    const others = overruled ? analysis.facts.filter((fact) => fact.rule !== rule.id).map(flatten) : [];
    const left = [...own];
    const missing = example.facts.filter(
      (expected) => !takeFirst(left, expected, rule) && !takeFirst(others, expected, rule),
    );
    return {
      rule,
      number: index + 1,
      example,
      passed: missing.length === 0 && left.length === 0,
      missing,
      surplus: left,
    };
  });
}

/** A fact as the flat row that examples and exports use; fields that do not apply are absent. */
export function flatten(fact: Fact): ExpectedFact {
  const { statement } = fact;
  return {
    kind: fact.kind,
    measure: fact.measure,
    subject: fact.subject,
    ...(statement.shape === 'grade' ? { grade: statement.grade } : {}),
    ...(statement.shape === 'quantity'
      ? {
          value: statement.value,
          value_high: statement.valueHigh,
          bound: statement.bound,
          unit: statement.unit,
          per: statement.per,
        }
      : {}),
    ...(statement.shape === 'post' ? { person: statement.person, role: statement.role } : {}),
    date_start: fact.dateStart ?? '',
    date_end: fact.dateEnd ?? '',
    status: fact.status,
    said_by: fact.saidBy,
  };
}

/** How a refusal by a surer rule begins. */
const RIVAL = 'another rule states this place';

function takeFirst(facts: ExpectedFact[], expected: ExpectedFact, rule: Rule): boolean {
  const at = facts.findIndex((fact) => meets(fact, expected, rule));
  if (at !== -1) facts.splice(at, 1);
  return at !== -1;
}

function meets(fact: ExpectedFact, expected: ExpectedFact, rule: Rule): boolean {
  const wanted = { kind: rule.definition.kind, ...expected };
  return Object.entries(wanted).every(([field, value]) =>
    Object.entries(fact).some(([name, own]) => name === field && own === value),
  );
}
