import { afterAll, beforeAll, expect, test } from 'vitest';
import { countFacets } from '../../src/inspect/facet-counts.js';
import { readFacets } from '../../src/inspect/facets.js';
import { type FactFilter, NO_FILTER, readFactFilter } from '../../src/inspect/fact-filter.js';
import { countFacts, FACT_SORTS, isFactSort, iterateFacts, listFacts, NEWEST_FIRST } from '../../src/inspect/facts.js';
import { checkFactFilter } from '../../src/inspect/known-values.js';
import { KEYS, type MadeDatabase, madeDatabase, NORTHGATE, REGION, REPORT_FACTS, REPORTS } from './made-database.js';

let made: MadeDatabase;
beforeAll(async () => {
  made = await madeDatabase(REPORTS, REPORT_FACTS);
});
afterAll(() => made.close());

const filterOf = (query: string): FactFilter => readFactFilter(new URLSearchParams(query)).filter;
const list = (query: string) => listFacts(made.database, filterOf(query), { ...NEWEST_FIRST, offset: 0, limit: 100 });
const words = (query: string): string[] => list(query).map(({ evidence }) => evidence);

test('stories leave copies out, and refused facts stand nowhere unless asked for', () => {
  expect(list('')).toHaveLength(8);
  expect(list('copies=1')).toHaveLength(12);
  expect(words('reviewed=refused')).toEqual(['It has 60 care leavers.']);
  expect(countFacts(made.database, NO_FILTER)).toBe(8);
  expect(countFacts(made.database, filterOf('copies=1'))).toBe(12);
});

test('a fact carries its names, document and standing', () => {
  const [fact] = list(`subject=${NORTHGATE}&grade=inadequate`);
  expect(fact).toMatchObject({
    ...{ document: KEYS.news, subject_name: 'Northgate Metropolitan Borough Council', kind_title: 'Rating' },
    ...{ measure_title: 'Overall effectiveness', title: 'Northgate rated inadequate', publisher: 'News' },
    ...{ published: '2022-06-01', canonical: 1, cluster: KEYS.news, reports: 1, documents: 2, conflict: 0, number: 1 },
    ...{ date_start: '2022-05-01', date_end: '2022-05-31', start: 0, end: 50 },
  });
  const copies = list('copies=1&grade=inadequate').filter(({ canonical }) => canonical === 0);
  expect(copies.map(({ document, cluster }) => [document, cluster])).toEqual([[KEYS.copy, KEYS.news]]);
});

test.each([
  ['kind=rating', 3],
  ['measure=overall&kind=rating', 3],
  ['measure=cost/overspend', 2],
  ['status=hypothetical', 1],
  ['year=2022', 5],
  ['year=undated', 2],
  ['publisher=Echo', 3],
  [`subject=${REGION}`, 1],
  ['rule=cost/overspend', 2],
  ['confidence=0.92', 1],
  ['conflict=1', 2],
  [`document=${encodeURIComponent(KEYS.westmere)}`, 1],
  ['search=overspent', 2],
  ['search="rated good"', 1],
  ['search=smith', 1],
  ["kind=rating' OR 1=1 --", 0],
])('%s finds %i', (query, count) => {
  expect(list(query)).toHaveLength(count);
  expect(countFacts(made.database, filterOf(query))).toBe(count);
  expect([...iterateFacts(made.database, filterOf(query))]).toEqual(list(query));
});

test('every sort is an order of all facts, and both ways', () => {
  for (const sort of Object.keys(FACT_SORTS)) {
    if (!isFactSort(sort)) throw new Error(sort);
    const ids = [true, false].map((descending) =>
      listFacts(made.database, NO_FILTER, { sort, descending, offset: 0, limit: 100 }).map(({ id }) => id),
    );
    expect(ids.map((list) => [...list].sort((a, b) => a - b))[0]).toEqual([...(ids[1] ?? [])].sort((a, b) => a - b));
  }
  const values = listFacts(made.database, NO_FILTER, { sort: 'value', descending: true, offset: 0, limit: 4 });
  expect(values.map(({ value }) => value)).toEqual([4_500_000, 3_200_000, 21, 17]);
  const published = list('').map(({ published }) => published.slice(0, 4));
  expect(published).toEqual([...published].sort().reverse());
});

test('pages are cut from one order', () => {
  const all = list('').map(({ id }) => id);
  const pages = [0, 3, 6].flatMap((offset) =>
    listFacts(made.database, NO_FILTER, { ...NEWEST_FIRST, offset, limit: 3 }).map(({ id }) => id),
  );
  expect(pages).toEqual(all);
});

test('a facet is counted with what the others ask, and its own choice is marked', () => {
  const facets = new Map(
    readFacets(made.database, filterOf('kind=rating&publisher=News')).map((facet) => [facet.name, facet]),
  );
  const counts = (name: 'kind' | 'publisher' | 'grade') =>
    facets.get(name)?.values.map(({ value, count, selected }) => [value, count, selected]);
  expect(counts('kind')).toEqual([
    ['rating', 3, true],
    ['caseload', 1, false],
    ['cost', 1, false],
  ]);
  expect(counts('publisher')).toEqual([['News', 3, true]]);
  expect(counts('grade')).toEqual([
    ['good', 2, false],
    ['inadequate', 1, false],
  ]);
  expect(facets.get('grade')?.values[0]?.label).toBe('Good');
  expect(facets.get('measure')?.values[0]).toMatchObject({ value: 'rating/overall', label: 'Overall effectiveness' });
});

test('what a run counted is what counting gives', () => {
  for (const query of ['', 'copies=1']) {
    const stored = readFacets(made.database, filterOf(query));
    const { values, total } = countFacets(made.database, filterOf(query));
    expect(total).toBe(countFacts(made.database, filterOf(query)));
    for (const facet of stored) {
      const counted = new Map(values.get(facet.name)?.map(({ value, count }) => [value, count]));
      for (const { value, count } of facet.values)
        expect([facet.name, value, count]).toEqual([facet.name, value, counted.get(value)]);
    }
  }
});

test('a chosen value that no fact has is shown with none', () => {
  const facet = readFacets(made.database, filterOf('grade=outstanding')).find(({ name }) => name === 'grade');
  expect(facet?.values.find(({ value }) => value === 'outstanding')).toMatchObject({ count: 0, selected: true });
});

test('documents and publishers are found by what people call them', () => {
  const check = (query: string) => checkFactFilter(made.database, filterOf(query));
  expect(check('document=northgate-figures').filter.document).toBe(KEYS.echo);
  expect(check('document=nowhere').mistakes).toEqual(['There is no document “nowhere”.']);
  expect(check('publisher=Ecko').mistakes).toEqual(['There is no publisher “Ecko”; did you mean “Echo”?']);
  expect(check('publisher=Echo').mistakes).toEqual([]);
});

test('names of bodies become codes, and unknown values are answered with the likeliest', () => {
  const checked = checkFactFilter(
    made.database,
    filterOf('subject=northgate&kind=ratin&measure=overspent&rule=nothing/here/at/all'),
  );
  expect(checked.filter.subject).toEqual([NORTHGATE]);
  expect(checked.mistakes).toEqual([
    'There is no kind “ratin”; did you mean “rating”?',
    'There is no measure “overspent”; did you mean “overspend”?',
    expect.stringMatching(/^There is no rule “nothing\/here\/at\/all”/),
  ]);
});
