import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, parseSource } from '../../src/parse/index.js';
import { collected, content, docx, inMemory, parsed, pdf, zip } from './sources.js';

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');

/** Bytes of the heap that are in use, garbage apart. */
function heapInUse(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed;
}

const PAGE = '<html><body><p>Inspectors visited the county in May.</p></body></html>';
const REPORT = pdf([[['A line of the report.', 80, 700, 12]]]);

describe('bytes that are no document', () => {
  it('says of an empty or blank file that it is empty', async () => {
    expect((await parsed('a.txt', '')).codes).toEqual(['empty-file']);
    expect((await parsed('a.html', ' \n\t\n')).codes).toEqual(['empty-file']);
  });

  it('says of random bytes that they are of no known type', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + ((at * at) >> 3)) & 255));
    const { items, codes } = await parsed('a.bin', bytes);
    expect(items).toEqual([]);
    expect(codes).toEqual(['unknown-type']);
  });

  it('does not read a file of 300 MB', async () => {
    const file = inMemory('big.jsonl', '{"text":"x"}', DEFAULT_LIMITS.streamedBytes + 100 * 1024 * 1024);
    const { items, problems } = await collected(
      parseSource({
        ...file,
        stream: () => {
          throw new Error('was read');
        },
      }),
    );
    expect(items).toEqual([]);
    expect(problems.map((one) => one.code)).toEqual(['too-large']);
    expect(problems[0]?.message).toContain('200 MB');
  });

  it('stops at the bound for what must be held whole', async () => {
    const { items, codes } = await parsed('a.txt', 'word '.repeat(50_000), { wholeBytes: 100_000 });
    expect(items).toEqual([]);
    expect(codes).toEqual(['too-large']);
  });

  it('tells that a file can not be read', async () => {
    async function* stream(): AsyncGenerator<Buffer> {
      yield Buffer.from('<html>');
      throw new Error('EACCES: permission denied');
    }
    const { codes, problems } = await collected(parseSource({ ...inMemory('a.html', 'x'), stream }));
    expect(codes).toEqual(['unreadable']);
    expect(problems[0]?.message).toContain('EACCES');
  });
});

