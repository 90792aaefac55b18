import { Scalar, stringify } from 'yaml';
import { loadRules, type RuleSet, withRule } from '../extract/index.js';
import type { EntityRecord, KindDeclaration, MeasureDeclaration, Pack } from '../model/pack.js';
import { runExamples } from './rule-examples.js';

/** What a new rule is to state. */
export interface NewRule {
  readonly id: string;
  readonly kind: KindDeclaration;
  /** Measures that may be meant, the likeliest first. */
  readonly measures: readonly MeasureDeclaration[];
}

/** A rule file that runs. */
export interface DraftedRule {
  readonly text: string;
  readonly measure: MeasureDeclaration;
}

interface Wanted {
  readonly id: string;
  readonly kind: KindDeclaration;
  readonly measure: MeasureDeclaration;
}

/** A first version of a rule, by its words. */
interface Draft {
  /** Words that the pattern goes by. */
  readonly words: string;
  readonly pattern: string;
  /** The example texts that state a fact, each of one body, with the fields that the fact has. */
  readonly texts: readonly { readonly text: string; readonly subject: string; readonly fields: Fields }[];
  readonly silent: string;
}

type Fields = Readonly<Record<string, string | number>>;

/** Bodies that are tried as subjects of the examples. */
const MOST_BODIES = 4;
/** What stands in the pattern where the words of the id mean something else already. */
const PLACEHOLDER = 'specimen figure';

/**
 * Takes what a rule is to state and its pack; returns a rule file that loads and whose examples pass, with words that its
 * id gives, or placeholder words where other rules state those already. Null where none is found.
 */
export function draftRule({ id, kind, measures }: NewRule, pack: Pack): DraftedRule | null {
  const own = (id.split('/').at(-1) ?? '').replace(/[^\p{L}]+/gu, ' ').trim();
  const builtIn = loadRules(pack.ruleFolders, pack).rules;
  for (const words of new Set([own === '' ? PLACEHOLDER : own, PLACEHOLDER])) {
    for (const measure of measures) {
      for (const draft of drafts({ id, kind, measure }, words, pack)) {
        const text = renderDraft({ id, kind, measure }, draft);
        if (runs(id, text, builtIn, pack)) return { text, measure };
      }
    }
  }
  return null;
}

function runs(id: string, text: string, builtIn: RuleSet, pack: Pack): boolean {
  const { rules, problems } = withRule(builtIn, id, text, pack);
  const rule = rules.rules.find((one) => one.id === id);
  return problems.length === 0 && rule !== undefined && runExamples(rule, rules, pack).every(({ passed }) => passed);
}

function* drafts(rule: Wanted, words: string, pack: Pack): Generator<Draft> {
  const bodies = subjectsOf(rule.kind, pack);
  for (let at = 0; at + 1 < bodies.length; at += 2) {
    const [first, second] = [bodies[at], bodies[at + 1]];
    if (first !== undefined && second !== undefined) yield* draftsOf(rule, words, [first, second], pack);
  }
}

function subjectsOf(kind: KindDeclaration, pack: Pack): EntityRecord[] {
  const fits = ({ subject, area, end, type, ambiguous }: EntityRecord): boolean =>
    subject && area !== true && end === null && !ambiguous && (kind.subjectTypes?.includes(type) ?? true);
  return pack.entities.filter(fits).slice(0, MOST_BODIES);
}

function* draftsOf(
  { kind, measure }: Wanted,
  words: string,
  [first, second]: readonly [EntityRecord, EntityRecord],
  pack: Pack,
): Generator<Draft> {
  const silent = `The ${words} at ${first.name} will be discussed again.`;
  const texts = (tail: (n: 0 | 1) => string, fields: (n: 0 | 1) => Fields): Draft['texts'] => [
    { text: `The ${words} at ${first.name} ${tail(0)}.`, subject: first.id, fields: fields(0) },
    {
      text: `The ${words} at ${second.name} ${tail(1)} in March 2024.`,
      subject: second.id,
      fields: { ...fields(1), date_start: '2024-03-01' },
    },
  ];
  switch (kind.shape) {
    case 'quantity': {
      const unit = measure.units[0] ?? '';
      const { tag, written, values } = sampleNumbers(unit);
      yield {
        ...{ words, silent, pattern: `${words} .{0,12} (was|is|were|are|stood|reached) .{0,3} [<value>#${tag}]` },
        texts: texts(
          (n) => `was ${written[n]}`,
          (n) => ({ value: values[n], unit }),
        ),
      };
      return;
    }
    case 'grade':
      for (const grade of pack.termIds) {
        const pattern = `${words} .{0,12} (was|is|were|are) rated .{0,3} [<grade>#Grade]`;
        yield {
          words,
          pattern,
          silent,
          texts: texts(
            () => `was rated ${grade.replaceAll('_', ' ')}`,
            () => ({ grade }),
          ),
        };
      }
      return;
    case 'event':
      yield {
        words,
        pattern: `${words} .{0,12} [<event>(began|started)]`,
        silent,
        texts: texts(
          (n) => (n === 0 ? 'began' : 'started'),
          () => ({}),
        ),
      };
      return;
    case 'post':
      for (const role of pack.termIds) {
        const pattern = `[<person>#Person] .{0,3} ${words} .{0,3} [<role>#Role]`;
        const text = (name: string, body: EntityRecord): string =>
          `${name} is the ${words} ${role.replaceAll('_', ' ')} of ${body.name}.`;
        const stated = [
          { text: text('Jane Smith', first), subject: first.id, fields: { person: 'Jane Smith', role } },
          { text: text('David Jones', second), subject: second.id, fields: { person: 'David Jones', role } },
        ];
        yield { words, pattern, silent, texts: stated };
      }
  }
}

interface SampleNumbers {
  readonly tag: string;
  readonly written: readonly [string, string];
  readonly values: readonly [number, number];
}

/** Two numbers of a unit, as a text writes them and as they are. */
function sampleNumbers(unit: string): SampleNumbers {
  if (unit === 'percent') return { tag: 'Percent', written: ['12%', '15%'], values: [12, 15] };
  if (unit === 'GBP') return { tag: 'Money', written: ['£3m', '£4m'], values: [3_000_000, 4_000_000] };
  const noun = unit === 'fte' ? 'full-time equivalents' : unit;
  return { tag: 'Count', written: [`24 ${noun}`, `36 ${noun}`], values: [24, 36] };
}

function renderDraft({ id, kind, measure }: Wanted, { words, pattern, texts, silent }: Draft): string {
  const rule = {
    id,
    title: `${words.charAt(0).toUpperCase()}${words.slice(1)} (say in one line what the rule finds)`,
    kind: kind.id,
    measure: measure.id,
    patterns: [quoted(pattern)],
    examples: [
      ...texts.map(({ text, subject, fields }) => ({ text, facts: [{ measure: measure.id, subject, ...fields }] })),
      { text: silent, facts: [] },
    ],
  };
  const head = '# Change the patterns and the examples to what you look for; docs/rules.md describes the format.';
  return `${head}\n${stringify(rule, { lineWidth: 120 })}`;
}

/** In quotes, since in YAML ` #` begins a comment. */
function quoted(pattern: string): Scalar<string> {
  const scalar = new Scalar(pattern);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
