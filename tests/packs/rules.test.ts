import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/extract/index.js';
import { loadPack } from '../../src/packs/childrens-services/index.js';
import { type ExampleResult, runExamples } from '../../src/pipeline/rule-examples.js';

const pack = loadPack();
const { rules, problems } = loadRules(pack.ruleFolders, pack);

describe('the rules of the pack on children’s services', () => {
  it('load without a problem', () => {
    expect(problems.map(({ source, place, message }) => `${source}, ${place}: ${message}`)).toEqual([]);
    expect(rules.rules.length).toBeGreaterThan(0);
  });

  it.each(rules.rules.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (_, rule) => {
    const wrong = runExamples(rule, rules, pack)
      .filter((result) => !result.passed)
      .map(told);
    expect(wrong).toEqual([]);
  });
});

/** A failed example in a line: what it expects that did not come, and what came unexpected. */
function told({ number, example, missing, surplus }: ExampleResult): string {
  return `example ${number} “${example.text.trim()}”: missing ${JSON.stringify(missing)}, surplus ${JSON.stringify(surplus)}`;
}
