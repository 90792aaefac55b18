import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/extract/index.js';
import { isoDate } from '../../src/model/ids.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { analyseText } from '../../src/pipeline/analyse.js';

const pack = loadPack();
const { rules } = loadRules(pack.ruleFolders, pack);

/** What the lines of a text state: measure, subject, value, first day. */
function stated(...lines: string[]): string[] {
  const text = lines.join('\n');
  const { facts } = analyseText({ text, title: null, published: isoDate('2024-11-14'), blocks: [] }, pack, rules);
  return facts.flatMap(({ statement, measure, subject, dateStart }) =>
    statement.shape === 'quantity' ? [[measure, subject, statement.value, dateStart ?? '-'].join(' ')] : [],
  );
}

describe('tables', () => {
  it('state what the heading of a column names, of the body of the row', () => {
    expect(
      stated(
        'How councils compared in September 2023',
        'Council\tVacancy rate (%)\tAgency rate\tAverage caseload',
        'Bolton\t12\t9%\t15.1',
        'Salford City Council\t14.5\t11%\t16',
        'Elsewhere\t50\t50%\t50',
        'England\t18.9\t17.8%\t16.3',
      ),
    ).toEqual([
      'vacancy_rate E08000001 12 2023-09-01',
      'agency_rate E08000001 9 2023-09-01',
      'average_caseload E08000001 15.1 2023-09-01',
      'vacancy_rate E08000006 14.5 2023-09-01',
      'agency_rate E08000006 11 2023-09-01',
      'average_caseload E08000006 16 2023-09-01',
      'vacancy_rate E92000001 18.9 2023-09-01',
      'agency_rate E92000001 17.8 2023-09-01',
      'average_caseload E92000001 16.3 2023-09-01',
    ]);
  });

  it('state what the first cell of a row names, at the time of the column', () => {
    expect(
      stated(
        'Leeds City Council in numbers',
        '\t2022-23\t2023-24',
        'Children in care\t1,420\t1,502',
        'Spending on placements (£m)\t21.4\t24.9',
        'Libraries\t36\t35',
      ),
    ).toEqual([
      'looked_after E08000035 1420 2022-04-01',
      'looked_after E08000035 1502 2023-04-01',
      'spending E08000035 21400000 2022-04-01',
      'spending E08000035 24900000 2023-04-01',
    ]);
  });

  it('take the measure from the line above where neither row nor column names one', () => {
    expect(stated('Children in care at 31 March 2024', 'Norfolk\t1,190', 'Suffolk\t960')).toEqual([
      'looked_after E10000020 1190 2024-03-31',
      'looked_after E10000029 960 2024-03-31',
    ]);
  });

  it('state nothing that no rule has a name for', () => {
    expect(stated('Bins emptied', 'Council\tBins\tLorries', 'Bolton\t12\t9', 'Salford City Council\t14\t11')).toEqual(
      [],
    );
  });
});

describe('lists and sentences that go on', () => {
  it('give each body of a list its number', () => {
    expect(stated('Children in care at 31 March 2024: Norfolk 1,190, Suffolk 960 and Essex 1,120.')).toEqual([
      'looked_after E10000020 1190 2024-03-31',
      'looked_after E10000029 960 2024-03-31',
      'looked_after E10000012 1120 2024-03-31',
    ]);
  });

  it('go on from a number that another body had', () => {
    expect(
      stated(
        "Leeds City Council's agency rate was 12% in 2023.",
        'In Kent the rate was 19%. Across England the figure was 17.8%.',
        'The council opened 14 libraries.',
      ),
    ).toEqual([
      'agency_rate E08000035 12 2023-01-01',
      'agency_rate E10000016 19 2023-01-01',
      'agency_rate E92000001 17.8 2023-01-01',
    ]);
  });

  it('stop where another number stands in between', () => {
    expect(
      stated("Leeds City Council's agency rate was 12% in 2023. Some 40% of parents were unhappy. Kent had 50%."),
    ).toEqual(['agency_rate E08000035 12 2023-01-01']);
  });

  it('take the end of a month for the day of a count', () => {
    expect(stated('At the end of March Leeds City Council was looking after 1,402 children.')).toEqual([
      'looked_after E08000035 1402 2024-03-31',
    ]);
  });
});
