import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { loadRules } from '../extract/index.js';
import type { EntityRecord, KindDeclaration, MeasureDeclaration, Pack } from '../model/pack.js';
import { runExamples } from './rule-examples.js';

/** What a new rule is to state. */
export interface NewRule {
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
const MOST_BODIES = 12;

/**
 * Takes what a rule is to state and its pack; returns the text of a rule file that loads and whose examples pass, with
 * words that its id gives, or plain placeholder words where those mean something else already. Null where none is found.
 */
export function draftRule(rule: NewRule, pack: Pack): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'newsfacts-rule-'));
  try {
    for (const draft of drafts(rule, pack)) {
      const text = renderDraft(rule, draft);
      if (runs(rule.id, text, folder, pack)) return text;
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runs(id: string, text: string, folder: string, pack: Pack): boolean {
  const path = join(folder, `${id}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { rules, problems } = loadRules([...pack.ruleFolders, folder], pack);
  const rule = rules.rules.find((one) => one.id === id);
  return problems.length === 0 && rule !== undefined && runExamples(rule, rules, pack).every(({ passed }) => passed);
}

function* drafts(rule: NewRule, pack: Pack): Generator<Draft> {
  const words = (rule.id.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const bodies = subjectsOf(rule.kind, pack);
  for (const phrase of new Set([words, 'specimen figure'])) {
    if (phrase === '') continue;
    for (let at = 0; at + 1 < bodies.length; at += 2) {
      const [first, second] = [bodies[at], bodies[at + 1]];
      if (first !== undefined && second !== undefined) yield* draftsOf(rule, phrase, [first, second], pack);
    }
  }
}

function subjectsOf(kind: KindDeclaration, pack: Pack): EntityRecord[] {
  const fits = ({ subject, area, end, type, ambiguous }: EntityRecord): boolean =>
    subject && area !== true && end === null && !ambiguous && (kind.subjectTypes?.includes(type) ?? true);
  return pack.entities.filter(fits).slice(0, MOST_BODIES);
}

function* draftsOf(
  { kind, measure }: NewRule,
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
      const tag = unit === 'percent' ? 'Percent' : unit === 'GBP' ? 'Money' : 'Count';
      const written = [
        unit === 'percent' ? '12%' : unit === 'GBP' ? '£3m' : `24 ${nounOf(unit)}`,
        unit === 'percent' ? '15%' : unit === 'GBP' ? '£4m' : `36 ${nounOf(unit)}`,
      ];
      const values = unit === 'percent' ? [12, 15] : unit === 'GBP' ? [3e6, 4e6] : [24, 36];
      const pattern = `${words} .{0,12} (was|is|were|are|stood|reached) .{0,3} [<value>#${tag}]`;
      yield {
        words,
        pattern,
        silent,
        texts: texts(
          (n) => `was ${written[n] ?? ''}`,
          (n) => ({ value: values[n] ?? 0, unit }),
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

const nounOf = (unit: string): string => (unit === 'fte' ? 'full-time equivalents' : unit);

function renderDraft({ id, kind, measure }: NewRule, { words, pattern, texts, silent }: Draft): string {
  const rule = {
    id,
    title: `What ${words} there is: say here in one line what the rule finds`,
    kind: kind.id,
    measure: measure.id,
    patterns: [pattern],
    examples: [
      ...texts.map(({ text, subject, fields }) => ({ text, facts: [{ measure: measure.id, subject, ...fields }] })),
      { text: silent, facts: [] },
    ],
  };
  const head = [
    '# Change the patterns and the examples to what you look for, then: newsfacts rules test',
    '# The format is described in docs/rules.md; in quotes, since after a space # begins a comment.',
  ];
  return `${head.join('\n')}\n${stringify(rule, {
    lineWidth: 120,
    defaultStringType: 'PLAIN',
    singleQuote: false,
  }).replace(/^( {2}- )([^"\n].* #.*|#.*)$/gm, (_, dash: string, rest: string) => `${dash}${JSON.stringify(rest)}`)}`;
}
