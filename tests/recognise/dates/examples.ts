import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
