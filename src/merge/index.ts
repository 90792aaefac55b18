export type { FactRow, MergedFact } from './fact-row.js';
export { MERGE_VERSION, mergeFacts } from './merge-facts.js';
