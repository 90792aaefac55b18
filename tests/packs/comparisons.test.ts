import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/extract/index.js';
import { isoDate } from '../../src/model/ids.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { analyseText } from '../../src/pipeline/analyse.js';

const pack = loadPack();
const { rules } = loadRules(pack.ruleFolders, pack);

/** The numbers a text states: measure, subject, value, first day and status. */
function stated(text: string): string[] {
  const { facts } = analyseText({ text, title: null, published: isoDate('2024-03-14'), blocks: [] }, pack, rules);
  return facts
    .flatMap(({ statement, measure, subject, dateStart, status }) =>
      statement.shape === 'quantity' ? [[measure, subject, statement.value, dateStart ?? '-', status].join(' ')] : [],
    )
    .sort();
}

describe('numbers that a text holds against another', () => {
  it('take the region and the nation that are named beside them, at the time of the first', () => {
    expect(
      stated(
        "Hertfordshire's agency rate was 8.4% in September 2023, below the England average of 16.2% and the regional average of 15.1%.",
      ),
    ).toEqual([
      'agency_rate E10000015 8.4 2023-09-01 asserted',
      'agency_rate E12000006 15.1 2023-09-01 asserted',
      'agency_rate E92000001 16.2 2023-09-01 asserted',
    ]);
  });

  it('keep their own time and the subject of the first', () => {
    expect(
      stated(
        'At 31 March 2017, 480 children were being looked after by Wakefield Council (a rate of 71 per 10,000 children). This is a reduction from 495 (72 per 10,000 children) at 31 March 2016.',
      ),
    ).toEqual(['looked_after E08000036 480 2017-03-31 asserted', 'looked_after E08000036 495 2016-03-31 asserted']);
  });

  it('share the status of the first where they replace it, and not where they are held against it', () => {
    expect(stated('The projected overspend at Sefton Council has been revised from £9m to £13.5m.')).toEqual([
      'overspend E08000014 13500000 - forecast',
      'overspend E08000014 9000000 - forecast',
    ]);
    expect(stated('Kirklees Council is forecast to overspend by £8m, up from £5m in 2022-23.')).toEqual([
      'overspend E08000034 5000000 2022-04-01 asserted',
      'overspend E08000034 8000000 - forecast',
    ]);
  });

  it('pair with bodies in a row', () => {
    expect(stated('Manchester and Salford had agency rates of 12% and 18% respectively.')).toEqual([
      'agency_rate E08000003 12 - asserted',
      'agency_rate E08000006 18 - asserted',
    ]);
  });

  it('are none where they count other things or tell of a change', () => {
    expect(stated('The vacancy rate at Norfolk County Council was 18%, down four percentage points.')).toEqual([
      'vacancy_rate E10000020 18 - asserted',
    ]);
    expect(stated("Gateshead Council's budget for children's social care has risen by £4m to £62m.")).toEqual([
      'budget E08000037 62000000 - asserted',
      'budget_increase E08000037 4000000 - asserted',
    ]);
  });
});
