import { P1, P2, P3, P4, P5, P6, STANDFIRST, TITLE } from './prose.js';

/** A page as a publisher of one kind builds it, and what must come of it. */
export interface PublisherPage {
  readonly name: string;
  readonly html: string;
  readonly kept: readonly string[];
  /** Words of blocks that must not be in the text. */
  readonly gone: readonly string[];
  readonly metadata: {
    readonly title: string;
    readonly authors: readonly string[];
    readonly published: string | null;
    readonly publisher?: string;
    readonly url?: string;
    readonly modified?: string;
    readonly section?: string;
  };
}

const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const document = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const broadcaster: PublisherPage = {
  name: 'a broadcaster of components',
  html: document(
    `<title>${TITLE} - BBC News</title><link rel="canonical" href="https://www.bbc.co.uk/news/articles/c9990xq1"><meta property="og:site_name" content="BBC News">` +
      data({
        '@context': 'http://schema.org',
        '@type': 'ReportageNewsArticle',
        url: 'https://www.bbc.co.uk/news/articles/c9990xq1',
        publisher: { '@type': 'NewsMediaOrganization', name: 'BBC News' },
        datePublished: '2024-05-14T05:12:33.000Z',
        dateModified: '2024-05-14T09:01:00.000Z',
        headline: TITLE,
        author: [{ '@type': 'Person', name: 'Tamsin Oakes' }],
      }),
    `<header role="banner"><nav><a href="/">Home</a><a href="/news">News</a></nav></header><main id="main-content"><article class="ssrcss-pv1rh6">
    <header data-component="headline-block"><h1 id="main-heading">${TITLE}</h1></header>
    <div data-component="byline-block"><div class="ssrcss-1s1kjo7"><span>Published</span><time datetime="2024-05-14T05:12:33.000Z">14 May 2024</time></div></div>
    <figure><div data-component="image-block"><img src="a.jpg" alt="County hall"><span class="ssrcss-visually">Image source, Getty Images</span></div><figcaption>Image caption, The county hall in Marlow</figcaption></figure>
    <div data-component="byline-block"><div><div>Tamsin Oakes</div><div>BBC News, Marlowshire</div></div></div>
    <div data-component="text-block"><p><b>${P1}</b></p></div>
    <div data-component="text-block"><p>${P2}</p></div>
    <div data-component="links-block"><h2>Related stories</h2><ul><li><a href="/1">Why the county was rated inadequate</a></li><li><a href="/2">Council tax to rise</a></li></ul></div>
    <div data-component="subheadline-block"><h2>'Proud day'</h2></div>
    <div data-component="text-block"><p>${P3}</p></div>
    <div data-component="text-block"><p>${P4}</p></div>
    <div data-component="unordered-list-block"><ul><li>Fewer agency workers than last year</li><li>Quicker assessments of need</li></ul></div>
    <div data-component="text-block"><p>${P5}</p></div>
    <div data-component="text-block"><p><i>Follow <a href="/x">BBC Marlowshire</a> on <a href="/f">Facebook</a>, on <a href="/t">X</a> and on <a href="/i">Instagram</a>. Send your story ideas to marlow@bbc.example</i></p></div>
    <section data-component="topic-list"><h2>Related topics</h2><ul><li><a href="/a">Ofsted</a></li><li><a href="/b">Marlow</a></li></ul></section></article>
    <div><h2>More on this story</h2><ul><li><a href="/3">Council to hire social workers</a></li></ul></div>
    <aside><h2>Top stories</h2><ol><li><a href="/4">Storm closes roads in the north</a></li></ol></aside></main><footer role="contentinfo">© 2024 BBC</footer>`,
  ),
  kept: [P1, P2, "'Proud day'", P3, P4, 'Fewer agency workers than last year', 'Quicker assessments of need', P5],
  gone: ['Getty', 'county hall in', 'Related', 'Council tax', 'Follow', 'Storm', 'BBC News,'],
  metadata: {
    title: TITLE,
    authors: ['Tamsin Oakes'],
    published: '2024-05-14T05:12:33Z',
    modified: '2024-05-14T09:01:00Z',
    publisher: 'BBC News',
    url: 'https://www.bbc.co.uk/news/articles/c9990xq1',
  },
};

