import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { content, docx, hint, parsed, pdf, zip } from './sources.js';

const PAGE =
  '<!doctype html><html><head><title>Visit</title></head><body><p>Inspectors visited the county.</p></body></html>';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>children Archives - The Example Post</title><link>https://example.org/</link><language>en-GB</language>
<item><title>Trust &amp;#8216;to close&amp;#8217;</title><link>https://example.org/a</link><dc:creator><![CDATA[Jane Smith]]></dc:creator>
<pubDate>Tue, 04 Jun 2024 09:30:00 BST</pubDate><guid isPermaLink="false">https://example.org/?p=7</guid>
<description><![CDATA[<p>The trust will&#8230;</p>]]></description>
<content:encoded><![CDATA[<p>The trust will close in <b>March</b>.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://example.org/b</guid><author>desk@example.org (News Desk)</author>
<description>Plain words &amp; nothing more.</description></item>
</channel></rss>`;

describe('feeds', () => {
  it('reads RSS 2.0 with the whole body, authors, dates and addresses', async () => {
    const { items, codes } = await parsed('feed.xml', RSS);
    expect(codes).toEqual([]);
    expect(items.map((item) => [item.ordinal, item.oneOfMany, item.place])).toEqual([
      [1, true, 'entry 1'],
      [2, true, 'entry 2'],
    ]);
    expect(content(items[0])).toBe('<p>The trust will close in <b>March</b>.</p>');
    expect(hint(items[0], 'title')).toBe('Trust ‘to close’');
    expect(hint(items[0], 'url')).toBe('https://example.org/a');
    expect(hint(items[0], 'author')).toBe('Jane Smith');
    expect(hint(items[0], 'published')).toBe('2024-06-04T09:30:00+01:00');
    expect(hint(items[0], 'publisher')).toBe('The Example Post');
    expect(content(items[1])).toBe('<p>Plain words &amp; nothing more.</p>');
    expect(hint(items[1], 'url')).toBe('https://example.org/b');
    expect(hint(items[1], 'author')).toBe('News Desk');
  });

  it('reads Atom with markup bodies and both dates', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><entry><title type="html">&lt;i&gt;New&lt;/i&gt; leader</title>
      <link rel="self" href="https://example.org/self"/><link href="https://example.org/c"/><author><name>Ann Lee</name></author>
      <published>2023-01-02T03:04:05Z</published><updated>2023-02-03T00:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x">A &amp; B <b>met</b></p></div></content></entry></feed>`;
    const [entry] = (await parsed('feed', atom)).items;
    expect(hint(entry, 'title')).toBe('New leader');
    expect(hint(entry, 'url')).toBe('https://example.org/c');
    expect(hint(entry, 'author')).toBe('Ann Lee');
    expect(hint(entry, 'published')).toBe('2023-01-02T03:04:05Z');
    expect(hint(entry, 'modified')).toBe('2023-02-03T00:00:00Z');
    expect(content(entry)).toContain('<p class="x">A &amp; B <b>met</b></p>');
  });

  it('reads RSS 1.0, whose entries stand beside the channel', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Gazette</title></channel>
      <item><title>One</title><link>https://example.org/1</link><dc:date>2022-05-06</dc:date><description>First words.</description></item></rdf:RDF>`;
    const { items } = await parsed('x.rdf', rdf);
    expect(items).toHaveLength(1);
    expect(hint(items[0], 'published')).toBe('2022-05-06');
    expect(hint(items[0], 'publisher')).toBe('Gazette');
  });

  it('reads a JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News - County Herald',
      language: 'en',
      items: [
        {
          id: '1',
          url: 'https://example.org/j',
          title: 'J',
          content_html: '<p>Body</p>',
          date_published: '2024-01-01T00:00:00Z',
          authors: [{ name: 'A B' }, { name: 'C D' }],
        },
      ],
    };
    const { items } = await parsed('feed.json', JSON.stringify(feed, null, 2));
    expect(content(items[0])).toBe('<p>Body</p>');
    expect(items[0]?.hints.filter((one) => one.field === 'author').map((one) => one.value)).toEqual(['A B', 'C D']);
    expect(hint(items[0], 'publisher')).toBe('County Herald');
  });

  it('splits the text rendering of a feed, and takes foreign spam off its titles', async () => {
    const text = [
      '时时彩 adoption Archives - The Example Post https://example.org/tag/adoption/ News for all Fri, 31 Jan 2025 11:41:12 +0000 en-GB hourly 1 https://wordpress.org/?v=6 时时彩 First story https://example.org/2025/first/ https://example.org/2025/first/#comments Wed, 29 Jan 2025 21:52:55 +0000 https://example.org/?p=1',
      'The lead of the first…',
      ']]>',
      '',
      'The lead of the first story, in full.',
      '',
      ']]>',
      'https://example.org/2025/first/feed/ 2 https://cdn.example.org/a.jpg',
      '时时彩 Second story https://example.org/2024/second/ Fri, 13 Dec 2024 15:52:09 +0000 https://example.org/?p=2',
      'Another lead.',
    ].join('\n');
    const { items } = await parsed('dump.txt', text);
    expect(items.map((item) => item.kind)).toEqual(['feed_rendering', 'feed_rendering']);
    expect(items.map((item) => hint(item, 'title'))).toEqual(['First story', 'Second story']);
    expect(items.map((item) => hint(item, 'url'))).toEqual([
      'https://example.org/2025/first/',
      'https://example.org/2024/second/',
    ]);
    expect(items.map((item) => hint(item, 'published'))).toEqual([
      '2025-01-29T21:52:55+00:00',
      '2024-12-13T15:52:09+00:00',
    ]);
    expect(items.map((item) => hint(item, 'publisher'))).toEqual(['The Example Post', 'The Example Post']);
  });
});

