import { describe, expect, it } from 'vitest';
import { rates } from '../../src/evaluate/tally.js';
import { run, scoreGoldTexts } from '../bench/texts.js';

/** Floors below what the rules reach, so that a change that breaks many of them shows. */
describe('the rules on the short texts', () => {
  it.each([
    ['dev', 0.75],
    ['held', 0.6],
  ] as const)('reach their floor on the %s split', (split, floor) => {
    const { f1, gold } = rates(scoreGoldTexts(split).total.fact);
    expect(gold).toBeGreaterThan(200);
    expect(f1).toBeGreaterThan(floor);
  });

  it('can be asked for the texts of one topic alone', () => {
    const kinds = Object.keys(scoreGoldTexts('all', 'rating-adjectives').kinds);
    expect(kinds).toEqual([]);
    expect(run(['--id', 'rating-adjectives', '--errors'])).toBe(0);
  });
});
