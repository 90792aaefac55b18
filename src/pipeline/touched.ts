import type { Database } from 'better-sqlite3';
import { canMatch, changedFootprints } from '../extract/index.js';
import { readRuleSet } from '../store/rule-sets.js';
import { prepareTextReader, staleDocuments } from '../store/stored-text.js';
import type { StageDescription } from './stage-set.js';

/** Stored documents that were analysed otherwise than now; numbers. */
export interface StaleDocuments {
  /** Those whose outcome may be another one now. */
  readonly touched: readonly number[];
  /** Those that only rules were changed for which cannot match there: their outcome is as it would be now. */
  readonly untouched: readonly number[];
}

/**
 * Takes a database and the stages of now; returns which documents must be analysed again. Where nothing but rules
 * changed, that is those whose text holds what one of the changed rules, as it was or as it is, cannot match without.
 */
export function documentsToAnalyse(database: Database, { fingerprints, ruleSet }: StageDescription): StaleDocuments {
  const tests = new Map<string, Test>();
  const read = prepareTextReader(database);
  const touched: number[] = [];
  const untouched: number[] = [];
  for (const { id, analysis, sketched } of staleDocuments(database, fingerprints)) {
    const known = tests.get(analysis) ?? testFor(database, analysis, ruleSet);
    tests.set(analysis, known);
    const document = sketched && known !== null ? read(id) : null;
    if (document === null || known === null || known(document.title, document.text)) touched.push(id);
    else untouched.push(id);
  }
  return { touched, untouched };
}

type Test = ReturnType<typeof canMatch> | null;

/** A test for texts of one earlier analysis; null where more than rules changed since, or it is not known what it was. */
function testFor(database: Database, analysis: string, now: StageDescription['ruleSet']): Test {
  const before = readRuleSet(database, analysis);
  if (now === undefined || before === null || before.engine !== now.engine) return null;
  return canMatch(changedFootprints(before.rules, now.rules));
}
