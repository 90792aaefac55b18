import { isoDate } from '../../../src/model/ids.js';
import { recogniseDates } from '../../../src/recognise/dates/index.js';
import { recogniseMoney } from '../../../src/recognise/money/index.js';
import { recogniseNumbers } from '../../../src/recognise/numbers/index.js';
import {
  type Example as DateExample,
  agrees as dateAgrees,
  daysOf,
  readExamples as readDateExamples,
} from '../dates/examples.js';
import { agrees, type Example, type Found, readExamples } from '../numbers/examples.js';
import { readByChrono } from './chrono.js';
import { type Reading, valuesAt } from './reading.js';
import { readDates, readMoney, readNumbers, readPercent } from './recognizers.js';

/** One expression of an example that a library reads otherwise than the example has it, and whether ours reads it right. */
export interface Disagreement {
  readonly place: string;
  readonly text: string;
  readonly expression: string;
  readonly right: string;
  readonly oursIsRight: boolean;
  /** What each library that disagrees reads there, `nothing` where it reads nothing. */
  readonly theirs: readonly string[];
}

const folder = (name: string): URL => new URL(`../../../src/recognise/${name}/`, import.meta.url);
const shown = (values: readonly string[]): string =>
  values.length === 0 ? 'nothing' : [...new Set(values)].join(' or ');

/** Where an example gives no publication day, libraries that need one count from this. */
const SOME_DAY = '2000-06-15';

/** Every date expression of the examples that chrono or Recognizers-Text reads otherwise; in traps, every date they find. */
export function dateDisagreements(): Disagreement[] {
  return readDateExamples(folder('dates')).flatMap(ofDateExample);
}

function ofDateExample(example: DateExample): Disagreement[] {
  const { text, published, expected } = example;
  const day = published ?? SOME_DAY;
  const libraries = { chrono: readByChrono(text, day), recognizers: readDates(text, day) };
  const ours = recogniseDates(text, { title: null, published: published === null ? null : isoDate(published) });
  const place = `${example.file}:${example.line}`;
  if (expected.length === 0) {
    const theirs = Object.entries(libraries).flatMap(([name, found]) =>
      found.map(({ start, end, values }) => `${name} '${text.slice(start, end)}' ${shown(values)}`),
    );
    return theirs.length === 0
      ? []
      : [{ place, text, expression: '', right: 'nothing', oursIsRight: ours.length === 0, theirs }];
  }
  return expected.flatMap((readings) => {
    const [first] = readings;
    if (first === undefined) return [];
    const right = readings.map((one) => daysOf(one.value) ?? one.value);
    // A TIMEX3 value alone is nothing that chrono yields.
    const asked = daysOf(first.value) === null ? (['recognizers'] as const) : (['chrono', 'recognizers'] as const);
    const at = text.indexOf(first.text);
    if (right.includes('none') || first.value.startsWith('timex:')) return [];
    const theirs = asked.flatMap((name) => {
      const values = valuesAt(libraries[name], at, first.text.length);
      return values.some((value) => right.includes(value)) ? [] : [`${name} ${shown(values)}`];
    });
    const oursIsRight = ours.some((one) => readings.some((wanted) => dateAgrees(one, wanted)));
    return theirs.length === 0
      ? []
      : [{ place, text, expression: first.text, right: right.join(' or '), oursIsRight, theirs }];
  });
}

/** Every sum of the examples that Recognizers-Text reads otherwise; in traps, every sum it finds. */
export function moneyDisagreements(): Disagreement[] {
  return readExamples(folder('money')).flatMap((example) => {
    const found = readMoney(example.text);
    const ours = recogniseMoney(example.text, { title: null, published: null });
    if (example.expected.length > 0) return ofNumbers(example, ours, found);
    const theirs = found.map(
      ({ start, end, values }) => `recognizers '${example.text.slice(start, end)}' ${shown(values)}`,
    );
    const place = `${example.file}:${example.line}`;
    return theirs.length === 0
      ? []
      : [{ place, text: example.text, expression: '', right: 'nothing', oursIsRight: ours.length === 0, theirs }];
  });
}

/** Every share and count of the examples that Recognizers-Text reads otherwise. Traps are left out: it does not judge what a number counts. */
export function numberDisagreements(): Disagreement[] {
  return readExamples(folder('numbers')).flatMap((example) => {
    const found = [...readPercent(example.text), ...asPercent(readNumbers(example.text))];
    return ofNumbers(example, recogniseNumbers(example.text, { title: null, published: null }), found);
  });
}

/** A fraction counts as right when it is right as a share in percent. */
const asPercent = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => ({
    ...reading,
    values: reading.values.flatMap((value) =>
      Number(value) > 0 && Number(value) < 1 ? [value, percentOf(value)] : [value],
    ),
  }));

const percentOf = (value: string): string => String(Math.round(Number(value) * 10000) / 100);

function ofNumbers(example: Example, ours: readonly Found[], found: readonly Reading[]): Disagreement[] {
  const { text, expected } = example;
  return expected.flatMap((readings) => {
    const [first] = readings;
    if (first === undefined) return [];
    const at = text.indexOf(first.text);
    const values = valuesAt(found, at, first.text.length);
    const isRight = readings.some(
      ({ value, valueHigh }) =>
        value === valueHigh && values.some((one) => Math.abs(Number(one) - value) <= Math.abs(value) * 0.005),
    );
    if (isRight) return [];
    const right = readings.map(({ value, valueHigh }) => (value === valueHigh ? `${value}` : `${value}..${valueHigh}`));
    const oursIsRight = ours.some((one) => readings.some((wanted) => agrees(one, wanted)));
    const place = `${example.file}:${example.line}`;
    return [
      {
        place,
        text,
        expression: first.text,
        right: right.join(' or '),
        oursIsRight,
        theirs: [`recognizers ${shown(values)}`],
      },
    ];
  });
}

/** The three lists by the name of the file that holds each. */
export const LISTS: Readonly<Record<string, () => Disagreement[]>> = {
  'dates.txt': dateDisagreements,
  'money.txt': moneyDisagreements,
  'numbers.txt': numberDisagreements,
};

/** Takes a list; returns it as its file has it, two lines an entry. */
export function rendered(list: readonly Disagreement[]): string {
  const entries = list.map(({ place, text, expression, right, oursIsRight, theirs }) => {
    const what = expression === '' ? `right: ${right}` : `'${expression}' right: ${right}`;
    const readings = [`ours ${oursIsRight ? 'the same' : 'wrong'}`, ...theirs].join('; ');
    return `${place} ${text.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}\n  ${what}; ${readings}\n`;
  });
  return `${list.length} places where a library reads an example otherwise. Written by: npm run bench -- disagreements\n\n${entries.join('')}`;
}
