import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/index.js';

describe('extractFacts', () => {
  const text =
    'Kent County Council’s children’s services were rated inadequate by Ofsted in May 2021.\nThe council said it would improve.';

  it('extracts the facts of a text, with the place that states each', () => {
    const { facts, mentions } = extractFacts(text, { published: '2021-06-01', title: 'Kent services inadequate' });
    const rating = facts.find(({ kind }) => kind === 'rating');
    expect(rating).toMatchObject({
      ...{ measure: 'overall', subject: 'E10000016', status: 'asserted' },
      statement: { shape: 'grade', grade: 'inadequate' },
    });
    const { start, end } = rating?.evidence ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toContain('rated inadequate');
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it('finds nothing in nothing', () => {
    expect(extractFacts('')).toMatchObject({ facts: [], mentions: [] });
  });
});
