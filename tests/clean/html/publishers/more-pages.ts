import type { PublisherPage } from './pages.js';
import { P1, P2, P3, P4, P5, P6, STANDFIRST, TITLE } from './prose.js';

const document = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;

const rolling: PublisherPage = {
  name: 'a news channel with captions, a live promotion and an app box',
  html: document(
    `<meta property="og:site_name" content="Sky Channel"><meta property="article:published_time" content="2024-05-14T05:00:00Z">`,
    `<div class="sdc-site-layout"><div class="sdc-article-header"><h1 class="sdc-article-header__title"><span>${TITLE}</span></h1><p class="sdc-article-header__sub-title">${STANDFIRST}</p></div>
    <div class="sdc-article-author"><p class="sdc-article-author__byline">By Fay Dorn, social affairs correspondent</p></div><div class="sdc-article-date"><p class="sdc-article-date__date-time">Tuesday 14 May 2024 06:00, UK</p></div>
    <div class="sdc-article-widget sdc-article-image"><figure><img src="a"><figcaption><span class="u-hide-visually">Image:</span> Families in Marlow. Pic: PA</figcaption></figure></div>
    <div class="sdc-article-body sdc-article-body--lead"><p>${P1}</p><p>${P2}</p><div class="site-insert" data-type="promo"><span>Follow Sky Channel on WhatsApp</span><p>Keep up with all the latest news from the UK and around the world</p><a href="/wa">Tap here</a></div>
    <p>${P3}</p><p><strong>Read more:<br></strong><strong><a href="/1">Watchdog warns of rising costs of care</a><br></strong><strong><a href="/2">Council leader quits after vote</a></strong></p><p>${P4}</p><p>${P5}</p></div>
    <div class="sdc-article-related-stories"><h2>Related Topics</h2><ul><li><a href="/t">Ofsted</a></li></ul></div></div>`,
  ),
  kept: [STANDFIRST, P1, P2, P3, P4, P5],
  gone: ['Families in', 'WhatsApp', 'Keep up', 'Read more', 'Watchdog', 'Council leader quits', 'Related Topics'],
  metadata: { title: TITLE, authors: ['Fay Dorn'], published: '2024-05-14T05:00:00Z', publisher: 'Sky Channel' },
};

const government: PublisherPage = {
  name: 'a government press release with contacts and notes',
  html: document(
    `<link rel="canonical" href="https://www.gov.example/government/news/rated-good"><meta name="govuk:first-published-at" content="2024-05-14T09:30:00+01:00">`,
    `<div class="gem-c-cookie-banner" role="region"><p>We use some essential cookies to make this website work.</p><button>Accept additional cookies</button></div><div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li></ol></div>
    <main class="govuk-main-wrapper" id="content"><div class="gem-c-title"><span class="gem-c-title__context">Press release</span><h1 class="gem-c-title__text">${TITLE}</h1></div><p class="gem-c-lead-paragraph">${STANDFIRST}.</p>
    <div class="gem-c-metadata"><dl><dt>From:</dt><dd><a href="/dfe">Department for Education</a></dd><dt>Published</dt><dd>14 May 2024</dd></dl></div>
    <div class="gem-c-govspeak govspeak"><p>${P1}</p><p>${P2}</p><p>Minister Ada Finch said:</p><blockquote><p>${P3}</p></blockquote><h2 id="next">Next steps</h2><ol><li>A plan within 70 days of the report.</li><li>A visit by an adviser in the autumn.</li></ol><p>${P5}</p></div>
    <div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a href="f">Share on Facebook</a></li></ul></div><div class="gem-c-published-dates">Published 14 May 2024</div></main>
    <div class="gem-c-feedback"><h2>Is this page useful?</h2><button>Yes</button></div><footer><p>All content is available under the Open Government Licence v3.0, except where otherwise stated</p></footer>`,
  ),
  kept: [
    `${STANDFIRST}.`,
    P1,
    P2,
    'Minister Ada Finch said:',
    P3,
    'Next steps',
    'A plan within 70 days of the report.',
    'A visit by an adviser in the autumn.',
    P5,
  ],
  gone: ['cookies', 'Press release', 'Share this page', 'useful', 'Open Government'],
  metadata: { title: TITLE, authors: [], published: '2024-05-14T09:30:00+01:00' },
};

