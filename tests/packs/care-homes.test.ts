import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/extract/index.js';
import { loadPackNamed } from '../../src/packs/index.js';
import { analyseText } from '../../src/pipeline/analyse.js';
import { flatten, runExamples } from '../../src/pipeline/rule-examples.js';

const pack = loadPackNamed('care-homes');
const { rules, problems } = loadRules(pack.ruleFolders, pack);

describe('the pack on care homes', () => {
  it('has rules that load and do what their examples say', () => {
    expect(problems).toEqual([]);
    const wrong = rules.rules.flatMap((rule) => runExamples(rule, rules, pack)).filter((result) => !result.passed);
    expect(wrong.map(({ rule, number, missing, surplus }) => ({ id: rule.id, number, missing, surplus }))).toEqual([]);
  });

  it('states the ratings of a news text with subject, grade and date, and nothing of other fields', () => {
    const text = [
      'A nursing home in Wexcombe has been put in special measures. Brannock Court was rated inadequate overall by the Care Quality Commission after an inspection in March 2024.',
      'Inspectors rated the home requires improvement for being caring.',
      'Leeds City Council, which pays for some places, was rated good by Ofsted and overspent by £3m.',
    ].join('\n');
    const { facts } = analyseText({ text, blocks: [], title: null, published: '2024-05-10' }, pack, rules);
    expect(facts.map((fact) => flatten(fact))).toEqual([
      expect.objectContaining({
        ...{ kind: 'rating', measure: 'overall', subject: 'brannock-court', grade: 'inadequate' },
        ...{ date_start: '2024-03-01', date_end: '2024-03-31', status: 'asserted', said_by: '' },
      }),
      expect.objectContaining({ measure: 'caring', subject: 'brannock-court', grade: 'requires_improvement' }),
    ]);
  });
});
