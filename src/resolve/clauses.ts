import { clauseAround } from '../model/clause.js';
import type { Mention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { SegmentedText, Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';

/** A candidate with the sentence and clause it stands in. */
export interface Placed {
  readonly candidate: Candidate;
  readonly sentence: Sentence;
  readonly clause: Span;
}

/** Finds the sentence and the clause of a candidate; mentions of the sentence are never cut by a clause border. */
export function placeCandidate(
  candidate: Candidate,
  segmented: SegmentedText,
  mentions: readonly Mention[],
): Placed | null {
  const sentence = segmented.sentences[candidate.sentence];
  if (sentence === undefined) return null;
  // The verb of a post may stand clauses behind the person.
  const centre = candidate.statement.shape === 'post' ? candidate.match : candidate.anchor;
  const keep = mentions.filter((mention) => mention.kind !== 'quote');
  return { candidate, sentence, clause: clauseAround(segmented.text, sentence, centre, keep) };
}