describe('a rendering whose parts stand on lines of their own', () => {
  it('is split too', async () => {
    const entry = (at: number): string =>
      `Story ${at}\nhttps://example.org/${at}/\nhttps://example.org/${at}/#comments\nWed, 29 Jan 2025 21:52:55 +0000\nhttps://example.org/?p=${at}\nThe lead of story ${at}, in full.\n]]>\n`;
    const { items } = await parsed('dump.txt', entry(1) + entry(2));
    expect(items.map((item) => [item.kind, hint(item, 'title'), hint(item, 'url')])).toEqual([
      ['feed_rendering', 'Story 1', 'https://example.org/1/'],
      ['feed_rendering', 'Story 2', 'https://example.org/2/'],
    ]);
    expect(content(items[1])).toContain('The lead of story 2, in full.');
  });
});

describe('records', () => {
  it('reads JSON lines under the field names of several extractors', async () => {
    const lines = [
      {
        title: 'T',
        author: 'Jane Smith; Tom Jones',
        hostname: 'example.org',
        date: '2024-02-03',
        text: 'Body one.',
        'source-hostname': 'Example',
        url: 'https://example.org/1',
      },
      {
        title: 'N',
        authors: ['A B'],
        publish_date: '2024-01-01',
        text: 'Body two.',
        canonical_link: 'https://example.org/2',
      },
      {
        source: { id: 'x', name: 'The Post' },
        author: null,
        title: 'API',
        url: 'https://example.org/3',
        publishedAt: '2024-05-05T01:02:03Z',
        content: 'Body three.',
      },
      {
        webTitle: 'G',
        webUrl: 'https://example.org/4',
        webPublicationDate: '2023-03-03T00:00:00Z',
        fields: { body: '<p>Body four.</p>', byline: 'C D' },
      },
      { headline: 'NP', maintext: 'Body five.', date_publish: '2022-02-02 10:00:00', source_domain: 'example.org' },
    ];
    const { items, codes } = await parsed('dump.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(codes).toEqual([]);
    expect(items.map(content)).toEqual(['Body one.', 'Body two.', 'Body three.', '<p>Body four.</p>', 'Body five.']);
    expect(items.map((item) => hint(item, 'title'))).toEqual(['T', 'N', 'API', 'G', 'NP']);
    expect(items[0]?.hints.filter((one) => one.field === 'author').map((one) => one.value)).toEqual([
      'Jane Smith',
      'Tom Jones',
    ]);
    expect(items.map((item) => hint(item, 'published'))).toEqual([
      '2024-02-03',
      '2024-01-01',
      '2024-05-05T01:02:03Z',
      '2023-03-03T00:00:00Z',
      '2022-02-02 10:00:00',
    ]);
    expect(hint(items[2], 'publisher')).toBe('The Post');
    expect(items.every((item) => item.oneOfMany)).toBe(true);
  });

  it('names the line that is broken and reads the others', async () => {
    const { items, problems } = await parsed(
      'a.jsonl',
      '{"text":"one"}\n{"text": oops\n{"title":"no body"}\n{"text":"four"}\n',
    );
    expect(items.map((item) => [item.place, content(item)])).toEqual([
      ['line 1', 'one'],
      ['line 4', 'four'],
    ]);
    expect(problems.map((one) => [one.code, one.place])).toEqual([
      ['json-broken', 'line 2'],
      ['json-no-article', 'line 3'],
    ]);
  });

  it('reads a single article and a list in an answer around it', async () => {
    const single = await parsed('a.json', JSON.stringify({ title: 'One', text: 'Body.' }));
    expect(single.items.map((item) => item.oneOfMany)).toEqual([false]);
    const answer = await parsed(
      'b.json',
      JSON.stringify({ status: 'ok', response: { results: [{ title: 'x', body: 'Body.' }] } }),
    );
    expect(answer.items.map(content)).toEqual(['Body.']);
  });

  it('reads text that only begins like JSON as text', async () => {
    const { items, codes } = await parsed('a.txt', '[Firefighting] has a long history here.\n\nMore words follow.');
    expect(codes).toEqual([]);
    expect(items[0]?.kind).toBe('text');
  });
});

describe('text', () => {
  it('takes a leading block of metadata off', async () => {
    const text =
      'URL: https://example.org/x\nTitle: A title: with colon\nDate: 3 May 2024\nAuthor: Jane Smith and Tom Jones\n\nThe body begins here.';
    const { items } = await parsed('a.txt', text);
    expect(content(items[0])).toBe('\nThe body begins here.');
    expect(items[0]?.hints.map((one) => [one.field, one.value])).toEqual([
      ['url', 'https://example.org/x'],
      ['title', 'A title: with colon'],
      ['published', '3 May 2024'],
      ['author', 'Jane Smith'],
      ['author', 'Tom Jones'],
    ]);
  });

  it('reads front matter', async () => {
    const { items } = await parsed('a.md', '---\ntitle: "Quoted"\ndraft: false\n---\n# Quoted\n\nBody.');
    expect(hint(items[0], 'title')).toBe('Quoted');
    expect(content(items[0])).toBe('# Quoted\n\nBody.');
  });

  it('leaves an ordinary first line with a colon alone', async () => {
    const text = 'Council: trust must go\n\nThe council said so.';
    expect(content((await parsed('a.txt', text)).items[0])).toBe(text);
  });
});

describe('documents', () => {
  it('reads a PDF in the order of its content, with rows whole and gaps between paragraphs', async () => {
    const bytes = pdf([
      [
        ['Judgement', 80, 700, 12],
        ['Grade', 350, 700, 12],
        ['The work of leaders with children', 80, 670, 12],
        ['and families', 80, 656, 12],
        ['Requires improvement', 350, 670, 12],
        ['to be good', 350, 656, 12],
        ['Overall effectiveness', 80, 626, 12],
        ['Good', 350, 626, 12],
        ['A paragraph that is set over', 80, 580, 12],
        ['two lines of the page.', 80, 566, 12],
      ],
    ]);
    const { items, codes } = await parsed('report.pdf', bytes);
    expect(codes).toEqual([]);
    expect(items[0]?.kind).toBe('pages');
    expect(
      content(items[0])
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      'Judgement\tGrade',
      'The work of leaders with children and families\tRequires improvement to be good',
      'Overall effectiveness\tGood',
      'A paragraph that is set over',
      'two lines of the page.',
    ]);
  });

  it('reads a word-processor file as a fragment with its title', async () => {
    const { items, codes } = await parsed('letter.docx', docx(['The letter', 'We visited in May.']));
    expect(codes).toEqual([]);
    expect(items[0]?.kind === 'html' && items[0].fragment).toBe(true);
    expect(content(items[0])).toContain('<p>We visited in May.</p>');
    expect(hint(items[0], 'title')).toBe('The letter');
  });

  it('reads an e-mail, its charset and subject', async () => {
    const mail =
      'From: Press Office <press@example.org>\r\nSubject: =?UTF-8?Q?Trust_=E2=80=98to_close=E2=80=99?=\r\nDate: Tue, 4 Jun 2024 09:30:00 +0100\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\nIt costs \xa35m.\r\n';
    const { items } = await parsed('release.eml', Buffer.from(mail, 'latin1'));
    expect(content(items[0])).toContain('It costs £5m.');
    expect(hint(items[0], 'title')).toBe('Trust ‘to close’');
    expect(hint(items[0], 'published')).toContain('2024-06-04');
    expect(hint(items[0], 'publisher')).toBe('Press Office');
  });
});

