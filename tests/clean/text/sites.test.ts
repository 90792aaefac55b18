import { describe, expect, it } from 'vitest';
import { cleanItem } from '../../../src/clean/index.js';
import type { RawItem } from '../../../src/model/raw.js';

const LEAD =
  'Councillors in Borsetshire have agreed to move 320 staff back from a trust, the county council said on Monday.';
const PAGE = `<html><head><link rel="canonical" href="https://www.news.example.org/a"></head><body><article><p>${LEAD}</p>
  <p>The move follows a report by inspectors, who found that children waited too long for help.</p>
  <div class="x1"><p>The lottery of this week was won by a man from the county who does not want to be named.</p></div></article></body></html>`;
const ITEM: RawItem = { kind: 'html', html: PAGE, fragment: false, hints: [], ordinal: 1, oneOfMany: false, place: '' };

describe('what a user tells of a site', () => {
  const text = (host: string): string =>
    cleanItem(ITEM, { sourcePath: 'a.html', sites: [{ host, drop: ['.x1'] }] }).document.text;

  it('holds for its host and the hosts below it', () => {
    expect(text('example.org')).not.toContain('lottery');
    expect(text('news.example.org')).toContain(LEAD);
    expect(text('news.example.org')).not.toContain('lottery');
  });

  it('holds for no other', () => {
    expect(text('ample.org')).toContain('lottery');
    expect(text('other.example.org')).toContain('lottery');
  });
});
