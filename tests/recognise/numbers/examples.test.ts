import { describe, expect, test } from 'vitest';
import { recogniseMoney } from '../../../src/recognise/money/index.js';
import { recogniseNumbers } from '../../../src/recognise/numbers/index.js';
import { agrees, type Expectation, extraOf, type Found, readExamples } from './examples.js';

const context = { title: null, published: null };

const shown = (one: Found): string => `${one.text} = ${one.value}..${one.valueHigh} ${one.bound} ${extraOf(one)}`;

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
