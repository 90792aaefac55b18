import type { EntityMention, PersonMention, QuoteMention, RecogniseContext } from '../../model/mention.js';
import { quoteSpans } from './spans.js';
import { speakerOf } from './speaker.js';

/** How far back, in characters, `she added` looks for who spoke last. */
const MEMORY = 1200;

/**
 * Takes clean text and the persons and bodies found in it, ordered by start; returns its quotations, ordered by start. A
 * quotation that runs over paragraphs is one span; the span is what stands between the marks. The speaker is the nearest
 * name that a verb of saying ties to the quotation, else empty. Pure, linear in the text.
 */
export function recogniseQuotes(
  text: string,
  _context: RecogniseContext,
  speakers: readonly (PersonMention | EntityMention)[],
): QuoteMention[] {
  const spans = quoteSpans(text);
  const mentions: QuoteMention[] = [];
  let last = { name: '', end: 0 };
  for (const [index, span] of spans.entries()) {
    const previous = span.start - last.end <= MEMORY ? last.name : '';
    const speaker = speakerOf(text, spans, index, speakers, previous);
    if (speaker !== '') last = { name: speaker, end: span.end };
    mentions.push({
      kind: 'quote',
      type: 'quote',
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      speaker,
    });
  }
  return mentions;
}
