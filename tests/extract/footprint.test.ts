import { describe, expect, it } from 'vitest';
import { canMatch, changedFootprints, footprintOf, loadRules } from '../../src/extract/index.js';
import { loadPackNamed } from '../../src/packs/index.js';
import { PACK_NAMES } from '../../src/packs/names.js';

const loaded = PACK_NAMES.flatMap((name) => {
  const pack = loadPackNamed(name);
  return loadRules(pack.ruleFolders, pack).rules.rules;
});

describe('which texts a rule can touch', () => {
  it('are all that it states a fact in, in its own examples', () => {
    const missed = loaded.flatMap((rule) => {
      const possible = canMatch([footprintOf(rule)]);
      return rule.definition.examples
        .filter(({ title, text, facts }) => facts.length > 0 && !possible(title ?? null, text))
        .map(({ text }) => `${rule.id}: ${text}`);
    });
    expect(missed).toEqual([]);
  });

  it('are not those without its words, for nearly every rule', () => {
    const text = 'The choir sang in the old mill on Sunday, and the baker opened late.';
    const touching = loaded.filter((rule) => canMatch([footprintOf(rule)])(null, text));
    expect(touching.length).toBeLessThan(loaded.length / 4);
  });

  it('hold its words whatever their case and apostrophes', () => {
    const footprint = { hash: 'a', patterns: [[["council's", 'board'], ['bill']]], document: ['mileage'] };
    const possible = canMatch([footprint]);
    expect(possible('Mileage', 'The COUNCIL’S Bill')).toBe(true);
    expect(possible(null, 'The COUNCIL’S bill')).toBe(false);
    expect(possible('Mileage', 'The council bill')).toBe(false);
    expect(canMatch([{ ...footprint, patterns: [[]], document: null }])(null, 'Anything')).toBe(true);
    expect(canMatch([])(null, 'mileage bill')).toBe(false);
  });

  it('are asked of rules that came, went or changed, as they were and as they are', () => {
    const one = { hash: '1', patterns: [], document: null };
    const two = { ...one, hash: '2' };
    expect(changedFootprints({ kept: one, gone: one, changed: one }, { kept: one, changed: two, come: two })).toEqual([
      ...[one, one, two, two],
    ]);
  });
});
