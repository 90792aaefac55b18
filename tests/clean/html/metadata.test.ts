import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../src/clean/html/index.js';
import { normaliseUrl, readAuthors, readDate, resolveMetadata } from '../../../src/clean/metadata/index.js';

const PROSE =
  '<p>Councillors in Marlowshire have agreed to spend more on foster placements after a sharp rise in the number of children in care.</p>' +
  '<p>The money will come from reserves, the cabinet heard on Tuesday, and officers expect the pressure to ease.</p>';
const TITLE = 'Marlowshire agrees extra money for foster care';
const clean = (head: string, top = '', below = '') =>
  cleanHtml(
    `<html><head><title>${TITLE} - Marlow Post</title>${head}</head><body><article><h1>${TITLE}</h1>${top}${PROSE}</article>${below}</body></html>`,
    {
      fragment: false,
      hints: [],
      sourcePath: 'page.html',
    },
  );
const linked = (data: string) => `<script type="application/ld+json">${data}</script>`;

describe('metadata of a page', () => {
  it('reads linked data and gives every candidate its reason', () => {
    const parts = clean(
      linked(
        JSON.stringify({
          '@context': 'https://schema.org',
          '@graph': [
            {
              '@type': 'NewsArticle',
              headline: TITLE,
              datePublished: '2023-05-03T09:15:00+01:00',
              dateModified: '2023-05-04',
              author: [{ name: 'Ann Poole' }, { name: 'Raj Mistry' }],
              publisher: { name: 'Marlow Post' },
              articleSection: 'Politics',
            },
          ],
        }),
      ) +
        '<link rel="canonical" href="https://WWW.Marlow-Post.example/news/1?utm_source=x#top"><meta property="article:published_time" content="2023-05-03">',
    );
    expect(parts).toMatchObject({
      title: TITLE,
      authors: ['Ann Poole', 'Raj Mistry'],
      publisher: 'Marlow Post',
      published: '2023-05-03T09:15:00+01:00',
      modified: '2023-05-04',
      section: 'Politics',
      url: 'https://www.marlow-post.example/news/1',
      language: 'en',
    });
    expect(parts.metadata.every((candidate) => candidate.why !== '')).toBe(true);
    expect(parts.metadata.filter((candidate) => candidate.field === 'published' && candidate.chosen)).toHaveLength(1);
  });

  it('salvages broken linked data', () => {
    const parts = clean(
      linked(`{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2022-11-08T10:00:00Z",,"author":{`),
    );
    expect(parts.published?.slice(0, 10)).toBe('2022-11-08');
  });

  it('takes the article whose headline is the page’s among several', () => {
    const parts = clean(
      linked(
        JSON.stringify([
          { '@type': 'NewsArticle', headline: 'Quite another story of the day', datePublished: '2020-01-01' },
          { '@type': 'NewsArticle', headline: TITLE, datePublished: '2023-05-03' },
        ]),
      ),
    );
    expect(parts.published).toBe('2023-05-03');
  });

  it('reads byline and date lines, day before month, with time and modification', () => {
    const parts = clean(
      '',
      '<p class="byline">By Ann Poole and Raj Mistry, political editor</p><p>Published: 03/05/2023, 10.30am | Updated: 4 May 2023</p>',
    );
    expect(parts.authors).toEqual(['Ann Poole', 'Raj Mistry']);
    expect(parts.published).toBe('2023-05-03T10:30:00');
    expect(parts.modified).toBe('2023-05-04');
    expect(parts.text).not.toContain('Ann Poole');
  });

  it('takes no date from a related card or a comment, and no commenter for the author', () => {
    const parts = clean(
      '',
      '',
      '<div class="related"><a href="/x">Another story</a> <time datetime="2019-01-01">1 January 2019</time></div>' +
        '<div class="comments"><span itemprop="author">Angry Reader</span> <time datetime="2023-06-01">1 June 2023</time><p>What a waste of our money this is.</p></div>',
    );
    expect(parts.published).toBeNull();
    expect(parts.authors).toEqual([]);
  });

  it('uses the digits of an address as a last resort only', () => {
    const address = '<link rel="canonical" href="https://marlow.example/2021/03/04/foster-care">';
    expect(clean(address).published).toBe('2021-03-04');
    expect(
      clean(`${address}<meta property="article:published_time" content="2021-03-05T08:00:00Z">`).published?.slice(
        0,
        10,
      ),
    ).toBe('2021-03-05');
  });

  it('applies a site override', () => {
    const html = `<html><body><div class="x"><h1>${TITLE}</h1><div id="story">${PROSE}<p class="hint">Our readers say this is a useful line of words.</p></div></div><i class="when">3 May 2023</i></body></html>`;
    const parts = cleanHtml(html, {
      fragment: false,
      hints: [],
      sourcePath: 'page.html',
      site: { host: 'marlow.example', keep: ['#story'], drop: ['.hint'], date: ['.when'] },
    });
    expect(parts.text).not.toContain('Our readers');
    expect(parts.text).toContain('Councillors in Marlowshire');
    expect(parts.published).toBe('2023-05-03');
  });
});

