import { fitted, widthOf, wrapped } from './width.js';

/** A stretch of text and how it is marked. */
export interface Piece {
  readonly text: string;
  readonly mark?: (text: string) => string;
}

/**
 * Takes safe text in pieces and a width; returns it in lines no wider, broken between words, each word marked as its piece
 * is; at most `most` lines, the last with an ellipsis where more would follow.
 */
export function wrappedPieces(pieces: readonly Piece[], width: number, most = Number.POSITIVE_INFINITY): string[] {
  const marks: ((text: string) => string)[] = [];
  let whole = '';
  for (const { text, mark = unmarked } of pieces) {
    for (let index = 0; index < text.length; index += 1) marks.push(mark);
    whole += text;
  }
  const lines: string[] = [];
  let at = 0;
  const plain = wrapped(whole, width);
  for (const line of plain) {
    if (lines.length === most) break;
    while (whole.charAt(at) === ' ' && !line.startsWith(' ')) at += 1;
    const cut = lines.length === most - 1 && plain.length > most;
    lines.push(markedLine(cut ? shortened(line, width) : line, marks.slice(at, at + line.length)));
    at += line.length;
  }
  return lines;
}

const unmarked = (text: string): string => text;

/** Makes room for an ellipsis at the end of a line. */
function shortened(line: string, width: number): string {
  let kept = line;
  while (widthOf(kept) > width - 2 && kept.includes(' ')) kept = kept.slice(0, kept.lastIndexOf(' '));
  return widthOf(kept) > width - 2 ? fitted(`${kept} `.repeat(2), width) : `${kept} …`;
}

/** Marks runs of characters that are marked alike. */
function markedLine(line: string, marks: readonly ((text: string) => string)[]): string {
  let shown = '';
  let run = '';
  let mark = marks[0] ?? unmarked;
  for (let index = 0; index < line.length; index += 1) {
    const own = marks[index] ?? unmarked;
    if (own !== mark) {
      shown += mark(run);
      run = '';
      mark = own;
    }
    run += line.charAt(index);
  }
  return shown + mark(run);
}
