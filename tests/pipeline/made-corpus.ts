import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A generator of numbers from 0 to 1 that gives the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COUNCILS = [
  'Leeds City Council',
  'Kent County Council',
  'Croydon Council',
  'Derby City Council',
  'Devon County Council',
  'Plymouth City Council',
  'Norfolk County Council',
  'Bolton Council',
];
const GRADES = ['outstanding', 'good', 'requires improvement', 'inadequate'];
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November'];
const SUBJECTS = [
  'foster carers in the market towns',
  'the new family hub by the canal',
  'caseload software bought last spring',
  'a residential home with four beds',
  'apprentices on the social work degree',
  'the youth offending team at the old mill',
  'a helpline for kinship families',
  'the duty desk and its telephones',
];
const VERBS = ['praised', 'questioned', 'described', 'reviewed', 'visited', 'defended', 'costed', 'replaced'];

/** One made article: a headline, a day and paragraphs, different for each number. */
export interface MadeArticle {
  readonly title: string;
  readonly published: string;
  readonly paragraphs: readonly string[];
}

/** Makes article number `n` of a seed. */
export function madeArticle(n: number, seed = 1): MadeArticle {
  const random = seeded(seed * 7919 + n);
  const pick = <T>(items: readonly T[], fallback: T): T => items[Math.floor(random() * items.length)] ?? fallback;
  const council = COUNCILS[n % COUNCILS.length] ?? 'Leeds City Council';
  const grade = pick(GRADES, 'good');
  const month = pick(MONTHS, 'May');
  const year = 2016 + Math.floor(random() * 8);
  const sum = 1 + Math.floor(random() * 90) / 10;
  const rate = 5 + Math.floor(random() * 30);
  const talk = Array.from(
    { length: 4 },
    () =>
      `Officers ${pick(VERBS, 'praised')} ${pick(SUBJECTS, 'the duty desk')} and ${pick(VERBS, 'reviewed')} ${pick(SUBJECTS, 'the helpline')} before committee ${Math.floor(random() * 900)} met in room ${Math.floor(random() * 90)}.`,
  );
  return {
    title: `${council}: children’s services report ${n}`,
    published: `${year + 1}-0${1 + Math.floor(random() * 8)}-1${Math.floor(random() * 9)}`,
    paragraphs: [
      `${council} children’s services were rated ${grade} by Ofsted in ${month} ${year}, after an inspection of its social work teams.`,
      `The council overspent by £${sum}m on placements in ${year}-${String(year + 1).slice(2)}, and its vacancy rate stood at ${rate}%.`,
      ...talk,
    ],
  };
}

/** An article as a page with its address, byline and furniture. */
export function asPage(article: MadeArticle, url: string | null): string {
  const canonical = url === null ? '' : `<link rel="canonical" href="${url}">`;
  const body = article.paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${article.title}</title>${canonical}
<meta property="article:published_time" content="${article.published}"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${article.title}</h1>
${body}
</article><footer>All rights reserved.</footer></body></html>`;
}

/** Articles as a feed with their whole texts. */
export function asFeed(articles: readonly { readonly article: MadeArticle; readonly url: string }[]): string {
  const items = articles.map(
    ({ article, url }) =>
      `<item><title>${article.title}</title><link>${url}</link><pubDate>${new Date(article.published).toUTCString()}</pubDate><content:encoded><![CDATA[${article.paragraphs.map((text) => `<p>${text}</p>`).join('')}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Made news</title><link>https://made.example/</link>${items.join('\n')}</channel></rss>`;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * Writes a corpus of pages in folders, two feeds that claim addresses of pages and of each other, verbatim and shortened
 * copies, and a broken file.
 */
export function writeMadeCorpus(folder: string, pages: number): void {
  const files: Record<string, string> = {};
  const url = (n: number): string => `https://made.example/news/${n}`;
  for (let n = 0; n < pages; n++) files[`site-${n % 3}/page-${n}.html`] = asPage(madeArticle(n), n % 2 ? url(n) : null);
  const feed = (numbers: readonly number[]): string =>
    asFeed(numbers.map((n) => ({ article: madeArticle(n), url: url(n) })));
  files['feeds/a.xml'] = feed([1, 3, 100, 101]);
  files['zeta/b.xml'] = feed([100, 5, 102]);
  files['copies/verbatim.html'] = asPage(madeArticle(2), 'https://copy.example/2');
  const four = madeArticle(4);
  files['copies/longer.txt'] = [
    four.title,
    '',
    ...four.paragraphs,
    'The report was first given to members on a wet Tuesday.',
  ].join('\n\n');
  files['broken/empty.html'] = '';
  writeFiles(folder, files);
}
