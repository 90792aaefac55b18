import type { DropReason } from '../../model/block.js';
import type { Hint } from '../../model/raw.js';
import { readAuthors } from '../metadata/index.js';
import { appeal, isCaption, isClosingOffer, markerOf } from './furniture.js';
import { dateLine, isRunningText, type Verdicts } from './head.js';
import type { TextBlock } from './lines.js';
import { People } from './people.js';

const CLOSING_BLOCKS = 4;

/** Judges the blocks from the body on; returns what furniture says of author and publisher. */
export function judgeBody(blocks: readonly TextBlock[], verdicts: Verdicts): Hint[] {
  const hints = judgeMarkers(blocks, verdicts);
  judgeCaptions(blocks, verdicts);
  judgeAppeals(blocks, verdicts);
  judgeClosing(blocks, verdicts);
  judgeTail(blocks, verdicts);
  return hints;
}

/** Furniture that announces itself, with what follows it. */
function judgeMarkers(blocks: readonly TextBlock[], verdicts: Verdicts): Hint[] {
  const hints: Hint[] = [];
  const start = blocks.findIndex((block, at) => verdicts[at] === undefined && isRunningText(block.text));
  const middle = middleOf(blocks);
  let reason: DropReason | null = null;
  for (let at = Math.max(start, 0); at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || verdicts[at] !== undefined) continue;
    const marker = block.level > 0 && isSectionOfText(blocks, at) ? null : markerOf(block.text);
    if (marker !== null) {
      const counter = marker.reason === 'comment' && isCounter(block.text) && at <= middle;
      verdicts[at] = marker.reason;
      hints.push(...markerHints(block.text, marker.reason));
      if (marker.reach !== 'line' && !counter)
        reason = marker.reason === 'related' && resumes(blocks, at) ? 'related' : marker.reason;
    } else if (reason !== null) {
      const over = reason !== 'comment' && isStatement(block.text) && resumes(blocks, at - 1);
      if (over) reason = null;
      else verdicts[at] = reason;
    }
  }
  return hints;
}

/** A Markdown heading over running text is part of the article, whatever its words. */
function isSectionOfText(blocks: readonly TextBlock[], at: number): boolean {
  const next = blocks[at + 1];
  return next !== undefined && isRunningText(next.text) && resumes(blocks, at);
}

/** The number of comments, which many pages print beneath the headline too. */
function isCounter(line: string): boolean {
  return /^(?:(?:\d{1,6}|no) )?(?:comments?|responses?|replies)(?: \(\d+\))?$/i.test(line);
}

/** The block up to which half of the running text stands. */
function middleOf(blocks: readonly TextBlock[]): number {
  const lengths = blocks.map((block) => (isStatement(block.text) ? block.text.length : 0));
  const half = lengths.reduce((total, length) => total + length, 0) / 2;
  let passed = 0;
  return lengths.findIndex((length) => {
    passed += length;
    return passed > half;
  });
}

/** A whole sentence of some length, as a teaser is not. */
function isStatement(text: string): boolean {
  return text.length >= 60 && /[.!?]["'”’)]?$/.test(text) && !text.endsWith('...') && text.split(' ').length >= 9;
}

/** True where the article goes on after a box: three full paragraphs or more before the next marker. */
function resumes(blocks: readonly TextBlock[], at: number): boolean {
  let full = 0;
  for (const block of blocks.slice(at + 1, at + 60)) {
    if (markerOf(block.text)?.reach === 'rest') break;
    if (isStatement(block.text)) full += 1;
  }
  return full >= 3;
}

function markerHints(line: string, reason: DropReason): Hint[] {
  if (reason === 'author_box') {
    const name = line.replace(/^about (?:the author:?)?\s?/i, '');
    return readAuthors(name).map((value) => ({ field: 'author', value, origin: 'text' }));
  }
  const site = /^[Mm]ore from (\p{Lu}[\p{L}'’&-]*(?: (?:\p{Lu}[\p{L}'’&-]*|of|and|the)){0,4})$/u.exec(line)?.[1];
  return site === undefined ? [] : [{ field: 'publisher', value: site, origin: 'text' }];
}

