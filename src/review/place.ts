import type { Span } from '../model/span.js';

export type Place = Span;

/**
 * Takes a text, words and where they stood once (UTF-16); returns where they stand now: there, else the nearest place, the
 * earlier of two as near. Null where the text no longer holds them.
 */
export function placeOf(text: string, words: string, start: number): Place | null {
  if (words === '') return null;
  if (text.startsWith(words, start)) return { start, end: start + words.length };
  const after = text.indexOf(words, start);
  const before = start > 0 ? text.lastIndexOf(words, start - 1) : -1;
  if (after < 0 && before < 0) return null;
  const nearest = before >= 0 && (after < 0 || start - before <= after - start) ? before : after;
  return { start: nearest, end: nearest + words.length };
}