const regionalGroup: PublisherPage = {
  name: 'a regional title of a large group, adverts between paragraphs',
  html: document(
    `<title>${TITLE} - Marlowshire Live</title><link rel="canonical" href="https://www.marlowlive.example/news/local-news/rated-good-9123456"><meta property="og:site_name" content="Marlowshire Live"><meta property="article:section" content="Local News">` +
      data({
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2024-05-14T05:00:00Z',
        dateModified: '2024-05-14T10:11:12Z',
        author: [{ '@type': 'Person', name: 'Elliot Wray', jobTitle: 'Local Democracy Reporter' }],
        publisher: { '@type': 'Organization', name: 'Marlowshire Live' },
      }),
    `<header class="header"><nav><a href="/">Home</a></nav></header><main><article class="article-main channel-news">
    <h1 class="section-theme-background">${TITLE}</h1><p class="sub-title">${STANDFIRST}</p>
    <div class="byline"><div class="info-container"><span class="author-label">By</span><a class="author" href="/authors/ew">Elliot Wray</a><span class="job">Local Democracy Reporter</span></div>
    <ul class="time-info"><li><span class="date-published">06:00, 14 MAY 2024</span></li><li><span class="date-updated">Updated11:11, 14 MAY 2024</span></li></ul></div>
    <a class="comments-count" href="#comments"><span>14</span><span> Comments</span></a>
    <div class="article-type news"><div class="content-column"><div class="article-body">
    <figure class="in-article-image"><div class="img-container"><img src="a.jpg"></div><figcaption><span class="caption">County Hall</span> <span class="caption credit">(Image: Marlowshire Live)</span></figcaption></figure>
    <p>${P1}</p>
    <div class="newsletter-signup" data-mod="newsletter"><p>Get the latest news straight to your inbox</p><form><input type="email"><button>Sign up</button></form><p>We use your sign-up to provide content in ways you have consented to. <a href="/p">Privacy notice</a></p></div>
    <p>${P2}</p>
    <p><strong>READ MORE: <a href="/1">Woman spots odd detail on her bin and neighbours are furious</a></strong></p>
    <p><strong>READ MORE:</strong> <a href="/2">Man who lost job found it again behind the sofa</a></p>
    <div class="ad-container"><span>Article continues below</span></div>
    <p>${P3}</p><h3>What happens next</h3><p>${P4}</p>
    <aside class="teaser-list"><h2>Most Read</h2><ul><li><a href="/3">Road closed after lorry sheds load</a></li></ul></aside>
    <p>${P5}</p>
    <p><em>Don't miss the biggest and breaking stories by signing up to the MarlowshireLive newsletter <a href="/n">here</a></em></p>
    <p><strong>Join our WhatsApp group for the top stories of the day by clicking <a href="/w">here</a>.</strong></p>
    <p><strong>What do you think? Have your say in the comments below.</strong></p></div></div></div>
    <div class="tag-list"><a>Ofsted</a><a>Children</a></div></article>
    <section class="most-read"><h2>Most Read</h2><ol><li><a href="/4">Weather warning issued for whole region</a></li></ol></section></main>`,
  ),
  kept: [STANDFIRST, P1, P2, P3, 'What happens next', P4, P5],
  gone: [
    'READ MORE',
    'inbox',
    'sign-up',
    'Most Read',
    'County Hall',
    'Comments',
    "Don't miss",
    'WhatsApp',
    'What do you',
    'Article continues',
  ],
  metadata: {
    title: TITLE,
    authors: ['Elliot Wray'],
    published: '2024-05-14T05:00:00Z',
    publisher: 'Marlowshire Live',
    section: 'Local News',
    url: 'https://www.marlowlive.example/news/local-news/rated-good-9123456',
  },
};

