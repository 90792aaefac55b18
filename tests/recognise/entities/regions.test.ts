import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import { loadPack } from '../../../src/packs/childrens-services/index.js';
import { recogniseDocument } from '../../../src/recognise/index.js';

const pack = loadPack();

function regionsIn(text: string): string[] {
  const context = { title: null, published: isoDate('2024-06-01') };
  return recogniseDocument(text, context, pack).flatMap((mention) =>
    mention.kind === 'entity' && mention.type === 'region' ? [mention.id] : [],
  );
}

describe('regions and nations given for comparison', () => {
  it.each([
    ['The vacancy rate is 12%, below the West Midlands average of 15%.', ['E12000005']],
    ['Agency rates in the North East were lower than in the South East.', ['E12000001', 'E12000008']],
    ['Across Yorkshire and the Humber, turnover was 11%.', ['E12000003']],
    ['The rate in inner London was higher.', []],
    ['The rate in Inner London was higher than in Outer London.', ['E13000001', 'E13000002']],
    ['Caseloads are 22, against an England average of 16.', ['E92000001']],
    ['Turnover of just under 14% is below the national average.', ['E92000001']],
    ['Nationally, the vacancy rate was 17.6%.', ['E92000001']],
    ['In Wales and Scotland the figures are collected differently.', ['W92000004', 'S92000003']],
    ['London councils spend more on placements.', ['E12000007']],
    ["Greater Manchester's ten councils have a pact.", ['E47000001']],
    ['Greater Manchester Combined Authority will pay.', ['E47000001']],
  ])('%s', (text, ids) => {
    expect(regionsIn(text)).toEqual(ids);
  });

  it.each([
    'North East Lincolnshire council has a new director.',
    'The London Borough of Sutton is outstanding.',
    'West Midlands Police and Greater Manchester Police were told.',
    'NHS England and the Bank of England declined to comment.',
    'The University of London and London South Bank University trained them.',
    'A London-based consultancy wrote the report.',
    'Public Health England was abolished.',
    'The flight left London Luton Airport.',
  ])('finds none in: %s', (text) => {
    expect(regionsIn(text)).toEqual([]);
  });
});
