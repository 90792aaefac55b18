import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import { fiscalPeriod, isoOf, monthPeriod, schoolPeriod } from '../../../src/recognise/dates/calendar.js';
import { recogniseDates } from '../../../src/recognise/dates/index.js';
import { type Expectation, readExamples } from './examples.js';

type Found = ReturnType<typeof recogniseDates>[number];

/** `2021`, `2021-11`, `fy2023` and the like as days; null for a TIMEX3 value (`P2Y`, or `timex:2013-W11`). */
function daysOf(value: string): string | null {
  if (value === '?') return 'none';
  const fiscal = /^(fy|sy)(\d{4})$/.exec(value);
  if (fiscal !== null) {
    const { first, last } = (fiscal[1] === 'fy' ? fiscalPeriod : schoolPeriod)(Number(fiscal[2]));
    return `${isoOf(first)}..${isoOf(last)}`;
  }
  if (/^\d{4}$/.test(value)) return `${value}-01-01..${value}-12-31`;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month !== null) {
    const { first, last } = monthPeriod(Number(month[1]), Number(month[2]));
    return `${isoOf(first)}..${isoOf(last)}`;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${value}..${value}`;
  return value.includes('..') ? value : null;
}

const shown = (one: Found): string => {
  if (one.kind !== 'date') return `${one.text} = ${one.timex}`;
  return `${one.text} = ${one.dateStart === null ? 'none' : `${one.dateStart}..${one.dateEnd}`} (${one.timex})`;
};

function agrees(found: Found, wanted: Expectation): boolean {
  if (found.text !== wanted.text) return false;
  if (wanted.modifier !== null && !(found.kind === 'date' && found.modifier === wanted.modifier)) return false;
  if (wanted.value.startsWith('timex:')) return found.timex === wanted.value.slice(6);
  const days = daysOf(wanted.value);
  if (days === null) return found.timex === wanted.value;
  return found.kind === 'date' && (found.dateStart === null ? 'none' : `${found.dateStart}..${found.dateEnd}`) === days;
}

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