const weeklyGroup: PublisherPage = {
  name: 'a weekly of a group, with an author card and comments',
  html: document(
    `<title>${TITLE} | Marlow Gazette</title><meta property="og:title" content="${TITLE}"><meta property="og:url" content="https://www.marlowgazette.example/news/24318822.rated-good/"><meta property="og:site_name" content="Marlow Gazette"><meta name="author" content="Ned Farrow">` +
      data({
        '@type': 'NewsArticle',
        headline: TITLE,
        datePublished: '2024-05-14T04:30:00+00:00',
        author: { '@type': 'Person', name: 'Ned Farrow' },
        publisher: { '@type': 'Organization', name: 'Marlow Gazette', logo: { '@type': 'ImageObject', url: 'x' } },
      }),
    `<div class="mar-header"><nav><a href="/news">News</a></nav></div><div id="subscription-content" class="mar-article"><article><div class="article-headline"><h1 class="mar-article__headline">${TITLE}</h1></div>
    <div class="mar-author-block"><div class="author-name">By <a href="/author/profile/ned">Ned Farrow</a></div><div class="author-social"><a href="https://x.com/ned">@nedfarrow</a></div><div class="author-role">Senior Reporter</div></div>
    <div class="mar-article__timestamp"><time datetime="2024-05-14T05:30:00">14th May</time></div><a class="mar-comments-link" href="#comments-anchor">3 Comments</a>
    <div class="article-body" itemprop="articleBody"><p class="article-first-paragraph">${P1}</p><p class="mar-read-more"><b>Read more: </b><a href="/1"><b>Town centre plan is scrapped</b></a></p><p>${P2}</p>
    <div class="mar-image-container"><img src="b.jpg"><span class="caption">Cllr Hollis Penrose</span><span class="credit">(Image: Newsquest)</span></div>
    <p>${P3}</p><ul class="related"><li><a href="/4">Drivers warned of roadworks on the bypass</a></li></ul><p>${P4}</p>
    <div class="advert-placeholder"><p>Recommended reading</p></div><p>${P5}</p></div></article>
    <div class="mar-about-author"><h3>About the author</h3><p>Ned Farrow is a senior reporter on the Gazette who covers the county council and can be reached by email.</p></div>
    <div id="comments-anchor" class="mar-comments"><h3>Comments: Our rules</h3><p>We want our comments to be a lively and valuable part of our community - a place where readers can debate and engage with the most important local issues.</p><div class="comment"><span class="comment-author">Grumpy of Marlow</span><p>They rated it good but my nephew says that there are 40 cases each, which is a disgrace.</p></div></div></div>
    <footer><p>This website and associated newspapers adhere to the Independent Press Standards Organisation's Editors' Code of Practice.</p></footer>`,
  ),
  kept: [P1, P2, P3, P4, P5],
  gone: [
    'Read more',
    'Town centre',
    'Image:',
    'Drivers',
    'Recommended',
    'About the author',
    'nephew',
    'Our rules',
    'lively',
    'Editors',
  ],
  metadata: {
    title: TITLE,
    authors: ['Ned Farrow'],
    published: '2024-05-14T04:30:00+00:00',
    publisher: 'Marlow Gazette',
    url: 'https://www.marlowgazette.example/news/24318822.rated-good/',
  },
};

