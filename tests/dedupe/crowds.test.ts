import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CopyDecision } from '../../src/dedupe/index.js';
import { FOLLOW_UP, ORIGINAL, SPUN, weekly } from './articles.js';
import { sketchOf, type TestDocument, TestIndex } from './index-of.js';

/** So few that a dozen documents are a crowd. */
const NARROW = { mostFound: 3, mostCandidates: 2 };

const lines = ORIGINAL.split('\n');

/** Reports out of one template, copies of one article of different lengths, furniture of a site, and what resembles them. */
const documents: readonly TestDocument[] = [
  ...Array.from({ length: 9 }, (_, i) => ({
    key: `week-${i}`,
    text: weekly(i),
    published: `2021-0${1 + ((i * 5) % 9)}-02`,
    publisher: 'Market',
  })),
  ...Array.from({ length: 9 }, (_, i) => ({
    key: `copy-${i}`,
    text: [...lines.slice(i % 2, 4 + ((i * 2) % 6)), `Published in edition ${i} of the Harrowdale Post.`].join('\n'),
    published: `2022-03-0${1 + ((i * 7) % 9)}`,
    publisher: `Post ${i % 3}`,
    ...(i === 5 ? { credited: 'Post 2' } : {}),
  })),
  { key: 'week-copy', text: `${weekly(4)}\nMore prices on page nine.`, published: '2021-12-01' },
  { key: 'spun', text: SPUN, published: '2022-02-01' },
  { key: 'later', text: FOLLOW_UP, published: '2023-02-01', publisher: 'Market' },
  { key: 'later-copy', text: `${FOLLOW_UP}\nRead more on this.`, published: '2023-02-02' },
  ...['Fire', 'Frost', 'Fog', 'Flood', 'Drought', 'Gales', 'Hail', 'Heat'].map((event, i) => ({
    key: `furnished-${i}`,
    publisher: 'Market',
    text: `${event} hit Tarn Fell on ${i + 3} May, warden Ida Birk${i} said.\n${lines[2]}\n${lines[3]}`,
  })),
];

const DECISIONS: readonly CopyDecision[] = [
  { action: 'join', a: 'later', b: 'copy-3' },
  { action: 'split', a: 'copy-1', b: 'copy-2' },
];

const indexOf = (of: readonly TestDocument[]): TestIndex => new TestIndex(of, DECISIONS, NARROW);

const KINDS = ['exact', 'near', 'excerpt', 'spun'] as const;

/** What another process would have that takes over what was stored of a settled index. */
function takenOver(index: TestIndex): TestIndex {
  const next = indexOf([]);
  for (const [key, text] of index.texts) next.texts.set(key, text);
  const stored = documents
    .filter(({ key }) => index.texts.has(key))
    .map((document) => {
      const [canonical = '', told] = index.clusters.get(document.key)?.split(' ') ?? [];
      const kind = KINDS.find((one) => one === told) ?? null;
      return { key: document.key, sketch: sketchOf(document), canonical, kind };
    });
  const pairs = [...index.edges.keys()].map((pair) => pair.split(' '));
  next.index.restore(
    stored,
    pairs.map(([a = '', b = '']) => ({ a, b })),
  );
  for (const [key, told] of index.clusters) next.clusters.set(key, told);
  for (const [pair, told] of index.edges) next.edges.set(pair, told);
  return next;
}

describe('crowds of like documents', () => {
  it('leave no trace of their history, however narrow the limits', { timeout: 240_000 }, () => {
    const step = fc.record({
      at: fc.nat(documents.length - 1),
      remove: fc.boolean(),
      settle: fc.boolean(),
      restart: fc.nat(12).map((one) => one === 0),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 90 }), (steps) => {
        let index = indexOf([]);
        for (const { at, remove, settle, restart } of steps) {
          const document = documents[at];
          if (document === undefined) continue;
          // Every other document stays, once it is there: else no crowd would gather.
          if (remove && at % 2 === 0) index.remove(document.key);
          else index.add(document);
          if (settle || restart) index.settle();
          if (restart) index = takenOver(index);
        }
        const fresh = indexOf(documents.filter(({ key }) => index.texts.has(key)));
        expect(index.settle()).toEqual(fresh.settle());
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('keep the original of a text in sight that more sites ran than can be found under one key', () => {
    const copies = Array.from({ length: 40 }, (_, i) => ({
      key: `site-${i}`,
      text: [`Edition ${i} of the Post.`, ...lines.slice(i % 3)].join('\n'),
      published: '2022-03-09',
    }));
    const original = { key: 'original', text: ORIGINAL, published: '2022-03-07' };
    const { clusters } = new TestIndex([...copies, original], [], NARROW).settle();
    expect(new Set(Object.values(clusters).map((told) => told.split(' ')[0]))).toEqual(new Set(['original']));
  });

  it('hide no copy of a report out of a template that many others follow', () => {
    const reports = Array.from({ length: 40 }, (_, i) => ({
      key: `week-${i}`,
      text: weekly(i),
      published: '2021-01-01',
    }));
    const copy = { key: 'z-copy', text: `${weekly(23)}\nMore prices on page nine.`, published: '2021-02-01' };
    const { clusters } = new TestIndex([...reports, copy], [], NARROW).settle();
    expect(clusters['z-copy']).toBe('week-23 near');
    expect(Object.values(clusters).filter((told) => told.endsWith('canonical'))).toHaveLength(40);
  });
});
