import type { EntityMention, Mention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { SegmentedText } from '../model/segment.js';

/** `… and Kent did so in May`, `after Bury’s decision to do so`. */
const DOES_SO =
  /^(?:['’]s? (?:decision|move|choice|plan) to|\s+councils?)?\s*(?:did|does|do|doing|done|has done|had done|will do)\s+(?:so|the same|likewise)\b/i;

/**
 * Adds the events that a verb phrase left out takes up again: the event before it in the sentence, for the body named
 * beside `did so`. The new candidate's evidence runs from that body to the end of its phrase.
 */
export function fillEllipses(
  candidates: readonly Candidate[],
  segmented: SegmentedText,
  mentions: readonly Mention[],
): Candidate[] {
  const events = candidates.filter((candidate) => candidate.statement.shape === 'event');
  const added = mentions.flatMap((mention) => {
    if (mention.kind !== 'entity') return [];
    const before = events.filter((event) => isBefore(event, mention, segmented)).at(-1);
    const sentence = before === undefined ? undefined : segmented.sentences[before.sentence];
    if (before === undefined || sentence === undefined) return [];
    const phrase = DOES_SO.exec(segmented.text.slice(mention.end, sentence.end));
    return phrase === null ? [] : [takenUp(before, mention, mention.end + phrase[0].length)];
  });
  return [...candidates, ...added];
}

function isBefore(event: Candidate, mention: Mention, segmented: SegmentedText): boolean {
  const sentence = segmented.sentences[event.sentence];
  return sentence !== undefined && event.match.end <= mention.start && mention.end <= sentence.end;
}

function takenUp(candidate: Candidate, subject: EntityMention, end: number): Candidate {
  const place = { start: subject.start, end };
  const { date: _date, status: _status, ...rest } = candidate;
  return {
    ...rest,
    subject,
    evidence: place,
    anchor: { start: end - 2, end },
    match: place,
    confidence: candidate.confidence * 0.95,
  };
}
