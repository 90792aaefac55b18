import { normaliseText } from '../normalise.js';

/** So many characters before a tag tell whether it parts two words. */
const TAIL = 5;

/** A piece of a block between line breaks. */
export interface Line {
  text: string;
  /** Its last characters, apart: reading the end of a string that is still being put together would copy all of it. */
  tail: string;
  linked: number;
  stressed: number;
}

/** A line without words. */
export const newLine = (): Line => ({ text: '', tail: '', linked: 0, stressed: 0 });

/** Takes what stands so far and words to come behind a tag; adds them, and a space where only markup keeps them apart. */
export function append(line: Line, data: string, edge: 'none' | 'markup' | 'parting'): void {
  const parts = edge !== 'none' && (runsTogether(line.tail, data) || (edge === 'parting' && labels(line.tail, data)));
  if (parts && data.trim() !== '') line.text += ' ';
  line.text += data;
  line.tail = data.length >= TAIL ? data.slice(-TAIL) : (line.tail + data).slice(-TAIL);
}

/** Takes the lines between two borders of blocks; returns the blocks they make: their words, and what of them is linked or stressed. */
export function joinLines(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  let parts: string[] = [];
  let sum = newLine();
  const close = (): void => {
    joined.push({ ...sum, text: parts.join(' ') });
    parts = [];
    sum = newLine();
  };
  for (const line of lines) {
    const text = normaliseText(line.text);
    if (breakParts(parts.at(-1) ?? '', text)) close();
    if (text !== '') parts.push(text);
    sum.linked += line.linked;
    sum.stressed += line.stressed;
  }
  close();
  return joined.filter(({ text }) => text !== '');
}

/** True where a line break parts two blocks rather than two words: the usual case but inside a sentence. */
function breakParts(before: string, after: string): boolean {
  if (before === '' || after === '') return true;
  return !/^\p{Ll}/u.test(after) || /[.!?:;]["'’”)\]]?$/.test(before.slice(-2));
}

/** Two runs of words that only markup keeps apart: a lower-case end, then a capitalised word, with no space between. */
function runsTogether(before: string, after: string): boolean {
  return /(?:\p{Ll}{3}|^By|\sBy|[.!?:;])["'’”)]?$/u.test(before) && /^["'‘“(]?\p{Lu}\p{Ll}/u.test(after.slice(0, 4));
}

/** A word in lower case and a number that only markup keeps apart: "Published" and "14 May". */
const labels = (before: string, after: string): boolean => /\p{Ll}{5}$/u.test(before) && /^\d/.test(after);
