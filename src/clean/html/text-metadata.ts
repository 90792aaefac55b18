import type { DropReason } from '../../model/block.js';
import type { Hint } from '../../model/raw.js';
import { bareByline, isPersonName, readDate } from '../metadata/index.js';
import type { Decision } from './decision.js';
import type { Mark, SegmentedPage } from './page.js';
import { isBylineText, isDateText, isPostText } from './wording.js';

/** Blocks around the article's head and end in which bylines and date lines are looked for. */
export interface HeadRange {
  /** Index of the headline's block, or -1. */
  readonly headline: number;
  /** Index of the first block of running text. */
  readonly first: number;
  /** Index of the second: between a standfirst and the body, bylines and dates often stand. */
  readonly second: number;
  /** Index of the last. */
  readonly last: number;
}

const BEFORE_HEADLINE = 4;
const AFTER_FIRST = 2;
const LONGEST_GAP = 12;
const AFTER_LAST = 3;
/** Longest stretch between headline and text that is still the article's head. */
const LONGEST_HEAD = 40;

function inHead(range: HeadRange, block: number): boolean {
  const start =
    range.headline >= 0 && range.headline <= range.first
      ? range.headline - BEFORE_HEADLINE
      : range.first - LONGEST_HEAD / 2;
  const end = Math.max(range.first + AFTER_FIRST, Math.min(range.second, range.first + LONGEST_GAP));
  return block >= start && block <= end;
}

/** True for a mark that stands in the article's head, and so speaks of it and not of a card or comment. */
export const markInHead = (range: HeadRange, mark: Mark): boolean => inHead(range, mark.block);

/** True for a mark from the article's head to just behind its end. */
export const markInArticle = (range: HeadRange, mark: Mark): boolean =>
  inHead(range, mark.block) || (mark.block > range.first && mark.block <= range.last + AFTER_LAST);

const MODIFIED = /\b(?:last )?(?:updated|modified|amended|edited|diweddarwyd)(?![a-z])/i;

/** The dates of one line: what stands behind "updated" is the modification, the rest the publication. */
function dateLine(text: string): readonly Hint[] {
  const at = text.search(MODIFIED);
  const parts = at < 0 ? [text] : [text.slice(0, at), text.slice(at)];
  return parts.flatMap((part, index) => {
    const field = at >= 0 && index === 1 ? ('modified' as const) : ('published' as const);
    return readDate(part) === null ? [] : [{ field, value: part.trim(), origin: 'text' }];
  });
}

/** A line, said by its markup to be a byline, that is nothing but a person's name. */
const isPersonLine = (text: string): boolean => text.length <= 40 && isPersonName(text) && !isPostText(text);

const LONGEST_LABEL = 80;
const UNNAMED: ReadonlySet<DropReason> = new Set(['boilerplate', 'navigation', 'metadata', 'share']);

/** True for a block left out whose date is the article's: a date line, a byline, a label with a day below the headline. */
const isDated = (text: string, reason: DropReason, belowHeadline: boolean): boolean =>
  reason === 'date_line' ||
  reason === 'byline' ||
  isDateText(text) ||
  (belowHeadline && text.length <= LONGEST_LABEL && UNNAMED.has(reason));

/** Candidates in the words of bylines and date lines at the article's head and end. */
export function textCandidates(page: SegmentedPage, decisions: readonly Decision[], range: HeadRange): readonly Hint[] {
  const found: Hint[] = [];
  page.blocks.forEach((block, at) => {
    const decision = decisions[at];
    if (decision === undefined || block.text.length > 160) return;
    const reason = decision.kept ? null : decision.reason;
    const head = inHead(range, at);
    if (!head && !(at > range.last && at <= range.last + AFTER_LAST && reason !== 'related' && reason !== 'comment'))
      return;
    if (isBylineText(block.text) && reason !== 'caption' && reason !== 'credit') {
      found.push({ field: 'author', value: block.text, origin: 'byline' });
    } else if (head && at > range.headline) {
      const name = bareByline(block.text) ?? (reason === 'byline' && isPersonLine(block.text) ? block.text : null);
      if (name !== null) found.push({ field: 'author', value: name, origin: 'byline' });
    }
    if (head && reason !== null && isDated(block.text, reason, at > range.headline))
      found.push(...dateLine(block.text));
  });
  return found;
}
