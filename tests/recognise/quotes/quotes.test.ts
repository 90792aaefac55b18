import { describe, expect, test } from 'vitest';
import { entityId } from '../../../src/model/ids.js';
import type { EntityMention, PersonMention } from '../../../src/model/mention.js';
import { recogniseQuotes } from '../../../src/recognise/quotes/index.js';

const context = { title: null, published: null };

function person(text: string, name: string, full = name): PersonMention {
  const start = text.indexOf(name);
  return {
    kind: 'person',
    type: 'person',
    start,
    end: start + name.length,
    text: name,
    name: full,
    role: '',
    body: '',
  };
}

function body(text: string, name: string): EntityMention {
  const start = text.indexOf(name);
  return {
    kind: 'entity',
    type: 'body',
    start,
    end: start + name.length,
    text: name,
    id: entityId('x'),
    name,
    form: 'full',
  };
}

const read = (text: string, speakers: (PersonMention | EntityMention)[]): string[][] =>
  recogniseQuotes(
    text,
    context,
    [...speakers].sort((a, b) => a.start - b.start),
  ).map((one) => [one.text, one.speaker]);

describe('quotations', () => {
  test('a paragraph that is all quotation goes on with who spoke before it', () => {
    const text =
      'Council leader Ann Poole said: “We have let families down for far too long.”\n“It will take years to put right.”\nStaff said the “change plan” was thin.';
    expect(read(text, [person(text, 'Ann Poole')])).toEqual([
      ['We have let families down for far too long.', 'Ann Poole'],
      ['It will take years to put right.', 'Ann Poole'],
      ['change plan', ''],
    ]);
  });

  test('quoted labels cut off neither who speaks nor who spoke last', () => {
    const text =
      'Ann Poole, whose service is now ‘outstanding’, said she had come “to share what we have learned”. It was ‘good’ before. “Others can do it too,” she added.';
    expect(read(text, [person(text, 'Ann Poole')])).toEqual([
      ['outstanding', ''],
      ['to share what we have learned', 'Ann Poole'],
      ['good', ''],
      ['Others can do it too,', 'Ann Poole'],
    ]);
  });

  test('words after the closing mark name the speaker', () => {
    const text = '“We have let families down,” said council leader Ann Poole.';
    expect(read(text, [person(text, 'Ann Poole')])).toEqual([['We have let families down,', 'Ann Poole']]);
  });

  test('words before the opening mark name the speaker', () => {
    const text = 'Council leader Ann Poole said: "We have let families down."';
    expect(read(text, [person(text, 'Ann Poole')])).toEqual([['We have let families down.', 'Ann Poole']]);
  });

  test('a pronoun carries the speaker on, a new name changes it', () => {
    const text = '‘It is a start,’ said Mo Khan. ‘There is more to do,’ he added. ‘Not enough,’ said Eve Lyle.';
    expect(read(text, [person(text, 'Mo Khan'), person(text, 'Eve Lyle')])).toEqual([
      ['It is a start,', 'Mo Khan'],
      ['There is more to do,', 'Mo Khan'],
      ['Not enough,', 'Eve Lyle'],
    ]);
  });

  test('a quotation over paragraphs that open again in the same mark is one span', () => {
    const text = 'Mo Khan said: “We will act.\n“We will report back in May.”\nThe council agreed.';
    expect(read(text, [person(text, 'Mo Khan')])).toEqual([['We will act.\n“We will report back in May.', 'Mo Khan']]);
  });

  test('apostrophes inside words and after plurals open and close nothing', () => {
    const text =
      "Ofsted said: 'The council's social workers' caseloads aren't safe.' Staff at the children's homes left.";
    expect(read(text, [body(text, 'Ofsted')])).toEqual([
      ["The council's social workers' caseloads aren't safe.", 'Ofsted'],
    ]);
  });

  test('a mark that is never closed swallows no later paragraph', () => {
    const text = '“We were not told.\nParents met the council.\n“It is wrong,” said Eve Lyle.';
    expect(read(text, [person(text, 'Eve Lyle')])).toEqual([['It is wrong,', 'Eve Lyle']]);
  });

  test('a quoted grade has no speaker', () => {
    const text = 'Services were rated ‘inadequate’ in 2018 and ‘good’ in 2021.';
    expect(read(text, [])).toEqual([
      ['inadequate', ''],
      ['good', ''],
    ]);
  });

  test('quotations inside a quotation belong to it', () => {
    const text = '“The word ‘trust’ has lost its sense,” said Mo Khan.';
    expect(read(text, [person(text, 'Mo Khan')])).toEqual([['The word ‘trust’ has lost its sense,', 'Mo Khan']]);
  });

  test('the fullest name stands for the speaker', () => {
    const text = 'Khan told the panel: “Nobody asked us.”';
    expect(read(text, [person(text, 'Khan', 'Mo Khan')])).toEqual([['Nobody asked us.', 'Mo Khan']]);
  });
});
