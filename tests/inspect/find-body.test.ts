import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBody } from '../../src/inspect/find-body.js';
import { type MadeDatabase, madeDatabase, REPORT_FACTS, REPORTS } from './made-database.js';

let made: MadeDatabase;
beforeAll(async () => {
  made = await madeDatabase(REPORTS, REPORT_FACTS);
});
afterAll(() => made.close());

const named = (name: string): string => {
  const found = findBody(made.database, name);
  return found.kind === 'found' ? found.body.name : found.kind;
};

test.each([
  ['Northgate', 'Northgate Metropolitan Borough Council'],
  ['northgate   COUNCIL', 'Northgate Metropolitan Borough Council'],
  ['northgate trust', "Northgate Children's Trust"],
  ['northgate childrens', "Northgate Children's Trust"],
  ['Northgaet', 'Northgate Metropolitan Borough Council'],
  ['northg', 'Northgate Metropolitan Borough Council'],
  ['RBKF', 'Royal Borough of Kingsmead and Fairholt'],
  ['kingsmead & fairholt', 'Royal Borough of Kingsmead and Fairholt'],
  ['saint elan', 'Saint Élan Borough Council'],
  ['e06000906', 'Saint Élan Borough Council'],
  ['england', 'England'],
  ['westmere', 'Westmere County Council'],
  ['haddon', 'several'],
  ['council', 'several'],
  ['', 'none'],
  ['?!', 'none'],
  ['qqqqqqqq zzzzzzzz', 'none'],
])('%s is %s', (name, body) => {
  expect(named(name)).toBe(body);
});

test('the body that facts are about is meant, and the other of that name is told', () => {
  const found = findBody(made.database, 'westmere');
  expect(found.kind === 'found' && found.others.map(({ name }) => name)).toEqual(['Westmere Council']);
});

test('near names are suggested where one word is known', () => {
  const found = findBody(made.database, 'haddon qqqqqqqqqqq');
  expect(found.kind === 'none' && found.near.map(({ name }) => name)).toEqual([
    'East Haddon District Council',
    'West Haddon District Council',
  ]);
});

test('a name of a megabyte is answered', () => {
  expect(findBody(made.database, 'council '.repeat(130_000)).kind).toBe('several');
});
