import type { Hint } from '../../model/raw.js';
import { readAuthors, readDate } from '../metadata/index.js';
import type { ReportBlock } from './paragraphs.js';

const LONGEST_TITLE = 8;

/** A line that states something of the report: `Inspection dates: …`, or a date alone. */
const STATES = /^[\p{L} ’'/-]{3,40}:\s?\S/u;

/** The blocks at the top of the first page that make the report's title: before its first statement or sentence. */
export function titleBlocks(blocks: readonly ReportBlock[]): ReportBlock[] {
  const title: ReportBlock[] = [];
  for (const block of blocks.slice(0, LONGEST_TITLE)) {
    const plain = block.text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '').trim();
    if (block.page > 0 || block.kind === 'table_row' || block.note || block.contents) break;
    if (plain.length > 250 || /[.!?]$/.test(plain) || STATES.test(plain) || block.kind === 'list_item') break;
    if (title.length > 0 && (isDated(plain) || isSentence(plain))) break;
    title.push(block);
  }
  return title;
}

function isDated(text: string): boolean {
  return text.length < 60 && readDate(text) !== null;
}

/** A heading that states a finding belongs to the text. */
function isSentence(text: string): boolean {
  return /\b(?:is|are|was|were|has|have|requires?)\b/.test(text);
}

/** One line of the title's blocks: a dash between parts that stand alone. */
function titleLine(title: readonly ReportBlock[]): string {
  let line = '';
  for (const block of title) {
    const text = block.text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '').trim();
    const runsOn = line === '' || /^\p{Ll}/u.test(text) || /\b(?:and|of|the|for|in|to|&)$/i.test(line);
    line += runsOn ? ` ${text}` : ` – ${text}`;
  }
  return line.trim();
}

const PUBLISHED =
  /^(?:(?:report|date|inspection report|letter|document)s? )?(?:published|publication date|date of publication|date published|publication)(?: date)?\s?(?:on)?\s?[:–-]?\s+(.{6,60})$/i;
const LEAD =
  /^(?:lead (?:inspector|author|reviewer|investigator)|author|prepared by|report by|written by|reporting inspector)\s?[:–-]\s?(.{4,120})$/i;

const DAY_ALONE =
  /^(?:date:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/iu;

/** What follows a name in such a line: a post, letters after the name, further persons. */
const AFTER_NAME =
  /(?:[,;(]|\s+[-–]\s|\s+(?:Her|His) Majesty|\s+(?:HMI|SHMI|OBE|CBE|MBE|QPM|Senior|Lead|Principal|Regional|Chief|Ofsted|Inspector|Director)\b|\s+and\s).*$/;

/** What a report says of itself: title, day of publication, lead inspector or author, publisher. */
export function reportHints(blocks: readonly ReportBlock[], title: readonly ReportBlock[], sourcePath: string): Hint[] {
  const hints: Hint[] = [];
  const line = titleLine(title);
  if (line !== '') hints.push({ field: 'title', value: line, origin: 'text' });
  const all = blocks
    .filter((block) => block.kind !== 'table_row' || block.text.length < 200)
    .map((block) => block.text.replace(/\t/g, ' '));
  const published = all
    .map((text) => PUBLISHED.exec(text)?.[1])
    .find((text) => text !== undefined && readDate(text) !== null);
  if (published !== undefined) hints.push({ field: 'published', value: published, origin: 'text' });
  const day = dateBlock(blocks);
  if (published === undefined && day !== undefined) hints.push({ field: 'published', value: day.text, origin: 'text' });
  const lead = all.map((text) => LEAD.exec(text)?.[1]).find((text) => text !== undefined);
  const name = lead === undefined ? undefined : readAuthors(lead.replace(AFTER_NAME, ''))[0];
  if (name !== undefined) hints.push({ field: 'author', value: name, origin: 'text' });
  const publisher = publisherIn(all);
  if (publisher !== undefined) hints.push({ field: 'publisher', value: publisher, origin: 'text' });
  const named = dateInName(sourcePath);
  if (named !== null) hints.push({ field: 'published', value: named, origin: 'file' });
  return hints;
}

const LETTER_HEAD = 12;

/** The line at the head of a letter or paper that is nothing but its day; undefined where there is none. */
export function dateBlock(blocks: readonly ReportBlock[]): ReportBlock | undefined {
  return blocks
    .slice(0, LETTER_HEAD)
    .find((block) => block.page === 0 && block.kind === 'paragraph' && DAY_ALONE.test(block.text));
}

/** The body whose imprint it is: in brackets after its full name, or the name before "produces" or "published by". */
function publisherIn(texts: readonly string[]): string | undefined {
  for (const text of texts.slice(-40)) {
    const short =
      /^The \p{Lu}[^()]{10,120}\((\p{Lu}[\p{L}]{2,20})\) (?:regulates|inspects|is the|is an|promotes)/u.exec(text)?.[1];
    if (short !== undefined) return short;
  }
  for (const text of texts) {
    const by = /\b[Pp]ublished by (?:the )?(\p{Lu}[\p{L}’'&-]*(?: (?:\p{Lu}[\p{L}’'&-]*|of|for|and)){0,6})/u.exec(
      text,
    )?.[1];
    if (by !== undefined) return by;
  }
  return undefined;
}

/** The day that a file's name spells, as downloads are often named by date; null for none. */
function dateInName(path: string): string | null {
  const name = (path.split('/').at(-1) ?? '').replace(/\.[a-z]{2,4}$/i, '').replace(/[_]+/g, ' ');
  return readDate(name)?.day ?? null;
}
