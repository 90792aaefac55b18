import type { Database } from 'better-sqlite3';
import { canMatch, footprintOf, type Rule } from '../extract/index.js';
import type { StoredText } from '../store/records.js';
import { prepareTextReader } from '../store/stored-text.js';
import { analyseInSteps } from './analyse.js';
import { matchesOfRule, type RuleMatch } from './rule-matches.js';
import type { LoadedStages } from './stages.js';

/** A stored document that a rule matches in, with its matches. */
export interface MatchingDocument {
  readonly key: string;
  readonly text: string;
  readonly matches: readonly RuleMatch[];
}

/** True for documents whose text is analysed. */
export const isRead = ({ readability }: StoredText): boolean =>
  readability.kind === 'article' || readability.kind === 'report';

/** Takes a database, loaded stages and a rule; yields every stored document that the rule matches in, in order of key. */
export function* matchesInCorpus(database: Database, loaded: LoadedStages, rule: Rule): Generator<MatchingDocument> {
  const read = prepareTextReader(database);
  const possible = canMatch([footprintOf(rule)]);
  const documents = database
    .prepare<[], { id: number; key: string }>('SELECT id, key FROM document ORDER BY key')
    .all();
  for (const { id, key } of documents) {
    const stored = read(id);
    if (stored === null || !isRead(stored) || !possible(stored.title, stored.text)) continue;
    const matches = matchesOfRule(analyseInSteps(stored, loaded.pack, loaded.rules), rule.id);
    if (matches.length > 0) yield { key, text: stored.text, matches };
  }
}
