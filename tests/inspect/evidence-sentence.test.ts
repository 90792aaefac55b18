import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceSentence } from '../../src/inspect/evidence-sentence.js';

const within = (text: string, words: string) => {
  const start = text.indexOf(words);
  return evidenceSentence(text, start, start + words.length);
};

test.each([
  [
    'Mr. Smith spoke. The council overspent by £3.2m, St. Helens heard. It ended.',
    'overspent by £3.2m',
    ['The council ', ', St. Helens heard.'],
  ],
  ['A first line.\nRated good in 2022.\nA third.', 'good', ['Rated ', ' in 2022.']],
  ['It ended. Rated good. More.', 'Rated good.', ['', '']],
  ['“We are good.” He left.', 'good', ['“We are ', '.”']],
  ['Costs rose 4.5% to £1.2m. Next.', '£1.2m', ['Costs rose 4.5% to ', '.']],
  ['no stop at all', 'stop', ['no ', ' at all']],
])('%s', (text, words, [before, after]) => {
  expect(within(text, words)).toEqual({ before, words, after });
});

test('long sides are cut between words', () => {
  const { before, after } = within(`${'word '.repeat(400)}HERE${' word'.repeat(400)}`, 'HERE');
  expect(before).toMatch(/^…word .*word $/);
  expect(before.length).toBeLessThan(310);
  expect(after).toMatch(/^ word.*word…$/);
});

test('whatever the text, the words are its slice on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), fc.nat(300), (text, a, b) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      const { before, words, after } = evidenceSentence(text, start, end);
      expect(words).toBe(text.slice(start, end).replace(/[\s\u0085]+/gu, ' '));
      expect(`${before}${after}`).not.toMatch(/\n/);
    }),
  );
});
