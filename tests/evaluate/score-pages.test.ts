import { describe, expect, it } from 'vitest';
import { comparePage, scorePages } from '../../src/evaluate/score-pages.js';
import { documentRow } from './sample.js';

describe('comparePage', () => {
  it('is 1 for equal words whatever the punctuation and spacing', () => {
    expect(comparePage('The council met, again today.', 'The council  met again\ntoday')).toMatchObject({ f1: 1 });
  });

  it('counts four-word shingles as a multiset', () => {
    // Found: abcd bcde; true: abcd bcde cdef. Two right, one lost.
    expect(comparePage('a b c d e', 'a b c d e f')).toEqual({ precision: 1, recall: 2 / 3, f1: 0.8 });
    // The second copy of the paragraph is surplus: abcd is found twice, three shingles straddle the seam.
    expect(comparePage('a b c d a b c d', 'a b c d').precision).toBe(1 / 5);
  });

  it('gives nothing for no text where there is one, and takes short texts whole', () => {
    expect(comparePage('', 'a b c d e')).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(comparePage('', '')).toMatchObject({ f1: 1 });
    expect(comparePage('a b', 'a b')).toMatchObject({ f1: 1 });
  });
});

describe('scorePages', () => {
  it('matches pages by file name, averages over pages and lists the poor ones', () => {
    const documents = [documentRow({ source: 'pages/one.html.gz', text: 'a b c d e' })];
    const scores = scorePages({ one: { articleBody: 'a b c d e' }, two: { articleBody: 'f g h i j' } }, documents);
    expect(scores).toMatchObject({ pages: 2, precision: 0.5, recall: 0.5, f1: 0.5, meanPageF1: 0.5, exact: 0.5 });
    expect(scores.poor).toEqual(['two']);
  });
});
