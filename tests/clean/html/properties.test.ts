import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanParts, cleanHtml } from '../../../src/clean/html/index.js';
import { detectLanguage } from '../../../src/clean/language.js';
import { readAuthors, readDate, resolveMetadata } from '../../../src/clean/metadata/index.js';
import { normaliseLines, normaliseText } from '../../../src/clean/normalise.js';

const clean = (html: string, fragment = false): CleanParts =>
  cleanHtml(html, { fragment, hints: [], sourcePath: 'page.html' });

const TOKENS = [
  '<p>',
  '</p>',
  '<div class="comments">',
  '<div class="article-body">',
  '</div>',
  '<table>',
  '<tr>',
  '<td>',
  '<li>',
  '<ul>',
  '<h1>',
  '<h2>',
  '</h2>',
  '<br>',
  '<a href="/x">',
  '</a>',
  '<b>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<blockquote>',
  '<figure>',
  '<img src=x>',
  '<time datetime="2020-02-30">',
  '<script type="application/ld+json">{"@type":"Article","headline":',
  '"}',
  '<style>',
  '<title>',
  '</title>',
  '<',
  '>',
  '&amp;',
  '&#8217;',
  '\u00a0',
  'Â£',
  'â€™',
  'The council said on Monday that it would spend more on care for children.',
  'READ MORE:',
  'By Ann Poole',
  '3 May 2023',
  'Solihull',
  ' ',
  '\n',
  '\ud800',
  '\0',
];
const markup = fc
  .array(
    fc.oneof(fc.constantFrom(...TOKENS), fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 })),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const lines = (parts: CleanParts): readonly string[] =>
  parts.blocks.flatMap((block) => (block.kept ? [parts.text.slice(block.span.start, block.span.end)] : []));
const bare = (text: string) => text.replace(/\s+/g, '');

describe('cleaning any markup', () => {
  it('gives an outcome, the same one each time, with spans that are the lines of the text', () => {
    fc.assert(
      fc.property(markup, fc.boolean(), (html, fragment) => {
        const parts = clean(html, fragment);
        expect(clean(html, fragment)).toEqual(parts);
        expect(lines(parts).join('\n')).toBe(parts.text);
        expect(
          parts.blocks.every((block) => (block.kept ? block.span.end > block.span.start : block.text !== '')),
        ).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('keeps nothing that the source does not hold', () => {
    const words = fc.array(
      fc.constantFrom('care', 'council', 'Ofsted', '£4m', 'rated', 'good.', 'The', 'children', 'in', '2023'),
      { minLength: 1, maxLength: 25 },
    );
    const wrap = fc.constantFrom('p', 'li', 'h2', 'div', 'td', 'span', 'blockquote');
    fc.assert(
      fc.property(fc.array(fc.tuple(wrap, words), { maxLength: 20 }), (parts) => {
        const html = parts.map(([name, list]) => `<${name}>${list.join(' ')}</${name}>`).join('\n');
        const source = bare(parts.map(([, list]) => list.join(' ')).join('\n'));
        for (const line of lines(clean(html))) expect(source).toContain(bare(line));
      }),
    );
  });

  it('keeps its own clean text when it is cleaned again', () => {
    const sentence = fc
      .array(
        fc.constantFrom('council', 'children', 'the', 'has', 'rated', 'more', 'social', 'workers', 'England', '582'),
        { minLength: 8, maxLength: 30 },
      )
      .map((list) => `The ${list.join(' ')} were counted.`);
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const wrap = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('');
        const once = clean(wrap(paragraphs));
        expect(once.text).toBe(paragraphs.join('\n'));
        expect(clean(wrap(once.text.split('\n'))).text).toBe(once.text);
      }),
    );
  });

  it('normalises to a fixed point and reads any value', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('â€™', 'Ã©', 'Â', '\u00a0', '&amp;', 'lt;', '&#38;', ' ', '\n', 'é', 'a', '\u00ad'), {
          maxLength: 20,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (value) => {
        const once = normaliseText(value);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/[\u00a0\u00ad\u200b\n]| {2}/);
        expect(normaliseLines(normaliseLines(value))).toBe(normaliseLines(value));
        readDate(value);
        readAuthors(value);
        detectLanguage(value);
        resolveMetadata([
          { field: 'url', value, origin: 'link' },
          { field: 'title', value, origin: 'meta' },
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
