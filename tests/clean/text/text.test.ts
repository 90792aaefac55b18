import { describe, expect, it } from 'vitest';
import { cleanItem } from '../../../src/clean/index.js';
import { cleanedText, dropped, lines, said } from '../outcome.js';

const LEAD =
  'Councillors in Borsetshire have agreed to move 320 staff back from a trust, the county council said on Monday.';
const SECOND =
  'The move follows a report by inspectors, who found that children waited too long for help. It comes into force in May.';
const THIRD =
  'Opposition members had asked for a delay of six months, but the cabinet voted against that by eight to two.';

describe('the head of a saved page', () => {
  it('takes headline, byline, date and picture lines out and keeps the standfirst', () => {
    const document = cleanedText(
      [
        'Home',
        'News',
        'Council to take services back from trust',
        '',
        'Cabinet votes eight to two for a change by May',
        '',
        'By Jane Smith, social affairs correspondent',
        '',
        'Published: 3 June 2024, 9.30am',
        '',
        'County Hall in Borchester (Image: Tom Jones / Wikimedia Commons)',
        '',
        LEAD,
        '',
        SECOND,
        '',
        THIRD,
      ].join('\n'),
    );
    expect(document.title).toBe('Council to take services back from trust');
    expect(document.authors).toEqual(['Jane Smith']);
    expect(document.published).toBe('2024-06-03T09:30:00');
    expect(document.readability).toEqual({ kind: 'article' });
    expect(document.language).toBe('en');
    expect(lines(document)).toEqual(['Cabinet votes eight to two for a change by May', LEAD, SECOND, THIRD]);
    expect(dropped(document).map(([reason]) => reason)).toEqual([
      'navigation',
      'navigation',
      'title',
      'byline',
      'date_line',
      'caption',
    ]);
  });

  it('takes a date of change as the day of publication where there is no other', () => {
    const document = cleanedText(`No progress at the trust\nLast updated 14th Dec 2022\n${LEAD}\n${SECOND}`);
    expect([document.title, document.published]).toEqual(['No progress at the trust', '2022-12-14']);
    const both = cleanedText(
      `No progress at the trust\nPublished 12 December 2022\nUpdated 14 December 2022\n${LEAD}\n${SECOND}`,
    );
    expect([both.published, both.modified]).toEqual(['2022-12-12', '2022-12-14']);
  });

  it('passes over a menu in one row, and takes a lone name beside a date line for the byline', () => {
    const document = cleanedText(
      `NEWS   SPORT   WHAT'S ON   JOBS\n\nCouncil takes services back\nJane Smith\n4 June 2024\n\n${LEAD}\n${SECOND}`,
    );
    expect([document.title, document.authors]).toEqual(['Council takes services back', ['Jane Smith']]);
    expect(lines(document)).toEqual([LEAD, SECOND]);
    const section = cleanedText(`Council takes services back\nLocal News\n4 June 2024\n\n${LEAD}\n${SECOND}`);
    expect(section.authors).toEqual([]);
  });

  it('tells a paper’s name from the headline, and reads a byline without its "By" below the standfirst', () => {
    const standfirst =
      'Cabinet votes eight to two for a change by May, and says that the county must do better by its children.';
    const document = cleanedText(
      [
        'The Borchester Courier',
        'Council takes services back',
        standfirst,
        'Jane Smith, Health Reporter',
        '4 June 2024',
        LEAD,
        SECOND,
      ].join('\n\n'),
    );
    expect([document.title, document.publisher, document.authors, document.published]).toEqual([
      'Council takes services back',
      'The Borchester Courier',
      ['Jane Smith'],
      '2024-06-04',
    ]);
    expect(lines(document)).toEqual([standfirst, LEAD, SECOND]);
  });

  it('finds the headline under a date line, and a caption under a lost picture', () => {
    const document = cleanedText(
      [
        'Friday, 26 November 2021',
        '',
        'HEADS ROLL AT THE COUNCIL',
        '',
        '\u00a0 \u00a0 \u00a0 \u00a0',
        '',
        'Jane Smith - is she the right one?',
        '',
        LEAD,
        '',
        SECOND,
      ].join('\n'),
    );
    expect([document.title, document.published]).toEqual(['HEADS ROLL AT THE COUNCIL', '2021-11-26']);
    expect(lines(document)).toEqual([LEAD, SECOND]);
    expect(dropped(document)).toContainEqual(['caption', 'Jane Smith - is she the right one?']);
  });

  it('drops a caption that was saved twice, once as the description of the picture', () => {
    const document = cleanedText(
      [
        'Trust loses its contract',
        '',
        'Image of Borchester town hall and square (Credit: A. Person / Wikimedia Commons)',
        'Borchester town hall and square',
        '',
        LEAD,
        '',
        SECOND,
      ].join('\n'),
    );
    expect(lines(document)).toEqual([LEAD, SECOND]);
    expect(dropped(document).filter(([reason]) => reason === 'caption')).toHaveLength(2);
  });

  it('believes the header block, and drops the headline that repeats it', () => {
    const document = cleanedText(`Trust loses its contract\n\n${LEAD}\n\n${SECOND}`, [
      said('title', 'Trust loses its contract'),
      said('url', 'HTTPS://Example.org/a?utm_source=x#top'),
      said('published', '4 March 2023'),
    ]);
    expect([document.title, document.url, document.published]).toEqual([
      'Trust loses its contract',
      'https://example.org/a',
      '2023-03-04',
    ]);
    expect(lines(document)).toEqual([LEAD, SECOND]);
  });
});

