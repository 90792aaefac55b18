import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/packs/childrens-services/index.js';

const pack = loadPack();

describe('the pack on children’s services', () => {
  it('has an id once', () => {
    const ids = pack.entities.map((entity) => entity.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('counts exactly 153 English bodies with children’s services on 1 April 2023', () => {
    const day = '2023-04-01';
    const bodies = pack.entities.filter(
      (entity) =>
        entity.type === 'council' &&
        entity.subject &&
        entity.nation === 'E92000001' &&
        (entity.start === null || entity.start <= day) &&
        (entity.end === null || day <= entity.end),
    );
    expect(bodies).toHaveLength(153);
  });

  it('gives no bare name to two living bodies that can be subjects', () => {
    const owners = new Map<string, string[]>();
    for (const entity of pack.entities) {
      if (!entity.subject || entity.end !== null || entity.type !== 'council') continue;
      for (const name of entity.shortNames) owners.set(name, [...(owners.get(name) ?? []), entity.id]);
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it('names owners and successors that exist', () => {
    const ids = new Set<string>(pack.entities.map((entity) => entity.id));
    for (const entity of pack.entities) {
      for (const owner of entity.owners) expect(ids.has(owner.id)).toBe(true);
      for (const next of entity.replacedBy ?? []) expect([next, ids.has(next)]).toEqual([next, true]);
    }
  });

  it('moves the owner of the Northamptonshire trust with the reorganisation', () => {
    const trust = pack.entities.find((entity) => entity.id === 'northamptonshire-childrens-trust');
    const ownersOn = (day: string): string[] =>
      (trust?.owners ?? [])
        .filter((owner) => (owner.from === null || owner.from <= day) && (owner.to === null || day <= owner.to))
        .map((owner) => owner.id);
    expect(ownersOn('2021-01-01')).toEqual(['E10000021']);
    expect(ownersOn('2022-01-01')).toEqual(['E06000061', 'E06000062']);
  });

  it('declares the kinds of the fact contract', () => {
    expect(pack.kinds.map((kind) => [kind.id, kind.measures.length])).toEqual([
      ['rating', 9],
      ['caseload', 3],
      ['workforce', 10],
      ['children', 7],
      ['cost', 13],
      ['inspection', 5],
      ['intervention', 11],
      ['appointment', 3],
    ]);
  });
});
