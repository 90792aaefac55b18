import type { DropReason } from '../../model/block.js';
import type { Hint } from '../../model/raw.js';
import type { BlockDraft } from '../assemble.js';
import { detectLanguage } from '../language.js';
import { type CleanParts, finish } from '../text/index.js';
import { findFurniture, imprintMarks } from './furniture.js';
import { Hyphens } from './hyphens.js';
import { joinLines, type ReportBlock, type ReportLine } from './paragraphs.js';
import { dateBlock, reportHints, titleBlocks } from './title.js';

const SUPERSCRIPTS = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * Cleans a paged report: text in reading order, running heads, page numbers, footnotes, the table of contents and the
 * imprint dropped, paragraphs whole over line and page ends, each table row a block with its cells apart by tabs.
 *
 * @param pages lines by page; tabs part cells, empty lines are gaps, footnote marks are superscript digits
 * @param sourcePath path of the source; a date in its name counts where the report states none
 */
export function cleanReport(
  pages: readonly (readonly string[])[],
  hints: readonly Hint[],
  sourcePath: string,
): CleanParts {
  const furniture = findFurniture(pages);
  const lines = pages.map((page, number) =>
    page.map((text, at): ReportLine => ({ text, reason: furniture[number]?.get(at) ?? null })),
  );
  const running = lines.flat().filter((line) => line.reason === null);
  const all = joinLines(lines, new Hyphens(running.map((line) => line.text)));
  const blocks = all.filter((block) => block.reason === null);
  const title = titleBlocks(blocks);
  const imprint = new Set(blocks.slice(imprintStart(blocks, pages.length)));
  const dated = dateBlock(blocks);
  const drafts = all.map((block) => {
    const place = title.includes(block) ? 'title' : imprint.has(block) ? 'footer' : null;
    return draft(block, place ?? (block === dated ? 'date_line' : block.reason));
  });
  const stated = reportHints(blocks, title, sourcePath);
  const own = hints.filter((hint) => hint.field !== 'title' || title.length === 0);
  const parts = finish(drafts, [...stated, ...own], '');
  const article = parts.readability.kind === 'article';
  return {
    ...parts,
    language: detectLanguage(parts.text),
    readability: article ? { kind: 'report' } : parts.readability,
  };
}

function draft(block: ReportBlock, reason: DropReason | null): BlockDraft {
  const marked = block.note ? block.text : block.text.replace(SUPERSCRIPTS, '');
  const own = block.note ? 'footnote' : block.contents || isContentsHeading(block.text) ? 'navigation' : null;
  return {
    kind: block.kind === 'paragraph' && isHeading(marked) ? 'heading' : block.kind,
    text: marked,
    reason: reason ?? own,
  };
}

function isContentsHeading(text: string): boolean {
  return /^(?:table of )?contents$/i.test(text);
}

/** A short line without an end mark, or one that ends in a verdict after a colon. */
function isHeading(text: string): boolean {
  // "Inspection dates: 3 to 14 June" states something, "Leadership: good" heads a section.
  if (/^[\p{L} ]{3,40}:.*\d/u.test(text)) return false;
  return text.length <= 140 && !/[.!?;,]["'”’)]?$/.test(text) && !/^\p{Ll}/u.test(text);
}

const LONGEST_IMPRINT = 60;

/** Where the publisher's imprint begins: blocks at the end, on the last two pages, that bear several of its marks. */
function imprintStart(blocks: readonly ReportBlock[], pages: number): number {
  for (const page of [pages - 2, pages - 1]) {
    const start = Math.max(
      blocks.findIndex((block) => block.page >= page),
      blocks.length - LONGEST_IMPRINT,
    );
    if (start <= 0) continue;
    for (let at = start; at < blocks.length; at += 1) {
      const tail = blocks.slice(at);
      const here = blocks[at];
      if (here === undefined || tail.some((block) => block.kind === 'table_row')) continue;
      const length = tail.reduce((sum, block) => sum + block.text.length, 0);
      if (imprintMarks([here.text]) > 0 && imprintMarks(tail.map((block) => block.text)) >= 3 && length < 6000)
        return at;
    }
  }
  return blocks.length;
}
