import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareText } from '../../src/dedupe/prepared.js';
import { COPY_SCORE, judgePair } from '../../src/dedupe/verdict.js';
import { TestIndex } from './index-of.js';

const SEEDS = new URL('../../../shared/gold/seeds/', import.meta.url);
const present = existsSync(new URL('clusters.json', SEEDS));
if (!present) console.warn('skipped: the seed texts in ../shared/gold/seeds are not here');

interface Clusters {
  readonly clusters: readonly {
    readonly members: readonly string[];
    readonly original?: string;
    readonly relation?: string;
  }[];
  readonly must_not_merge: readonly { readonly a: string; readonly b: string }[];
}

const read = (name: string): string => readFileSync(new URL(name, SEEDS), 'utf8');
const textOf = (name: string): string => read(`${name}.clean.txt`);

describe.skipIf(!present)('the seed texts', () => {
  const gold: Clusters = present ? JSON.parse(read('clusters.json')) : { clusters: [], must_not_merge: [] };
  const score = (a: string, b: string): number => {
    const traits = { site: '', corrected: false };
    return judgePair(prepareText(textOf(a)), prepareText(textOf(b)), traits, traits).score;
  };

  it('are clustered as they should be, the original canonical', () => {
    const names = gold.clusters.flatMap(({ members }) => members);
    const { clusters } = new TestIndex(names.map((key) => ({ key, text: textOf(key) }))).settle();
    const wanted = gold.clusters.flatMap(({ members, original }) =>
      members.map((key) => {
        const canonical = original ?? key;
        return [key, key === canonical ? `${key} canonical` : `${canonical} spun`] as const;
      }),
    );
    expect(clusters).toEqual(Object.fromEntries(wanted));
  });

  it('have a score margin of .3 between copies and pairs that must stay apart', () => {
    const copies = gold.clusters.flatMap(({ members: [a, b] }) =>
      a === undefined || b === undefined ? [] : [score(a, b)],
    );
    const apart = gold.must_not_merge.map(({ a, b }) => score(a, b));
    expect(copies.length).toBeGreaterThan(0);
    expect(apart).toHaveLength(10);
    expect(Math.min(...copies)).toBeGreaterThanOrEqual(COPY_SCORE);
    expect(Math.min(...copies) - Math.max(...apart)).toBeGreaterThanOrEqual(0.3);
  });
});
