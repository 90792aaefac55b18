import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEval } from '../../src/cli/eval.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { readExports } from '../../src/evaluate/read-database.js';
import { readGold } from '../../src/evaluate/read-gold.js';
import { renderErrors, renderEvaluation } from '../../src/evaluate/render.js';
import { writeExportDatabase } from './export-database.js';
import { documentRow, foundFact } from './sample.js';

const TEXT = 'Blackpool council was rated good in March 2024.\nShare this page';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'));
  mkdirSync(join(folder, 'gold', 'deep'), { recursive: true });
  const gold = (name: string, json: unknown): void => writeFileSync(join(folder, 'gold', name), JSON.stringify(json));
  const rating = { kind: 'rating', measure: 'overall', subject: 'E06000009', grade: 'good', quote: 'rated good' };
  gold('deep/a.gold.json', {
    document: 'a.html',
    councils: ['E06000009', 'E10000017'],
    trusts: [],
    facts: [
      { ...rating, date_start: '2024-03-01', date_end: '2024-03-31' },
      { ...rating, grade: 'inadequate', quote: 'never found' },
    ],
  });
  gold('items.json', [
    {
      document: 'a.html',
      file: 'a.html',
      ordinal: 1,
      title: 'It’s  good',
      author: null,
      published: '2024-04-01',
      clean: 'a.clean.txt',
      noise: 'a.noise.txt',
      optional_lines: ['Either way'],
    },
    {
      document: 'https://example.org/b',
      file: 'feed.xml',
      ordinal: 2,
      title: 'B',
      author: 'Ada Quill',
      published: '2024-04-02T10:00:00+01:00',
    },
  ]);
  writeFileSync(
    join(folder, 'gold', 'a.clean.txt'),
    'Blackpool council was rated good\u00a0in March 2024.\nEither way\n',
  );
  writeFileSync(join(folder, 'gold', 'a.noise.txt'), 'Share this page\nShare\n');
  gold('clusters.json', {
    clusters: [
      {
        members: ['a', 'b'],
        documents: ['a.html', 'https://example.org/b'],
        original: 'a',
        kinds: { 'https://example.org/b': 'spun' },
      },
    ],
    must_not_merge: [{ document_a: 'a.html', document_b: 'c.html' }],
  });
  gold('dates.json', [
    {
      document: 'a.html',
      text: 'March 2024',
      offset: 90,
      start: '2024-03-01',
      end: '2024-03-31',
      type: 'date',
      context: 'rated good in March 2024.',
    },
    {
      document: 'a.html',
      text: 'last year',
      offset: 190,
      start: '2023-01-01',
      end: '2023-12-31',
      type: 'relative',
      context: 'was inadequate last year',
    },
  ]);
  gold('judgements.json', [
    {
      file: 'a.html',
      gss: 'E06000009',
      gss_then: 'E06000009',
      kind: 'full',
      inspection_start: '2024-03-04',
      inspection_end: '2024-03-15',
      published: '2024-04-01',
      lead_inspector: '',
      grades: { overall: 'good', leadership: 'outstanding' },
    },
  ]);
  writeExportDatabase(join(folder, 'facts.db'), {
    documents: [
      documentRow({
        document: 'set/a.html',
        source: 'set/a.html',
        title: "It's good",
        published: '2024-04-01',
        text: TEXT,
        cluster: '1',
      }),
      documentRow({
        document: 'https://example.org/b',
        source: 'set/feed.xml',
        ordinal: 2,
        title: 'B',
        author: 'Ada Quill',
        published: '2024-04-02T09:00:00Z',
        cluster: '1',
        canonical: false,
        copyKind: 'near',
      }),
      documentRow({ document: 'https://example.org/x', source: 'set/feed.xml', ordinal: 3, cluster: '2' }),
    ],
    facts: [
      foundFact({ document: 'set/a.html', grade: 'good', evidence: 'rated good', rule: 'rating/plain' }),
      foundFact({
        document: 'set/a.html',
        measure: 'leadership',
        grade: 'good',
        evidence: 'rated good',
        rule: 'rating/area',
      }),
    ],
    mentions: [
      {
        document: 'set/a.html',
        type: 'council',
        start: 0,
        end: 9,
        text: 'Blackpool',
        id: 'E06000009',
        date_start: '',
        date_end: '',
      },
      {
        document: 'set/a.html',
        type: 'council',
        start: 0,
        end: 9,
        text: 'Black',
        id: 'E06000008',
        date_start: '',
        date_end: '',
      },
      {
        document: 'set/a.html',
        type: 'date',
        start: 36,
        end: 46,
        text: 'March 2024',
        id: '2024-03',
        date_start: '2024-03-01',
        date_end: '2024-03-31',
      },
    ],
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const score = () => evaluate(readExports(join(folder, 'facts.db')), readGold([join(folder, 'gold')]));

describe('evaluate on a database', () => {
  it('finds documents by the end of their path and scores their facts', () => {
    const { documents, facts } = score();
    expect(documents).toEqual({ gold: 1, found: 1, missing: [] });
    expect(facts?.total.fact).toEqual({ right: 1, found: 2, gold: 2 });
    expect(facts?.total.full.right).toBe(0);
  });

  it('scores the bodies named', () => {
    expect(score().bodies?.councils).toMatchObject({ right: 1, found: 2, gold: 2 });
  });

  it('finds a date by its context where offsets differ, and misses one whose words are gone', () => {
    const { dates } = score();
    expect(dates?.value).toMatchObject({ right: 1, found: 1, gold: 2 });
    expect(dates?.strict.right).toBe(1);
  });

  it('folds no-break spaces, compares noise by whole line and ignores optional lines', () => {
    expect(score().lines).toMatchObject({ cleanLines: 1, cleanPresent: 1, noiseLines: 2, noiseAbsent: 1 });
  });

  it('compares items with quotes and instants folded, and lists documents nobody expected', () => {
    const { items } = score();
    for (const part of ['keys', 'titles', 'authors', 'days', 'instants'] as const) {
      expect(items?.[part], part).toEqual({ right: 2, of: 2 });
    }
    expect(items?.surplus).toEqual(['https://example.org/x']);
  });

  it('scores pairs of copies, the canonical one and the kind', () => {
    expect(score().copies).toMatchObject({
      pairs: { right: 1, found: 1, gold: 1 },
      apart: { right: 1, of: 1 },
      canonical: { right: 1, of: 1 },
      kinds: { right: 0, of: 1 },
    });
  });

  it('counts a contradicting grade of a report as false', () => {
    const { reports } = score();
    expect(reports?.grades).toMatchObject({ right: 1, found: 2, gold: 2 });
    expect(reports?.inspectionDays).toEqual({ right: 0, of: 1 });
    expect(reports?.published).toEqual({ right: 1, of: 1 });
  });

  it('lists misses and false finds with evidence and rule', () => {
    const errors = renderErrors(score());
    expect(errors).toContain('in a.html: "never found"');
    expect(errors).toMatch(
      /rating\.leadership \| E06000009 \| good \(rating\/area\)\n {4}in set\/a\.html: "rated good"/u,
    );
    expect(errors).toContain('wrong date (1)');
    expect(renderEvaluation(score())).toContain('documents with gold facts: 1 of 1 found');
  });
});

describe('the command', () => {
  it('answers 1 for a missing database and for gold that is none, without throwing', () => {
    expect(runEval(join(folder, 'none.db'), [join(folder, 'gold')], {})).toBe(1);
    const bad = join(folder, 'bad.gold.json');
    writeFileSync(bad, '{"facts": 3}');
    expect(readGold([bad]).problems[0]).toContain('bad.gold.json');
    expect(readGold([join(folder, 'nowhere')]).problems).toHaveLength(1);
  });
});
