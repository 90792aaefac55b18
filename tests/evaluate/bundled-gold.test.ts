import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/evaluate/read-gold.js';
import { MEASURES } from './vocabulary.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'tests/gold/bundled');
const gold = readGold([folder]);
const fold = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the right answers of the bundled corpus', () => {
  it('are readable, and name files that exist', () => {
    expect(gold.problems).toEqual([]);
    expect(gold.items.length).toBeGreaterThanOrEqual(35);
    for (const item of gold.items) expect(existsSync(join(root, 'corpus', item.file)), item.file).toBe(true);
  });

  it('quote the clean texts, in the words of the contract', () => {
    const clean = new Map(
      gold.items.map((item) => [item.document, fold(readFileSync(join(folder, item.clean ?? ''), 'utf8'))]),
    );
    for (const document of gold.documents) {
      for (const fact of [...document.facts, ...document.optional]) {
        expect(MEASURES[fact.kind]).toContain(fact.measure);
        expect(clean.get(document.document), `${document.document}: ${fact.quote}`).toContain(fold(fact.quote));
      }
    }
  });

  it('put every document into one cluster', () => {
    const listed = gold.clusters.flatMap((set) => set.clusters.flatMap((cluster) => cluster.documents));
    expect([...listed].sort()).toEqual(gold.items.map((item) => item.document).sort());
  });

  it('exercise nearly every measure of the contract', () => {
    const stated = new Set(gold.documents.flatMap(({ facts }) => facts.map((fact) => `${fact.kind}.${fact.measure}`)));
    const all = Object.entries(MEASURES).flatMap(([kind, measures]) => measures.map((measure) => `${kind}.${measure}`));
    expect(all.filter((measure) => !stated.has(measure)).length).toBeLessThanOrEqual(4);
  });
});
