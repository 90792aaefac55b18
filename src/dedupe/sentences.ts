import type { Span } from '../model/span.js';

const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:mr|mrs|ms|dr|prof|sir|st|cllr|rev|hon|no|vs|etc|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{Lu})$/iu;
const END = /[.!?…]["”’')\]]*(?=\s+["“‘'([]*[\p{Lu}\p{N}])/gu;

function isAbbreviation(line: string, end: number): boolean {
  return ABBREVIATION.test(line.slice(Math.max(0, end - 8), end));
}

/**
 * Splits a clean text into sentences: at line ends, and at closing punctuation before a capital or a digit. Returns
 * their spans in order, without white space at either end. Linear in the text.
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  const push = (start: number, end: number): void => {
    let from = start;
    let to = end;
    while (from < to && text.charAt(from).trim() === '') from++;
    while (to > from && text.charAt(to - 1).trim() === '') to--;
    if (from < to) spans.push({ start: from, end: to });
  };
  let lineStart = 0;
  while (lineStart <= text.length) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const line = text.slice(lineStart, lineEnd);
    let from = 0;
    for (const match of line.matchAll(END)) {
      if (match[0] === '.' && isAbbreviation(line, match.index)) continue;
      const to = match.index + match[0].length;
      push(lineStart + from, lineStart + to);
      from = to;
    }
    push(lineStart + from, lineEnd);
    lineStart = lineEnd + 1;
  }
  return spans;
}
