import { describe, expect, test } from 'vitest';
import type { CountMention, MoneyMention, PercentMention } from '../../../src/model/mention.js';
import { recogniseMoney } from '../../../src/recognise/money/index.js';
import { recogniseNumbers } from '../../../src/recognise/numbers/index.js';
import { type Expectation, readExamples } from './examples.js';

type Found = MoneyMention | PercentMention | CountMention;

const context = { title: null, published: null };

function extraOf(found: Found): string {
  if (found.kind === 'count') return `noun:${found.noun}`;
  if (found.kind === 'percent') return { percent: '', percentage_points: 'pp', fraction: 'fraction' }[found.form];
  if (found.currency !== 'GBP') return found.currency;
  return found.per === '' ? '' : `per:${found.per}`;
}

const shown = (one: Found): string => `${one.text} = ${one.value}..${one.valueHigh} ${one.bound} ${extraOf(one)}`;

function agrees(found: Found, wanted: Expectation): boolean {
  const sameNumber =
    found.value === wanted.value && found.valueHigh === wanted.valueHigh && found.bound === wanted.bound;
  return found.text === wanted.text && sameNumber && extraOf(found) === wanted.extra;
}

function check(found: readonly Found[], expected: readonly (readonly Expectation[])[]): void {
  if (expected.length === 0) expect(found.map(shown)).toEqual([]);
  for (const readings of expected) {
    const right = found.some((one) => readings.some((wanted) => agrees(one, wanted)));
    expect(
      right,
      `${readings.map((one) => JSON.stringify(one)).join(' or ')}, found: ${found.map(shown).join('; ')}`,
    ).toBe(true);
  }
}

const money = readExamples(new URL('../../../src/recognise/money/', import.meta.url));
const numbers = readExamples(new URL('../../../src/recognise/numbers/', import.meta.url));

test('there are enough examples of money and numbers, a fifth and more of them traps', () => {
  const all = [...money, ...numbers];
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(all.filter((one) => one.expected.length === 0).length).toBeGreaterThanOrEqual(100);
});

describe('examples of sums', () => {
  test.each(money)('$file:$line $text', ({ text, expected }) => {
    const found = recogniseMoney(text, context);
    check(found, expected);
    expect(found.length).toBe(expected.length);
  });
});

describe('examples of shares and counts', () => {
  test.each(numbers)('$file:$line $text', ({ file, text, expected }) => {
    const found = recogniseNumbers(text, context);
    // A share beside a count, or the other way round, is no error of this example.
    const kind = file.includes('count') ? 'count' : 'percent';
    check(expected.length === 0 ? found.filter((one) => one.kind === kind) : found, expected);
  });
});
