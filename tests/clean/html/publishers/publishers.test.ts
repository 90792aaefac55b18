import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../../src/clean/html/index.js';
import { MORE_PAGES } from './more-pages.js';
import { PUBLISHER_PAGES } from './pages.js';

describe('pages built as publishers build them', () => {
  it.each([...PUBLISHER_PAGES, ...MORE_PAGES])('$name', ({ html, kept, gone, metadata }) => {
    const parts = cleanHtml(html, { fragment: false, hints: [], sourcePath: 'page.html' });
    expect(parts.text.split('\n')).toEqual(kept);
    // What is gone is stored with its reason, not lost.
    const dropped = parts.blocks.flatMap((block) => (block.kept ? [] : [block.text])).join('\n');
    expect(gone.filter((words) => !dropped.includes(words))).toEqual([]);
    expect(parts.readability).toEqual({ kind: 'article' });
    expect(parts).toMatchObject(metadata);
  });
});
