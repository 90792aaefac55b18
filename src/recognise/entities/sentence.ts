/** Longest stretch looked at on each side: keeps the work per name constant on text without sentence ends. */
const REACH = 320;

const NEWLINE = 0x0a;

/** Takes a text and a span; returns the sentence around it, cut to a bounded reach, as text. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  const least = Math.max(0, start - REACH);
  while (from > least && !endsSentence(text, from - 1)) from -= 1;
  let to = end;
  const most = Math.min(text.length, end + REACH);
  while (to < most && !endsSentence(text, to)) to += 1;
  return text.slice(from, to);
}

/** True where the character at `at` ends a sentence: a line end, or a stop before a space. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === NEWLINE) return true;
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next === 0x20 || next === NEWLINE || next === 0x22 || next === 0x201d || next === 0x2019;
}

/** True when a sentence or line begins at `start`, quotation marks and bullets aside. */
export function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  const least = Math.max(0, start - 6);
  while (at >= least && OPENING.has(text.charCodeAt(at))) at -= 1;
  if (at < 0) return true;
  const code = text.charCodeAt(at);
  if (code === NEWLINE) return true;
  return at < start - 1 && (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a);
}

/** Space, no-break space, quotation marks, bullets, dashes, brackets. */
const OPENING = new Set(
  [' ', '\u00a0', '"', "'", '“', '”', '‘', '’', '•', '*', '-', '–', '—', '(', '['].map((sign) => sign.charCodeAt(0)),
);

/** How far a line is looked at on each side of a name. */
const LINE_REACH = 120;
/** Words shorter than this are small in title case too. */
const LONG_WORD = 4;

/** True when most words of the line around `at` start with a capital: a heading in title case, or one in capitals. */
export function inTitleCase(text: string, at: number): boolean {
  let from = at;
  const least = Math.max(0, at - LINE_REACH);
  while (from > least && text.charCodeAt(from - 1) !== NEWLINE) from -= 1;
  const most = Math.min(text.length, at + LINE_REACH);
  let long = 0;
  let capitals = 0;
  let start = from;
  for (let index = from; index <= most; index += 1) {
    const code = index < most ? text.charCodeAt(index) : NEWLINE;
    if (isLetter(code)) continue;
    if (index - start >= LONG_WORD) {
      long += 1;
      if (isCapital(text.charCodeAt(start))) capitals += 1;
    }
    if (code === NEWLINE) break;
    start = index + 1;
  }
  return long >= 4 && capitals * 10 >= long * 8;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code >= 0xc0;
