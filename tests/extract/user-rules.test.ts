import { describe, expect, it } from 'vitest';
import { loadRules, traceRule, withRule } from '../../src/extract/index.js';
import { isoDate } from '../../src/model/ids.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { analyseInSteps } from '../../src/pipeline/analyse.js';

const pack = loadPack();
const builtIn = loadRules(pack.ruleFolders, pack).rules;

/** A rule of a user on agency bills, as sure as the built-in one, that states them as spending. */
const OWN = `id: cost/own-agency
title: Agency bills as spending
kind: cost
measure: spending
confidence: 0.94
patterns:
  - "agency .{0,6} (bill|cost|costs) .{0,10} [<value>#Money]"
document: { forbid: [amateur dramatics] }
examples:
  - { text: Leeds City Council's agency bill was £4m., facts: [{ value: 4000000 }] }
  - { text: Kent County Council's agency bill was £5m., facts: [{ value: 5000000 }] }
  - { text: Kent County Council's agency is closed., facts: [] }
`;

const factsOf = (text: string, rules = builtIn): string[] =>
  analyseInSteps({ text, title: null, published: isoDate('2024-05-14'), blocks: [] }, pack, rules).resolution.facts.map(
    ({ measure, rule }) => `${measure} by ${rule}`,
  );

describe('a rule beside the built-in ones', () => {
  const { rules, problems } = withRule(builtIn, 'cost/own-agency', OWN, pack);
  const text = 'Bradford Council said its agency bill came to £9.1m.';

  it('loads from its text as from a file', () => {
    expect(problems).toEqual([]);
    expect(rules.rules).toHaveLength(builtIn.rules.length + 1);
    expect(rules.fingerprint).not.toBe(builtIn.fingerprint);
  });

  it('keeps the words where it is as sure as a built-in rule', () => {
    expect(factsOf(text)).toEqual(['agency_cost by cost/agency-cost']);
    expect(factsOf(text, rules)).toEqual(['spending by cost/own-agency']);
  });

  it('leaves them to a surer built-in rule', () => {
    const shy = withRule(builtIn, 'cost/own-agency', OWN.replace('0.94', '0.9'), pack).rules;
    expect(factsOf(text, shy)).toEqual(['agency_cost by cost/agency-cost']);
  });

  it('replaces the rule of its id', () => {
    const source = OWN.replace('cost/own-agency', 'cost/agency-cost');
    const replaced = withRule(builtIn, 'cost/agency-cost', source, pack).rules;
    expect(replaced.rules).toHaveLength(builtIn.rules.length);
    expect(factsOf(text, replaced)).toEqual(['spending by cost/agency-cost']);
  });

  it('tells what is wrong with it, with line and column', () => {
    const broken = withRule(builtIn, 'cost/own-agency', OWN.replace('#Money', '#Monny'), pack);
    expect(broken.rules).toBe(builtIn);
    expect(broken.problems.map(({ place, message }) => `${place}: ${message}`)).toEqual([
      'line 7, column 54: there is no tag #Monny, did you mean #Money?',
    ]);
  });

  it('says which words it forbids a document stand in one', () => {
    const rule = rules.rules.find(({ id }) => id === 'cost/own-agency');
    const told = `${text} The town's amateur dramatics society got nothing.`;
    const { view } = analyseInSteps({ text: told, title: null, published: null, blocks: [] }, pack, rules);
    expect(rule === undefined ? [] : traceRule(view, rule, pack).documentHolds).toEqual(['amateur dramatics']);
    expect(factsOf(told, rules)).toEqual(['agency_cost by cost/agency-cost']);
  });
});
