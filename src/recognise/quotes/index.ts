import type { EntityMention, PersonMention, QuoteMention, RecogniseContext } from '../../model/mention.js';
import { quoteSpans } from './spans.js';
import { speakerOf } from './speaker.js';

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
  for (const [index, span] of spans.entries()) {
    const speaker = speakerOf(text, spans, index, speakers, mentions[index - 1]?.speaker ?? '');
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
