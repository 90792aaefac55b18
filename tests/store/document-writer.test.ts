import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../src/store/check.js';
import { readExplanation } from '../../src/store/explanation.js';
import { findDocument } from '../../src/store/find-document.js';
import { pathKey } from '../../src/store/path-key.js';
import { settleKeys } from '../../src/store/settle-keys.js';
import { type SampleStore, sampleDocument, sampleStore } from './sample.js';

describe('writing documents', () => {
  let store: SampleStore;
  beforeEach(() => {
    store = sampleStore();
  });
  afterEach(() => store.close());

  const search = (words: string): unknown[] =>
    store.database.prepare('SELECT rowid FROM document_fts WHERE document_fts MATCH ?').pluck().all(words);

  it('gives back text, blocks, mentions, facts with their places, and refusals, as they were', () => {
    const sample = sampleDocument();
    store.add('a/page.html', sample);
    const explanation = readExplanation(store.database, 1);
    expect(explanation?.document).toMatchObject({
      key: 'a/page.html',
      author: 'Ann Able, Bo Byrd',
      text: sample.document.text,
    });
    expect(explanation?.blocks).toEqual([
      { kind: 'list_item', reason: 'navigation', start: null, end: null, text: 'Home\u{1F3E0}' },
      { kind: 'paragraph', reason: null, start: 0, end: 21, text: 'Leeds was rated good.' },
    ]);
    expect(explanation?.facts).toMatchObject([
      {
        evidence: 'Leeds was rated good',
        grade: 'good',
        why: ['named in the clause'],
        places: [{ start: 53, end: 57 }],
      },
    ]);
    expect(explanation?.refusals).toEqual([
      { rule: 'rating/overall', start: 53, end: 57, text: 'good', reason: 'no subject' },
    ]);
    expect(explanation?.mentions.map(({ text, ref }) => [text, ref])).toEqual([
      ['Leeds', 'E08000035'],
      ['good', 'good'],
    ]);
    expect(checkStore(store.database)).toEqual([]);
  });

  it('replaces a document in its place and keeps its number and the full-text index in step', () => {
    store.add('page.html', sampleDocument());
    expect(search('services')).toEqual([1]);
    store.add('page.html', sampleDocument({ text: 'Leeds runs homes; they are good.', title: 'Other' }));
    expect(search('services')).toEqual([]);
    expect(search('home')).toEqual([1]);
    expect(store.database.prepare('SELECT count(*) FROM fact').pluck().get()).toBe(1);
    expect(checkStore(store.database)).toEqual([]);
  });

  it('refuses a span that does not give its words, and leaves nothing half written', () => {
    const sample = sampleDocument();
    const analysis = sample.analysis ?? expect.fail('the sample is analysed');
    const shifted = analysis.mentions.map((mention) => ({ ...mention, start: mention.start + 1 }));
    expect(() => store.add('page.html', { ...sample, analysis: { ...analysis, mentions: shifted } })).toThrow(
      'is not its words',
    );
    const outside = analysis.facts.map((fact) => ({ ...fact, evidence: { start: 0, end: 999 } }));
    expect(() => store.add('page.html', { ...sample, analysis: { ...analysis, facts: outside } })).toThrow(
      'lies outside',
    );
    expect(store.database.prepare('SELECT count(*) FROM document').pluck().get()).toBe(0);
  });

  it('gives a shared address to the lowest path, then item', () => {
    const url = 'https://a.example/1';
    const keys = (): unknown[] =>
      store.database.prepare('SELECT path_key, key FROM document ORDER BY path_key').raw().all();
    store.add('b.xml', sampleDocument({ url, oneOfMany: true, ordinal: 2 }));
    store.add('c.html', sampleDocument({ url }));
    settleKeys(store.database);
    expect(keys()).toEqual([
      ['b.xml#2', url],
      ['c.html', 'c.html'],
    ]);
    store.add('a.html', sampleDocument({ url }));
    settleKeys(store.database);
    expect(keys()).toEqual([
      ['a.html', url],
      ['b.xml#2', 'b.xml#2'],
      ['c.html', 'c.html'],
    ]);
    store.add('a.html', sampleDocument({ url: null }));
    settleKeys(store.database);
    expect(keys()).toEqual([
      ['a.html', 'a.html'],
      ['b.xml#2', url],
      ['c.html', 'c.html'],
    ]);
  });

  it('finds a document by key, address or the end of its path, and says what a name may mean', () => {
    store.add('news/2020/page.html', sampleDocument());
    store.add('news/2021/page.html', sampleDocument({ url: 'https://a.example/1' }));
    settleKeys(store.database);
    expect(findDocument(store.database, 'https://a.example/1')).toMatchObject({ kind: 'found', id: 2 });
    expect(findDocument(store.database, '2020/page.html')).toMatchObject({ kind: 'found', id: 1 });
    expect(findDocument(store.database, 'age.html')).toEqual({ kind: 'none' });
    expect(findDocument(store.database, 'page.html')).toEqual({
      kind: 'several',
      keys: ['https://a.example/1', 'news/2020/page.html'],
    });
  });
});

describe('pathKey', () => {
  it('numbers items, and keeps files apart whose names look like items', () => {
    expect(pathKey('a/feed.xml', 3)).toBe('a/feed.xml#3');
    expect(pathKey('a/page #1.html', null)).toBe('a/page #1.html');
    const keys = ['x', 'x#1', 'x%231', 'x%25231', 'x%2525231'].map((path) => pathKey(path, null));
    expect(new Set([...keys, pathKey('x', 1)]).size).toBe(6);
  });
});
