import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/evaluate/read-texts.js';
import { isoDate } from '../../src/model/ids.js';
import { MEASURES } from './vocabulary.js';

const FOLDER = join(import.meta.dirname, '../gold/texts');
const texts = readTexts(FOLDER);
const fold = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the texts for rule development', () => {
  it('have ids of their own, and those held out stand in files of their own', () => {
    expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
    for (const file of files) {
      const splits = new Set(readFileSync(join(FOLDER, file), 'utf8').match(/^ {2}split: \w+$/gm));
      expect([...splits], file).toEqual([file.startsWith('kept-') ? '  split: held' : '  split: dev']);
    }
    expect(texts.filter(({ split }) => split === 'held').length).toBeGreaterThanOrEqual(75);
  });

  it('state facts in the words of the contract, with quotes that stand in the text and days that exist', () => {
    for (const { id, text, facts, optional } of texts) {
      for (const fact of [...facts, ...optional]) {
        expect(MEASURES[fact.kind], `${id} ${fact.kind}`).toContain(fact.measure);
        expect(fold(text), id).toContain(fold(fact.quote));
        expect(fact.subject, id).not.toBe('');
        expect(['asserted', 'negated', 'hypothetical', 'forecast'], id).toContain(fact.status);
        for (const day of [fact.date_start, fact.date_end, ...(fact.accept.date ?? []).flat()]) {
          if (day !== '') expect(isoDate(day), `${id} ${day}`).toBe(day);
        }
        expect(fact.date_start <= fact.date_end, `${id} ${fact.date_start}..${fact.date_end}`).toBe(true);
      }
    }
  });

  it('exercise every kind of fact', () => {
    const kinds = new Set(texts.flatMap((text) => text.facts.map((fact) => fact.kind)));
    expect([...kinds].sort()).toEqual(Object.keys(MEASURES).sort());
  });
});
