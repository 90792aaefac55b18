/** One to three blanks within a line, no-break spaces included. */
export const GAP = '[ \\u00a0\\u2009\\u202f]{1,3}';
/** Nothing or a blank. */
export const OPTIONAL_GAP = '[ \\u00a0\\u2009\\u202f]{0,3}';
/** A hyphen or any dash. */
export const DASH = '[-\\u2010-\\u2015\\u2212]';
/** A straight or curly apostrophe. */
export const APOSTROPHE = "['\\u2019\\u2018]";

/** Takes a pattern source; returns it as a sticky expression that ignores case. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'iy');
}

/** Takes a sticky expression, a text and an offset; returns the match that begins right there, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Takes a global expression and a text; yields its matches in order. `matchAll` makes a new expression at every call, which
 * costs more than matching a short text does. One walk at a time over one expression.
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { lastIndex } = pattern;
    yield match;
    pattern.lastIndex = match[0] === '' ? lastIndex + 1 : lastIndex;
  }
}

/** Takes a text and an offset; returns up to `reach` characters before it, none from an earlier line. */
export function before(text: string, at: number, reach: number): string {
  const slice = text.slice(Math.max(0, at - reach), at);
  return slice.slice(slice.lastIndexOf('\n') + 1);
}

/** Takes a text and an offset; returns up to `reach` characters from it on, none from a later line. */
export function after(text: string, at: number, reach: number): string {
  const slice = text.slice(at, at + reach);
  const line = slice.indexOf('\n');
  return line < 0 ? slice : slice.slice(0, line);
}
