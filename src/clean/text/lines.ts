import { normaliseText } from '../normalise.js';

/** One block of a text: a line, or several that one paragraph was broken over. */
export interface TextBlock {
  /** Normalised, without Markdown. */
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'list_item' | 'quote';
  /** Level of a Markdown heading, 0 for none. */
  readonly level: number;
  /** True where an empty line stands before it. */
  readonly spaced: boolean;
  /** True where a picture stood before it: a line of no-break spaces, or Markdown's mark for one. */
  readonly afterPicture: boolean;
  /** True where wide gaps or bars part it into short pieces, as the words of a menu stand in a row. */
  readonly row: boolean;
}

const LIST_MARK = /^\s*(?:[•●▪◦‣∙·*○◼■–-]|\d{1,3}[.)]|[a-z][.)])\s+\S/;
const WIDEST_WRAP = 120;
const LONGEST_PIECE = 24;

/**
 * Splits a text into blocks. Lines are joined where one paragraph was broken over them: the next begins in lower case
 * in the middle of a sentence, or all lines end at one width, and the next word would not have fitted.
 */
export function splitBlocks(text: string): TextBlock[] {
  const markdown = isMarkdown(text);
  const lines = text.split(/\r\n?|\n/);
  const width = wrapWidth(lines);
  const blocks: TextBlock[] = [];
  let spaced = true;
  let picture = false;
  let last = '';
  for (const raw of lines) {
    const line = normaliseText(raw);
    if (line === '') {
      spaced = true;
      picture ||= (raw.match(/\u00a0/g)?.length ?? 0) >= 3;
      continue;
    }
    if (markdown && /^!\[[^\]]{0,500}\]\([^)]{0,2000}\)$/.test(line)) {
      picture = true;
      continue;
    }
    const previous = blocks.at(-1);
    if (previous !== undefined && !spaced && continues(last, line, raw, width)) {
      blocks[blocks.length - 1] = { ...previous, text: `${previous.text} ${unmarked(line, markdown)}` };
    } else {
      blocks.push({ ...shape(line, markdown), spaced, afterPicture: picture, row: isRow(raw) });
    }
    last = line;
    spaced = false;
    picture = false;
  }
  return blocks;
}

/** Three short pieces or more in one line, with wide gaps or bars between them and no sentence's end. */
function isRow(raw: string): boolean {
  if (raw.length > 300) return false;
  const pieces = raw.trim().split(/ {2,}|\t+|\u00a0{2,}| ?[|•·»] ?/);
  return pieces.length >= 3 && pieces.every((piece) => piece.length <= LONGEST_PIECE && !/[.!?]$/.test(piece));
}

function continues(previous: string, line: string, raw: string, width: number): boolean {
  if (LIST_MARK.test(raw) || /^#{1,6}\s/.test(line)) return false;
  if (width > 0 && !/^#{1,6}\s/.test(previous)) {
    const word = line.split(' ', 1)[0] ?? '';
    if (previous.length + 1 + word.length > width) return true;
  }
  return previous.length >= 40 && !/[.!?…:;"”’)\]]$/.test(previous) && /^\p{Ll}/u.test(line);
}

/** The width lines were wrapped at, or 0 where each line is a paragraph. */
function wrapWidth(lines: readonly string[]): number {
  let widest = 0;
  let joined = 0;
  let full = 0;
  for (const line of lines) widest = Math.max(widest, line.length);
  if (widest > WIDEST_WRAP || widest < 40) return 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (lines[index + 1] ?? '').trim() === '') continue;
    joined += 1;
    if (line.length > 0.75 * widest) full += 1;
  }
  return joined >= 3 && full >= 0.6 * joined ? widest : 0;
}

function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 50_000);
  return /^#{1,6} \S/m.test(sample) || /\]\(https?:\/\//.test(sample) || /^(?:[-*] \[|> \S)/m.test(sample);
}

function shape(line: string, markdown: boolean): Pick<TextBlock, 'text' | 'kind' | 'level'> {
  const hashes = markdown ? (/^(#{1,6})\s+/.exec(line)?.[1]?.length ?? 0) : 0;
  if (hashes > 0)
    return { text: unmarked(line.slice(hashes).replace(/\s#{1,6}$/, ''), true), kind: 'heading', level: hashes };
  if (markdown && line.startsWith('> ')) return { text: unmarked(line.slice(2), true), kind: 'quote', level: 0 };
  return { text: unmarked(line, markdown), kind: LIST_MARK.test(line) ? 'list_item' : 'paragraph', level: 0 };
}

/** Takes Markdown's marks for links and stress off a line. */
function unmarked(line: string, markdown: boolean): string {
  if (!markdown) return line;
  return line
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^*]{1,500})(?<=\S)\*(?![\w*])/g, '$1')
    .trim();
}
