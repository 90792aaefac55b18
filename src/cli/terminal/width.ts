const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that take two cells: East Asian Wide and Fullwidth (Unicode Annex 11). */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|^[\u{17000}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\uFE0F|^\p{RI}/u;
const NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]+$/u;
const PLAIN = /^[\u0020-\u007E\u00A0-\u024F]*$/u;

/** Takes one grapheme; returns how many cells of a terminal it takes. */
function cells(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}

/** Takes a text without escapes; returns how many cells of a terminal it takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += cells(segment);
  return width;
}

/** Takes a text and a width in cells; returns it, cut with an ellipsis where it is wider. No grapheme is split. */
export function fitted(text: string, width: number): string {
  if (width <= 0) return '';
  // A cell holds at least one UTF-16 unit; what lies far beyond is not looked at.
  if (text.length <= width && widthOf(text) <= width) return text;
  if (widthOf(text.slice(0, 40 * width)) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(text.slice(0, 40 * width))) {
    const next = taken + cells(segment);
    if (next > width - 1) break;
    kept += segment;
    taken = next;
  }
  return `${kept.trimEnd()}…`;
}

/** Takes a text and a width; returns it with blanks up to that width, behind it or before it. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'left' ? `${text}${blanks}` : `${blanks}${text}`;
}

/** Takes a text on one line and a width; returns it in lines no wider, broken between words where that goes. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const pieces = widthOf(word) <= width ? [word] : broken(word, width);
    for (const piece of pieces) {
      const longer = line === '' ? piece : `${line} ${piece}`;
      if (line !== '' && widthOf(longer) > width) {
        lines.push(line);
        line = piece;
      } else line = longer;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** A word wider than a line, in pieces that fit. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const { segment } of graphemes.segment(word)) {
    const own = cells(segment);
    if (taken + own > width && piece !== '') {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += segment;
    taken += own;
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
}
