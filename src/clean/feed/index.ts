import type { Hint } from '../../model/raw.js';
import type { BlockDraft } from '../assemble.js';
import { normaliseText } from '../normalise.js';
import { type CleanParts, finish, judgeLines } from '../text/index.js';

const END_OF_SECTION = /^\s*\]\]>\s*$/;
const DATED = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,\s\d{1,2}\s[a-z]{3}[a-z]*\s\d{4}\s\d{2}:\d{2}/i;

/** The parts of one rendered entry, as runs of lines. */
interface EntryParts {
  readonly opening: readonly string[];
  readonly excerpt: readonly string[];
  /** The end of the excerpt's section, where there is one. */
  readonly mark: readonly string[];
  readonly body: readonly string[];
  readonly rest: readonly string[];
}

/**
 * Cleans one entry of a feed that was rendered as text: an opening line with title, address and date, an excerpt, the
 * body, and a rest of addresses and picture credits, with the ends of lost character-data sections between them.
 *
 * @param text the entry's lines
 * @param hints what parsing read from the opening line and the channel
 */
export function cleanFeedRendering(text: string, hints: readonly Hint[]): CleanParts {
  const parts = splitEntry(text.split(/\r\n?|\n/));
  const title = hints.find((hint) => hint.field === 'title')?.value ?? null;
  const judged = judgeLines(parts.body.join('\n'), title);
  const excerpt = parts.excerpt.join('\n');
  const lead = judged.drafts
    .filter((draft) => draft.reason === null)
    .map((draft) => draft.text)
    .join(' ');
  const redundant = isRedundant(normaliseText(excerpt), lead);
  const drafts: BlockDraft[] = [
    ...parts.opening.map((line): BlockDraft => ({ kind: 'paragraph', text: line, reason: 'metadata' })),
    ...(redundant
      ? parts.excerpt.map((line): BlockDraft => ({ kind: 'paragraph', text: line, reason: 'duplicate' }))
      : judgeLines(excerpt, title).drafts),
    ...parts.mark.map((line): BlockDraft => ({ kind: 'paragraph', text: line, reason: 'feed_rest' })),
    ...judged.drafts,
    ...parts.rest.map((line): BlockDraft => ({ kind: 'paragraph', text: line, reason: 'feed_rest' })),
  ];
  // What stands in the text of an entry never outweighs what its feed says of title, author and date.
  return finish(drafts, [...hints, ...judged.hints.filter((hint) => hint.field === 'publisher')], text);
}

function splitEntry(lines: readonly string[]): EntryParts {
  const openingEnd = lines.findIndex((line) => DATED.test(line) && /https?:\/\//.test(line)) + 1;
  const ends = [...lines.keys()].filter((at) => at >= openingEnd && END_OF_SECTION.test(lines[at] ?? ''));
  const opening = lines.slice(0, openingEnd);
  const firstEnd = ends[0];
  const lastEnd = ends.at(-1);
  if (firstEnd === undefined || lastEnd === undefined) {
    const address = trailingAddresses(lines, openingEnd);
    return { opening, excerpt: [], mark: [], body: lines.slice(openingEnd, address), rest: lines.slice(address) };
  }
  if (firstEnd === lastEnd) {
    const after = lines.slice(firstEnd + 1);
    const address = trailingAddresses(after, 0);
    const hasBody = after.slice(0, address).some((line) => line.trim() !== '');
    const before = lines.slice(openingEnd, firstEnd);
    return hasBody
      ? {
          opening,
          excerpt: before,
          mark: [lines[firstEnd] ?? ''],
          body: after.slice(0, address),
          rest: after.slice(address),
        }
      : { opening, excerpt: [], mark: [], body: before, rest: lines.slice(firstEnd) };
  }
  const body = lines.slice(firstEnd + 1, lastEnd).filter((line) => !END_OF_SECTION.test(line));
  return { opening, excerpt: lines.slice(openingEnd, firstEnd), mark: [']]>'], body, rest: lines.slice(lastEnd) };
}

/** Where the addresses at the end of an entry begin: of its comments' feed, its pictures. */
function trailingAddresses(lines: readonly string[], from: number): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= from; at -= 1) {
    const line = (lines[at] ?? '').trim();
    if (/^https?:\/\/\S+/.test(line)) start = at;
    else if (line !== '') break;
  }
  return start;
}

/** An excerpt says nothing new where it breaks off, or the body holds its words. */
function isRedundant(excerpt: string, body: string): boolean {
  if (body === '') return false;
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/.test(excerpt)) return true;
  return normaliseText(body).includes(excerpt.slice(0, 120));
}
