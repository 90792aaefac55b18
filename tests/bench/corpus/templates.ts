import { escapeText } from './escape.js';

/** What a page template sets. */
export interface Page {
  readonly url: string;
  readonly site: string;
  readonly title: string;
  readonly author: string;
  /** ISO day. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

type Template = (page: Page) => string;

const paragraphs = (page: Page): string => page.paragraphs.map((text) => `<p>${escapeText(text)}</p>`).join('\n');

const newspaper: Template = (page) => `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeText(page.title)} | ${page.site}</title>
<link rel="canonical" href="${page.url}">
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: page.title,
  datePublished: `${page.published}T06:00:00Z`,
  author: { '@type': 'Person', name: page.author },
})}</script></head>
<body><div class="cookie-banner"><p>We use cookies to show you relevant adverts.</p><button>Accept</button></div>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/jobs">Jobs</a></li></ul></nav>
<article><h1>${escapeText(page.title)}</h1><p class="byline">By ${page.author}</p>
<figure><img src="/a.jpg" alt=""><figcaption>The town hall (Image: Corder Street Pictures)</figcaption></figure>
${paragraphs(page)}
</article><aside class="related"><h3>Most read</h3><ul><li><a href="/1">Council rated inadequate by angry swan</a></li></ul></aside>
<section class="comments"><h3>Comments</h3><p>They overspent by £90m when I was there.</p></section>
<footer>All rights reserved</footer></body></html>
`;

const trade: Template = (page) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeText(page.title)} - ${page.site}</title>
<meta property="og:title" content="${escapeText(page.title)}"><meta property="og:url" content="${page.url}">
<meta property="article:published_time" content="${page.published}T07:30:00+00:00"><meta name="author" content="${page.author}">
<link rel="canonical" href="${page.url}"></head>
<body><div class="site-header"><a href="/">${page.site}</a></div><div class="post"><h1 class="entry-title">${escapeText(page.title)}</h1>
<div class="share"><span>Share this story</span><a href="#a">Facebook</a><a href="#b">LinkedIn</a></div>
<div class="entry-content">
${paragraphs(page)}
</div><div class="signup-box"><h4>Get our briefing</h4><p>One e-mail a week. No spam.</p></div>
<div class="author-box"><h4>About the author</h4><p>${page.author} has covered councils for ten years.</p></div></div></body></html>
`;

const release: Template = (
  page,
) => `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>${escapeText(page.title)}</title>
<meta name="DC.date.issued" content="${page.published}"><link rel="canonical" href="${page.url}"></head>
<body><a class="skip" href="#main">Skip to main content</a><div class="breadcrumb">You are here: <a href="/">Home</a> / <a href="/news">News</a></div>
<div id="main"><h1>${escapeText(page.title)}</h1><p class="date">Published: ${page.published}</p>
${paragraphs(page)}
<div class="feedback"><h2>Was this page helpful?</h2><button>Yes</button><button>No</button></div></div>
<footer><a href="/privacy">Privacy</a></footer></body></html>
`;

const old: Template = (
  page,
) => `<html><head><title>${escapeText(page.title)}</title><meta name="date" content="${page.published}">
<link rel="canonical" href="${page.url}"></head><body><table><tr><td><a href="/">${page.site}</a> | <a href="/news">News</a></td></tr>
<tr><td><h1>${escapeText(page.title)}</h1>
${paragraphs(page)}
<p><a href="/print">Printer friendly version</a></p></td></tr></table></body></html>
`;

/** Page layouts, from a modern newspaper to a table of 2003. */
export const TEMPLATES: readonly Template[] = [newspaper, trade, release, old];