describe('containers', () => {
  it('reads gzip, zip and what they hold, with names and numbers', async () => {
    const archive = zip({
      'a/page.html': PAGE,
      'feed.xml.gz': gzipSync(RSS),
      '__MACOSX/x': 'no',
      'letter.docx': docx(['L', 'Words.']),
    });
    const { items, codes } = await parsed('site.zip', archive);
    expect(codes).toEqual([]);
    expect(items.map((item) => [item.ordinal, item.place, item.oneOfMany])).toEqual([
      [1, 'a/page.html', true],
      [2, 'entry 1 in feed.xml.gz', true],
      [3, 'entry 2 in feed.xml.gz', true],
      [4, 'letter.docx', true],
    ]);
    const single = await parsed('page.html.gz', gzipSync(PAGE));
    expect(single.items.map((item) => [item.kind, item.oneOfMany])).toEqual([['html', false]]);
  });

  it('reads the answers of a web archive, with address and charset', async () => {
    const body = Buffer.from('<html><body><p>Costs \xa35m</p></body></html>', 'latin1');
    const http = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n'),
      body,
    ]);
    const record = (type: string, block: Buffer, address: string): Buffer =>
      Buffer.concat([
        Buffer.from(
          `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${block.length}\r\n\r\n`,
        ),
        block,
        Buffer.from('\r\n\r\n'),
      ]);
    const failed = Buffer.from('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone</p>');
    const archive = Buffer.concat([
      record('response', failed, 'https://example.org/gone'),
      record('response', http, 'https://example.org/w'),
    ]);
    for (const bytes of [archive, gzipSync(archive)]) {
      const { items, codes } = await parsed('crawl.warc', bytes);
      expect(codes).toEqual([]);
      expect(items.map(content)).toEqual(['<html><body><p>Costs £5m</p></body></html>']);
      expect(hint(items[0], 'url')).toBe('https://example.org/w');
    }
  });
});
