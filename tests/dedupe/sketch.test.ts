import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEDUPE_VERSION, decodeSketch, encodeSketch } from '../../src/dedupe/index.js';
import { saysCorrected } from '../../src/dedupe/sketch.js';
import { wordsOf } from '../../src/dedupe/words.js';
import { ORIGINAL, weekly } from './articles.js';
import { sketchOf } from './index-of.js';

describe('sketches', () => {
  it('come back from their bytes as they were', () => {
    const sketch = sketchOf({
      key: 'a',
      text: ORIGINAL,
      url: 'https://www.post.example/a',
      published: '2022-03-07',
      credited: 'The Record',
    });
    expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch);
  });

  it('stay under 1.5 kB however long the text', () => {
    const text = Array.from({ length: 400 }, (_, i) => weekly(i)).join('\n');
    expect(encodeSketch(sketchOf({ key: 'a', text })).length).toBeLessThanOrEqual(1500);
  });

  it('of another version, or broken, are no sketches', () => {
    const bytes = encodeSketch(sketchOf({ key: 'a', text: ORIGINAL }));
    const other = Buffer.from(
      bytes.toString('latin1').replace(DEDUPE_VERSION, 'x'.repeat(DEDUPE_VERSION.length)),
      'latin1',
    );
    expect(decodeSketch(other)).toBeNull();
    fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => decodeSketch(bytes.subarray(0, length)) === null));
  });

  it('can be made of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => sketchOf({ key: 'a', text }).words >= 0),
    );
  });
});

describe('words', () => {
  const norms = (text: string): string[] => wordsOf(text).map(({ norm }) => norm);

  it('reads one number however it is written', () => {
    expect(norms('£7.6m')).toEqual(norms('£7.6 million'));
    expect(norms('1,160')).toEqual(['1160']);
    expect(norms('Twelve')).toEqual(norms('12'));
    expect(norms('2023–24')).toEqual(norms('2023-24'));
  });

  it('folds British and American spelling and endings together', () => {
    expect(norms('organisation councillors programme’s')).toEqual(norms('organization councilors programme'));
  });

  it('keeps offsets into the text', () => {
    const text = 'Mr O’Hara’s £4.8 million plan';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr',
      'O’Hara’s',
      '4.8 million',
      'plan',
    ]);
  });
});

describe('correction notices', () => {
  it.each([
    'Story corrected',
    'This article was amended on 9 March to give the right name.',
    'Correction: the trust costs £4m.',
    'An earlier version of this story gave another number.',
    'The article originally stated that she had resigned.',
  ])('are seen in "%s"', (notice) => {
    expect(saysCorrected(`${ORIGINAL}\n${notice}`)).toBe(true);
  });

  it('are not seen where corrections or amendments are merely spoken of', () => {
    expect(saysCorrected(`${ORIGINAL}\nThe bill was amended, and youth correction centres will close.`)).toBe(false);
  });
});
