import type { Span } from '../../model/span.js';
import { matchesOf } from '../scan/patterns.js';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»', '„': '”' };
const MARK = /[“‘«„"'”’»\n]/g;
/** The longest quotation, in characters, that may run over paragraph borders. */
const REACH = 6000;

interface Open {
  readonly mark: string;
  readonly close: string;
  readonly start: number;
}

const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/**
 * Takes clean text; returns the outermost quotations in order, as the spans between their marks. A paragraph that ends inside
 * one goes on in the next only where that opens with the same mark again, as house styles have it; else the mark was stray.
 * One pass over the marks.
 */
export function quoteSpans(text: string): Span[] {
  const spans: Span[] = [];
  let open: Open | null = null;
  let repeated = -1;
  for (const match of matchesOf(MARK, text)) {
    const at = match.index;
    const mark = match[0];
    if (mark === '\n') {
      if (open !== null && text[at + 1] === open.mark) repeated = at + 1;
      else open = null;
      continue;
    }
    if (open !== null && at - open.start > REACH) open = null;
    if (open === null) open = opening(text, at, mark);
    else if (at !== repeated && mark === open.close && closes(text, at, open)) {
      if (at > open.start) spans.push({ start: open.start, end: at });
      open = null;
    }
  }
  return spans;
}

function opening(text: string, at: number, mark: string): Open | null {
  const previous = text[at - 1];
  const next = text[at + 1];
  if (next === undefined || /\s/.test(next)) return null;
  const close = PAIRS[mark];
  if (close !== undefined) return mark === '‘' && isWordChar(previous) ? null : { mark, close, start: at + 1 };
  if (mark !== '"' && mark !== "'") return null;
  if (isWordChar(previous)) return null;
  // `'90s`, `'em`: an apostrophe that opens a word.
  if (mark === "'" && /^(?:\d0s|em\b|til\b|tis\b|n\b)/.test(text.slice(at + 1, at + 5))) return null;
  return { mark, close: mark, start: at + 1 };
}

function closes(text: string, at: number, open: Open): boolean {
  const previous = text[at - 1];
  const next = text[at + 1];
  if (open.close === '’' || open.close === "'") {
    // An apostrophe inside a word, or after a plural whose noun follows, closes nothing.
    if (isWordChar(previous) && isWordChar(next)) return false;
    if (previous === 's' && next === ' ' && laterClose(text, at, open)) return false;
  }
  if (open.mark === open.close && (previous === undefined || /[\s(]/.test(previous)) && isWordChar(next))
    return at === open.start;
  return true;
}

/** After `children’ `: another closing mark before the paragraph or a new opening ends means this one was an apostrophe. */
function laterClose(text: string, at: number, open: Open): boolean {
  const rest = text.slice(at + 1, at + 120);
  for (let i = 0; i < rest.length; i += 1) {
    const char = rest[i];
    if (char === '\n' || (char === open.mark && open.mark !== open.close)) return false;
    if (char === open.close && !(isWordChar(rest[i - 1]) && isWordChar(rest[i + 1]))) {
      return !(open.mark === open.close && (rest[i - 1] === ' ' || rest[i - 1] === undefined));
    }
  }
  return false;
}
