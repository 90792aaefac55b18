import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/model/ids.js';
import type { Mention } from '../../../src/model/mention.js';
import { loadPack } from '../../../src/packs/childrens-services/index.js';
import { recogniseDocument } from '../../../src/recognise/index.js';

const pack = loadPack();

/** Pieces that recognisers react to, glued in any order. */
const piece = fc.constantFrom(
  ...pack.entities.slice(0, 400).flatMap((entity) => [entity.name, ...entity.shortNames]),
  ...' , . and & ( ) – - \n \t “ ” ’s ’ London Borough of council councils Cllr Mr said director of children’s services'.split(
    ' ',
  ),
  'requires improvement to be good',
  'inadequate',
  'Ofsted',
  'chief executive',
  'Sarah Kent',
  '£3.2m',
  'March 2021',
  'one in four',
  ' ',
  '\u00a0',
  '😀',
  'İ',
  'ß',
);

const prose = fc
  .array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));
const glued = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
const day = fc.constantFrom(null, isoDate('2007-05-05'), isoDate('2020-01-01'), isoDate('2024-06-01'));

function expectSound(text: string, mentions: readonly Mention[]): void {
  let start = 0;
  for (const mention of mentions) {
    expect(mention.end).toBeGreaterThan(mention.start);
    expect(mention.start).toBeGreaterThanOrEqual(start);
    expect(mention.text).toBe(text.slice(mention.start, mention.end));
    start = mention.start;
  }
}

describe('recognition of any text', () => {
  it('never throws and every mention is its slice, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, glued, fc.string({ unit: 'binary' })),
        fc.option(prose),
        day,
        (text, title, published) => {
          expectSound(text, recogniseDocument(text, { title, published }, pack));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps mentions apart, but for quotations, which hold others', () => {
    fc.assert(
      fc.property(fc.oneof(prose, glued), (text) => {
        const mentions = recogniseDocument(text, { title: null, published: null }, pack);
        const flat = mentions.filter((mention) => mention.kind !== 'quote');
        flat.slice(1).forEach((mention, index) => {
          expect(mention.start).toBeGreaterThanOrEqual(flat[index]?.end ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same again', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const context = { title: null, published: isoDate('2024-06-01') };
        expect(recogniseDocument(text, context, pack)).toEqual(recogniseDocument(text, context, pack));
      }),
      { numRuns: 50 },
    );
  });

  it('links every full name of a subject to a body of that name', () => {
    const subjects = pack.entities.filter((entity) => entity.subject && entity.type === 'council');
    for (const entity of subjects) {
      const text = `Ofsted visited ${entity.name} last month.`;
      const context = { title: null, published: entity.end ?? isoDate('2026-01-01') };
      const ids = recogniseDocument(text, context, pack).flatMap((mention) =>
        mention.kind === 'entity' && mention.type === 'council' ? [mention.id] : [],
      );
      expect([entity.name, ids]).toEqual([entity.name, [entity.id]]);
    }
  });

  it('links every short name of a subject beside a cue', () => {
    const subjects = pack.entities.filter((entity) => entity.subject && entity.type === 'council');
    for (const entity of subjects) {
      for (const name of entity.shortNames) {
        const text = `Ofsted inspected ${name}'s children's services again.`;
        const context = { title: null, published: entity.end ?? isoDate('2026-01-01') };
        const ids = recogniseDocument(text, context, pack).flatMap((mention) =>
          mention.kind === 'entity' && mention.type === 'council' ? [mention.id] : [],
        );
        if (entity.ambiguity === 'metonym') continue;
        expect([name, ids]).toEqual([name, [entity.id]]);
      }
    }
  });
});
