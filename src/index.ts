import type { Fact, Refusal } from './model/fact.js';
import type { Mention } from './model/mention.js';
import { type AnalysedText, analyseText } from './pipeline/analyse.js';
import { createStages, type LoadedStages } from './pipeline/stages.js';
import type { TextContext } from './recognisers.js';

export type { Block } from './model/block.js';
export type { Fact, Refusal, Statement, Status } from './model/fact.js';
export type { Mention } from './model/mention.js';
export type { Problem } from './model/problem.js';
export type { Span } from './model/span.js';
export { type RunOptions, runCorpus } from './pipeline/run.js';
export type { Progress, RunSummary, SourceCounts } from './pipeline/summary.js';
export { UsageError } from './pipeline/usage-error.js';
export {
  recogniseDates,
  recogniseEntities,
  recogniseMentions,
  recogniseMoney,
  recogniseNumbers,
  recognisePersons,
  recogniseQuotes,
  recogniseTerms,
  type TextContext,
} from './recognisers.js';
export { StoreError } from './store/error.js';

/** What a text states, what it names, and what was no fact and why. Offsets are UTF-16 into the text. */
export interface ExtractedFacts {
  readonly facts: readonly Fact[];
  readonly mentions: readonly Mention[];
  readonly refusals: readonly Refusal[];
}

let loaded: LoadedStages | null = null;

/**
 * Extracts the facts of one clean text, a paragraph a line, with the pack's own rules. The first call loads them.
 */
export function extractFacts(text: string, context: TextContext = {}): ExtractedFacts {
  loaded ??= createStages({ ruleFolders: [], sites: [] });
  const input: AnalysedText = {
    title: context.title ?? null,
    published: context.published ?? null,
    blocks: [],
    text,
  };
  return analyseText(input, loaded.pack, loaded.rules);
}
