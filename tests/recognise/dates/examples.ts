import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fiscalPeriod, isoOf, monthPeriod, schoolPeriod } from '../../../src/recognise/dates/calendar.js';
import type { recogniseDates } from '../../../src/recognise/dates/index.js';

/** One expectation: an expression, what it means, and its preposition where the example names one. */
export interface Expectation {
  readonly text: string;
  readonly value: string;
  readonly modifier: string | null;
}

/** One example of an examples file. A trap expects nothing at all. */
export interface Example {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly published: string | null;
  /** Each with its accepted readings, one of which must hold. */
  readonly expected: readonly (readonly Expectation[])[];
}

function expectationOf(source: string): Expectation {
  const match = /^(.*) = (.*?)(?: \[(\w+)\])?$/.exec(source.trim());
  if (match === null) throw new Error(`Not an expectation: ${source}`);
  return { text: match[1] ?? '', value: match[2] ?? '', modifier: match[3] ?? null };
}

/**
 * Takes a folder address; returns all examples of its `*.examples.txt`. `@ 2024-05-14` sets the publication day of the lines
 * below (`@ -` none), `- text` is a trap, `text => expression = value [modifier]; …` an example, `|` parts accepted readings.
 */
export function readExamples(folder: URL): Example[] {
  const path = fileURLToPath(folder);
  const examples: Example[] = [];
  for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.examples.txt'))
    .sort()) {
    let published: string | null = null;
    for (const [index, line] of readFileSync(`${path}/${file}`, 'utf8').split('\n').entries()) {
      if (line.startsWith('@ ')) published = line === '@ -' ? null : line.slice(2);
      else if (line !== '') examples.push(exampleOf(file, index + 1, line, published));
    }
  }
  return examples;
}

function exampleOf(file: string, line: number, source: string, published: string | null): Example {
  const unescaped = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  if (source.startsWith('- ')) return { file, line, text: unescaped(source.slice(2)), published, expected: [] };
  const [text, right] = source.split(' => ');
  if (text === undefined || right === undefined) throw new Error(`${file}:${line} is no example`);
  const expected = right.split('; ').map((one) => one.split('|').map(expectationOf));
  return { file, line, text: unescaped(text), published, expected };
}

/** Takes an expected value; returns `2021`, `2021-11`, `fy2023` and the like as days, null for a TIMEX3 value (`P2Y`, or `timex:2013-W11`). */
export function daysOf(value: string): string | null {
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

/** Takes a mention and an expectation; true where text, value and, if named, modifier agree. */
export function agrees(found: ReturnType<typeof recogniseDates>[number], wanted: Expectation): boolean {
  if (found.text !== wanted.text) return false;
  if (wanted.modifier !== null && !(found.kind === 'date' && found.modifier === wanted.modifier)) return false;
  if (wanted.value.startsWith('timex:')) return found.timex === wanted.value.slice(6);
  const days = daysOf(wanted.value);
  if (days === null) return found.timex === wanted.value;
  return found.kind === 'date' && (found.dateStart === null ? 'none' : `${found.dateStart}..${found.dateEnd}`) === days;
}
