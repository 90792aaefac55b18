import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as library from '../../src/index.js';

interface Sample {
  readonly call: string;
  readonly answer: string;
}

/** The code blocks that call a recogniser, each with the answer that its comment lines give. */
function samplesOf(page: string): Sample[] {
  return [...page.matchAll(/```ts\n(recognise[^`]*?)```/g)].map(([, block = '']) => {
    const lines = block.trim().split('\n');
    const isAnswer = (line: string): boolean => line.startsWith('//');
    return {
      call: lines.filter((line) => !isAnswer(line)).join('\n'),
      answer: lines
        .filter(isAnswer)
        .map((line) => line.slice(2))
        .join('\n'),
    };
  });
}

/** The value of an expression in which the library's functions are known by name. */
function evaluated(expression: string): unknown {
  const names = Object.keys(library);
  const body = `return (${expression.trim().replace(/;$/, '')});`;
  return new Function(...names, body)(...Object.values(library));
}

const samples = samplesOf(readFileSync('docs/recognisers.md', 'utf8'));

test('docs/recognisers.md shows every recogniser', () => {
  const recognisers = Object.keys(library).filter(
    (name) => name.startsWith('recognise') && name !== 'recogniseMentions',
  );
  const shown = recognisers.filter((name) => samples.some(({ call }) => call.startsWith(`${name}(`)));
  expect(shown).toEqual(recognisers);
});

test.each(samples)('$call', ({ call, answer }) => {
  expect(evaluated(call)).toMatchObject(evaluated(answer) as object);
});

test('all recognisers together settle what they read at one place', () => {
  const text = 'Leeds overspent by £2m in 2023-24, a third of it on 40 placements.';
  const mentions = library.recogniseMentions(text, { published: '2025-03-04' });
  expect(mentions.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
    'entity Leeds',
    'money £2m',
    'date 2023-24',
    'percent a third',
    'count 40',
  ]);
});
