import type { Span } from '../model/span.js';

/** A stretch of text with the marks that cover it. */
export interface Piece<Mark extends Span> extends Span {
  readonly text: string;
  /** The marks that cover it, the first to begin first; at most `MOST_MARKS` of them. */
  readonly marks: readonly Mark[];
  /** How many further marks cover it. */
  readonly more: number;
  /** The marks of which it is the first stretch. */
  readonly begins: readonly Mark[];
}

/** Marks that a piece names; with a bound the work stays linear however deep marks lie on each other. */
export const MOST_MARKS = 24;

/**
 * Takes a text, marks on it (UTF-16 offsets; any order, overlapping, repeated) and places to cut at besides; returns the
 * text in pieces, each covered by the same marks from end to end. The pieces joined are the text. Marks beyond the text are
 * cut off, empty ones are left out, and no character of two code units is divided. Work: sorting, then linear.
 */
export function piecesOf<Mark extends Span>(
  text: string,
  marks: readonly Mark[],
  cuts: Iterable<number> = [],
): Piece<Mark>[] {
  const placed = marks
    .map((mark, order) => ({ mark, order, start: boundary(text, mark.start), end: boundary(text, mark.end) }))
    .filter(({ start, end }) => start < end);
  const starting = [...placed].sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const ending = [...placed].sort((a, b) => a.end - b.end);
  const edges = [0, text.length, ...[...cuts].map((cut) => boundary(text, cut))];
  for (const { start, end } of placed) edges.push(start, end);
  const places = [...new Set(edges)].sort((a, b) => a - b);

  const active = new Set<(typeof placed)[number]>();
  const pieces: Piece<Mark>[] = [];
  let nextStart = 0;
  let nextEnd = 0;
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    for (let one = ending[nextEnd]; one !== undefined && one.end <= start; one = ending[++nextEnd]) active.delete(one);
    const begins: Mark[] = [];
    for (let one = starting[nextStart]; one !== undefined && one.start <= start; one = starting[++nextStart]) {
      active.add(one);
      begins.push(one.mark);
    }
    const covering = firstOf(active, MOST_MARKS).map(({ mark }) => mark);
    pieces.push({
      ...{ start, end, text: text.slice(start, end) },
      ...{ marks: covering, more: active.size - covering.length, begins },
    });
  }
  return pieces;
}

/** A place within the text that divides no character: where it falls between two halves of one, the place before it. */
function boundary(text: string, at: number): number {
  const place = Math.min(Math.max(Math.trunc(at) || 0, 0), text.length);
  return isLowSurrogate(text.charCodeAt(place)) && isHighSurrogate(text.charCodeAt(place - 1)) ? place - 1 : place;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function firstOf<Value>(values: Iterable<Value>, most: number): Value[] {
  const first: Value[] = [];
  for (const value of values) {
    if (first.length === most) break;
    first.push(value);
  }
  return first;
}
