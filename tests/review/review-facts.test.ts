import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactDecision, ReviewedColumns } from '../../src/model/decision.js';
import { placeOf, type ReviewedFact, reviewFacts } from '../../src/review/index.js';

const TEXT = 'Derby overspent by £4m. Leeds overspent by £9m. Nobody asked about the £4m again.';

function columns(over: Partial<ReviewedColumns>): ReviewedColumns {
  const evidence = over.evidence ?? 'Derby overspent by £4m';
  const start = TEXT.indexOf(evidence);
  return {
    ...{ kind: 'cost', measure: 'overspend', subject: 'E06000015', value: 4e6, value_high: 4e6, bound: 'exact' },
    ...{ unit: 'GBP', per: '', grade: '', date_start: '', date_end: '', status: 'asserted', said_by: '', person: '' },
    ...{ role: '', evidence, start, end: start + evidence.length },
    ...over,
  };
}

const DERBY = columns({});
const LEEDS = columns({ subject: 'E08000035', value: 9e6, value_high: 9e6, evidence: 'Leeds overspent by £9m' });
const LAST_YEAR = { date_start: '2023-04-01', date_end: '2024-03-31' };

const by = { document: 'a.html', by: 'ada', at: '2026-02-01T10:00:00Z', reason: '' };
const accept = (fact: ReviewedColumns): FactDecision => ({ action: 'accept', fact, ...by });
const refuse = (fact: ReviewedColumns): FactDecision => ({ action: 'refuse', fact, ...by });
const undo = (fact: ReviewedColumns): FactDecision => ({ action: 'undo', fact, ...by });
const correct = (fact: ReviewedColumns, to: ReviewedColumns): FactDecision => ({ action: 'correct', fact, to, ...by });
const add = (to: ReviewedColumns): FactDecision => ({ action: 'add', to, ...by });

const numbered = (decisions: readonly FactDecision[]): Map<number, FactDecision> =>
  new Map(decisions.map((decision, index) => [index + 1, decision]));

function review(
  own: readonly FactDecision[],
  found = [DERBY, LEEDS],
  inherited: readonly FactDecision[] = [],
  text = TEXT,
) {
  return reviewFacts({
    text,
    facts: found.map((fact, index) => ({ id: index + 1, columns: fact })),
    decisions: numbered(own),
    inherited: numbered(inherited),
    objection: ({ subject }) => (subject.startsWith('E') ? null : `there is no body ${subject}`),
  });
}

const shape = (facts: readonly ReviewedFact[]) =>
  facts.map(({ id, review: state, columns: { subject, value, date_start } }) => [
    id,
    state,
    subject,
    value,
    date_start,
  ]);

describe('decisions on facts', () => {
  it('leave facts alone that nobody looked at', () => {
    expect(shape(review([accept(LEEDS)]).facts)).toEqual([
      [1, '', 'E06000015', 4e6, ''],
      [2, 'accepted', 'E08000035', 9e6, ''],
    ]);
  });

  it('count the last decision on a fact', () => {
    const { facts, outcomes } = review([refuse(DERBY), accept(DERBY), accept(LEEDS), refuse(LEEDS)]);
    expect(shape(facts).map(([id, state]) => [id, state])).toEqual([
      [1, 'accepted'],
      [2, 'refused'],
    ]);
    expect([...outcomes.values()]).toEqual([null, null, null, null]);
  });

  it('put a corrected fact in the place of the found one, and correct it again', () => {
    const dated = columns(LAST_YEAR);
    const forecast = columns({ ...LAST_YEAR, status: 'forecast' });
    expect(shape(review([correct(DERBY, dated), correct(dated, forecast)]).facts)).toEqual([
      [1, 'replaced', 'E06000015', 4e6, ''],
      [2, '', 'E08000035', 9e6, ''],
      [null, 'corrected', 'E06000015', 4e6, '2023-04-01'],
    ]);
  });

  it('keep a corrected fact where the rules no longer find the wrong one', () => {
    const { facts, outcomes } = review([correct(DERBY, columns(LAST_YEAR))], [LEEDS]);
    expect(shape(facts)[1]).toEqual([null, 'corrected', 'E06000015', 4e6, '2023-04-01']);
    expect(outcomes.get(1)).toBeNull();
  });

  it('accept what the rules find by themselves by now instead of stating it twice', () => {
    expect(shape(review([add(LEEDS)]).facts)[1]).toEqual([2, 'accepted', 'E08000035', 9e6, '']);
    const dated = columns(LAST_YEAR);
    expect(shape(review([correct(DERBY, dated)], [dated]).facts)).toEqual([
      [1, 'accepted', 'E06000015', 4e6, '2023-04-01'],
    ]);
  });

  it('are undone, by the fact as it was found or as it was corrected', () => {
    const dated = columns(LAST_YEAR);
    const untouched = shape(review([]).facts);
    for (const fact of [DERBY, dated]) {
      const { facts, outcomes } = review([correct(DERBY, dated), undo(fact)]);
      expect(shape(facts)).toEqual(untouched);
      expect([...outcomes.values()]).toEqual([null, null]);
    }
    expect(review([undo(DERBY)]).outcomes.get(1)).toBe('there is no decision to undo');
  });

  it('take away an added fact that is refused later', () => {
    const added = columns({ subject: 'E06000016' });
    expect(shape(review([add(added), refuse(added)]).facts)).toEqual(shape(review([]).facts));
  });

  it('say so where they find no place any more', () => {
    const { facts, outcomes } = review(
      [
        refuse(columns({ value: 5e6 })),
        add(columns({ value: 1, evidence: 'Kent overspent', start: 3 })),
        add(columns({ subject: 'x' })),
      ],
      [DERBY],
    );
    expect(shape(facts)).toEqual([[1, '', 'E06000015', 4e6, '']]);
    expect([...outcomes.values()]).toEqual([
      'the document no longer states this fact',
      'the words no longer stand in the document',
      'there is no body x',
    ]);
  });

  it('hold on copies of the text where the same words state the same', () => {
    const [first] = review([], [DERBY, LEEDS], [refuse(DERBY)]).facts;
    expect(first?.review).toBe('refused');
    const reworded = columns({ evidence: 'Derby overspent by £4m.' });
    expect(review([], [reworded], [refuse(DERBY)]).facts[0]?.review).toBe('');
    expect(review([accept(DERBY)], [DERBY], [refuse(DERBY)]).facts[0]?.review).toBe('accepted');
    expect(review([], [DERBY], [add(LEEDS)]).facts).toHaveLength(1);
  });

  it('place what a person stated on its words in the text as it is now', () => {
    const moved = `Corrected on Monday. ${TEXT}`;
    const { facts } = review([add(LEEDS)], [], [], moved);
    const made = facts[0]?.columns;
    expect(made && moved.slice(made.start, made.end)).toBe(LEEDS.evidence);
  });
});

describe('the place of words', () => {
  it('is the nearest that holds them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '£') }),
        fc.string({ unit: fc.constantFrom('a', 'b') }),
        fc.nat(60),
        (text, words, start) => {
          const place = placeOf(text, words, start);
          const all = [...text].flatMap((_, at) => (words !== '' && text.startsWith(words, at) ? [at] : []));
          expect(place === null).toBe(all.length === 0);
          if (place === null) return;
          expect(text.slice(place.start, place.end)).toBe(words);
          expect(Math.abs(place.start - start)).toBe(Math.min(...all.map((at) => Math.abs(at - start))));
        },
      ),
    );
  });
});
