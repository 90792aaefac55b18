import { describe, expect, it } from 'vitest';
import { progressText } from '../../src/cli/progress.js';
import { renderSummary } from '../../src/cli/run-summary.js';
import type { RunSummary } from '../../src/index.js';

const reading = { phase: 'read', done: 50, total: 200, documents: 400, failed: 2 } as const;

describe('progressText', () => {
  it('says how far, how fast, how long, and what failed', () => {
    expect(progressText(reading, 40, false)).toBe('reading 50/200, 10 documents/s, 2 min 0 s left, 2 failed');
    expect(progressText({ ...reading, failed: 0 }, 40, true)).toBe(
      '[######..................] reading 50/200, 10 documents/s, 2 min 0 s left',
    );
  });

  it('promises no time before anything is done', () => {
    expect(progressText({ ...reading, done: 0, documents: 0, failed: 0 }, 9, false)).toBe(
      'reading 0/200, 0 documents/s',
    );
    expect(progressText({ phase: 'read', done: 0, total: 0, documents: 0, failed: 0 }, 9, true)).toContain('[....');
  });
});

describe('renderSummary', () => {
  const summary: RunSummary = {
    ...{ state: 'finished', corpus: 'articles', database: '/elsewhere/facts.db', seconds: 1.5 },
    sources: { new: 1, changed: 2, redone: 0, unchanged: 3, gone: 1, failed: 0 },
    ...{ gone: ['old.html'], written: 3, reanalysed: 0, documents: 6 },
    ...{ facts: { cost: 2, rating: 5 }, copies: {}, mergedFacts: 6, conflicts: 1, problems: { 'empty-file': 1 } },
  };

  it('says what was done, what is gone, and which commands come next, of those there are', () => {
    expect(renderSummary(summary, ['run', 'doctor'])).toBe(
      [
        'Read articles into /elsewhere/facts.db in 1.5 s.',
        '  sources       1 new, 2 changed, 3 unchanged, 1 gone, 0 failed',
        '  documents     6 (3 written)',
        '  facts         7 (2 cost, 5 rating)',
        '  merged facts  6, 1 in conflict',
        '  copies        0',
        '  problems      1 (1 empty-file)',
        '  gone: old.html',
        'Next:',
        '  newsfacts doctor /elsewhere/facts.db  check the database',
        '',
      ].join('\n'),
    );
  });

  it('says that an interrupted run resumes', () => {
    expect(renderSummary({ ...summary, state: 'interrupted' }, [])).toContain(
      'Interrupted after 1.5 s; run again to resume.',
    );
  });
});
