import type { DropReason } from '../../model/block.js';
import type { Hint } from '../../model/raw.js';
import { bareByline, isPersonName, readAuthors, readDate, sameTitle } from '../metadata/index.js';
import { isCaption, markerOf } from './furniture.js';
import type { TextBlock } from './lines.js';
import { isMasthead } from './masthead.js';

/** Decisions on the blocks of a text, by position: a reason to drop it, null to keep it, undefined while open. */
export type Verdicts = (DropReason | null | undefined)[];

const LONGEST_HEAD = 200;
/** So many lines of a menu in a row part what stands before them from the article. */
const MENU_RUN = 4;

/** True for a paragraph of running text, as the body has and the head has not. */
export function isRunningText(text: string): boolean {
  if (text.length < 80) return false;
  const sentences = text.match(/[.!?…]["'”’)]?(?=\s|$)/g)?.length ?? 0;
  return sentences >= 2 || (sentences === 1 && /[.!?…]["'”’)]?$/.test(text) && text.length >= 90);
}

/**
 * Judges the blocks before the body: headline, date lines, bylines, captions, navigation. Returns what they say of
 * title, author and dates.
 *
 * @param titled the title where a container gave it; its line is then only looked for
 */
export function judgeHead(blocks: readonly TextBlock[], verdicts: Verdicts, titled: string | null): Hint[] {
  const hints: Hint[] = [];
  const body = blocks.findIndex((block) => isRunningText(block.text) && markerOf(block.text) === null);
  const end = Math.min(body < 0 ? blocks.length : headEnd(blocks, body), LONGEST_HEAD);
  for (let at = 0; at < end; at += 1) {
    const block = blocks[at];
    if (block !== undefined) judgeHeadLine(block, at, verdicts, hints);
  }
  const title =
    titled === null ? findTitle(blocks, verdicts, end) : blocks.findIndex((block) => sameTitle(block.text, titled));
  if (title >= 0 && (titled === null || title < Math.max(end, 3))) {
    verdicts[title] = 'title';
    if (titled === null) hints.push({ field: 'title', value: blocks[title]?.text ?? '', origin: 'text' });
    const masthead = blocks.slice(0, title).find((block) => isMasthead(block.text))?.text;
    if (masthead !== undefined) hints.push({ field: 'publisher', value: masthead, origin: 'text' });
    hints.push(...judgeLoneNames(blocks, verdicts, title, end));
    judgeAroundTitle(blocks, verdicts, title, end);
  }
  return hints;
}

/** Lines between a standfirst and the body at most. */
const LONGEST_GAP = 8;

/** Where the head ends: at the first running text, or after the last byline or date line that stands between it and the next. */
function headEnd(blocks: readonly TextBlock[], first: number): number {
  let end = first;
  for (let at = first + 1; at < blocks.length && at <= first + LONGEST_GAP; at += 1) {
    const text = blocks[at]?.text ?? '';
    if (isRunningText(text)) break;
    if (dateLine(text) !== null || byline(text).length > 0 || bareByline(text) !== null) end = at + 1;
  }
  return end;
}

function judgeHeadLine(block: TextBlock, at: number, verdicts: Verdicts, hints: Hint[]): void {
  const { text } = block;
  const dates = dateLine(text);
  const bare = bareByline(text);
  const names = bare === null ? byline(text) : [bare];
  if (names.length > 0) {
    verdicts[at] = 'byline';
    for (const value of names) hints.push({ field: 'author', value, origin: 'byline' });
    if (dates === null && /\d{2}/.test(text) && readDate(text) !== null)
      hints.push({ field: 'published', value: text, origin: 'text' });
  }
  if (dates !== null) {
    verdicts[at] ??= 'date_line';
    hints.push({ field: dates, value: text, origin: 'text' });
    if (dates === 'modified') hints.push({ field: 'published', value: text, origin: 'text' });
  }
  if (isCaption(text)) verdicts[at] ??= 'caption';
  verdicts[at] ??= markerOf(text)?.reason;
  if (block.row) verdicts[at] ??= 'navigation';
}

/** The first line that can be a headline; one of a few words only where no longer one is there. */
function findTitle(blocks: readonly TextBlock[], verdicts: Verdicts, end: number): number {
  const open = [...blocks.keys()].slice(0, Math.max(end, 1)).filter((at) => verdicts[at] === undefined);
  const marked = open.find((at) => blocks[at]?.level === 1);
  if (marked !== undefined) return marked;
  // A paper's name at the top is no headline where another line can be one.
  const name = blocks[open[0] ?? -1]?.text ?? '';
  const masthead = open.length > 1 && isMasthead(name) ? open.shift() : undefined;
  const fits = (at: number, words: number): boolean => {
    const block = blocks[at];
    return (
      block !== undefined &&
      block.kind !== 'list_item' &&
      block.text.length <= 250 &&
      !isRunningText(block.text) &&
      block.text.split(' ').length >= words
    );
  };
  // Where nothing but a head is there, a lone line may be all of the text.
  if (blocks.length < 2) return -1;
  const menu = menuEnd(blocks, end);
  const after = open.filter((at) => at >= menu);
  const found = after.find((at) => fits(at, 3)) ?? after.find((at) => fits(at, 1)) ?? open.find((at) => fits(at, 3));
  return found ?? masthead ?? -1;
}

/** Where the last menu of the head ends: a run of lines of one to three words. */
function menuEnd(blocks: readonly TextBlock[], end: number): number {
  let run = 0;
  let last = 0;
  for (let at = 0; at < end; at += 1) {
    const text = blocks[at]?.text ?? '';
    run = text.split(' ').length <= 3 && text.length <= 32 && !/[.!?]$/.test(text) ? run + 1 : 0;
    if (run >= MENU_RUN) last = at + 1;
  }
  return last;
}

/** A line that is nothing but a person's name, beside a date line: a byline without its "By". */
function judgeLoneNames(blocks: readonly TextBlock[], verdicts: Verdicts, title: number, end: number): Hint[] {
  const dated = (at: number): boolean => verdicts[at] === 'date_line';
  for (let at = title + 1; at < end; at += 1) {
    const text = blocks[at]?.text ?? '';
    if (verdicts[at] !== undefined || !(dated(at - 1) || dated(at + 1)) || text.length > 40) continue;
    if (!isPersonName(text) || /[.!?:,]$/.test(text)) continue;
    verdicts[at] = 'byline';
    return [{ field: 'author', value: text, origin: 'byline' }];
  }
  return [];
}

/** What stands before the headline is navigation; after it, words of a menu and a picture's line go. */
function judgeAroundTitle(blocks: readonly TextBlock[], verdicts: Verdicts, title: number, end: number): void {
  const headline = blocks[title]?.text ?? '';
  for (let at = 0; at < title; at += 1) verdicts[at] ??= 'navigation';
  for (let at = title + 1; at < end; at += 1) {
    const block = blocks[at];
    if (block === undefined || verdicts[at] !== undefined) continue;
    const unfinished = !/[.!?]["'”’]?$/.test(block.text) || block.text.length < 100;
    if (sameTitle(block.text, headline)) verdicts[at] = 'duplicate';
    else if (block.afterPicture && block.text.length <= 160 && unfinished) verdicts[at] = 'caption';
    else if (isNameWithRemark(block.text)) verdicts[at] = 'caption';
    else if (isMenuWord(block) && at + 1 < end) verdicts[at] = 'navigation';
  }
}

/** One or two words between headline and body: a section's name, a button. */
function isMenuWord(block: TextBlock): boolean {
  const { text } = block;
  return (
    block.level === 0 &&
    block.kind === 'paragraph' &&
    text.length <= 32 &&
    text.split(' ').length <= 2 &&
    /^[\p{Script=Latin}\d\p{P}\p{S} ]+$/u.test(text)
  );
}

/** "Jane Smith - ready for the task?" under a picture. */
function isNameWithRemark(text: string): boolean {
  return text.length <= 120 && /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’-]+){1,2} ?[-–—:] \p{Ll}/u.test(text);
}

const LABEL =
  /^(?:(?:first |originally |last )?(?:published|posted|updated|modified|created|edited|publication date|date|cyhoeddwyd|diweddarwyd)(?: (?:on|at|date))?)\s?[:|]?\s*/i;
const DATE_WORDS =
  /\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|st|nd|rd|th|am|pm|gmt|bst|utc|at|on|of|and|updated|published|last|posted|first|min(?:ute)?s?|read|ago|time)\b/gi;

/** What a line that holds a date and nothing else dates: publication or change; null for any other line. */
export function dateLine(text: string): 'published' | 'modified' | null {
  if (text.length > 110 || !/\d/.test(text)) return null;
  const bare = text.replace(LABEL, '');
  const rest = bare
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\d+|[.,:;|/+–—()•·-]/g, ' ')
    .replace(DATE_WORDS, ' ')
    .replace(/\b[tz]\b/gi, ' ');
  if (rest.trim() !== '' || readDate(bare) === null) return null;
  return /^(?:last )?(?:updated|modified|edited|diweddarwyd)/i.test(text) ? 'modified' : 'published';
}

function byline(text: string): readonly string[] {
  if (
    text.length > 160 ||
    !/^(?:by|written by|words(?: by|:)|reported by|report by|posted by|author\s?:|gan)\s+\S/i.test(text)
  )
    return [];
  // A standfirst may begin with "By": names are capitalised, verbs are not.
  const start = text.replace(/^(?:written |reported |report |posted |words )?(?:by|author\s?:|words:|gan)\s+/i, '');
  if (!/^\p{Lu}/u.test(start) || /[.!?]$/.test(text) || (start.match(/(?<![\p{L}'’])\p{Ll}{3,}/gu)?.length ?? 0) > 6)
    return [];
  return readAuthors(text);
}