const worldGroup: PublisherPage = {
  name: 'a title whose class names are generated',
  html: document(
    `<title>${TITLE}</title><link rel="canonical" href="https://www.marlowworld.example/education/rated-good-4630001"><meta property="og:site_name" content="Marlow World">` +
      data({
        '@graph': [
          { '@type': 'WebPage', '@id': 'https://www.marlowworld.example/education/rated-good-4630001' },
          { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Education' }] },
          {
            '@type': 'NewsArticle',
            headline: TITLE,
            datePublished: '2024-05-14T08:45:00.000+01:00',
            articleSection: 'Education',
            author: { '@type': 'Person', name: 'Priya Sandhu' },
            publisher: { '@id': 'https://www.marlowworld.example/#org' },
          },
          { '@type': 'Organization', '@id': 'https://www.marlowworld.example/#org', name: 'Marlow World' },
        ],
      }),
    `<div class="sc-1ab"><div class="sc-2cd"><a href="/">News you can trust since 1870</a></div></div><div class="article__Wrapper-sc-3x"><h1 class="Title-sc-9">${TITLE}</h1>
    <div class="sc-au"><a href="/author/ps">By Priya Sandhu</a></div><div class="sc-da"><span>Published 14th May 2024, 08:45 BST</span></div><div class="sc-vi"><button>Comment</button></div>
    <figure><img src="c.jpg"><figcaption>Children playing in a park. Photo: Adobe</figcaption></figure>
    <div class="markup__Markup-sc-7y"><p><strong>${STANDFIRST}.</strong></p></div>
    <div class="markup__Markup-sc-7y"><p>${P1}</p></div>
    <div class="markup__Markup-sc-7y"><p>${P2}</p></div>
    <div class="sc-adl"><div class="sc-adv">Advertisement</div><div class="sc-adv">Advertisement</div></div>
    <div class="markup__Markup-sc-7y"><p><strong>Sign up to our daily newsletter – Regular news stories and round-ups from around Marlow direct to your inbox</strong></p></div>
    <div class="markup__Markup-sc-7y"><p>${P3}</p></div>
    <div class="sc-tbl"><table><thead><tr><th>Year</th><th>Caseload</th></tr></thead><tbody><tr><td>2021</td><td>24</td></tr><tr><td>2024</td><td>16</td></tr></tbody></table></div>
    <div class="markup__Markup-sc-7y"><p>${P4}</p></div>
    <div class="sc-rel"><div>Continue Reading</div><a href="/z"><h4>Marlow pub named best in the county</h4></a></div>
    <div class="markup__Markup-sc-7y"><p>${P5}</p></div><div class="sc-tags"><span>Related topics:</span><a href="/t1">Ofsted</a><a href="/t2">Marlow</a></div></div>
    <div class="sc-cm"><h3>Comment Guidelines</h3><p>National World encourages reader discussion on our stories. User feedback, insights and back-and-forth exchanges add a rich layer of context to reporting. Please review our Community Guidelines before commenting.</p></div>`,
  ),
  kept: [`${STANDFIRST}.`, P1, P2, P3, 'Year\tCaseload', '2021\t24', '2024\t16', P4, P5],
  gone: [
    'Advertisement',
    'Sign up',
    'Continue Reading',
    'pub named',
    'Adobe',
    'Related topics',
    'Guidelines',
    'rich layer',
  ],
  metadata: {
    title: TITLE,
    authors: ['Priya Sandhu'],
    published: '2024-05-14T08:45:00+01:00',
    publisher: 'Marlow World',
    section: 'Education',
  },
};

const national: PublisherPage = {
  name: 'a national with islands and a pull quote',
  html: document(
    `<title>${TITLE} | Social work | The Guardian</title><link rel="canonical" href="https://www.theguardian.example/society/2024/may/14/rated-good"><meta property="og:title" content="${TITLE}"><meta property="article:author" content="https://www.theguardian.example/profile/ida-moss"><meta name="author" content="Ida Moss"><meta property="og:site_name" content="the Guardian"><meta property="article:published_time" content="2024-05-14T05:00:12.000Z"><meta property="article:section" content="Society">`,
    `<header><a href="/">The Guardian</a></header><main data-layout="StandardLayout"><article><div data-gu-name="media"><figure id="m"><img src="d.jpg"><figcaption>The county council’s offices. Photograph: Ben Ash/PA</figcaption></figure></div>
    <aside data-gu-name="title"><a href="/society/social-care">Social work</a></aside><div data-gu-name="headline"><h1>${TITLE}</h1></div><div data-gu-name="standfirst"><div class="dcr-standfirst"><p>${STANDFIRST}</p></div></div>
    <aside data-gu-name="meta"><address aria-label="Contributor info"><a rel="author" href="/profile/ida-moss">Ida Moss</a> <span>Social affairs correspondent</span></address><details><summary>Tue 14 May 2024 06.00 BST</summary>First published on Mon 13 May 2024 23.30 BST</details><div data-print-layout="hide"><a href="/share">Share</a></div></aside>
    <div data-gu-name="body"><div id="maincontent" class="article-body-commercial-selector article-body-viewer-selector dcr-abc"><p><span>C</span>${P1.slice(1)}</p><p>${P2}</p>
    <gu-island name="EmailSignup"><aside aria-label="newsletter promotion"><p>Sign up to <span>Society Weekly</span></p><p>Free weekly newsletter</p><p>Our stories about councils and care, every week.</p><span>Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.</span></aside></gu-island>
    <p>${P3}</p><aside class="dcr-pull"><blockquote><p>It is a proud day for everybody who works with families here</p></blockquote><footer><cite>Hollis Penrose</cite></footer></aside>
    <h2>Caseloads</h2><p>${P4}</p><figure data-spacefinder-role="richLink"><gu-island name="RichLinkComponent"><a href="/r">Ministers to send experts to failing councils</a><div>Read more</div></gu-island></figure><p>${P5}</p><p>${P6}</p></div></div>
    <div><p>Explore more on these topics</p><ul><li><a href="/a">Social work</a></li><li><a href="/b">Ofsted</a></li><li><a href="/c">news</a></li></ul></div></article><section><h2>Most viewed</h2><ol><li><a href="/1">A story about something else entirely</a></li></ol></section></main>`,
  ),
  kept: [STANDFIRST, P1, P2, P3, 'Caseloads', P4, P5, P6],
  gone: [
    'Photograph',
    'Sign up',
    'Newsletters may',
    'every week',
    'Ministers to send',
    'Read more',
    'Explore more',
    'Most viewed',
  ],
  metadata: {
    title: TITLE,
    authors: ['Ida Moss'],
    published: '2024-05-14T05:00:12Z',
    publisher: 'the Guardian',
    section: 'Society',
    url: 'https://www.theguardian.example/society/2024/may/14/rated-good',
  },
};

const tradeWeekly: PublisherPage = {
  name: 'a trade title on WordPress with related cards in the text',
  html: document(
    `<title>${TITLE} - Care Community</title><link rel="canonical" href="https://www.carecommunity.example/2024/05/14/rated-good/"><meta property="og:site_name" content="Care Community"><meta property="article:published_time" content="2024-05-14T07:15:02+00:00"><meta property="article:modified_time" content="2024-05-15T08:00:00+00:00">` +
      data({
        '@graph': [
          {
            '@type': 'WebPage',
            '@id': 'https://www.carecommunity.example/2024/05/14/rated-good/',
            datePublished: '2024-05-14T07:15:02+00:00',
            author: { '@id': 'https://www.carecommunity.example/#/schema/person/1' },
          },
          { '@type': 'Person', '@id': 'https://www.carecommunity.example/#/schema/person/1', name: 'Mirela Kost' },
        ],
      }),
    `<div class="site-header"><nav class="main-navigation"><a href="/jobs">Jobs</a></nav></div><div class="content-area"><article id="post-1" class="post-1 post type-post hentry category-news tag-ofsted">
    <header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-summary"><p>${STANDFIRST}</p></div><div class="entry-meta">By <span class="author vcard">Mirela Kost</span> on May 14, 2024 in <a href="/c">Children</a>, <a href="/o">Ofsted</a></div></header>
    <div class="entry-content"><div id="attachment_9" class="wp-caption alignright"><img src="e.jpg"><p class="wp-caption-text">Photo: Gary Brigden</p></div>
    <p>${P1}</p><p>${P2}</p><div class="related-articles-box"><h4>Related articles</h4><ul><li><a href="/1">How the county lost its good rating</a></li></ul></div><h3>‘Proud day’</h3><p>${P3}</p>
    <blockquote class="wp-block-quote"><p>${P4}</p></blockquote><p>${P5}</p><ul><li>Strengthen supervision of newly qualified staff;</li><li>record the reasons for decisions.</li></ul>
    <div class="advice-box"><h4>Care Community Inform Adults</h4><p>Get a free trial and download our guide to caseload management now.</p></div></div>
    <footer class="entry-footer"><span class="tags-links">Tags: <a href="/t">ofsted</a></span></footer></article>
    <nav class="post-navigation"><a href="/p">Previous post</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">2 Responses to ${TITLE}</h2><ol class="comment-list"><li class="comment"><p>As a worker there I can say that caseloads are 30 and more in some teams, whatever it says.</p></li></ol><div id="respond"><h3>Leave a Reply</h3></div></div></div>
    <aside id="secondary" class="widget-area"><h3>Job of the week</h3><p>Senior practitioner wanted in a friendly team with a good salary.</p></aside>`,
  ),
  kept: [
    STANDFIRST,
    P1,
    P2,
    '‘Proud day’',
    P3,
    P4,
    P5,
    'Strengthen supervision of newly qualified staff;',
    'record the reasons for decisions.',
  ],
  gone: [
    'Gary',
    'Related articles',
    'How the county',
    'free trial',
    'Tags',
    'whatever it says',
    'Leave a Reply',
    'Job of the week',
  ],
  metadata: {
    title: TITLE,
    authors: ['Mirela Kost'],
    published: '2024-05-14T07:15:02+00:00',
    modified: '2024-05-15T08:00:00+00:00',
    publisher: 'Care Community',
    url: 'https://www.carecommunity.example/2024/05/14/rated-good/',
  },
};

const tradeMonthly: PublisherPage = {
  name: 'a trade monthly, byline and day in one line',
  html: document(
    `<title>${TITLE} | Young People Now</title><meta property="og:title" content="${TITLE} | Young People Now"><meta name="description" content="x">`,
    `<div id="nav"><ul><li><a href="/n">News</a></li><li><a href="/f">Features</a></li></ul></div><div class="container"><div class="row"><div class="col-md-8"><h1>${TITLE}</h1>
    <p class="standfirst">${STANDFIRST}.</p><p class="author-date"><a href="/author">Joe Lintel</a> Tuesday, May 14, 2024</p><div class="share-this"><a>Facebook</a><a>Twitter</a></div>
    <div class="article-content"><div class="image"><img src="f.jpg"><p class="image-caption">Ofsted has praised leaders in the county. Picture: Adobe Stock</p></div>
    <p>${P1}</p><p>${P2}</p><ul><li><a href="/analysis">Analysis: What a good rating changes</a></li></ul><p>${P3}</p><p>${P5}</p><p><strong>Read more in our special report on inspections</strong></p></div>
    <div class="cta-subscribe"><p>Subscribe now from £2.50 a week to Young People Now and read all our stories.</p></div></div><div class="col-md-4"><h3>Latest jobs</h3><p>Director, Borsetshire</p></div></div></div>`,
  ),
  kept: [`${STANDFIRST}.`, P1, P2, P3, P5],
  gone: ['Facebook', 'Adobe Stock', 'Analysis', 'Read more', 'Subscribe', 'Latest jobs', 'Joe'],
  metadata: { title: TITLE, authors: ['Joe Lintel'], published: '2024-05-14' },
};

const localGov: PublisherPage = {
  name: 'a site for councils, byline in a plain division',
  html: document(
    `<title>${TITLE}</title><meta property="og:site_name" content="TownHall.example"><link rel="canonical" href="https://www.townhall.example/Rated-good/60123">`,
    `<div class="top"><a href="/">Home</a> &gt; <a href="/news">News</a></div><div id="article"><h1>${TITLE}</h1><div class="details"><a href="/by/wes">Wes Hale</a> <span>14 May 2024</span></div>
    <img src="g.jpg"><div class="img-copyright">Image: Some Person / Shutterstock.com.</div>
    <div class="article-text"><p>${P1}</p><p>${P2}</p><p>${P3}</p><p>${P5}</p><p>Sign up to our <a href="/n">daily newsletter</a> for more stories like this.</p><p>If this article was of interest, then check out our feature, '<a href="/x">Ten years of trusts</a>'.</p></div>
    <div class="topics"><h4>Popular articles by Wes Hale</h4><ul><li><a href="/1">Council to sell its offices</a></li></ul></div></div>`,
  ),
  kept: [P1, P2, P3, P5],
  gone: ['Shutterstock', 'Sign up', 'If this article', 'Popular', 'Council to sell'],
  metadata: { title: TITLE, authors: ['Wes Hale'], published: '2024-05-14', publisher: 'TownHall.example' },
};

const council: PublisherPage = {
  name: 'a council’s news page',
  html: document(
    `<title>${TITLE} | Marlowshire County Council</title><meta name="DCTERMS.issued" content="2024-05-14">`,
    `<a class="skip-link" href="#content">Skip to main content</a><header class="site-header"><p>Marlowshire County Council</p><form role="search"><label>Search</label></form></header><nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol></nav>
    <main id="content"><div class="lgd-page-title-block"><h1>${TITLE}</h1><div class="lgd-page-title-block__subtitle"><p>${STANDFIRST}.</p></div></div><div class="localgov-news-date">Published: Tuesday, 14th May 2024</div>
    <div class="text-long"><p>${P1}</p><p>${P2}</p><p>Cllr Penrose said:</p><blockquote>${P3}</blockquote><p>Among the findings are:</p><ul><li>caseloads have fallen to 16</li><li>children see fewer changes of social worker</li></ul><p>${P5}</p><h2>Notes to editors</h2><p>${P6}</p></div>
    <div class="share-page"><h2>Share this page</h2><ul><li><a href="f">Facebook</a></li></ul></div><div class="feedback"><p>Was this page useful?</p><button>Yes</button><button>No</button></div></main><footer><p>© Marlowshire County Council 2024</p></footer>`,
  ),
  kept: [
    `${STANDFIRST}.`,
    P1,
    P2,
    'Cllr Penrose said:',
    P3,
    'Among the findings are:',
    'caseloads have fallen to 16',
    'children see fewer changes of social worker',
    P5,
    'Notes to editors',
    P6,
  ],
  gone: ['Skip to', 'Share this', 'useful', '©'],
  metadata: { title: TITLE, authors: [], published: '2024-05-14' },
};

const hostedBlog: PublisherPage = {
  name: 'a blog of a hosting service, breaks for paragraphs',
  html: document(
    `<title>Marlow Watch: ${TITLE}</title><link rel="canonical" href="https://marlowwatch.blogspot.example/2024/05/rated-good.html"><meta property="og:title" content="${TITLE}">`,
    `<div class="header"><h1 class="title"><a href="/">Marlow Watch</a></h1><p class="description"><span>Notes on the county, its council and its buses</span></p></div><div class="main section"><div class="date-outer"><h2 class="date-header"><span>Tuesday, 14 May 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">${TITLE}</h3>
    <div class="post-body entry-content"><div class="separator"><img src="h.jpg"></div>${P1}<br><br>${P2}<br><br>${P3}<br><br><div style="text-align: left;">${P5}</div><div style="clear: both;"></div></div>
    <div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">Wren</span></span> <span class="post-timestamp">at <abbr class="published" title="2024-05-14T22:10:00+01:00">22:10</abbr></span></div><span class="post-labels">Labels: <a href="/l">council</a></span></div></div></div>
    <div class="comments" id="comments"><h4>1 comment:</h4><div class="comment-block"><cite>Anonymous</cite><p>Rated good? They have lost half of their workers since Christmas, I hear from a friend.</p></div></div></div><div class="sidebar"><h2>Blog Archive</h2><ul><li><a href="/2024">2024 (12)</a></li></ul></div>`,
  ),
  kept: [P1, P2, P3, P5],
  gone: ['Posted by', 'Labels', 'Christmas', 'Blog Archive', 'Notes on'],
  metadata: {
    title: TITLE,
    authors: ['Wren'],
    published: '2024-05-14T22:10:00+01:00',
    url: 'https://marlowwatch.blogspot.example/2024/05/rated-good.html',
  },
};

const ownBlog: PublisherPage = {
  name: 'a blog on WordPress blocks with share buttons and a subscribe box',
  html: document(
    `<title>${TITLE} &#8211; A Care Blog</title><meta property="og:site_name" content="A Care Blog"><meta property="og:title" content="${TITLE}"><link rel="canonical" href="https://acareblog.wordpress.example/2024/05/14/rated-good/">`,
    `<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">A Care Blog</a></p></header><main class="wp-block-group"><h1 class="wp-block-post-title">${TITLE}</h1>
    <div class="wp-block-post-author"><p class="wp-block-post-author__name">Sol Weaver</p></div><div class="wp-block-post-date"><time datetime="2024-05-14T20:01:00+01:00">May 14, 2024</time></div>
    <div class="entry-content wp-block-post-content"><p>${P1}</p><figure class="wp-block-image"><img src="i.jpg"><figcaption class="wp-element-caption">A street in Marlow</figcaption></figure><p>${P2}</p><figure class="wp-block-pullquote"><blockquote><p>Leaders had turned the service around</p></blockquote></figure><p>${P3}</p>
    <figure class="wp-block-table"><table><tbody><tr><td>Agency staff</td><td>12%</td></tr><tr><td>Vacancies</td><td>8%</td></tr></tbody></table></figure><p>${P5}</p>
    <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a>Tweet</a></li></ul></div><div class="wp-block-jetpack-subscriptions"><p>Subscribe to get new posts by e-mail.</p></div><div id="jp-relatedposts"><h3><em>Related</em></h3><p><a href="/a">The year in care</a></p></div></div>
    <div class="wp-block-post-terms"><a href="/t">Ofsted</a></div><section class="wp-block-comments"><h2>One thought on “${TITLE}”</h2><p>Reader: The figures for agency staff were 20% when I worked there, and nobody checked them.</p></section></main></div>`,
  ),
  kept: [P1, P2, P3, 'Agency staff\t12%', 'Vacancies\t8%', P5],
  gone: ['A street', 'Leaders had turned', 'Share this', 'Subscribe', 'The year in care', 'nobody checked'],
  metadata: {
    title: TITLE,
    authors: ['Sol Weaver'],
    published: '2024-05-14T20:01:00+01:00',
    publisher: 'A Care Blog',
    url: 'https://acareblog.wordpress.example/2024/05/14/rated-good/',
  },
};

export const PUBLISHER_PAGES: readonly PublisherPage[] = [
  broadcaster,
  regionalGroup,
  weeklyGroup,
  worldGroup,
  national,
  tradeWeekly,
  tradeMonthly,
  localGov,
  council,
  hostedBlog,
  ownBlog,
];
