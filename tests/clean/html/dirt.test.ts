import { describe, expect, it } from 'vitest';
import { type CleanParts, cleanHtml } from '../../../src/clean/html/index.js';
import type { DropReason } from '../../../src/model/block.js';

const FIRST =
  'Councillors in Marlowshire have agreed to spend a further £4.2m on foster placements after a sharp rise in the number of children coming into care.';
const SECOND =
  'The money will come from reserves, the cabinet heard on Tuesday, and officers expect the pressure to ease by the spring.';
const THIRD =
  '“We are doing everything we can to keep families together,” said the lead member, who presented the report.';
const TITLE = 'Marlowshire agrees extra £4.2m for foster care';

const body = (inside = '') => `<p>${FIRST}</p>${inside}<p>${SECOND}</p><p>${THIRD}</p>`;
const page = (inside: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><title>${TITLE} | Marlow Post</title>${head}</head><body>${inside}</body></html>`;
const article = (inside = '', head = '') => page(`<article><h1>${TITLE}</h1>${body(inside)}</article>`, head);

const clean = (html: string): CleanParts => cleanHtml(html, { fragment: false, hints: [], sourcePath: 'page.html' });
const kept = (parts: CleanParts): readonly string[] => (parts.text === '' ? [] : parts.text.split('\n'));
const reasonOf = (parts: CleanParts, words: string): DropReason | 'kept' | 'absent' => {
  const dropped = parts.blocks.find((block) => !block.kept && block.text.includes(words));
  if (dropped !== undefined && !dropped.kept) return dropped.reason;
  return parts.text.includes(words) ? 'kept' : 'absent';
};

const PROSE = [FIRST, SECOND, THIRD];

/** One kind of dirt: markup put into the article, the words that must go, and the reason. */
const DIRT: readonly (readonly [string, string, string, DropReason])[] = [
  [
    'a caption in a figure',
    '<figure><img src="a.jpg"><figcaption>The civic centre in Marlow</figcaption></figure>',
    'civic centre',
    'caption',
  ],
  [
    'a caption without a class beside its image',
    '<div><img src="a.jpg">The civic centre seen from the river</div>',
    'seen from the river',
    'caption',
  ],
  ['a picture credit', '<p>Photo: Jo Harker / Marlow Post</p>', 'Jo Harker', 'credit'],
  ['a share box', '<div class="social-share"><span>Share this with your friends</span></div>', 'Share this', 'share'],
  [
    'the rest of a feed',
    '<p>The post <a href="/a">Marlowshire agrees extra</a> appeared first on <a href="/">Marlow Post</a>.</p>',
    'appeared first',
    'feed_rest',
  ],
  ['a share line without a class', '<p>Share on Facebook</p>', 'Share on', 'share'],
  [
    'a newsletter box',
    '<div class="newsletter-signup"><p>Get the best of Marlow every morning, free of charge.</p></div>',
    'best of Marlow',
    'newsletter',
  ],
  [
    'a newsletter line without a class',
    '<p>Sign up to our daily newsletter for the latest from the county</p>',
    'Sign up',
    'newsletter',
  ],
  ['an advert label', '<p>Advertisement</p>', 'Advertisement', 'advert'],
  [
    'an advert box',
    '<div class="ad-slot"><p>Cheap conservatories fitted in a day by local people.</p></div>',
    'conservatories',
    'advert',
  ],
  [
    'a read-more line',
    '<p><strong>READ MORE:</strong> <a href="/x">Second council warns of care costs</a></p>',
    'Second council',
    'related',
  ],
  [
    'a related box',
    '<aside class="related-stories"><h3>Related</h3><ul><li><a href="/x">Care bill up again</a></li></ul></aside>',
    'Care bill',
    'related',
  ],
  [
    'an in-body promotion',
    '<div class="promo"><p>Our new podcast tells the story of the river Marlow.</p></div>',
    'podcast',
    'promotion',
  ],
  ['a poll', '<div class="poll"><p>Should the council spend more?</p><p>Yes</p></div>', 'Should the council', 'poll'],
  [
    'a navigation bar',
    '<nav><ul><li><a href="/n">News and comment</a></li></ul></nav>',
    'News and comment',
    'navigation',
  ],
  [
    'a comment list',
    '<div class="comments-area"><p>They should have thought of this years ago, what a waste of our money.</p></div>',
    'years ago',
    'comment',
  ],
  [
    'a cookie line',
    '<div class="cookie-banner"><p>We use cookies to give you the best experience.</p></div>',
    'cookies',
    'cookie_notice',
  ],
];

describe('dirt inside an article', () => {
  it.each(DIRT)('leaves out %s', (_, markup, words, reason) => {
    const parts = clean(article(markup));
    expect(kept(parts)).toEqual(PROSE);
    expect(reasonOf(parts, words)).toBe(reason);
    expect(parts.readability).toEqual({ kind: 'article' });
  });
});

describe('what belongs to the article', () => {
  it('keeps headings, lists, quotes and tables in order, with their kinds', () => {
    const parts = clean(
      article(
        '<h2>Why costs rose</h2><ul><li>More children in care</li><li>Fewer carers</li></ul>' +
          '<blockquote><p>It is the hardest year I have known.</p></blockquote>' +
          '<table><tr><th>Year</th><th>Children</th></tr><tr><td>2022</td><td>611</td></tr></table>',
      ),
    );
    expect(kept(parts)).toEqual([
      FIRST,
      'Why costs rose',
      'More children in care',
      'Fewer carers',
      'It is the hardest year I have known.',
      'Year\tChildren',
      '2022\t611',
      SECOND,
      THIRD,
    ]);
    expect(parts.blocks.filter((block) => block.kept).map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'list_item',
      'list_item',
      'quote',
      'table_row',
      'table_row',
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps a standfirst that stands outside the body, and sets the headline apart', () => {
    const parts = clean(
      page(
        `<header><h1>${TITLE}</h1><p class="standfirst">Cabinet turns to reserves as the number of children in care grows.</p></header>` +
          `<div class="article-body">${body()}</div>`,
      ),
    );
    expect(kept(parts)[0]).toBe('Cabinet turns to reserves as the number of children in care grows.');
    expect(parts.title).toBe(TITLE);
    expect(reasonOf(parts, TITLE)).toBe('title');
  });

  it('keeps a correction notice as a notice', () => {
    const note = 'This article was amended on 3 May 2023 to correct the number of placements.';
    const parts = clean(article(`<p>${note}</p>`));
    expect(kept(parts)).toContain(note);
    expect(parts.blocks.find((block) => block.kept && block.kind === 'notice')).toBeDefined();
  });

  it('does not take a sentence that is a link for a related story', () => {
    const linked = 'The council was rated inadequate by inspectors in March, in a report that shocked the town.';
    expect(kept(clean(article(`<p><a href="/r">${linked}</a></p>`)))).toContain(linked);
  });

  it('prints a paragraph once that the page prints twice', () => {
    const parts = clean(article(`<p>${SECOND}</p>`));
    expect(parts.text.split(SECOND).length).toBe(2);
    expect(reasonOf(parts, SECOND)).toBe('duplicate');
  });

  it('parts paragraphs at line breaks and names at lost markup', () => {
    const parts = clean(
      article(
        '<p>The councils are<br>Herefordshire<br>Solihull</p><p>Rated <a>Herefordshire</a><a>Solihull</a> again.</p>',
      ),
    );
    expect(kept(parts)).toEqual(
      expect.arrayContaining(['Herefordshire', 'Solihull', 'Rated Herefordshire Solihull again.']),
    );
  });

  it('mends mojibake, entities, soft hyphens, zero-width signs and no-break spaces', () => {
    const parts = clean(
      article(
        '<p>The councilâ€™s ex&shy;tra Â£4.2m&nbsp;is &amp;quot;not\u200b enough&amp;quot; for care, it said.</p>',
      ),
    );
    expect(kept(parts)).toContain('The council’s extra £4.2m is "not enough" for care, it said.');
  });

  it('reads the article and not the cards, sidebar and footer around it', () => {
    const card = (n: number) =>
      `<div class="card"><h3><a href="/${n}">Story number ${n} from the county</a></h3><p>A short teaser for story ${n} that says very little of it.</p></div>`;
    const parts = clean(
      page(
        `<div id="menu"><a href="/">Home</a> <a href="/s">Sport</a></div><div class="wrap has-sidebar"><h1>${TITLE}</h1>${body()}</div>` +
          `<div>${[1, 2, 3, 4, 5].map(card).join('')}</div><footer><p>Registered office: 1 High Street, Marlow. All rights reserved.</p></footer>`,
      ),
    );
    expect(kept(parts)).toEqual(PROSE);
    expect(reasonOf(parts, 'teaser for story 3')).toBe('related');
    expect(reasonOf(parts, 'Registered office')).toBe('footer');
  });

  it('does not believe a layout class that wraps the whole article', () => {
    expect(kept(clean(page(`<div class="content-with-sidebar ad-layout"><h1>${TITLE}</h1>${body()}</div>`)))).toEqual(
      PROSE,
    );
  });

  it('leaves out script text behind an unclosed comment', () => {
    const script = '<script><!-- document.write("<script>x</script>"); var leaked = 1; --></script>';
    const parts = clean(article(script));
    expect(kept(parts)).toEqual(PROSE);
    expect(parts.blocks.some((block) => !block.kept && block.text.includes('leaked'))).toBe(false);
  });

  it('reads the text of a hundred thousand nested elements', () => {
    expect(clean(`${'<div>'.repeat(100_000)}<p>${FIRST}</p>`).text).toBe(FIRST);
  });
});

describe('what is no article', () => {
  const verdict = (html: string) => clean(html).readability;

  it('says so of an error page, a cookie wall, a pay wall, an index page and an empty shell', () => {
    expect(verdict('<title>Page not found</title><h1>404</h1><p>Sorry, we could not find that page.</p>')).toEqual({
      kind: 'not_article',
      reason: 'error_page',
    });
    expect(
      verdict(
        '<title>Before you continue</title><p>We and our partners store cookies. Give your consent to our use of cookies and personal data to continue to the site.</p>',
      ),
    ).toEqual({ kind: 'not_article', reason: 'cookie_wall' });
    expect(
      verdict(
        `<title>${TITLE}</title><h1>${TITLE}</h1><p>Councillors have agreed to spend more.</p><div class="paywall"><p>Subscribe to continue reading this story. Already a subscriber? Log in.</p></div>`,
      ),
    ).toEqual({ kind: 'not_article', reason: 'paywall' });
    const cards = Array.from(
      { length: 12 },
      (_, n) =>
        `<li class="teaser-card"><h3><a href="/${n}">Council story number ${n} of today</a></h3><p>A teaser that says a little of what story number ${n} is about, no more.</p></li>`,
    );
    expect(verdict(`<title>News</title><ul>${cards.join('')}</ul>`)).toEqual({
      kind: 'not_article',
      reason: 'index_page',
    });
    expect(verdict('<html><body><div id="root"></div></body></html>')).toEqual({
      kind: 'not_article',
      reason: 'empty_shell',
    });
  });

  it('tells Welsh from foreign languages', () => {
    const welsh =
      'Mae’r cyngor wedi cytuno i wario mwy o arian ar wasanaethau plant yn y sir, ac mae’r arweinydd yn dweud bod y sefyllfa yn anodd iawn i bawb.';
    const german =
      'Der Rat hat beschlossen, mehr Geld für die Kinder und Jugendlichen in der Stadt auszugeben, und die Verwaltung ist mit dem Ergebnis nicht zufrieden.';
    expect(clean(page(`<h1>Cyngor</h1><p>${welsh}</p><p>${welsh}</p>`)).language).toBe('cy');
    const foreign = clean(page(`<h1>Rat</h1><p>${german}</p>`));
    expect(foreign.readability).toEqual({ kind: 'foreign_language', language: 'de' });
    expect(foreign.text).toContain('Der Rat');
  });
});

describe('an article without a sentence', () => {
  const ROWS = Array.from({ length: 20 }, (_, at) => [
    `Ward ${at + 1}`,
    `${at * 7 + 31} households`,
    `${at * 3 + 12} visits`,
  ]);
  const table = (row: string): string =>
    `<table><tr><th>Ward</th><th>Households</th><th>Visits</th></tr>${ROWS.map((cells) => `<tr class="${row}"><td>${cells.join('</td><td>')}</td></tr>`).join('')}</table>`;
  const lines = ROWS.map(([ward, , visits]) => `${ward}: ${visits}`);

  it.each(['hidden', 'rating', 'video'])('keeps the rows of a table whose rows are called "%s"', (name) => {
    const parts = clean(article(table(name)));
    for (const cells of ROWS) for (const cell of cells) expect(reasonOf(parts, cell)).toBe('kept');
  });

  it('keeps the lines of a declared body beside a box of running text', () => {
    const box = `<div><h3>About us</h3><p>${FIRST}</p><p>${SECOND}</p></div>`;
    const results = `<div itemprop="articleBody"><h1>${TITLE}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const parts = clean(page(`<div>${results}${box}</div>`));
    expect(kept(parts)).toEqual(lines);
  });

  it('believes no name of a side matter for the better half of a body', () => {
    const stars = `<div class="rating-list">${lines.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const parts = clean(page(`<div class="article-body"><h1>${TITLE}</h1><p>${SECOND}</p>${stars}</div>`));
    expect(kept(parts)).toEqual([SECOND, ...lines]);
  });
});
