import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparableMeasures, compareBodies } from '../../src/inspect/compare.js';
import { type CaseFile, readCaseFile } from '../../src/inspect/council.js';
import { readDocument } from '../../src/inspect/documents.js';
import { countProblems, listProblems, problemCounts } from '../../src/inspect/problems.js';
import { listRules, readRule } from '../../src/inspect/rules.js';
import { searchDocuments } from '../../src/inspect/search.js';
import { countStories, listStories } from '../../src/inspect/stories.js';
import { readSummary } from '../../src/inspect/summary.js';
import {
  KEYS,
  type MadeDatabase,
  madeDatabase,
  NATION,
  NORTHGATE,
  REGION,
  REPORT_FACTS,
  REPORTS,
  WESTMERE_COUNTY,
} from './made-database.js';

let made: MadeDatabase;
let file: CaseFile;
beforeAll(async () => {
  made = await madeDatabase(REPORTS, REPORT_FACTS, [
    ['empty-file', 'b.html', 'It holds nothing.', 'Leave it out.'],
    ['empty-file', 'a.html', 'It holds nothing.', 'Leave it out.'],
    ['unknown-type', '', 'Odd.', 'Look.'],
  ]);
  const read = readCaseFile(made.database, NORTHGATE);
  if (read === null) throw new Error('no case file');
  file = read;
});
afterAll(() => made.close());

test('a case file says whose it is and how much there is', () => {
  expect(file.body.name).toBe('Northgate Metropolitan Borough Council');
  expect([file.region?.id, file.nation?.id]).toEqual([REGION, NATION]);
  expect(file.counts).toEqual({
    ...{ facts: 6, documents: 3, stories: 2, conflicts: 2 },
    ...{ firstPublished: '2022-06-01', lastPublished: '2023-02-03' },
  });
  expect(readCaseFile(made.database, 'E99999999')).toBeNull();
});

test('ratings are steps by area, in time', () => {
  expect(file.ratings).toHaveLength(1);
  expect(
    file.ratings[0]?.steps.map(({ gradeTitle, gradeRank, at, fact }) => [gradeTitle, gradeRank, at, fact.status]),
  ).toEqual([
    ['Inadequate', 3, '2022-05-16', 'asserted'],
    ['Good', 1, '2025-07-02', 'hypothetical'],
  ]);
});

test('what has no date stands at the day of its report', () => {
  const [appointed] = file.events.find(({ kind }) => kind === 'appointment')?.entries ?? [];
  expect(appointed).toMatchObject({ at: '2023-02-03', dated: false, measureTitle: 'Appointed' });
});

test('numbers are series beside those of region and nation, and contradictions are marked', () => {
  const caseload = file.series.find(({ measure }) => measure === 'average_caseload');
  expect(caseload?.own.points.map(({ fact }) => fact.value)).toEqual([21]);
  expect(caseload?.comparisons.map(({ body, series }) => [body.id, series.points[0]?.fact.value])).toEqual([
    [REGION, 17],
  ]);
  const overspend = file.series.find(({ measure }) => measure === 'overspend');
  expect(overspend?.own.points.map(({ fact }) => [fact.value, fact.conflict]).sort()).toEqual([
    [3_200_000, 1],
    [4_500_000, 1],
  ]);
});

test('copies are no further source unless articles are asked for', () => {
  const sources = (copies: boolean) =>
    readCaseFile(made.database, NORTHGATE, { copies })?.ratings[0]?.steps[0]?.fact.sources.map(
      ({ document }) => document,
    );
  expect(sources(false)).toEqual([KEYS.news]);
  expect(sources(true)).toEqual([KEYS.news, KEYS.copy]);
});

test('bodies are compared on one measure', () => {
  const compared = compareBodies(made.database, [NORTHGATE, REGION, 'E99'], {
    kind: 'caseload',
    measure: 'average_caseload',
  });
  expect(compared?.bodies.map(({ body, series }) => [body.id, series[0]?.points[0]?.fact.value])).toEqual([
    [NORTHGATE, 21],
    [REGION, 17],
  ]);
  const ratings = compareBodies(made.database, [WESTMERE_COUNTY], { kind: 'rating', measure: 'overall' });
  expect(ratings?.bodies[0]?.timeline[0]?.gradeTitle).toBe('Good');
  expect(compareBodies(made.database, [NORTHGATE], { kind: 'rating', measure: 'nothing' })).toBeNull();
  expect(comparableMeasures(made.database, [NORTHGATE, REGION])[0]).toMatchObject({
    measure: 'average_caseload',
    bodies: 2,
  });
});

