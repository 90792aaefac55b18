import { describe, expect, it } from 'vitest';
import { calibration } from '../../src/evaluate/calibration.js';
import { mergeScores, scoreFacts } from '../../src/evaluate/score-facts.js';
import { rates } from '../../src/evaluate/tally.js';
import { foundFact, goldDocument, goldFact } from './sample.js';

const counts = (scores: ReturnType<typeof scoreFacts>) =>
  Object.fromEntries(
    Object.entries(scores.total).map(([level, { right, found, gold }]) => [level, `${right}/${found}/${gold}`]),
  );

describe('scoreFacts', () => {
  it('counts a fact at each level it reaches', () => {
    const gold = goldDocument([
      goldFact({ grade: 'good', date_start: '2021-03-01', date_end: '2021-03-31' }),
      goldFact({ grade: 'inadequate', date_start: '2018-01-01', date_end: '2018-12-31' }),
      goldFact({ grade: 'requires_improvement' }),
    ]);
    const found = [
      foundFact({ grade: 'good', date_start: '2021-03-01', date_end: '2021-03-31' }),
      foundFact({ grade: 'inadequate' }),
      foundFact({ grade: 'requires_improvement', subject: 'E06000010' }),
      foundFact({ grade: 'outstanding' }),
    ];
    const scores = scoreFacts(found, gold);
    expect(counts(scores)).toEqual({ value: '3/4/3', fact: '2/4/3', full: '1/4/3' });
    expect(scores.extra.map((row) => row.grade)).toEqual(['outstanding']);
    expect(scores.missed).toEqual([]);
    expect(scores.pairs.find((pair) => pair.gold.grade === 'requires_improvement')?.differs).toEqual(['subject']);
  });

  it('pairs so that the most facts are right, not in order of appearance', () => {
    const gold = goldDocument([
      goldFact({ grade: 'good', date_start: '2020-01-01', date_end: '2020-12-31' }),
      goldFact({ grade: 'good', date_start: '2024-01-01', date_end: '2024-12-31' }),
      goldFact({ grade: 'good', subject: 'E06000010' }),
    ]);
    const found = [
      foundFact({ grade: 'good', subject: 'E06000010' }),
      foundFact({ grade: 'good', date_start: '2024-01-01', date_end: '2024-12-31' }),
      foundFact({ grade: 'good', date_start: '2020-01-01', date_end: '2020-12-31' }),
    ];
    expect(counts(scoreFacts(found, gold))).toEqual({ value: '3/3/3', fact: '3/3/3', full: '3/3/3' });
  });

  it('counts one statement found twice as one right and one false', () => {
    const row = foundFact({ grade: 'good' });
    const scores = scoreFacts([row, row], goldDocument([goldFact({ grade: 'good' })]));
    expect(counts(scores)['fact']).toBe('1/2/1');
  });

  it('keeps the same number with another status apart', () => {
    const gold = goldDocument([
      goldFact({ kind: 'cost', measure: 'saving', value: 2e5, value_high: 3e5, status: 'forecast' }),
      goldFact({ kind: 'cost', measure: 'saving', value: 2e5, value_high: 3e5, status: 'hypothetical' }),
    ]);
    const one = foundFact({ kind: 'cost', measure: 'saving', value: 2e5, value_high: 3e5, status: 'hypothetical' });
    const scores = scoreFacts([one], gold);
    expect(counts(scores)).toEqual({ value: '1/1/2', fact: '1/1/2', full: '1/1/2' });
    expect(scores.missed.map((miss) => miss.gold.status)).toEqual(['forecast']);
  });

  it('asks for both ends of a range', () => {
    const gold = goldDocument([goldFact({ kind: 'caseload', measure: 'caseload', value: 7, value_high: 34 })]);
    const low = foundFact({ kind: 'caseload', measure: 'caseload', value: 7, value_high: 7 });
    expect(counts(scoreFacts([low], gold))['value']).toBe('0/1/1');
    expect(counts(scoreFacts([{ ...low, value_high: 34 }], gold))['value']).toBe('1/1/1');
  });

  it('reads sums that differ only by floating point as equal', () => {
    const gold = goldDocument([
      goldFact({ kind: 'cost', measure: 'overspend', value: 28_600_000, value_high: 28_600_000 }),
    ]);
    const found = foundFact({ kind: 'cost', measure: 'overspend', value: 28.6 * 1e6, value_high: 28.6 * 1e6 });
    expect(counts(scoreFacts([found], gold))['fact']).toBe('1/1/1');
  });

  it('takes accepted values for dates, subjects, measures and status', () => {
    const gold = goldDocument([
      goldFact({
        kind: 'intervention',
        measure: 'trust_created',
        date_start: '2018-01-01',
        date_end: '2018-12-31',
        accept: {
          date: [['', '']],
          subject: ['some-trust'],
          measure: ['trust_ordered'],
          status: ['forecast'],
        },
      }),
    ]);
    const found = foundFact({
      kind: 'intervention',
      measure: 'trust_ordered',
      subject: 'some-trust',
      status: 'forecast',
    });
    expect(counts(scoreFacts([found], gold))).toEqual({ value: '1/1/1', fact: '1/1/1', full: '1/1/1' });
  });

  it('neither rewards nor punishes optional facts', () => {
    const gold = goldDocument([goldFact({ grade: 'good' })], [goldFact({ grade: 'inadequate' })]);
    const good = foundFact({ grade: 'good' });
    const inadequate = foundFact({ grade: 'inadequate' });
    expect(counts(scoreFacts([good], gold))['fact']).toBe('1/1/1');
    expect(counts(scoreFacts([good, inadequate], gold))['fact']).toBe('1/1/1');
    expect(counts(scoreFacts([good, { ...inadequate, subject: 'E06000010' }], gold))['fact']).toBe('1/2/1');
  });

  it('prefers the required of two gold facts that agree alike', () => {
    const gold = goldDocument([goldFact({ grade: 'good' })], [goldFact({ grade: 'good' })]);
    expect(counts(scoreFacts([foundFact({ grade: 'good' })], gold))['full']).toBe('1/1/1');
  });

  it('pairs posts by person where several agree', () => {
    const post = { kind: 'appointment', measure: 'left', role: 'council leader' };
    const gold = goldDocument([
      goldFact({ ...post, person: 'Ada Quill' }),
      goldFact({ ...post, person: 'Ben Thorne' }),
    ]);
    const found = [foundFact({ ...post, person: 'Ben Thorne' }), foundFact({ ...post, person: 'Ada Quill' })];
    const scores = scoreFacts(found, gold);
    expect(scores.fields['person']).toEqual({ right: 2, of: 2 });
  });

  it('adds documents up, by kind', () => {
    const first = scoreFacts([foundFact({ grade: 'good' })], goldDocument([goldFact({ grade: 'good' })]));
    const second = scoreFacts(
      [],
      goldDocument([goldFact({ kind: 'cost', measure: 'budget', value: 5, value_high: 5 })]),
    );
    const merged = mergeScores([first, second]);
    expect(merged.kinds['rating']?.fact).toEqual({ right: 1, found: 1, gold: 1 });
    expect(merged.kinds['cost']?.fact).toEqual({ right: 0, found: 0, gold: 1 });
    expect(rates(merged.total.fact)).toMatchObject({ precision: 1, recall: 0.5, f1: 2 / 3 });
  });

  it('scores nothing found and nothing to find as empty, not as right', () => {
    expect(rates(scoreFacts([], goldDocument([])).total.fact)).toMatchObject({
      precision: null,
      recall: null,
      f1: null,
    });
  });
});

describe('calibration', () => {
  it('gives the share right of each confidence band', () => {
    const gold = goldDocument([goldFact({ grade: 'good' })], [goldFact({ grade: 'outstanding' })]);
    const found = [
      foundFact({ grade: 'good', confidence: 1 }),
      foundFact({ grade: 'inadequate', confidence: 0.95 }),
      foundFact({ grade: 'outstanding', confidence: 0.95 }),
      foundFact({ grade: 'adequate', confidence: 0.5 }),
    ];
    expect(calibration(scoreFacts(found, gold))).toEqual([
      { from: 0.5, to: 0.6, right: 0, of: 1 },
      { from: 0.9, to: 1, right: 1, of: 2 },
    ]);
  });
});