function judgeCaptions(blocks: readonly TextBlock[], verdicts: Verdicts): void {
  // Where most blocks follow a line of spaces, such lines part paragraphs and stand for no pictures.
  const fewPictures = blocks.filter((block) => block.afterPicture).length <= Math.max(2, 0.15 * blocks.length);
  const people = new People(blocks.map((block) => block.text).filter(isRunningText));
  for (const [at, block] of blocks.entries()) {
    if (verdicts[at] !== undefined) continue;
    const pictured =
      fewPictures && block.afterPicture && block.text.length <= 160 && !isRunningText(block.text) && block.level === 0;
    if (isCaption(block.text) || pictured || people.isNameAlone(block.text)) verdicts[at] = 'caption';
  }
  // A caption is often saved twice, once as the picture's description: its neighbour repeats its words.
  for (const [at, block] of blocks.entries()) {
    if (verdicts[at] !== undefined || block.text.length > 200 || isRunningText(block.text)) continue;
    const doubled = [at - 1, at + 1].some(
      (near) => verdicts[near] === 'caption' && repeats(block.text, blocks[near]?.text ?? ''),
    );
    if (doubled) verdicts[at] = 'caption';
  }
}

function repeats(line: string, caption: string): boolean {
  const fold = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [a, b] = [fold(line), fold(caption)];
  return a.length >= 12 && (a.includes(b) || b.includes(a));
}

const LARGEST_APPEAL = { blocks: 9, length: 1600 };

/** A section that asks readers to do something for the publisher is a promotion, heading and all. */
function judgeAppeals(blocks: readonly TextBlock[], verdicts: Verdicts): void {
  const open = [...blocks.keys()].filter((at) => verdicts[at] === undefined || verdicts[at] === null);
  let section: number[] = [];
  const sections: number[][] = [];
  for (const [index, at] of open.entries()) {
    if (isHeading(blocks[at], blocks[open[index + 1] ?? -1])) {
      sections.push(section);
      section = [];
    }
    section.push(at);
  }
  sections.push(section);
  for (const [index, part] of sections.entries()) {
    const content = part.slice(1);
    const texts = content.map((at) => blocks[at]?.text ?? '');
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (index === 0 || content.length === 0 || content.length > LARGEST_APPEAL.blocks || length > LARGEST_APPEAL.length)
      continue;
    const appeals = texts.map(appeal);
    const asks = appeals.filter((value) => value === 2).length;
    if (asks >= 2 && appeals.every((value) => value > 0)) for (const at of part) verdicts[at] = 'promotion';
  }
}

/** A short line without a full stop, over running text. */
function isHeading(block: TextBlock | undefined, next: TextBlock | undefined): boolean {
  if (block === undefined) return false;
  if (block.level > 0) return true;
  if (block.kind !== 'paragraph' || block.text.length > 90 || /[.!…;:,]["'”’)]?$/.test(block.text)) return false;
  return next !== undefined && next.text.length > block.text.length;
}

/** The last blocks: offers of jobs, newsletters and the like, and a date line that stands at the end. */
function judgeClosing(blocks: readonly TextBlock[], verdicts: Verdicts): void {
  let looked = 0;
  for (let at = blocks.length - 1; at > 0 && looked < CLOSING_BLOCKS; at -= 1) {
    const block = blocks[at];
    if (block === undefined || (verdicts[at] !== undefined && verdicts[at] !== null)) continue;
    looked += 1;
    if (isClosingOffer(block.text)) verdicts[at] = 'promotion';
    else if (dateLine(block.text) !== null) verdicts[at] = 'date_line';
    else break;
  }
}

const SHORTEST_TAIL = 4;
const MENU_WORDS = 4;

/** Many short lines after the last statement are menus and links. */
function judgeTail(blocks: readonly TextBlock[], verdicts: Verdicts): void {
  const last = blocks.findLastIndex((block, at) => (verdicts[at] ?? null) === null && isStatement(block.text));
  if (last < 0) return;
  const tail = [...blocks.keys()].slice(last + 1).filter((at) => (verdicts[at] ?? null) === null);
  const words = tail.map((at) => blocks[at]?.text.split(' ').length ?? 0).sort((a, b) => a - b);
  // A list that closes an article has longer lines than a menu, or stands under a line that announces it.
  const menu = (words[Math.floor(words.length / 2)] ?? 0) <= MENU_WORDS && !/:$/.test(blocks[last + 1]?.text ?? '');
  if (tail.length < SHORTEST_TAIL || !menu) return;
  for (const at of tail)
    if (blocks[at]?.kind === 'paragraph' && (blocks[at]?.text.length ?? 0) <= 90) verdicts[at] = 'navigation';
}

/** True for a block that reads like a heading of the body, for its kind. */
export function headingAt(blocks: readonly TextBlock[], at: number): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block === undefined || block.kind !== 'paragraph' || block.text.length > 90) return block?.kind === 'heading';
  return (
    block.spaced &&
    next?.spaced === true &&
    !/[.!…;:,]["'”’)]?$/.test(block.text) &&
    next.text.length > block.text.length
  );
}
