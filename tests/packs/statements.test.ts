import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/extract/index.js';
import { isoDate } from '../../src/model/ids.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { analyseText } from '../../src/pipeline/analyse.js';

const pack = loadPack();
const { rules } = loadRules(pack.ruleFolders, pack);

/** What a text states of one kind: measure, what is said, subject, first and last day, status. */
function stated(kind: string, text: string): string[] {
  const { facts } = analyseText({ text, title: null, published: isoDate('2024-05-14'), blocks: [] }, pack, rules);
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ statement, measure, subject, dateStart, dateEnd, status }) => {
      const what = statement.shape === 'grade' ? statement.grade : statement.shape === 'post' ? statement.person : '';
      return [measure, what, subject, `${dateStart ?? ''}..${dateEnd ?? ''}`, status].join(' | ');
    })
    .sort();
}

describe('dates in a list', () => {
  it('give a grade once each', () => {
    expect(stated('rating', 'Ofsted rated Bexley council outstanding in 2016 and again in 2020.')).toEqual([
      'overall | outstanding | E09000004 | 2016-01-01..2016-12-31 | asserted',
      'overall | outstanding | E09000004 | 2020-01-01..2020-12-31 | asserted',
    ]);
  });

  it('are paired with grades and with bodies by respectively', () => {
    expect(
      stated(
        'rating',
        'Ofsted inspections of Bexley council, in March 2022 and July 2016, ended in good and inadequate respectively.',
      ),
    ).toEqual([
      'overall | good | E09000004 | 2022-03-01..2022-03-31 | asserted',
      'overall | inadequate | E09000004 | 2016-07-01..2016-07-31 | asserted',
    ]);
    expect(
      stated(
        'intervention',
        'Directions for Torbay and Medway were lifted in June 2022 and August 2023 respectively.',
      ).map((row) => row.split(' | ').slice(2, 4).join(' ')),
    ).toEqual(['E06000027 2022-06-01..2022-06-30', 'E06000035 2023-08-01..2023-08-31']);
  });

  it('bound one inspection and part several visits', () => {
    expect(
      stated('inspection', 'The Ofsted inspection of Bexley council in February and March 2024 found progress.'),
    ).toEqual(['full |  | E09000004 | 2024-02-01..2024-03-31 | asserted']);
  });
});

describe('a grade stated again without its word', () => {
  it('has its own date, and leaves the present grade undated', () => {
    expect(
      stated('rating', 'Bexley council currently requires improvement, as it did in 2022 and 2019, Ofsted said.'),
    ).toEqual([
      'overall | requires_improvement | E09000004 | .. | asserted',
      'overall | requires_improvement | E09000004 | 2019-01-01..2019-12-31 | asserted',
      'overall | requires_improvement | E09000004 | 2022-01-01..2022-12-31 | asserted',
    ]);
  });
});

describe('areas of a grade', () => {
  it('go on to a second grade, stand over asides and behind colons', () => {
    expect(
      stated('rating', 'At Bexley council leadership was judged inadequate in 2012 but now requires improvement.').map(
        (row) => row.split(' | ').slice(0, 2).join(' '),
      ),
    ).toEqual(['leadership inadequate', 'leadership requires_improvement']);
    expect(
      stated(
        'rating',
        'Ofsted saw Bexley council. Work with care leavers stood out, however, and was graded outstanding.',
      ),
    ).toEqual(['care_leavers | outstanding | E09000004 | .. | asserted']);
  });
});

describe('how it is meant', () => {
  it('is a goal, not a forecast', () => {
    expect(stated('rating', 'The next goal of Bexley council is to be rated outstanding.')).toEqual([
      'overall | outstanding | E09000004 | .. | hypothetical',
    ]);
    expect(stated('rating', 'Bexley council is the latest authority to be rated outstanding.')).toEqual([
      'overall | outstanding | E09000004 | .. | asserted',
    ]);
  });

  it('has happened behind after, whatever is hoped for', () => {
    expect(stated('inspection', 'Bexley council hopes to do better after an inspection in May 2022.')).toEqual([
      'full |  | E09000004 | 2022-05-01..2022-05-31 | asserted',
    ]);
  });

  it('is refused, called for or still to come where a post is', () => {
    const status = (text: string): string =>
      stated('appointment', text)
        .map((row) => row.split(' | ').at(-1))
        .join();
    expect(status('Osric Penhale has rejected calls to quit as leader of Derby City Council.')).toBe('negated');
    expect(status('Calls are growing for the leader of Derby City Council, Osric Penhale, to resign.')).toBe(
      'hypothetical',
    );
    expect(status('Osric Penhale, chief executive of Derby City Council, has announced his retirement.')).toBe(
      'forecast',
    );
    expect(status('Will Penhale was appointed chief executive of Derby City Council.')).toBe('asserted');
  });
});

describe('whose it is', () => {
  it('is that of the council that is helped, not of the one that helps', () => {
    const helped = (text: string): string =>
      stated('intervention', text)
        .map((row) => row.split(' | ')[2])
        .join();
    expect(helped('Hampshire County Council has been appointed as improvement partner to West Sussex.')).toBe(
      'E10000032',
    );
    expect(helped('Kirklees is being supported by Leeds City Council as its improvement partner.')).toBe('E08000034');
    expect(helped("Leeds is to support Wakefield's neighbour Kirklees for a year.")).toBe('E08000034');
  });

  it('is that of the council that hires, not of the one somebody is hired from', () => {
    expect(
      stated(
        'appointment',
        "Cumbria County Council has poached Lancashire's Linda Marden to be director of children's services.",
      ),
    ).toEqual(['appointed | Linda Marden | E10000006 | .. | asserted']);
  });
});
