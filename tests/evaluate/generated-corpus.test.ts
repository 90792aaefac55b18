import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/evaluate/read-gold.js';
import { generateArticles, run } from '../bench/corpus.js';
import { MEASURES } from './vocabulary.js';

describe('the corpus generator', () => {
  it('makes the same articles from the same seed, and others from another', () => {
    const first = [...generateArticles(60, 5)];
    expect([...generateArticles(60, 5)]).toEqual(first);
    expect([...generateArticles(20, 5)]).toEqual(first.slice(0, 20));
    expect([...generateArticles(60, 6)].map((article) => article.content)).not.toEqual(
      first.map((article) => article.content),
    );
  });

  it('states every fact in the page, in the words of the contract', () => {
    const unescaped = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const { content, facts, published } of generateArticles(150, 1)) {
      expect(facts.length).toBeGreaterThanOrEqual(2);
      for (const fact of facts) {
        expect(unescaped(content)).toContain(fact.quote);
        expect(MEASURES[fact.kind]).toContain(fact.measure);
        expect(fact.date_end <= published).toBe(true);
      }
    }
  });

  it('copies about one article in ten, facts included, under an address of its own', () => {
    const articles = [...generateArticles(400, 3)];
    const byUrl = new Map(articles.map((article) => [article.url, article]));
    expect(byUrl.size).toBe(articles.length);
    const copies = articles.filter((article) => article.copyOf !== null);
    expect(copies.length).toBeGreaterThan(20);
    expect(copies.length).toBeLessThan(60);
    for (const copy of copies) expect(byUrl.get(copy.copyOf ?? '')?.facts).toEqual(copy.facts);
  });

  it('writes pages and gold that the evaluation reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'generated-'));
    try {
      expect(run(['12', '--seed', '4', '--out', folder])).toBe(0);
      expect(readdirSync(join(folder, 'corpus', '0000'))).toHaveLength(12);
      const gold = readGold([folder]);
      expect(gold.problems).toEqual([]);
      expect(gold.documents).toHaveLength(12);
      expect(run(['many'])).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
