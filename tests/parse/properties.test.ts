import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanItem } from '../../src/clean/index.js';
import { docx, parsed, pdf, zip } from './sources.js';

const STARTS = [
  Buffer.from(''),
  Buffer.from('%PDF-1.4\n'),
  Buffer.from([0x1f, 0x8b, 8]),
  Buffer.from('PK\x03\x04'),
  Buffer.from('WARC/1.0\r\n'),
  Buffer.from('<rss><channel><item>'),
  Buffer.from('<!doctype html><body>'),
  Buffer.from('{"text": "'),
  Buffer.from('[{'),
  Buffer.from('From: a@b.c\r\nMIME-Version: 1.0\r\nSubject: x\r\n'),
  Buffer.from('Title: x\n\n'),
  Buffer.from([0xff, 0xfe]),
];

const WHOLE = [
  pdf([[['Some words of a page.', 80, 700, 12]]]),
  zip({ 'a.txt': 'Some words.', 'b.json': '{"text":"Body."}' }),
  docx(['Title', 'Body words.']),
];

/** Parses and cleans; checks what must hold whatever went in. */
async function outcome(name: string, bytes: Buffer): Promise<void> {
  const { items, problems } = await parsed(name, bytes);
  expect(items.length + problems.length).toBeGreaterThan(0);
  expect(items.map((item) => item.ordinal)).toEqual(items.map((_, at) => at + 1));
  for (const one of problems) {
    expect(one.code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(one.message).toMatch(/[.]$/);
    expect(one.next).toMatch(/[.]$/);
  }
  for (const item of items) {
    const { document } = cleanItem(item, { sourcePath: name, sites: [] });
    const kept = document.blocks.filter((block) => block.kept);
    expect(kept.map((block) => document.text.slice(block.span.start, block.span.end)).join('\n')).toBe(document.text);
  }
}

describe('any bytes', () => {
  it('give items or problems, never an error', async () => {
    const bytes = fc
      .tuple(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 400 }))
      .map(([start, rest]) => Buffer.concat([start, rest]));
    await fc.assert(
      fc.asyncProperty(bytes, fc.constantFrom('a', 'a.pdf', 'a.jsonl', 'a.html'), (content, name) =>
        outcome(name, content),
      ),
      { numRuns: 300 },
    );
  });

  it('so do sound files with some bytes changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WHOLE), changes, fc.nat(), async (whole, edits, cut) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        await outcome('a', cut % 3 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('any text gives an outcome', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constantFrom(
        '',
        ']]>',
        '# Title',
        '• point',
        'By Jane Smith',
        '12 May 2024',
        'No comments:',
        '{',
        'Title: x',
        '\u00a0\u00a0\u00a0 ',
        'A long line of running text that says something and then says it once more. It ends here.',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), (lines) => outcome('a.txt', Buffer.from(lines.join('\n')))),
      { numRuns: 200 },
    );
  });
});