const accelerated: PublisherPage = {
  name: 'an accelerated mobile page',
  html: document(
    `<link rel="canonical" href="https://www.marlowmail.example/news/rated-good-77"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":"2024-05-14T06:00:00+01:00","author":{"@type":"Person","name":"Lena Marsh"}}</script>`,
    `<amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><main role="main"><article><h1>${TITLE}</h1><div class="lead-text"><p>${STANDFIRST}</p></div><div class="byline">By <span>Lena Marsh</span></div>
    <amp-img src="x"></amp-img><div class="caption-wrapper"><span>The county hall (Image: Marlow Mail)</span></div><div class="article-body"><p>${P1}</p><amp-ad width="300"><div placeholder>Advertisement</div></amp-ad><p>${P2}</p>
    <amp-embed type="taboola"></amp-embed><p>${P3}</p><div class="amp-readmore"><h4>Read More</h4><ul><li><a href="/1">Bus routes to be cut from June</a></li></ul></div><p>${P5}</p></div>
    <amp-social-share type="x"></amp-social-share></article></main><amp-consent id="c"><p>We and our partners use cookies to show you adverts.</p></amp-consent>`,
  ),
  kept: [STANDFIRST, P1, P2, P3, P5],
  gone: ['county hall', 'Advertisement', 'Read More', 'Bus routes', 'partners'],
  metadata: { title: TITLE, authors: ['Lena Marsh'], published: '2024-05-14T06:00:00+01:00' },
};

const newsletterBlog: PublisherPage = {
  name: 'a newsletter’s page with subscribe boxes inside the text',
  html: document(
    `<meta property="og:site_name" content="County Notes"><meta name="author" content="Gil Hart"><meta property="article:published_time" content="2024-05-14T18:03:00+00:00">`,
    `<div class="main-menu"><a href="/">County Notes</a><button>Subscribe</button><button>Sign in</button></div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">${TITLE}</h1><h3 class="subtitle">${STANDFIRST}</h3>
    <div class="byline-wrapper"><a href="/@gil">Gil Hart</a><div class="pencraft">May 14, 2024</div></div><div class="post-ufi"><a>12</a><a>Share</a></div></div>
    <div class="available-content"><div class="body markup"><p>${P1}</p><p>${P2}</p><div class="subscription-widget-wrap"><div class="preamble"><p>County Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div>
    <h2>What it means</h2><p>${P3}</p><p class="button-wrapper"><a class="button primary" href="/share"><span>Share</span></a></p><p>${P4}</p><div class="footnote"><a>1</a></div><p>${P5}</p></div></div>
    <div class="comments-page"><h4>Discussion about this post</h4><div class="comment"><p>I worked in that department for years and saw nothing of the kind.</p></div></div></article>`,
  ),
  kept: [STANDFIRST, P1, P2, 'What it means', P3, P4, P5],
  gone: ['reader-supported', 'Subscribe', 'Discussion', 'nothing of the kind'],
  metadata: { title: TITLE, authors: ['Gil Hart'], published: '2024-05-14T18:03:00+00:00', publisher: 'County Notes' },
};

const tabloid: PublisherPage = {
  name: 'a national tabloid: bullets for a standfirst, promotions in capitals, a video',
  html: document(
    `<meta property="og:site_name" content="Daily Bugle"><meta property="article:published_time" content="2024-05-14T07:00:00+0100">`,
    `<div id="content"><div class="articleWide"><div id="js-article-text" class="article-text wide"><h1>${TITLE}</h1><ul class="mol-bullets-with-font"><li><strong>Inspectors found fewer agency workers and calmer teams</strong></li><li><strong>But teenagers at risk still wait too long</strong></li></ul>
    <p class="author-section byline-plain">By <a class="author" rel="nofollow">BO CARVER, SOCIAL AFFAIRS EDITOR</a></p><p class="byline-section"><span class="article-timestamp article-timestamp-published"><span>Published:</span> 07:00 BST, 14 May 2024</span> | <span class="article-timestamp article-timestamp-updated"><span>Updated:</span> 09:20 BST, 14 May 2024</span></p>
    <div class="shareArticles"><ul><li>e-mail</li></ul><div class="share-count"><span>141</span> shares</div></div><div itemprop="articleBody"><p class="mol-para-with-font">${P1}</p><div class="mol-img-group"><img src="a"><p class="imageCaption">A family leaves the offices of the county council on Monday after a meeting with inspectors</p></div>
    <p class="mol-para-with-font">${P2}</p><p class="mol-para-with-font"><strong>SCROLL DOWN FOR VIDEO</strong></p><div class="art-ins mol-factbox"><h3>HOW COUNCILS ARE GRADED</h3><p>Ofsted gives one of four grades, from outstanding to inadequate, for each area and overall.</p></div>
    <p class="mol-para-with-font">${P3}</p><div class="related-carousel"><h3>RELATED ARTICLES</h3><ul><li><a href="/1">Now the council wants a new hall</a></li></ul></div><p class="mol-para-with-font">${P5}</p><p><em>Do you have a story about social services? Email tips@bugle.example</em></p></div></div>
    <div class="reader-comments"><h3>Comments 22</h3><p>Share what you think</p><p>About time too, they should have been rated good years ago by anyone sensible.</p></div></div></div>`,
  ),
  kept: [
    'Inspectors found fewer agency workers and calmer teams',
    'But teenagers at risk still wait too long',
    P1,
    P2,
    'HOW COUNCILS ARE GRADED',
    'Ofsted gives one of four grades, from outstanding to inadequate, for each area and overall.',
    P3,
    P5,
  ],
  gone: ['shares', 'A family leaves', 'SCROLL DOWN', 'RELATED', 'new hall', 'Do you have', 'About time'],
  metadata: {
    title: TITLE,
    authors: ['Bo Carver'],
    published: '2024-05-14T07:00:00+01:00',
    modified: '2024-05-14T09:20:00+01:00',
    publisher: 'Daily Bugle',
  },
};

