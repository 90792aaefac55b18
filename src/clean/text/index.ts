import type { BlockKind } from '../../model/block.js';
import type { CleanDocument } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { assemble, type BlockDraft } from '../assemble.js';
import { detectLanguage } from '../language.js';
import { resolveMetadata } from '../metadata/index.js';
import { judgeText } from '../readability.js';
import { headingAt, judgeBody } from './body.js';
import { judgeHead, type Verdicts } from './head.js';
import { splitBlocks, type TextBlock } from './lines.js';
import { NEWSPAPER } from './masthead.js';

/** A cleaned document before it is numbered in its source. */
export type CleanParts = Omit<CleanDocument, 'ordinal' | 'oneOfMany'>;

/** What cleaning a text found: its blocks, judged, and what they say of the document. */
export interface JudgedText {
  readonly drafts: readonly BlockDraft[];
  readonly hints: readonly Hint[];
}

/**
 * Cleans a scraped page that was saved as text, or Markdown.
 *
 * @param text decoded text, without a leading block of metadata
 * @param hints what that block, or the record it came in, says
 */
export function cleanText(text: string, hints: readonly Hint[]): CleanParts {
  const title = hints.find((hint) => hint.field === 'title')?.value ?? null;
  const judged = judgeLines(text, title);
  return finish(judged.drafts, [...hints, ...judged.hints], text);
}

/** Judges the blocks of a text, head and body. */
export function judgeLines(text: string, title: string | null): JudgedText {
  const blocks = splitBlocks(text);
  const verdicts: Verdicts = new Array<undefined>(blocks.length).fill(undefined);
  const hints = [...judgeHead(blocks, verdicts, title), ...judgeBody(blocks, verdicts), ...sayings(blocks)];
  const drafts = blocks.map((block, at) => ({
    kind: kindOf(blocks, at),
    text: block.text,
    reason: verdicts[at] ?? null,
  }));
  return { drafts, hints };
}

/** Makes the document of judged blocks and all that was said about it. */
export function finish(drafts: readonly BlockDraft[], hints: readonly Hint[], source: string): CleanParts {
  const { blocks, text } = assemble(drafts);
  const resolved = resolveMetadata(hints);
  const language = detectLanguage(text);
  const stated = language === 'und' ? (resolved.language ?? 'und') : language;
  return {
    ...resolved,
    language: stated,
    credited: creditedSource(source),
    readability: judgeText(text, resolved.title, language),
    blocks,
    text,
  };
}

function kindOf(blocks: readonly TextBlock[], at: number): BlockKind {
  const block = blocks[at];
  if (block === undefined) return 'paragraph';
  if (
    /^[*†]?\s?(?:(?:the|this) (?:story|article|piece|headline)\b.{0,40}(?:corrected|amended|updated|originally)|corrections?\b|clarification\b)/i.test(
      block.text,
    )
  )
    return 'notice';
  return block.kind === 'paragraph' && headingAt(blocks, at) ? 'heading' : block.kind;
}

const SAYING = new RegExp(`^(The (?:\\p{Lu}[\\p{L}'’-]+ ){1,4}(?:${NEWSPAPER})) (?:says|comment|opinion)\\s?:`, 'u');

/** A paper that gives its own opinion names itself. */
function sayings(blocks: readonly TextBlock[]): Hint[] {
  for (const block of blocks) {
    const value = SAYING.exec(block.text.slice(0, 200))?.[1];
    if (value !== undefined) return [{ field: 'publisher', value, origin: 'text' }];
  }
  return [];
}

const FIRST_APPEARED =
  /\b(?:(?:this (?:article|story|post|piece) )?(?:was )?(?:first|originally) (?:appeared|published|posted) (?:in|on|at|by)|(?:appeared first|first appeared) on|(?:^|\n)[ \t]{0,20}(?:source|via|original article|originally from)\s?:)\s*(https?:\/\/\S{3,300}|[^\n.]{2,80})/i;

/** Whom a text credits as where it came from, or null. */
function creditedSource(source: string): string | null {
  const credited = FIRST_APPEARED.exec(source)?.[1]?.trim();
  return credited === undefined || credited === '' ? null : credited;
}
