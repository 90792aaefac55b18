export type { FactToMerge, MergedFact } from '../model/merged-fact.js';
export { MERGE_VERSION, mergeFacts } from './merge-facts.js';
