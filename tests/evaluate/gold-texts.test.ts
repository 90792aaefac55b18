import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/evaluate/read-texts.js';
import { isoDate } from '../../src/model/ids.js';
import { MEASURES } from './vocabulary.js';

const texts = readTexts(join(import.meta.dirname, '../gold/texts'));
const fold = (text: string): string => text.replace(/\s+/gu, ' ');

describe('the texts for rule development', () => {
  it('have ids of their own, and a third of them is held out by the hash of the id', () => {
    expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
    for (const { id, split } of texts) {
      const byte = createHash('sha256').update(id).digest()[0] ?? 0;
      expect(split, id).toBe(byte % 3 === 0 ? 'held' : 'dev');
    }
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
