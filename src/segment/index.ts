import type { Block } from '../model/block.js';
import type { Paragraph, SegmentedText, Sentence, Token } from '../model/segment.js';
import type { Span } from '../model/span.js';
import { isAbbreviation } from './abbreviations.js';
import { readWithWink, type WinkReading } from './wink.js';

/** Changes whenever segmentation yields something else for the same text. */
export const SEGMENT_VERSION = 2;

/** A paragraph longer than this is read in pieces, so that memory stays flat on one-line monsters. */
const PIECE = 20_000;

/** Tokens. What never ends is cut, so that work within a sentence stays bounded; real sentences are far shorter. */
const LONGEST_SENTENCE = 300;

/**
 * Clean text (one block a line) and its blocks in; paragraphs, sentences and tagged tokens out. Offsets are UTF-16 into
 * `text`; sentences never cross a line. Kept blocks give the paragraphs their kind; without blocks all are paragraphs.
 */
export function segment(text: string, blocks: readonly Block[] = []): SegmentedText {
  const kinds = new Map(blocks.flatMap((block) => (block.kept ? [[block.span.start, block.kind] as const] : [])));
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  for (const line of linesOf(text)) {
    const first = sentences.length;
    const index = paragraphs.length;
    for (const piece of piecesOf(text, line)) sentencesOf(text, piece, index, sentences);
    paragraphs.push({
      ...line,
      index,
      kind: kinds.get(line.start) ?? 'paragraph',
      sentences: { start: first, end: sentences.length },
    });
  }
  return { text, paragraphs, sentences };
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function piecesOf(text: string, line: Span): Span[] {
  const pieces: Span[] = [];
  let start = line.start;
  while (line.end - start > PIECE) {
    const space = text.lastIndexOf(' ', start + PIECE);
    const end = space > start ? space : start + PIECE;
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: line.end });
  return pieces;
}

function sentencesOf(text: string, piece: Span, paragraph: number, into: Sentence[]): void {
  const reading = readWithWink(text.slice(piece.start, piece.end));
  const tokens = placeTokens(text, piece, reading);
  for (const [first, last] of splitGlued(reading, joinBroken(reading))) {
    const own = tokens.slice(first, last + 1).filter((token) => token.end > token.start && token.text.trim() !== '');
    for (let at = 0; at < own.length; at += LONGEST_SENTENCE) {
      const part = own.slice(at, at + LONGEST_SENTENCE);
      const head = part[0];
      const tail = part.at(-1);
      if (head === undefined || tail === undefined) continue;
      into.push({ start: head.start, end: tail.end, index: into.length, paragraph, tokens: part });
    }
  }
}

/** Gives every token its offsets: the white space before it and its own length, or its next occurrence where wink changed it. */
function placeTokens(text: string, piece: Span, reading: WinkReading): Token[] {
  let at = piece.start;
  return reading.tokens.map((token) => {
    let start = at + token.before.length;
    if (!text.startsWith(token.text, start)) {
      const found = text.indexOf(token.text, at);
      start = found === -1 || found + token.text.length > piece.end ? at : found;
    }
    const end = Math.min(start + token.text.length, piece.end);
    at = end;
    return { text: text.slice(start, end), start, end, pos: token.pos };
  });
}

/** Joins sentences that were cut after an abbreviation (`Cllr. Smith`) or before a word in lower case. */
function joinBroken(reading: WinkReading): (readonly [number, number])[] {
  const joined: (readonly [number, number])[] = [];
  for (const span of reading.sentences) {
    const previous = joined.at(-1);
    if (previous !== undefined && isBroken(reading, previous[1], span[0]))
      joined[joined.length - 1] = [previous[0], span[1]];
    else joined.push(span);
  }
  return joined;
}

/** Splits after `£7.6m.` and its like, which wink-nlp takes for abbreviations: a stop, white space, then a capital. */
function splitGlued(
  reading: WinkReading,
  spans: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  return spans.flatMap(([first, last]) => {
    const parts: (readonly [number, number])[] = [];
    let start = first;
    for (let index = first; index < last; index += 1) {
      if (!endsSentence(reading, index)) continue;
      parts.push([start, index]);
      start = index + 1;
    }
    parts.push([start, last]);
    return parts;
  });
}

function endsSentence(reading: WinkReading, index: number): boolean {
  const token = reading.tokens[index];
  const next = reading.tokens[index + 1];
  if (token === undefined || next === undefined || !token.text.endsWith('.') || !/\s/.test(next.before)) return false;
  const word = token.text === '.' ? (reading.tokens[index - 1]?.text ?? '') : token.text.slice(0, -1);
  if (!/^\p{Lu}/u.test(next.text) || isAbbreviation(word) || /\.|^\p{Lu}$/u.test(word.replace(/[\d.,]+/, '')))
    return false;
  return /^(?:[\d.,]*\p{Ll}{1,2}|\d[\d.,]*)$/u.test(word);
}

function isBroken(reading: WinkReading, last: number, next: number): boolean {
  const end = reading.tokens[last]?.text ?? '';
  const word = end === '.' ? (reading.tokens[last - 1]?.text ?? '') : end;
  if (end.endsWith('.') && isAbbreviation(word)) return true;
  const following = reading.tokens[next]?.text ?? '';
  return /^\p{Ll}/u.test(following) && end !== '?' && end !== '!' && !/^[”’"']$/.test(end);
}
