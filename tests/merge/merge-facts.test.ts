import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FactToMerge, type MergedFact, mergeFacts } from '../../src/merge/index.js';

let count = 0;

/** A caseload of 25 in January 2022 in North East Lincolnshire, said by a document of its own, unless told otherwise. */
function row(changes: Partial<FactToMerge> = {}): FactToMerge {
  count++;
  const document = changes.document ?? `document-${count}`;
  return {
    ...{ id: count, document, canonical: document, published: null },
    ...{ kind: 'caseload', measure: 'average_caseload', subject: 'E06000012' },
    ...{ value: 25, valueHigh: 25, bound: 'exact', unit: 'cases', per: '', grade: '', person: '', role: '' },
    ...{ dateStart: '2022-01-01', dateEnd: '2022-01-31', status: 'asserted', saidBy: '', confidence: 0.8 },
    ...changes,
  };
}

const rating = (grade: string, changes: Partial<FactToMerge> = {}): FactToMerge =>
  row({ kind: 'rating', measure: 'overall', value: null, valueHigh: null, bound: '', unit: '', grade, ...changes });

const only = (facts: readonly MergedFact[]): MergedFact => {
  expect(facts).toHaveLength(1);
  const [fact] = facts;
  if (fact === undefined) throw new Error('no fact');
  return fact;
};

describe('merging', () => {
  it('makes one row of what two documents state, and counts both', () => {
    const fact = only(mergeFacts([row({ published: '2022-06-06' }), row({ published: '2022-05-02T09:00:00Z' })]));
    expect(fact).toMatchObject({
      value: 25,
      documents: 2,
      reports: 2,
      firstPublished: '2022-05-02T09:00:00Z',
      conflict: false,
    });
    expect(fact.confidence).toBeCloseTo(0.96);
  });

  it('lets a copy add its place, but no report and no fact of its own', () => {
    const original = row({ document: 'original' });
    const copy = row({ document: 'spun', canonical: 'original', published: '2022-06-08' });
    const corrupted = row({ document: 'spun', canonical: 'original', value: 52, valueHigh: 52 });
    const fact = only(mergeFacts([corrupted, copy, original]));
    expect(fact).toMatchObject({ value: 25, documents: 2, reports: 1, conflict: false, confidence: 0.8 });
    expect(fact.sources).toEqual([
      { id: original.id, copied: false },
      { id: copy.id, copied: true },
    ]);
  });

  it.each(['kind', 'measure', 'subject', 'unit', 'per', 'grade', 'person', 'role'] as const)(
    'keeps facts apart that differ in %s',
    (field) => {
      expect(mergeFacts([row(), row({ [field]: 'other' })])).toHaveLength(2);
    },
  );

  it('keeps facts apart that differ in value, range or status', () => {
    expect(
      mergeFacts([row(), row({ value: 26, valueHigh: 26 }), row({ valueHigh: 30 }), row({ status: 'forecast' })]),
    ).toHaveLength(4);
  });

  it('joins dates that overlap and takes the narrowest', () => {
    const fact = only(
      mergeFacts([
        row({ dateStart: '2021-04-01', dateEnd: '2022-03-31' }),
        row({ dateStart: '2022-01-14', dateEnd: '2022-01-14' }),
      ]),
    );
    expect(fact).toMatchObject({ dateStart: '2022-01-14', dateEnd: '2022-01-14', documents: 2 });
  });

  it('does not chain dates that have no day in common', () => {
    const facts = mergeFacts([
      row({ dateStart: '2022-01-01', dateEnd: '2022-01-31' }),
      row({ dateStart: '2022-01-01', dateEnd: '2022-12-31' }),
      row({ dateStart: '2022-12-01', dateEnd: '2022-12-31' }),
    ]);
    expect(facts.map(({ documents }) => documents).sort()).toEqual([1, 2]);
  });

  it('puts an undated fact where exactly one dated group fits, else by itself', () => {
    const undated = { dateStart: null, dateEnd: null };
    expect(mergeFacts([row(), row(undated)])).toHaveLength(1);
    expect(mergeFacts([row(undated), row(undated)])).toHaveLength(1);
    const facts = mergeFacts([
      row(),
      row({ dateStart: '2019-01-01', dateEnd: '2019-12-31' }),
      row(undated),
      row(undated),
    ]);
    expect(facts.map(({ dateStart, documents }) => [dateStart, documents])).toEqual(
      expect.arrayContaining([
        ['2022-01-01', 1],
        ['2019-01-01', 1],
        [null, 2],
      ]),
    );
  });
});