describe('the body', () => {
  it('joins a paragraph that was broken in the middle of a sentence, and keeps list marks', () => {
    const [start, end] = [LEAD.slice(0, 62), LEAD.slice(62).trim()];
    const document = cleanedText(
      `Trust loses its contract\n\n${start.trim()}\n${end}\n\n${SECOND}\n\n• first point of the plan\n• second point of the plan`,
    );
    expect(lines(document)).toEqual([LEAD, SECOND, '• first point of the plan', '• second point of the plan']);
    expect(document.blocks.filter((block) => block.kept && block.kind === 'list_item')).toHaveLength(2);
  });

  it('joins lines that were wrapped at one width', () => {
    const words = `${LEAD} ${SECOND} ${THIRD}`.split(' ');
    const wrapped = [''];
    for (const word of words) {
      const last = wrapped[wrapped.length - 1] ?? '';
      if (last.length + word.length + 1 > 60) wrapped.push(word);
      else wrapped[wrapped.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    const document = cleanedText(`Trust loses its contract\n\n${wrapped.join('\n')}`);
    expect(lines(document)).toEqual([`${LEAD} ${SECOND} ${THIRD}`]);
  });

  it('reads Markdown: headings and links without their marks, pictures gone', () => {
    const document = cleanedText(
      `# Trust loses its contract\n\n![Town hall](https://example.org/a.jpg)\n\n${LEAD}\n\n## What happens next\n\nThe [cabinet](https://example.org/c) will **decide** in May, after a debate that is open to the public.`,
    );
    expect(document.title).toBe('Trust loses its contract');
    expect(lines(document)).toEqual([
      LEAD,
      'What happens next',
      'The cabinet will decide in May, after a debate that is open to the public.',
    ]);
    expect(document.blocks.find((block) => block.kept && block.kind === 'heading')).toBeDefined();
  });

  it('parts names that lost the markup between them', () => {
    const document = cleanedText(
      `Trusts rejected in three areas\n\n${LEAD}\n\nIn other areas, such as HerefordshireNorth East LincolnshireSolihull and Sefton, trusts were rejected last year.`,
    );
    expect(lines(document)[1]).toContain('Herefordshire, North East Lincolnshire, Solihull and Sefton');
  });

  it('drops names under portraits, but no headings', () => {
    const document = cleanedText(
      [
        'How a team works',
        '',
        LEAD,
        '',
        'Lovena',
        'Colin Foster',
        '',
        'Strong leadership',
        '',
        '“It is a good team,” says Lovena, a manager. Colin Foster agrees that it has come far since 2021.',
        '',
        'Bradford',
        '',
        SECOND,
      ].join('\n'),
    );
    expect(lines(document)).toEqual([
      LEAD,
      'Strong leadership',
      expect.stringContaining('says Lovena'),
      'Bradford',
      SECOND,
    ]);
  });

  it('takes lines of spaces that part all paragraphs for no pictures', () => {
    const gap = '\n\u00a0\u00a0\u00a0\n';
    const document = cleanedText(
      ['Trust loses its contract', LEAD, 'What the cabinet said', SECOND, 'What comes next', THIRD].join(gap),
    );
    expect(lines(document)).toEqual([LEAD, 'What the cabinet said', SECOND, 'What comes next', THIRD]);
  });

  it('drops a section that asks readers for something, and goes on after it', () => {
    const document = cleanedText(
      [
        'Trust loses its contract',
        '',
        LEAD,
        '',
        'Celebrate your colleagues',
        '',
        'We are looking for people who have inspired you in your work.',
        '',
        'Nominate your colleague with our form by the end of May.',
        '',
        'If you have any questions, email our team at team@example.org.',
        '',
        'Reaction to the vote',
        '',
        SECOND,
        '',
        THIRD,
      ].join('\n'),
    );
    expect(lines(document)).toEqual([LEAD, 'Reaction to the vote', SECOND, THIRD]);
    expect(dropped(document).filter(([reason]) => reason === 'promotion')).toHaveLength(4);
  });

  it('keeps a correction as a notice', () => {
    const document = cleanedText(
      `Trust loses its contract\n\n${LEAD}\n\n${SECOND}\n\n*The story has been corrected to state that eight members voted for the plan.`,
    );
    expect(lines(document).at(-1)).toContain('has been corrected');
    expect(document.blocks.at(-1)).toMatchObject({ kept: true, kind: 'notice' });
  });
});

describe('furniture', () => {
  it('cuts what follows the article: author box, related stories, comments', () => {
    const document = cleanedText(
      [
        'Trust loses its contract',
        '',
        LEAD,
        '',
        SECOND,
        '',
        THIRD,
        '',
        'About Ellen Example',
        '',
        'Check Also',
        '',
        'Park reopens after two years',
        '',
        'Visitors can come back to the park from next week …',
        '',
        'One Response to Trust loses its contract',
        '',
        '  1. A. Reader July 3, 2021 at 8:14 pm #',
        '',
        '    Others may learn from this. It was a long fight, and it was worth it.',
      ].join('\n'),
    );
    expect(lines(document)).toEqual([LEAD, SECOND, THIRD]);
    expect(document.authors).toEqual(['Ellen Example']);
    expect(document.published).toBeNull();
    expect(dropped(document).map(([reason]) => reason)).toEqual([
      'title',
      'author_box',
      'related',
      'related',
      'related',
      'comment',
      'comment',
      'comment',
    ]);
  });

  it('drops a box in the middle and keeps the article after it', () => {
    const document = cleanedText(
      [
        'Trust loses its contract',
        '',
        LEAD,
        '',
        'Related stories',
        '',
        'Park reopens',
        'Road closed',
        '',
        SECOND,
        '',
        THIRD,
        '',
        LEAD.replace('Monday', 'Friday'),
      ].join('\n'),
    );
    expect(lines(document)).toEqual([LEAD, SECOND, THIRD, LEAD.replace('Monday', 'Friday')]);
  });

  it('takes the counter of comments under the headline for no end of the article', () => {
    const document = cleanedText(
      ['Trust loses its contract', '', LEAD, '', '3 comments', '', SECOND, '', THIRD].join('\n'),
    );
    expect(lines(document)).toEqual([LEAD, SECOND, THIRD]);
  });

  it.each([
    ['share', 'Share this on Facebook'],
    ['newsletter', 'Sign up to our daily newsletter for all the news'],
    ['related', 'READ MORE: Park reopens after two years'],
    ['advert', 'Article continues below'],
    [
      'poll',
      "Note: There is a poll embedded within this post, please visit the site to participate in this post's poll.",
    ],
    ['footer', '© 2024 Example Media. All rights reserved.'],
  ])('drops a line of kind %s', (reason, line) => {
    const document = cleanedText(['Trust loses its contract', '', LEAD, '', line, '', SECOND, '', THIRD].join('\n'));
    expect(lines(document)).toEqual([LEAD, SECOND, THIRD]);
    expect(dropped(document)).toContainEqual([reason, line]);
  });
});

describe('what is no article', () => {
  const verdict = (text: string): unknown => cleanedText(text).readability;

  it('is told apart, with the reason and a problem', () => {
    expect(verdict('')).toEqual({ kind: 'not_article', reason: 'empty_shell' });
    expect(verdict('Page not found\n\nSorry, the page you asked for is not here any more.')).toEqual({
      kind: 'not_article',
      reason: 'error_page',
    });
    expect(verdict('Contact\nOpening hours\nMap')).toMatchObject({ kind: 'not_article' });
    expect(
      verdict(
        'La ville\n\nLe conseil de la ville a décidé de ne pas fermer les écoles du quartier, selon le maire, qui a dit que les enfants sont une priorité.',
      ),
    ).toEqual({ kind: 'foreign_language', language: 'fr' });
    const { problems } = cleanItem(
      { kind: 'text', text: '', hints: [], ordinal: 2, oneOfMany: true, place: 'line 2' },
      { sourcePath: 'a.jsonl', sites: [] },
    );
    expect(problems.map((one) => [one.code, one.source, one.place])).toEqual([['not-an-article', 'a.jsonl', 'line 2']]);
  });

  it('is not said of Welsh', () => {
    const document = cleanedText(
      'Y cyngor yn penderfynu\n\nMae’r cyngor wedi penderfynu cau’r ysgol yn y pentref, ac mae rhieni yn dweud nad ydyn nhw yn hapus gyda’r penderfyniad hwn.',
    );
    expect([document.language, document.readability.kind]).toEqual(['cy', 'article']);
  });
});

describe('cleaning', () => {
  it('changes nothing when it is done twice', () => {
    const once = cleanedText(
      `Trust loses its contract\n\n${LEAD}\n\nWhat happens next\n\n${SECOND}\n\n• one point\n• two points\n\nREAD MORE: Park reopens`,
    );
    const twice = cleanedText(once.text, [said('title', once.title ?? '')]);
    expect(twice.text).toBe(once.text);
  });
});
