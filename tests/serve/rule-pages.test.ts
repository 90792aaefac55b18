import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain, type ReadPages, readPages, SALFORD } from './read-pages.js';

describe('rules, stories and problems', { timeout: 300_000 }, () => {
  let pages: ReadPages;
  beforeAll(async () => {
    pages = await readPages();
  }, 300_000);
  afterAll(() => pages.close());

  const shown = async (path: string, params: Record<string, string> = {}): Promise<string> => {
    const { status, text } = await pages.page(`${path}?${new URLSearchParams(params)}`);
    expect(status).toBe(200);
    return plain(text);
  };

  it('lists every rule, and shows one with its facts, examples and file', async () => {
    expect(await shown('/rules')).toContain('rating/rated');
    const rule = await shown('/rule', { id: 'rating/rated' });
    expect(rule).toContain('Kent County Council Overall effectiveness Outstanding 2023');
    expect(rule).toContain('Examples it must pass');
    expect(rule).toContain('id: rating/rated title:');
    expect((await pages.page('/rule?id=no/such')).status).toBe(404);
  });

  it('tries a pattern on a text: its matches with what they capture', async () => {
    const text = 'In Leeds 12% of posts are vacant. In Kent 9% of posts are.';
    const tried = await shown('/rules/try', { pattern: '[<value>#Percent] of posts', text });
    expect(tried).toContain('It matches 2 times');
    expect(tried).toContain('value 12%');
  });

  it('says why a pattern does not match, and where one is malformed', async () => {
    const text = 'In Leeds 12% of posts are vacant.';
    expect(await shown('/rules/try', { pattern: '#Percent of workers', text })).toContain('it lacks workers');
    expect(await shown('/rules/try', { pattern: '(a|b', text })).toContain('this round bracket is never closed');
    expect(await shown('/rules/try', { pattern: '#Percnt of posts', text })).toMatch(/Percnt.*Percent/);
  });

  it('tries a pattern on the corpus', async () => {
    const tried = await shown('/rules/try', { pattern: '#Percent of social worker posts', corpus: '1' });
    expect(tried).toMatch(/2 matches in 2 documents|1 match in 1 document/);
    expect(tried).toContain('12% of social worker posts');
    expect(await shown('/rules/try', { pattern: 'zeppelin #Money', corpus: '1' })).toContain(
      '0 matches in 0 documents',
    );
  });

  it('runs all rules over a text', async () => {
    const tried = await shown('/rules/try', { text: 'Leeds City Council was rated inadequate in 2015.' });
    expect(tried).toContain('The rules find 1 fact in it');
    expect(tried).toContain('Inadequate');
  });

  it('tells why a rule did or did not match in a document', async () => {
    const why = await shown('/rules/why', { rule: 'rating/rated', document: SALFORD });
    expect(why).toMatch(/The rule matches 1 time, and 1 match became a fact/);
    const not = await shown('/rules/why', { rule: 'workforce/turnover-rate', document: 'three.html' });
    expect(not).toContain('The rule matches nowhere in this document');
    const near = await pages.page('/rules/why?rule=rating/rates&document=one.html');
    expect(near.status).toBe(404);
    expect(plain(near.text)).toContain('did you mean rating/rated?');
  });

  it('shows a text with its copies, found by kind and by words', async () => {
    const stories = await shown('/stories');
    expect(stories).toContain('canonical');
    expect(stories).toContain('rest on it');
    expect(await shown('/stories', { search: 'zeppelin' })).toContain('No story fits that');
    expect(await shown('/stories', { search: 'committee' })).toContain('Side by side');
    expect(await shown('/stories', { search: '"open' })).toContain('quotation mark');
    expect(await shown('/stories/related')).toContain('Related, no copies');
  });

  it('lists problems by code with the next step', async () => {
    const problems = await shown('/problems');
    expect(problems).toContain('four.html');
    expect(problems).toContain('What to do');
    expect(await shown('/problems', { code: 'empty-file' })).toContain('Fetch it again, or leave it out.');
    expect(await shown('/problems', { source: 'nothing-like-it' })).toContain('No problem fits that');
    expect(pages.defects).toEqual([]);
  });
});