const printed: PublisherPage = {
  name: 'a print view without classes',
  html: document(
    '',
    `<p><a href="#" onclick="print()">Print this page</a> | <a href="/n">Back to article</a></p><h2>The Marlow Courier</h2><hr><h1>${TITLE}</h1><p>By Una Petty<br>Tuesday, May 14, 2024</p><p>${P1}</p><p>${P2}</p><p>${P3}</p><p><b>Numbers</b></p><p>${P4}</p><p>${P5}</p><p>${P6}</p><hr><p>This article was printed from www.marlowcourier.example/news/rated-good</p><p>Copyright 2024 The Marlow Courier. All rights reserved.</p>`,
  ),
  kept: [P1, P2, P3, 'Numbers', P4, P5, P6],
  gone: ['Print this', 'Una Petty', 'printed from', 'All rights'],
  metadata: { title: TITLE, authors: ['Una Petty'], published: '2024-05-14' },
};

const exclusive: PublisherPage = {
  name: 'a local title with helplines, an update note and a widget of polls',
  html: document(
    `<meta property="og:site_name" content="Marlow Echo"><meta property="article:published_time" content="2024-05-14T06:30:00+01:00"><meta property="article:author" content="Cal Ives">`,
    `<article><header><span class="kicker">EXCLUSIVE</span><h1>${TITLE}</h1><h2 class="standfirst">${STANDFIRST}</h2><p class="byline">Cal Ives | Published 14/05/24 06:30</p></header><section class="content">
    <p>${P1}</p><p>${P2}</p><div class="poll-widget"><p>Do you think that the council is run well?</p><label>Yes</label><label>No</label></div><p>${P3}</p><figure><blockquote>Fewer agency workers, calmer teams</blockquote></figure><p>${P5}</p>
    <p>Related: <a href="/1">Ten things to know about inspections</a></p><p><a href="/2">MORE: Why the county sold its offices</a></p><p>To read all our stories first, download our free app from your phone’s store.</p><p><em>Correction: an earlier version of this article said that caseloads were 18. They are 16.</em></p>
    <p>Image: Ana Reed</p><p>Tags: Ofsted, Marlow, children</p></section></article><ul class="sharing"><li>Facebook</li></ul>`,
  ),
  kept: [
    STANDFIRST,
    P1,
    P2,
    P3,
    'Fewer agency workers, calmer teams',
    P5,
    'Correction: an earlier version of this article said that caseloads were 18. They are 16.',
  ],
  gone: ['EXCLUSIVE', 'Do you think', 'Ten things', 'MORE:', 'free app', 'Ana Reed', 'Tags:', 'Cal Ives'],
  metadata: { title: TITLE, authors: ['Cal Ives'], published: '2024-05-14T06:30:00+01:00', publisher: 'Marlow Echo' },
};

export const MORE_PAGES: readonly PublisherPage[] = [
  rolling,
  government,
  accelerated,
  newsletterBlog,
  tabloid,
  printed,
  exclusive,
];
