import { describe, expect, it } from 'vitest';
import { type CleanParts, cleanHtml } from '../../../src/clean/html/index.js';

const TITLE = 'Marlowshire agrees extra money for foster care';
const PROSE =
  '<p>Councillors in Marlowshire have agreed to spend more on foster placements after a sharp rise in the number of children in care.</p>' +
  '<p>The money will come from reserves, the cabinet heard on Tuesday, and officers expect the pressure to ease.</p>';
const URL = 'https://www.marlowpost.example/news/foster-care-121';
const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`;
const og = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;
const canonical = `<link rel="canonical" href="${URL}">`;

/** A head, what stands between headline and text, and what must be read. */
interface HeadCase {
  readonly name: string;
  readonly head: string;
  readonly title?: string;
  readonly top?: string;
  readonly below?: string;
  readonly is: Partial<CleanParts>;
}

const CASES: readonly HeadCase[] = [
  {
    name: 'linked data as an array, the author an organisation, the publisher by reference',
    head:
      canonical +
      data([
        { '@type': 'Organization', '@id': '#org', name: 'Marlow Post' },
        {
          '@type': ['Article', 'NewsArticle'],
          headline: TITLE,
          datePublished: '2024-03-12T09:15:00Z',
          author: { '@type': 'Organization', name: 'PA Media' },
          publisher: { '@id': '#org' },
          inLanguage: 'en-GB',
        },
      ]),
    is: {
      title: TITLE,
      authors: ['PA Media'],
      publisher: 'Marlow Post',
      url: URL,
      published: '2024-03-12T09:15:00Z',
      modified: null,
      language: 'en',
    },
  },
  {
    name: 'authors of several kinds: names, persons, a list in one string',
    head:
      canonical +
      data({
        '@type': 'NewsArticle',
        headline: TITLE,
        author: ['Ann Poole', { '@type': 'Person', name: 'Raj Mistry' }],
      }),
    is: { authors: ['Ann Poole', 'Raj Mistry'], url: URL },
  },
  {
    name: 'one string of two authors with their posts',
    head: data({
      '@type': 'NewsArticle',
      headline: TITLE,
      author: { name: 'Ann Poole & Raj Mistry, Local Democracy Reporter' },
    }),
    is: { authors: ['Ann Poole', 'Raj Mistry'] },
  },
  {
    name: 'a headline with entities and a site name in the page title',
    title: 'Marlowshire agrees &#8216;extra&#8217; money for foster care | News | Marlow Post',
    head: data({ '@type': 'NewsArticle', headline: 'Marlowshire agrees &#8216;extra&#8217; money for foster care' }),
    is: { title: 'Marlowshire agrees ‘extra’ money for foster care' },
  },
  {
    name: 'linked data that is broken, beside OpenGraph that is whole',
    head:
      canonical +
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}" "datePublished":</script>` +
      og('og:title', TITLE) +
      og('article:published_time', '2024-03-12T09:15:00+00:00') +
      og('article:modified_time', '2024-03-12T18:40:00+00:00') +
      og('article:section', 'Local Government') +
      og('og:site_name', 'Marlow Post'),
    is: {
      title: TITLE,
      published: '2024-03-12T09:15:00+00:00',
      modified: '2024-03-12T18:40:00+00:00',
      section: 'Local Government',
      publisher: 'Marlow Post',
    },
  },
  {
    name: 'raw line breaks, comments and a trailing comma in linked data',
    head: `<script type="application/ld+json">/*<![CDATA[*/ {"@type":"NewsArticle","headline":"Marlowshire agrees extra\n money for foster care","datePublished":"2024-03-12","author":[{"name":"Ann Poole"},],} /*]]>*/</script>`,
    is: { authors: ['Ann Poole'], published: '2024-03-12' },
  },
  {
    name: 'a date in linked data that two other origins contradict',
    head:
      data({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-06-30T00:00:00Z' }) +
      og('article:published_time', '2023-05-03T08:00:00+01:00') +
      meta('dcterms.issued', '2023-05-03'),
    is: { published: '2023-05-03T08:00:00+01:00' },
  },
  {
    name: 'a publication later than the modification',
    head:
      data({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-06-01', dateModified: '2024-05-03' }) +
      meta('pubdate', '2024-05-02'),
    is: { published: '2024-05-02', modified: '2024-05-03' },
  },
  {
    name: 'linked data of a page node and a breadcrumb alone',
    head: data({
      '@graph': [
        {
          '@type': 'WebPage',
          url: URL,
          name: TITLE,
          datePublished: '2024-03-12T07:00:00+00:00',
          dateModified: '2024-03-13T07:00:00+00:00',
        },
        { '@type': 'BreadcrumbList', itemListElement: [] },
      ],
    }),
    is: { url: URL, published: '2024-03-12T07:00:00+00:00', modified: '2024-03-13T07:00:00+00:00' },
  },
  {
    name: 'meta names alone, day before month',
    head:
      meta('author', 'JANE O’NEILL') +
      meta('date', '03/04/2024') +
      meta('section', 'Politics') +
      meta('publisher', 'Marlow Post'),
    is: { authors: ['Jane O’Neill'], published: '2024-04-03', section: 'Politics', publisher: 'Marlow Post' },
  },
  {
    name: 'microdata',
    head: '',
    top: '<div><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ann Poole</span></span> <meta itemprop="datePublished" content="2024-03-12T10:00:00+00:00"><time itemprop="dateModified" datetime="2024-03-14T10:00:00+00:00">14 March</time></div>',
    is: { authors: ['Ann Poole'], published: '2024-03-12T10:00:00+00:00', modified: '2024-03-14T10:00:00+00:00' },
  },
  {
    name: 'a byline of two with a post, and a date line with a time',
    head: '',
    top: '<p>By Ann Poole and Raj Mistry, Local Democracy Reporter</p><p>12 Mar 2024, 09:15</p>',
    is: { authors: ['Ann Poole', 'Raj Mistry'], published: '2024-03-12T09:15:00' },
  },
  {
    name: 'an agency’s byline, published and updated in one line, with zones',
    head: '',
    top: '<p>By Press Association</p><p>Published: 09:15 GMT, 12 March 2024 | Updated: 18:40 BST, 31 March 2024</p>',
    is: {
      authors: ['Press Association'],
      published: '2024-03-12T09:15:00+00:00',
      modified: '2024-03-31T18:40:00+01:00',
    },
  },
  {
    name: 'a time element whose text says that it is a change',
    head: '',
    top: '<p><time datetime="2024-03-12T09:15:00Z">12 March 2024</time></p><p><time datetime="2024-03-13T11:00:00Z">Last updated: 13 March 2024</time></p>',
    is: { published: '2024-03-12T09:15:00Z', modified: '2024-03-13T11:00:00Z' },
  },
  {
    name: 'a modification said outside its time element',
    head: '',
    top: '<p>Published <time datetime="2024-03-12">12 March 2024</time></p><p>Last updated <time datetime="2024-03-13">13 March 2024</time></p>',
    is: { published: '2024-03-12', modified: '2024-03-13' },
  },
  {
    name: 'a date of numbers in words’ company, twelve hours’ clock',
    head: '',
    top: '<div class="date">Tuesday 3rd April 2024 at 7:05 pm</div>',
    is: { published: '2024-04-03T19:05:00' },
  },
  {
    name: 'an author’s address in place of a name, and the name in the byline',
    head: og('article:author', 'https://www.facebook.com/marlowpost') + og('og:site_name', 'Marlow Post'),
    top: '<div class="byline">By <a href="/a" rel="author">Ann Poole</a> <span>Health Reporter</span> <a href="https://x.com/a">@annpoole</a></div>',
    is: { authors: ['Ann Poole'], publisher: 'Marlow Post' },
  },
  {
    name: 'the site’s address as canonical link, the page’s in OpenGraph; tracking parameters',
    head: `<link rel="canonical" href="https://www.marlowpost.example/">${og('og:url', `${URL}?utm_source=feed&id=7#top`)}`,
    is: { url: `${URL}?id=7` },
  },
  {
    name: 'dates of comments, cards and the clock are none of the article’s',
    head: '',
    top: '<p class="byline">By Ann Poole</p>',
    below:
      '<section class="related"><article><h3><a href="/b">Another story of the town</a></h3><time datetime="2022-01-01">1 January 2022</time></article></section>' +
      '<div class="comments"><div class="comment"><span itemprop="author">Grumpy Reader</span> <time datetime="2025-01-01">1 January 2025</time><p>Nonsense.</p></div></div>',
    is: { authors: ['Ann Poole'], published: null, modified: null },
  },
  {
    name: 'a Welsh page with Welsh labels',
    head: '',
    title: 'Cyngor i wario mwy ar ofal maeth',
    top: '<p>Gan Eleri Prys</p><p>Cyhoeddwyd: 12 Mawrth 2024</p>',
    is: { authors: ['Eleri Prys'], published: '2024-03-12' },
  },
  {
    name: 'staff names and the publisher’s own name as author',
    head: data({
      '@type': 'NewsArticle',
      headline: TITLE,
      author: { '@type': 'Organization', name: 'Newsroom' },
      publisher: { name: 'Marlow Post' },
    }),
    is: { authors: ['Newsroom'], publisher: 'Marlow Post' },
  },
  {
    name: 'a byline in capitals with a title and a colon',
    head: '',
    top: '<p>WORDS: DAI AP RHYS</p><p>Posted on 5 March, 2024</p>',
    is: { authors: ['Dai Ap Rhys'], published: '2024-03-05' },
  },
  {
    name: 'by an author, from the paper, by mail',
    head: '',
    top: '<p class="author">By Ann Poole @annpoole Senior Reporter ann.poole@marlowpost.example</p>',
    is: { authors: ['Ann Poole'] },
  },
];

describe('heads of pages', () => {
  it.each(CASES)('$name', ({ head, title, top = '', below = '', is }) => {
    const html = `<html lang="en"><head><title>${title ?? `${TITLE} - Marlow Post`}</title>${head}</head><body><article><h1>${title ?? TITLE}</h1>${top}${PROSE}</article>${below}</body></html>`;
    const parts = cleanHtml(html, { fragment: false, hints: [], sourcePath: 'page.html' });
    expect(parts).toMatchObject(is);
    expect(parts.text.split('\n')).toHaveLength(2);
    expect(parts.metadata.every(({ why }) => why !== '')).toBe(true);
  });
});
