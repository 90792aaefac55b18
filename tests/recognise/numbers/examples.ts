import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CountMention, MoneyMention, PercentMention } from '../../../src/model/mention.js';

export type Found = MoneyMention | PercentMention | CountMention;

/** What a sum, share or count should be read as. */
export interface Expectation {
  readonly text: string;
  readonly value: number;
  readonly valueHigh: number;
  readonly bound: string;
  /** `per:year`, `EUR`, `pp`, `fraction`, `noun:social workers`, where the example names one. */
  readonly extra: string;
}

export interface Example {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly expected: readonly (readonly Expectation[])[];
}

const BOUNDS = /\b(about|at_least|at_most)\b/;

function expectationOf(source: string): Expectation {
  const at = source.lastIndexOf(' = ');
  const right = source.slice(at + 3);
  const noun = /noun:(.*)$/.exec(right);
  const head = noun === null ? right : right.slice(0, noun.index);
  const [low = '', high = low] = (/^[\d.]+/.exec(head)?.[0] ?? '').split('..');
  const extra = noun === null ? (/(?:per:\w+|EUR|USD|pp|fraction)/.exec(head)?.[0] ?? '') : noun[0];
  return {
    text: source.slice(0, at),
    value: Number(low),
    valueHigh: Number(high),
    bound: BOUNDS.exec(head)?.[1] ?? 'exact',
    extra,
  };
}

/** Takes a folder address; returns the examples of its `*.examples.txt`: `text => span = value …; …`, or `- text` for a trap. */
export function readExamples(folder: URL): Example[] {
  const path = fileURLToPath(folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.examples.txt'),
  );
  return files.sort().flatMap((file) =>
    readFileSync(`${path}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line === '' ? [] : [exampleOf(file, index + 1, line)])),
  );
}

function exampleOf(file: string, line: number, source: string): Example {
  const written = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  if (source.startsWith('- ')) return { file, line, text: written(source.slice(2)), expected: [] };
  const [text, right] = source.split(' => ');
  if (text === undefined || right === undefined) throw new Error(`${file}:${line} is no example`);
  return {
    file,
    line,
    text: written(text),
    expected: right.split('; ').map((one) => one.split('|').map(expectationOf)),
  };
}

/** Takes a mention; returns its noun, form, currency or period as examples write it. */
export function extraOf(found: Found): string {
  if (found.kind === 'count') return `noun:${found.noun}`;
  if (found.kind === 'percent') return { percent: '', percentage_points: 'pp', fraction: 'fraction' }[found.form];
  if (found.currency !== 'GBP') return found.currency;
  return found.per === '' ? '' : `per:${found.per}`;
}

/** Takes a mention and an expectation; true where text, number, bound and the rest agree. */
export function agrees(found: Found, wanted: Expectation): boolean {
  const sameNumber =
    found.value === wanted.value && found.valueHigh === wanted.valueHigh && found.bound === wanted.bound;
  return found.text === wanted.text && sameNumber && extraOf(found) === wanted.extra;
}
