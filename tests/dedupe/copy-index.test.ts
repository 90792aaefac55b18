import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLLOW_UP, ORIGINAL, OTHER_WRITER, SPUN, weekly } from './articles.js';
import { sketchOf, type TestDocument, TestIndex } from './index-of.js';

const original: TestDocument = { key: 'original', text: ORIGINAL, published: '2022-03-07T06:00:00Z' };
const lines = ORIGINAL.split('\n');
const clustersOf = (...documents: TestDocument[]): Record<string, string> => new TestIndex(documents).settle().clusters;

describe('kinds of copies', () => {
  it('calls the same words an exact copy, whatever marks and spaces', () => {
    const text = ORIGINAL.replace(/"/gu, '”').replace(/ /gu, '  ');
    expect(clustersOf(original, { key: 'z', text })).toEqual({ original: 'original canonical', z: 'original exact' });
  });

  it('calls an edited copy with the furniture of another site near', () => {
    const text = [
      'Sign up to our newsletter here.',
      ...lines.slice(0, 6),
      ...lines.slice(7),
      'All rights reserved.',
    ].join('\n');
    expect(clustersOf(original, { key: 'z', text })['z']).toBe('original near');
  });

  it('calls a part an excerpt, also where it stands in a longer page', () => {
    const page = [...weekly(0).split('\n'), ...lines.slice(1, 8)].join('\n');
    expect(clustersOf(original, { key: 'z', text: lines.slice(2, 6).join('\n') })['z']).toBe('original excerpt');
    expect(clustersOf({ key: 'part', text: lines.slice(1, 8).join('\n') }, { key: 'page', text: page })['part']).toBe(
      'page excerpt',
    );
  });

  it('calls a machine paraphrase spun', () => {
    expect(clustersOf(original, { key: 'z', text: SPUN })['z']).toBe('original spun');
  });

  it('says why: aligned sentences, shared names, what decided', () => {
    const index = new TestIndex([original, { key: 'z', text: SPUN }]);
    const edge = index.index.settle().edges[0];
    expect(edge).toMatchObject({ a: 'z', b: 'original', kind: 'spun' });
    expect(edge?.evidence.alignedSentences).toBeGreaterThanOrEqual(lines.length);
    const first = edge?.evidence.aligned[0];
    expect(SPUN.slice(...(first?.a ?? [0, 0]))).toBe(SPUN.split('\n')[0]);
    expect(ORIGINAL.slice(...(first?.b ?? [0, 0]))).toBe(lines[0]);
    expect(edge?.evidence.sharedNames).toEqual(expect.arrayContaining(['214', 'achterberg']));
  });
});

describe('what is no copy', () => {
  const apart = (a: string, b: string): string[] =>
    Object.values(clustersOf({ key: 'a', text: a }, { key: 'b', text: b })).map((told) => told.split(' ')[1] ?? '');

  it('keeps another writer’s report of the same event apart', () => {
    expect(apart(ORIGINAL, OTHER_WRITER)).toEqual(['canonical', 'canonical']);
  });

  it('keeps a follow-up apart that repeats paragraphs, and says that they share background', () => {
    const { clusters, edges } = new TestIndex([original, { key: 'later', text: FOLLOW_UP }]).settle();
    expect(clusters).toEqual({ later: 'later canonical', original: 'original canonical' });
    expect(Object.values(edges)[0]).toMatch(/^shares_background /u);
  });

  it('keeps reports of two weeks apart, whose numbers contradict', () => {
    const { clusters, edges } = new TestIndex([
      { key: 'a', text: weekly(0) },
      { key: 'b', text: weekly(1) },
    ]).settle();
    expect(clusters).toEqual({ a: 'a canonical', b: 'b canonical' });
    expect(Object.values(edges)[0]).toMatch(/^suspected /u);
  });

  it('keeps "may" and "did" apart, however alike the rest', () => {
    const may = ORIGINAL.replace('has been ordered to hand', 'may be ordered to hand');
    expect(apart(ORIGINAL, may)).toEqual(['canonical', 'canonical']);
  });

  it('joins no two short texts for a common sentence', () => {
    const notice = 'The council said that it takes the safety of every child in its care very seriously indeed.';
    expect(
      apart(`${notice}\nBins in Pelham go out on Monday.`, `${notice}\nThe Stourmouth pool shuts for repairs.`),
    ).toEqual(['canonical', 'canonical']);
  });
});

describe('the canonical document', () => {
  it('is the publisher that the copy credits', () => {
    const clusters = clustersOf(
      { key: 'a', text: ORIGINAL, publisher: 'Daily Echo', published: '2022-03-01', credited: 'Harrowdale Post' },
      { key: 'b', text: ORIGINAL, publisher: 'The Harrowdale Post', published: '2022-03-08' },
    );
    expect(clusters['a']).toBe('b exact');
  });

  it('is the corrected one, else the most complete, else the earliest, else the lowest key', () => {
    const corrected = `${ORIGINAL}\nCorrection: this article originally stated that 215 cases had no social worker.`;
    expect(clustersOf(original, { key: 'z', text: corrected, published: '2022-04-01' })['original']).toBe('z near');
    expect(clustersOf({ key: 'a', text: lines.slice(0, 5).join('\n'), published: '2022-03-01' }, original)['a']).toBe(
      'original excerpt',
    );
    expect(clustersOf({ key: 'a', text: ORIGINAL, published: '2022-03-09' }, original)['a']).toBe('original exact');
    expect(clustersOf({ key: 'b', text: ORIGINAL }, { key: 'a', text: ORIGINAL })['b']).toBe('a exact');
  });

  it('is the one with word-for-word copies before a spun one, though that was there first', () => {
    const clusters = clustersOf(
      { key: 'a-spun', text: SPUN, published: '2022-03-01' },
      { key: 'b', text: ORIGINAL, published: '2022-03-07' },
      { key: 'c', text: `${ORIGINAL}\nMore from Harrowdale here.`, published: '2022-03-08' },
    );
    expect(clusters).toEqual({ 'a-spun': 'b spun', b: 'b canonical', c: 'b near' });
  });

  it('calls a corrected version on the same site a revision, in one cluster', () => {
    const url = 'https://post.example/a';
    const { clusters, edges } = new TestIndex([
      { key: 'old', text: ORIGINAL, url },
      { key: 'new', text: `${ORIGINAL}\nThis article was amended on 9 March.`, url: `${url}?v=2` },
    ]).settle();
    expect(clusters['old']).toBe('new near');
    expect(edges['old new']).toMatch(/^revision /u);
  });
});

describe('furniture of a site', () => {
  const furniture = [
    'The Valley Record has reported from Harrowdale, Pelham and Stourmouth since Josiah Vane founded it in 1871.',
    'Editor Rosa Lindqvist and 23 reporters in Pelham hold Harrowdale council and the Stourmouth trust to account.',
    'Readers in Northbeck, Eastgate and Holme paid £48,000 last year so that the Record could stay independent.',
  ].join('\n');
  const page = (i: number): TestDocument => ({
    key: `page-${i}`,
    text: `Road works on the A${100 + i} near Tarn ${i} will last ${i + 3} weeks, said surveyor Ada Birk${i}.\n${furniture}`,
    publisher: 'Valley Record',
  });
  const pages = Array.from({ length: 24 }, (_, i) => page(i));

  it('joins nothing once enough documents have it', () => {
    const clusters = clustersOf(...pages);
    expect(Object.values(clusters).filter((told) => told.endsWith('canonical'))).toHaveLength(24);
  });

  it('is not what copies of one article on one site have in common', () => {
    const copies = Array.from({ length: 9 }, (_, i) => ({
      key: `copy-${i}`,
      text: `${ORIGINAL}\nPage ${i} of many, see below.`,
      publisher: 'Post',
    }));
    const clusters = clustersOf(...copies);
    expect(new Set(Object.values(clusters).map((told) => told.split(' ')[0]))).toEqual(new Set(['copy-0']));
  });
});

describe('a person’s word', () => {
  it('joins what comparison keeps apart and splits what it joins', () => {
    const documents = [original, { key: 'later', text: FOLLOW_UP }, { key: 'z', text: SPUN }];
    const decisions = [
      { action: 'join', a: 'later', b: 'original' },
      { action: 'split', a: 'z', b: 'original' },
    ] as const;
    const { clusters } = new TestIndex(documents, decisions).settle();
    expect(clusters).toEqual({ later: 'original near', original: 'original canonical', z: 'z canonical' });
  });

  it('keeps two split documents out of one cluster, though both are copies of a third', () => {
    const copies = [1, 2].map((i) => ({ key: `copy-${i}`, text: `${ORIGINAL}\nPublished in edition ${i}.` }));
    const { clusters } = new TestIndex([original, ...copies], [{ action: 'split', a: 'copy-1', b: 'copy-2' }]).settle();
    expect(clusters['copy-1']?.split(' ')[0]).not.toBe(clusters['copy-2']?.split(' ')[0]);
  });
});

describe('history leaves no trace', () => {
  const variants: readonly TestDocument[] = [
    original,
    { key: 'spun', text: SPUN, published: '2022-03-01' },
    { key: 'spun-2', text: SPUN.replace('Syndicate', 'Association'), published: '2022-03-02', publisher: 'Spin' },
    { key: 'later', text: FOLLOW_UP, published: '2023-03-01' },
    { key: 'later-copy', text: `${FOLLOW_UP}\nMore on this soon.`, credited: 'Record', publisher: 'Echo' },
    { key: 'other', text: OTHER_WRITER, publisher: 'Record' },
    { key: 'part', text: lines.slice(0, 4).join('\n'), publisher: 'Record' },
    {
      key: 'corrected',
      text: `${ORIGINAL}\nCorrection: an earlier version of this article named another borough.`,
      publisher: 'Post',
    },
    { key: 'week-1', text: weekly(0), publisher: 'Record' },
    { key: 'week-2', text: weekly(1), publisher: 'Record' },
    ...Array.from({ length: 7 }, (_, i) => ({
      key: `furnished-${i}`,
      publisher: 'Record',
      text: `${['Fire', 'Frost', 'Fog', 'Flood', 'Drought', 'Gales', 'Hail'][i]} hit Tarn Fell on ${i + 3} May, warden Ida Birk${i} said.\n${lines[2]}\n${lines[3]}`,
    })),
  ];
  const fresh = (keys: ReadonlySet<string>): ReturnType<TestIndex['settle']> =>
    new TestIndex(variants.filter(({ key }) => keys.has(key))).settle();

  it('any order, any batches, adding, updating and removing end as a fresh run does', () => {
    const step = fc.record({ at: fc.nat(variants.length - 1), remove: fc.boolean(), settle: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const index = new TestIndex();
        const present = new Set<string>();
        for (const { at, remove, settle } of steps) {
          const document = variants[at];
          if (document === undefined) continue;
          if (remove) index.remove(document.key);
          else index.add(document);
          if (remove) present.delete(document.key);
          else present.add(document.key);
          if (settle) index.settle();
        }
        expect(index.settle()).toEqual(fresh(present));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('goes on from what was stored as if it had never stopped', () => {
    const before = new TestIndex(variants.slice(0, 9));
    before.settle();
    const after = new TestIndex();
    for (const { key, text } of variants.slice(0, 9)) after.texts.set(key, text);
    const stored = variants.slice(0, 9).map((document) => {
      const [canonical = '', kind] = before.clusters.get(document.key)?.split(' ') ?? [];
      const copies = { exact: 'exact', near: 'near', excerpt: 'excerpt', spun: 'spun' } as const;
      return {
        key: document.key,
        sketch: sketchOf(document),
        canonical,
        kind: kind !== undefined && kind in copies ? copies[kind as keyof typeof copies] : null,
      };
    });
    after.index.restore(
      stored,
      [...before.edges.keys()].map((pair) => ({ a: pair.split(' ')[0] ?? '', b: pair.split(' ')[1] ?? '' })),
    );
    for (const [key, told] of before.clusters) after.clusters.set(key, told);
    for (const [pair, told] of before.edges) after.edges.set(pair, told);
    expect(after.index.settle()).toEqual({ memberships: [], edges: [], dropped: [] });
    for (const document of variants.slice(9)) after.add(document);
    after.remove('corrected');
    expect(after.settle()).toEqual(fresh(new Set(variants.map(({ key }) => key).filter((key) => key !== 'corrected'))));
  });
});
