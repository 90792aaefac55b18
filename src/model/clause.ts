import type { Span } from './span.js';

/** Signs that end a clause: a comma, semicolon, colon or dash with white space beside it, a bracket, a tab between cells. */
const BREAK = /[,;:](?=\s)|\s[–—-]\s|[()[\]\t\n]/g;

/**
 * The clause around a place: from the sign before it to the sign after it, within its sentence. Signs inside `keep`
 * spans (a date such as `October, 2019`, a body's name with a comma) end nothing. Offsets are UTF-16 into `text`.
 */
export function clauseAround(text: string, sentence: Span, place: Span, keep: readonly Span[] = []): Span {
  let start = sentence.start;
  let end = sentence.end;
  BREAK.lastIndex = 0;
  const slice = text.slice(sentence.start, sentence.end);
  for (const sign of slice.matchAll(BREAK)) {
    const from = sentence.start + sign.index;
    const to = from + sign[0].length;
    if (keep.some((span) => span.start < to && from < span.end)) continue;
    if (to <= place.start) start = to;
    else if (from >= place.end) {
      end = from;
      break;
    }
  }
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}
