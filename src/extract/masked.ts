import type { Mention } from '../model/mention.js';
import type { Candidate, ExtractionView } from '../model/rule.js';
import type { Sentence } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { isNumber, type NumberMention } from './statement.js';

/** Takes a unit; returns the kind of mention that states numbers of it. */
export function mentionKindOf(unit: string): NumberMention['kind'] {
  return unit === 'percent' ? 'percent' : unit === 'GBP' ? 'money' : 'count';
}

/** The unit of what a candidate states; empty where it states no number. */
export const unitOfCandidate = ({ statement }: Candidate): string =>
  statement.shape === 'quantity' ? statement.unit : '';

/** The numbers of a sentence of one kind, from an offset on. */
export function numbersFrom(
  kind: NumberMention['kind'],
  sentence: Sentence,
  from: number,
  view: ExtractionView,
): NumberMention[] {
  return view
    .mentionsOf(sentence)
    .filter(isNumber)
    .filter((mention) => mention.kind === kind && mention.start >= from);
}

/** The text between two offsets of a sentence with its mentions masked, so that link patterns see what they are. */
export function wordsBetween(view: ExtractionView, sentence: Sentence, start: number, finish: number): string {
  const { text } = view.segmented;
  let words = '';
  let at = start;
  for (const mention of view.mentionsOf(sentence)) {
    if (mention.start < at || mention.kind === 'quote') continue;
    if (mention.end > finish) break;
    words += text.slice(at, mention.start) + maskOf(mention);
    at = mention.end;
  }
  return words + text.slice(at, Math.max(at, finish));
}

function maskOf(mention: Mention): string {
  if (mention.kind === 'date' || mention.kind === 'duration') return '§D';
  return mention.kind === 'entity' ? '§E' : mention.text;
}

/** A number's key among the places that candidates state. */
export const placeKey = (kind: string, place: Span): string => `${kind}\t${place.start}`;
