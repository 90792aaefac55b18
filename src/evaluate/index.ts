export { type FactRow, factRow } from '../model/fact-row.js';
export { type Evaluation, evaluate } from './evaluate.js';
export type { GoldDocument, GoldFact } from './gold-format.js';
export { readExports } from './read-database.js';
export { type GoldSet, readGold } from './read-gold.js';
export { type GoldText, goldOfText, readTexts } from './read-texts.js';
export { describe, factErrors, renderErrors, renderEvaluation } from './render.js';
export { mergeScores, type Scores, scoreFacts } from './score-facts.js';
