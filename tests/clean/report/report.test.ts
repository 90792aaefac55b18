import { describe, expect, it } from 'vitest';
import { cleanedPages, dropped, lines } from '../outcome.js';

const head = (page: number): string => `Inspection of Borsetshire local authority services (3 to 14 June)\t${page}`;

const PAGES = [
  [
    'Inspection of Borsetshire local authority',
    'children’s services',
    '',
    'Inspection dates: 3 to 14 June 2024',
    '',
    'Lead inspector: Jane Smith, His Majesty’s Inspector',
    '',
    'Judgement\tGrade',
    '',
    'The impact of leaders on social work practice with children and families\tRequires improvement to be good',
    '',
    'Overall effectiveness\tGood',
    '',
    'Services have improved since the last inspection, and most children get the right help at the right time from¹',
    '',
    '¹ This report is made under a law of 2006, which',
    'says how such reports are made.',
  ],
  [
    head(2),
    '',
    'workers who know them well.',
    '',
    'What needs to improve?',
    '',
    '\uf0b7 The recording of super-',
    'vision, and the super-',
    'vision of recording.',
    '\uf0b7 The use of pre-',
    'proceedings work.',
    '',
    '1. Supervision is regular in the pre-proceedings team. Its focus on plans has',
    'improved.',
  ],
  [head(3), '', '2. Leaders know the services.', '', 'The supervision of staff is good.', 'supervision', 'supervision'],
  [
    head(4),
    '',
    'The Office for Example Standards (Exstan) regulates and inspects services to achieve excellence.',
    '',
    'If you would like a copy of this document in a different format, such as large print or Braille, please telephone.',
    '',
    'You may reuse this information free of charge in any format.',
    '',
    'T: 0300 000 0000',
    '© Crown copyright 2024',
  ],
];

describe('a report', () => {
  const report = cleanedPages(PAGES, 'borsetshire/inspection - 19 july 2024.pdf');

  it('has its title, lead inspector, day and publisher, and no address', () => {
    expect(report.title).toBe('Inspection of Borsetshire local authority children’s services');
    expect(report.authors).toEqual(['Jane Smith']);
    expect(report.published).toBe('2024-07-19');
    expect(report.publisher).toBe('Exstan');
    expect([report.url, report.readability]).toEqual([null, { kind: 'report' }]);
  });

  it('has each row of the table on a line, its cells apart by a tab', () => {
    expect(lines(report)).toContain(
      'The impact of leaders on social work practice with children and families\tRequires improvement to be good',
    );
    expect(lines(report)).toContain('Overall effectiveness\tGood');
    expect(report.blocks.filter((block) => block.kept && block.kind === 'table_row')).toHaveLength(3);
  });

  it('joins a sentence over the end of a page, past running head and footnote', () => {
    expect(lines(report)).toContain(
      'Services have improved since the last inspection, and most children get the right help at the right time from workers who know them well.',
    );
  });

  it('keeps list marks, and the hyphens that belong to their words', () => {
    expect(lines(report)).toContain('• The recording of supervision, and the supervision of recording.');
    expect(lines(report)).toContain('• The use of pre-proceedings work.');
    expect(lines(report)).toContain(
      '1. Supervision is regular in the pre-proceedings team. Its focus on plans has improved.',
    );
  });

  it('drops heads, notes and imprint with their reasons, in place', () => {
    const reasons = dropped(report).map(([reason]) => reason);
    expect(reasons).toEqual([
      'title',
      'footnote',
      'running_head',
      'running_head',
      'running_head',
      'footer',
      'footer',
      'footer',
      'footer',
    ]);
  });

  it('prefers the day it states over the one in its name', () => {
    const stated = cleanedPages(
      [
        [
          'Report on a service',
          '',
          'Report published: 5 January 2016',
          '',
          'The overall judgement is that services require improvement. More is said further down.',
        ],
      ],
      'x 9 march 2016.pdf',
    );
    expect(stated.published).toBe('2016-01-05');
  });

  it('drops page numbers and the table of contents, and keeps a list of findings', () => {
    const pages = [1, 2, 3, 4].map((page) => [
      `${page}`,
      '',
      ...(page === 2
        ? ['Contents', 'Summary\t3', 'Findings .......... 4']
        : ['Findings', '', `At 31 March 2016, ${page}00 children had a plan. This is fewer than before.`]),
    ]);
    const report = cleanedPages(pages);
    const reasons = dropped(report).map(([reason]) => reason);
    expect(reasons.filter((reason) => reason === 'page_number')).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'navigation')).toHaveLength(3);
    expect(lines(report).filter((line) => line.startsWith('At 31 March'))).toHaveLength(3);
    expect(report.text).not.toMatch(/^\d$/m);
    expect(report.text).not.toContain('Summary');
  });

  it('takes the day at the head of a letter as its publication', () => {
    const letter = cleanedPages([
      [
        'Monitoring visit to Borsetshire children’s services',
        '',
        '12 July 2024',
        '',
        'Dear Ms Archer',
        '',
        'This letter summarises the findings of the monitoring visit to Borsetshire on 18 and 19 June 2024.',
        '',
        'The next visit is planned for',
        'the autumn of this year.',
      ],
    ]);
    expect(letter.published).toBe('2024-07-12');
    expect(dropped(letter)).toContainEqual(['date_line', '12 July 2024']);
  });
});
