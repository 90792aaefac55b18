import { describe, expect, it } from 'vitest';
import { TestIndex } from './index-of.js';
import { PUBLISHED_PAIRS } from './syndicated.js';

describe('pairs as publishers make them', () => {
  const told = (a: string, b: string): string | null => {
    const { clusters } = new TestIndex([
      { key: 'a', text: a, publisher: 'Wire', published: '2024-05-02' },
      { key: 'b', text: b, publisher: 'Local', published: '2024-05-03' },
    ]).settle();
    const kinds = Object.values(clusters).map((one) => one.split(' ')[1] ?? '');
    return kinds.find((kind) => kind !== 'canonical') ?? null;
  };

  const copies = PUBLISHED_PAIRS.filter(({ copy }) => copy.length > 0);
  it.each(copies)('$name: a copy', ({ a, b, copy }) => {
    expect(copy).toContain(told(a, b));
  });

  const reports = PUBLISHED_PAIRS.filter(({ copy }) => copy.length === 0);
  it.each(reports)('$name: two reports', ({ a, b }) => {
    expect(told(a, b)).toBeNull();
  });
});