test('the overview counts what stands', () => {
  const summary = readSummary(made.database);
  expect(summary).toMatchObject({
    ...{ documents: 4, stories: 3, facts: { articles: 12, stories: 8 }, mergedFacts: 8, conflicts: 2 },
    ...{ firstPublished: '2018-01-01', lastPublished: '2023-02-03', run: { state: 'finished', corpus: 'articles' } },
  });
  expect(summary.kinds.find(({ kind }) => kind === 'rating')).toEqual({
    kind: 'rating',
    title: 'Rating',
    facts: 3,
    merged: 3,
  });
  expect(summary.contradictions).toHaveLength(1);
  expect(summary.contradictions[0]?.facts.map(({ value }) => value).sort()).toEqual([3_200_000, 4_500_000]);
  expect(summary.bodies[0]).toMatchObject({ id: NORTHGATE, facts: 6 });
  expect(summary.newest[0]?.document).toBe(KEYS.echo);
});

const search = (words: string, copies = false) =>
  searchDocuments(made.database, { words, copies, order: 'best', offset: 0, limit: 10 });

test('each document found shows its own place', () => {
  const found = search('council');
  if (found.kind !== 'found') throw new Error(found.message);
  expect(found.total).toBe(3);
  for (const { key, snippet } of found.documents) {
    const shown = snippet
      .map(({ text }) => text)
      .join('')
      .replaceAll('…', '');
    const document = REPORTS.find((one) => one.key === key);
    expect(document?.text.replaceAll('\n', ' ')).toContain(shown);
    expect(snippet.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).toContain('council');
  }
});

test('search leaves copies out, lists the newest without words, and says what it cannot read', () => {
  expect(search('rated inadequate')).toMatchObject({ total: 1 });
  expect(search('rated inadequate', true)).toMatchObject({ total: 2 });
  const newest = search('');
  expect(newest.kind === 'found' && newest.documents.map(({ key }) => key)).toEqual([
    KEYS.echo,
    KEYS.news,
    KEYS.westmere,
  ]);
  expect(search('"open')).toMatchObject({ kind: 'mistake' });
});

test('a document comes with its facts in order, what stands elsewhere of it, and its copies', () => {
  const found = readDocument(made.database, KEYS.copy);
  if (found.kind !== 'found') throw new Error(found.kind);
  const { view } = found;
  expect(view.facts.map(({ number, measure }) => [number, measure])).toEqual([
    [1, 'overall'],
    [2, 'overspend'],
    [3, 'average_caseload'],
    [4, 'overall'],
  ]);
  expect(view.facts[1]).toMatchObject({ reports: 1, documents: 2, conflict: 1, kind_title: 'Money' });
  expect(view.sameText.map(({ key, copy_kind }) => [key, copy_kind])).toEqual([[KEYS.news, '']]);
  expect(readDocument(made.database, 'northgate-figures')).toMatchObject({ kind: 'found' });
  expect(readDocument(made.database, 'nowhere')).toEqual({ kind: 'none' });
});

test('stories are texts with copies', () => {
  expect(listStories(made.database)).toMatchObject([
    { canonical: { key: KEYS.news }, copies: [{ key: KEYS.copy, copy_kind: 'near' }], facts: 4 },
  ]);
  expect(countStories(made.database, { search: 'inadequate', kind: ['near'] })).toBe(1);
  expect(countStories(made.database, { kind: ['exact'] })).toBe(0);
  expect(countStories(made.database, { search: '"open' })).toBe(0);
});

test('problems are listed by code', () => {
  expect(problemCounts(made.database).map(({ code, count }) => [code, count])).toEqual([
    ['empty-file', 2],
    ['unknown-type', 1],
  ]);
  expect(listProblems(made.database, { source: 'A.H' }).map(({ source }) => source)).toEqual(['a.html']);
  expect(countProblems(made.database, { code: ['unknown-type'] })).toBe(1);
});

test('rules are listed with what they found and what review made of it', () => {
  const rule = listRules(made.database).find(({ id }) => id === 'children/care_leavers');
  expect(rule).toMatchObject({ facts: 0, refused: 1 });
  expect(readRule(made.database, 'rating/overall')).toMatchObject({ facts: 5, documents: 3, refusals: [] });
  expect(readRule(made.database, 'no/rule')).toBeNull();
});
