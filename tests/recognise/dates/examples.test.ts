import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import { recogniseDates } from '../../../src/recognise/dates/index.js';
import { agrees, readExamples } from './examples.js';

type Found = ReturnType<typeof recogniseDates>[number];

const shown = (one: Found): string => {
  if (one.kind !== 'date') return `${one.text} = ${one.timex}`;
  return `${one.text} = ${one.dateStart === null ? 'none' : `${one.dateStart}..${one.dateEnd}`} (${one.timex})`;
};

const examples = readExamples(new URL('../../../src/recognise/dates/', import.meta.url));

describe('examples of the date matchers', () => {
  test('there are enough of them, a fifth and more of them traps', () => {
    expect(examples.length).toBeGreaterThanOrEqual(600);
    expect(examples.filter((one) => one.expected.length === 0).length).toBeGreaterThanOrEqual(120);
  });

  test.each(examples)('$file:$line $text', ({ text, published, expected }) => {
    const found = recogniseDates(text, { title: null, published: published === null ? null : isoDate(published) });
    if (expected.length === 0) {
      expect(found.map(shown)).toEqual([]);
      return;
    }
    for (const readings of expected) {
      const right = found.some((one) => readings.some((wanted) => agrees(one, wanted)));
      expect(
        right,
        `${readings.map((one) => `${one.text} = ${one.value}`).join(' or ')}, found: ${found.map(shown).join('; ')}`,
      ).toBe(true);
    }
    // Days that no example line claims are wrong; lengths and vague words beside them are not at issue.
    const dated = found.filter((one) => one.kind === 'date' && one.dateStart !== null);
    const unclaimed = dated.filter(
      (one) => !expected.some((readings) => readings.some((wanted) => wanted.text === one.text)),
    );
    expect(unclaimed.map(shown)).toEqual([]);
  });
});
