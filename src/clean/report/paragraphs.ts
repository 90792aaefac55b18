import type { DropReason } from '../../model/block.js';
import type { Hyphens } from './hyphens.js';

/** A line of a page, with the reason to drop it where it is page furniture. */
export interface ReportLine {
  readonly text: string;
  readonly reason: DropReason | null;
}

/** A block of a report: a paragraph, a list item, a table row, with the page it starts on. */
export interface ReportBlock {
  readonly kind: 'paragraph' | 'list_item' | 'table_row';
  readonly text: string;
  readonly page: number;
  /** True for a footnote's text. */
  readonly note: boolean;
  /** True for a line of a table of contents. */
  readonly contents: boolean;
  /** Why it is page furniture, else null. */
  readonly reason: DropReason | null;
}

/** A block while its lines are gathered. */
interface OpenBlock extends Omit<ReportBlock, 'text'> {
  readonly lines: string[];
  /** UTF-16 units of its lines. */
  length: number;
}

const LIST_MARK = /^(?:[•●▪◦‣∙·○◼■►➢✓–-]|\d{1,3}(?:\.\d{1,2})?[.)]|\(?[a-z][.)]|o)\s+\S/;
const NOTE_MARK = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?\S/;

/** Fonts put list marks into the private use area; they all mean a bullet. */
function plainMark(line: string): string {
  return line.replace(/^[\ue000-\uf8ff\u25a0-\u25ff\u2022\u00b7]\s*/, '• ');
}

/**
 * Joins the lines of a report to blocks: wrapped lines to a paragraph, also over the end of a page where a sentence goes
 * on, words parted by a hyphen mended, rows of a table a block each.
 *
 * @param pages lines by page; empty lines are gaps
 * @param hyphens how words are parted in this report
 */
export function joinLines(pages: readonly (readonly ReportLine[])[], hyphens: Hyphens): ReportBlock[] {
  const blocks: OpenBlock[] = [];
  for (const [page, lines] of pages.entries()) {
    const carried = blocks.findLast((block) => !block.note && block.reason === null);
    let open: OpenBlock | null = null;
    let first = true;
    for (const { text, reason } of lines) {
      const line = plainMark(text.trim());
      if (line === '') {
        open = null;
        continue;
      }
      if (reason !== null) {
        blocks.push({ ...begin(line, page), reason });
        continue;
      }
      const before: OpenBlock | null = first && carried !== undefined && runsOn(carried, line) ? carried : open;
      if (before !== null && joins(before, line)) {
        before.lines.push(line);
        before.length += line.length;
        open = before;
      } else {
        open = begin(line, page);
        blocks.push(open);
      }
      if (!open.note) first = false;
    }
  }
  return blocks.map(({ lines, length: _, ...block }) => ({ ...block, text: hyphens.join(lines) }));
}

function begin(line: string, page: number): OpenBlock {
  const contents = /(?:\t|\s?\.{4,60}\s?)\d{1,3}$/.test(line.slice(-70)) && !/\d\t/.test(line);
  const kind = contents
    ? 'paragraph'
    : line.includes('\t')
      ? 'table_row'
      : LIST_MARK.test(line)
        ? 'list_item'
        : 'paragraph';
  return { kind, lines: [line], length: line.length, page, note: NOTE_MARK.test(line), contents, reason: null };
}

/** Whether a line can belong to the block before it at all. */
function joins(block: OpenBlock, line: string): boolean {
  if (
    block.kind === 'table_row' ||
    block.contents ||
    line.includes('\t') ||
    LIST_MARK.test(line) ||
    NOTE_MARK.test(line)
  )
    return false;
  // A line that ends a sentence far from the margin ends its paragraph only where a gap says so.
  return (
    !/^(?:[\p{L} ]{3,40}):\s/u.test(line) ||
    /^\p{Ll}/u.test(line) ||
    !/[\d.!?]$/.test(block.lines.at(-1) ?? '') ||
    block.length > 90
  );
}

/** Whether a page starts in the middle of the sentence that the one before ended with. */
function runsOn(block: OpenBlock, line: string): boolean {
  if (block.kind === 'table_row' || block.contents || block.length < 40) return false;
  const last = block.lines.at(-1) ?? '';
  if (/[.!?:;]["'”’)]?[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(last)) return false;
  return (
    /^[\p{Ll}\d(‘“"']/u.test(line) ||
    /(?:,|-|\b(?:the|a|an|of|to|and|in|for|with|by|at|on|or|from|as|is|are|was|were|that|their|which))$/i.test(last)
  );
}