describe('conflicts', () => {
  const period = { dateStart: '2021-11-01', dateEnd: '2021-11-30' };

  it('mark different values of one time, both sides with one group', () => {
    const facts = mergeFacts([rating('inadequate', period), rating('good', period)]);
    expect(facts.map(({ conflict }) => conflict)).toEqual([true, true]);
    expect(new Set(facts.map(({ conflictGroup }) => conflictGroup)).size).toBe(1);
  });

  it('are none at other times, without dates, or where one is a forecast', () => {
    const other = { dateStart: '2018-01-01', dateEnd: '2018-12-31' };
    const undated = { dateStart: null, dateEnd: null };
    for (const changes of [other, undated, { ...period, status: 'forecast' as const }]) {
      const facts = mergeFacts([rating('inadequate', period), rating('good', changes)]);
      expect(facts.map(({ conflict }) => conflict)).toEqual([false, false]);
    }
  });

  it('are none where "about", "at least" and "at most" leave room', () => {
    const number = (value: number, bound: FactToMerge['bound']): FactToMerge => row({ value, valueHigh: value, bound });
    const conflicts = (...rows: FactToMerge[]): boolean => mergeFacts(rows).some(({ conflict }) => conflict);
    expect(conflicts(number(1000, 'at_least'), number(1200, 'exact'))).toBe(false);
    expect(conflicts(number(1000, 'at_least'), number(900, 'exact'))).toBe(true);
    expect(conflicts(number(100, 'about'), number(98, 'exact'))).toBe(false);
    expect(conflicts(number(100, 'about'), number(80, 'exact'))).toBe(true);
  });

  it('are none between what one document states side by side', () => {
    const document = 'one';
    expect(
      mergeFacts([rating('inadequate', { ...period, document }), rating('good', { ...period, document })]).some(
        ({ conflict }) => conflict,
      ),
    ).toBe(false);
  });

  it('are none with an uncorrected copy: the corrected article alone is heard', () => {
    const facts = mergeFacts([
      rating('good', { ...period, document: 'corrected' }),
      rating('inadequate', { ...period, document: 'uncorrected', canonical: 'corrected' }),
    ]);
    expect(only(facts)).toMatchObject({ grade: 'good', documents: 1, conflict: false });
  });
});

describe('the result', () => {
  const date = fc.constantFrom(
    [null, null],
    ['2022-01-01', '2022-01-31'],
    ['2022-01-01', '2022-12-31'],
    ['2021-04-01', '2022-03-31'],
    ['2019-01-01', '2019-12-31'],
  );
  const rows = fc.array(
    fc.record({
      value: fc.constantFrom(25, 26),
      date,
      document: fc.nat(5),
      subject: fc.constantFrom('a', 'b'),
      confidence: fc.constantFrom(0.5, 0.9),
    }),
    { maxLength: 14 },
  );
  const build = (
    drawn: readonly {
      value: number;
      date: readonly (string | null)[];
      document: number;
      subject: string;
      confidence: number;
    }[],
  ): FactToMerge[] =>
    drawn.map(({ value, date: [dateStart = null, dateEnd = null], document, subject, confidence }, i) =>
      row({
        ...{ id: i, value, valueHigh: value, dateStart, dateEnd, subject, confidence },
        document: `d${document}`,
        canonical: document === 5 ? 'd0' : `d${document}`,
      }),
    );

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (drawn, seed) => {
        const facts = build(drawn);
        const turned = [
          ...facts.slice(seed % (facts.length + 1)),
          ...facts.slice(0, seed % (facts.length + 1)),
        ].reverse();
        expect(mergeFacts(turned)).toEqual(mergeFacts(facts));
      }),
    );
  });

  it('is the same when each topic is merged alone, and ids are unique', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const facts = build(drawn);
        const alone = ['a', 'b'].flatMap((subject) => mergeFacts(facts.filter((fact) => fact.subject === subject)));
        expect(alone).toEqual(mergeFacts(facts));
        expect(new Set(alone.map(({ id }) => id)).size).toBe(alone.length);
      }),
    );
  });
});