describe('values', () => {
  it.each([
    ['18 November 2019', '2019-11-18'],
    ['Mon, 18 Nov 2019 10:00:00 GMT', '2019-11-18T10:00:00'],
    ['2019-11-18T10:00:00.000+0000', '2019-11-18T10:00:00'],
    ['2 Mawrth 2021', '2021-03-02'],
    ['03/04/2022', '2022-04-03'],
    ['November 8, 2022 at 4:05 pm', '2022-11-08T16:05:00'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)?.iso.startsWith(expected)).toBe(true);
  });

  it.each(['today', '12 months', '31/02/2022', 'March 2020', ''])('finds no day in "%s"', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('reads several authors, agencies and staff bylines', () => {
    expect(readAuthors('By JANE O’NEILL, Education Editor')).toEqual(['Jane O’Neill']);
    expect(readAuthors('PA Media')).toEqual(['PA Media']);
    expect(readAuthors('Words by Sam Lee & Jo March')).toEqual(['Sam Lee', 'Jo March']);
    expect(readAuthors('admin')).toEqual([]);
    expect(readAuthors('Posted by Heron at 22:14')).toEqual(['Heron']);
    expect(readAuthors('Author: Sam Lee Published 24th Nov 2022')).toEqual(['Sam Lee']);
    expect(readAuthors('Jo March on Tuesday, 5 March')).toEqual(['Jo March']);
    expect(readAuthors('https://example.org/author/x')).toEqual([]);
  });

  it('reads a name with a day as a byline, a section with a day as none', () => {
    const top = (line: string) => clean('', `<div>${line}</div>`);
    expect(top('<a href="/w">Wes Hale</a> <span>14 May 2024</span>')).toMatchObject({
      authors: ['Wes Hale'],
      published: '2024-05-14',
    });
    expect(top('<a href="/n">Local News</a> <span>14 May 2024</span>')).toMatchObject({
      authors: [],
      published: '2024-05-14',
    });
  });

  it('normalises addresses', () => {
    expect(normaliseUrl('HTTP://Example.ORG/A?b=1&utm_medium=x&fbclid=2#c')).toBe('http://example.org/A?b=1');
    expect(normaliseUrl('/a', 'https://example.org/b/c')).toBe('https://example.org/a');
    expect(normaliseUrl('mailto:a@example.org')).toBeNull();
  });

  it('lets agreement of origins outvote a single trusted one', () => {
    const resolved = resolveMetadata([
      { field: 'published', value: '2024-01-09', origin: 'json-ld' },
      { field: 'published', value: '2023-05-03', origin: 'opengraph' },
      { field: 'published', value: '2023-05-03', origin: 'time' },
    ]);
    expect(resolved.published).toBe('2023-05-03');
  });
});
