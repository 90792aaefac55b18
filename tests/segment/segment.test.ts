import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/segment/index.js';

const sentences = (text: string): string[] => segment(text).sentences.map((one) => text.slice(one.start, one.end));

describe('segmentation', () => {
  it('keeps abbreviations of councillors and streets within their sentence', () => {
    expect(sentences('Cllr. Marsh spoke to Mrs. Dale of St. Helens. She agreed.')).toEqual([
      'Cllr. Marsh spoke to Mrs. Dale of St. Helens.',
      'She agreed.',
    ]);
  });

  it('never joins two lines into one sentence', () => {
    expect(sentences('What went wrong\nThe council overspent by £7.6m. It will not do so again.')).toEqual([
      'What went wrong',
      'The council overspent by £7.6m.',
      'It will not do so again.',
    ]);
  });

  it('gives every token the place of its own words, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { sentences: found, paragraphs } = segment(text);
        let last = 0;
        for (const sentence of found) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          last = sentence.end;
          for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(sentence.start, sentence.end)).not.toContain('\n');
        }
        expect(paragraphs.map((one) => text.slice(one.start, one.end))).toEqual(
          text.split('\n').filter((line) => line.trim() !== ''),
        );
      }),
    );
  });

  it('reads words of an ordinary text without loss', () => {
    const text = 'Ofsted rated the borough’s services “good” – its first such grade – in 2019/20, at a cost of £1.2m.';
    const joined = segment(text)
      .sentences.flatMap((one) => one.tokens.map((token) => token.text))
      .join('');
    expect(joined).toBe(text.replace(/\s/g, ''));
  });
});