describe('charsets', () => {
  it('reads valid UTF-8 as such whatever its label, and says so', async () => {
    const { items, codes } = await parsed(
      'a.html',
      `<html><head><meta charset="iso-8859-1"></head><body><p>Cost: £5m – “fine”</p></body></html>`,
    );
    expect(content(items[0])).toContain('Cost: £5m – “fine”');
    expect(codes).toEqual(['charset-mislabelled']);
  });

  it('reads single invalid bytes in UTF-8 as Windows-1252', async () => {
    const bytes = Buffer.concat([
      Buffer.from('The council’s plan costs '),
      Buffer.from([0xa3]),
      Buffer.from('5m, it said. Nothing else was said about it.'),
    ]);
    const { items, problems } = await parsed('a.txt', bytes);
    expect(content(items[0])).toContain('council’s plan costs £5m');
    expect(problems.map((one) => [one.code, one.message])).toEqual([['charset-mended', '1 bytes are no valid UTF-8.']]);
  });

  it('reads unlabelled and labelled one-byte text, and UTF-16 with and without a mark', async () => {
    const words = 'The trust’s budget is £5m.';
    const latin = Buffer.from('<html><body><p>Budget \x96 \xa35m</p></body></html>', 'latin1');
    expect(content((await parsed('a.html', latin)).items[0])).toContain('Budget – £5m');
    const cyrillic = Buffer.from([
      ...Buffer.from('<meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      ...Buffer.from('</p>'),
    ]);
    expect(content((await parsed('a.html', cyrillic)).items[0])).toContain('При');
    const wide = Buffer.from(words, 'utf16le');
    expect(content((await parsed('a.txt', wide)).items[0])).toBe(words);
    expect(content((await parsed('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).items[0])).toBe(words);
    expect(content((await parsed('a.txt', Buffer.from(`\ufeff${words}`))).items[0])).toBe(words);
  });
});

describe('names that mislead', () => {
  it('reads a page that is named .pdf as the page it is', async () => {
    const { items, problems } = await parsed('report.pdf', PAGE);
    expect(items.map((item) => item.kind)).toEqual(['html']);
    expect(problems.map((one) => one.code)).toEqual(['name-content-mismatch']);
    expect(problems[0]?.message).toBe('The name says PDF, but the content is HTML.');
  });

  it('reads a PDF that is named .html, and files without an ending', async () => {
    const { items, codes } = await parsed('page.html', REPORT);
    expect([items[0]?.kind, codes]).toEqual(['pages', ['name-content-mismatch']]);
    expect((await parsed('page', PAGE)).codes).toEqual([]);
  });
});

describe('what breaks off', () => {
  it('a PDF', async () => {
    const { items, codes } = await parsed('a.pdf', REPORT.subarray(0, 40));
    expect([items.length, codes]).toEqual([0, ['pdf-truncated']]);
  });

  it('a PDF whose pages hold no text', async () => {
    expect((await parsed('scan.pdf', pdf([[]]))).codes).toEqual(['pdf-no-text']);
  });

  it('gzip', async () => {
    const packed = gzipSync(PAGE.repeat(200));
    expect((await parsed('a.html.gz', packed.subarray(0, packed.length - 20))).codes).toEqual(['gzip-broken']);
    expect((await parsed('a.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))).codes).toEqual(['gzip-broken']);
  });

  it('a zip archive, or one entry of it', async () => {
    const archive = zip({ 'a.html': PAGE, 'b.html': PAGE.repeat(20) });
    expect((await parsed('a.zip', archive.subarray(0, archive.length - 30))).codes).toEqual(['zip-broken']);
    const damaged = Buffer.from(archive);
    damaged.fill(0xff, 40, 60);
    const { items, problems } = await parsed('a.zip', damaged);
    expect(items.map((item) => item.place)).toEqual(['b.html']);
    expect(problems.map((one) => [one.code, one.place])).toEqual([['zip-entry-broken', 'a.html']]);
  });

  it('a web archive', async () => {
    expect((await parsed('a.warc', 'WARC/1.0\r\nWARC-Type: resp')).items).toEqual([]);
    expect((await parsed('a.warc', 'WARC/1.0\r\n')).codes).toEqual(['warc-empty']);
  });

  it('an archive of nothing', async () => {
    expect((await parsed('a.zip', zip({}))).codes).toEqual(['zip-empty']);
    expect((await parsed('a.zip', zip({ 'folder/': '' }))).codes).toEqual(['zip-empty']);
  });

  it('a word-processor file', async () => {
    const broken = zip({ 'word/document.xml': '<w:document' });
    expect((await parsed('a.docx', broken)).codes).toEqual(['docx-broken']);
    expect((await parsed('b.docx', docx(['T', 'Words.']).subarray(0, 300))).codes).toEqual(['zip-broken']);
  });

  it('a feed: the entries before the break stay', async () => {
    const feed = `<rss><channel><item><title>One</title><description>First.</description></item><item><title>Two</title><descr`;
    const { items, problems } = await parsed('feed.xml', feed);
    expect(items).toHaveLength(1);
    expect(problems.map((one) => [one.code, one.place])).toEqual([['feed-broken', 'after entry 1']]);
    const packed = gzipSync(
      `<rss><channel>${'<item><title>One</title><description>First words of it.</description></item>'.repeat(20_000)}`,
    );
    const cut = await parsed('feed.xml.gz', packed.subarray(0, packed.length - 500));
    expect(cut.items.length).toBeGreaterThan(1000);
    expect(cut.codes).toEqual(['gzip-broken']);
  });
});

describe('what is made to harm', () => {
  it('a gzip bomb', async () => {
    const { items, codes } = await parsed('bomb.txt.gz', gzipSync(Buffer.alloc(40 * 1024 * 1024, 97)));
    expect([items.length, codes]).toEqual([0, ['expansion-too-large']]);
  });

  it('a zip bomb, packed as entries or as a word-processor file', async () => {
    const much = Buffer.alloc(20 * 1024 * 1024, 97);
    expect((await parsed('bomb.zip', zip({ 'a.txt': much }))).codes).toEqual(['expansion-too-large']);
    expect((await parsed('bomb.docx', zip({ 'word/document.xml': much }))).codes).toEqual(['expansion-too-large']);
    const total = await parsed('many.zip', zip({ 'a.txt': 'x '.repeat(600), 'b.txt': 'y '.repeat(600) }), {
      expandedBytes: 2000,
    });
    expect(total.items.map((item) => item.place)).toEqual(['a.txt']);
    expect(total.codes).toEqual(['expansion-too-large']);
  });

  it('archives within archives, and too many entries', async () => {
    let bytes = zip({ 'page.html': PAGE });
    for (let depth = 0; depth < 3; depth += 1) bytes = zip({ [`inner${depth}.zip`]: bytes });
    const { items, codes } = await parsed('deep.zip', bytes);
    expect([items.length, codes]).toEqual([0, ['nested-too-deep']]);
    const many = zip(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.html`, PAGE])));
    const bounded = await parsed('many.zip', many, { entries: 10 });
    expect([bounded.items.length, bounded.codes]).toEqual([10, ['too-many-entries']]);
  });

  it('a feed of elements nested without end', async () => {
    const feed = `<rss><channel><item><title>One</title></item>${'<a>'.repeat(200_000)}`;
    const { items, codes } = await parsed('feed.xml', feed);
    expect([items.length, codes]).toEqual([1, ['feed-too-deep']]);
  });

  it('reads all of 100,000 entries, one at a time', async () => {
    async function* stream(): AsyncGenerator<Buffer> {
      yield Buffer.from('<rss><channel><title>Post</title>');
      for (let part = 0; part < 1000; part += 1) {
        const entry = (at: number): string =>
          `<item><title>Story ${at}</title><link>https://example.org/${at}</link><description>${'Words of it. '.repeat(60)}</description></item>`;
        yield Buffer.from(Array.from({ length: 100 }, (_, at) => entry(part * 100 + at)).join(''));
      }
      yield Buffer.from('</channel></rss>');
    }
    let count = 0;
    const held: number[] = [];
    for await (const event of parseSource({ ...inMemory('big.xml', 'x'), stream })) {
      if (event.kind === 'item') count += 1;
      if (count % 25_000 === 0) held.push(heapInUse());
    }
    expect(count).toBe(100_000);
    const [early = 0, late = 0] = [held.at(0), held.at(-1)];
    // The feed is 90 MB.
    expect(late - early).toBeLessThan(5 * 1024 * 1024);
  });
});
