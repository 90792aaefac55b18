import type { Hint } from '../model/raw.js';
import type { ItemDraft } from './context.js';
import { isoFromRfc822 } from './dates.js';
import { publisherOf } from './feed-publisher.js';

/** A date as RSS writes it, with weekday, time and zone: running text has none such. */
const RFC_DATE =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,\s\d{1,2}\s[a-z]{3}[a-z]*\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s(?:[+-]\d{4}|gmt|utc|[a-z]{3,4})\b/gi;
const ADDRESS = /https?:\/\/\S+/;

/**
 * True for the text rendering of a feed: lines in which title, address and publication date of an entry run together
 * (the elements of the feed lost their tags).
 */
export function isFeedRendering(text: string): boolean {
  return withWholeOpenings(text.slice(0, 200_000).split('\n', 400)).some(opensEntry);
}

const DATE_ALONE = new RegExp(`^\\s*${RFC_DATE.source}\\s*$`, 'i');
const ADDRESS_ALONE = /^\s*https?:\/\/\S+\s*$/;

/** Puts openings whose parts stand on lines of their own on one: title, addresses, date, and the id after it. */
function withWholeOpenings(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    let start = joined.length;
    if (DATE_ALONE.test(line)) {
      while (start > 0 && joined.length - start < 3 && ADDRESS_ALONE.test(joined[start - 1] ?? '')) start -= 1;
    }
    const title = joined[start - 1]?.trim() ?? '';
    if (start === joined.length || title === '' || title.length > 300) {
      joined.push(line);
      continue;
    }
    const id = ADDRESS_ALONE.test(lines[at + 1] ?? '') ? (lines[at + 1] ?? '') : '';
    if (id !== '') at += 1;
    const parts = [...joined.splice(start - 1), line, id];
    joined.push(
      parts
        .map((part) => part.trim())
        .join(' ')
        .trim(),
    );
  }
  return joined;
}

function opensEntry(line: string): boolean {
  if (line.length > 5000) return false;
  const address = line.search(ADDRESS);
  if (address < 0) return false;
  const dates = [...line.matchAll(RFC_DATE)];
  const last = dates.at(-1);
  return (
    last !== undefined &&
    last.index > address &&
    /^\s*(\S.{0,300}?\s)?(https?:\/\/\S+|\S{1,200})?\s*$/.test(line.slice(last.index + last[0].length))
  );
}

/** Splits a rendering into its entries; lines before the first belong to it, as they tell of the channel. */
export function splitRendering(text: string): ItemDraft[] {
  const lines = withWholeOpenings(text.split('\n'));
  const openings = [...lines.entries()].filter(([, content]) => opensEntry(content));
  const channel = channelHints(openings[0]?.[1] ?? '');
  return openings.map(([line, opening], index) => {
    const from = index === 0 ? 0 : line;
    const to = openings[index + 1]?.[0] ?? lines.length;
    return {
      kind: 'feed_rendering',
      text: lines.slice(from, to).join('\n'),
      hints: [...openingHints(opening), ...channel],
    };
  });
}

/**
 * Takes an opening apart: title, address, address of the comments, date, and after them the entry's id. What stands
 * before the last address but the comments' is the title; before that may stand the channel with an address of its own.
 */
function openingHints(line: string): Hint[] {
  const date = [...line.matchAll(RFC_DATE)].at(-1);
  if (date === undefined) return [];
  const before = line.slice(0, date.index);
  const addresses = [...before.matchAll(/https?:\/\/\S+/g)];
  const links = addresses.filter((link) => !/#|\/(?:feed|comments)\/?$/.test(link[0]));
  const link = links.at(-1);
  if (link === undefined) return [];
  const previous = addresses.filter((other) => other.index < link.index).at(-1);
  const title = withoutForeignStart(
    before.slice(previous === undefined ? 0 : previous.index + previous[0].length, link.index),
  );
  const hints: Hint[] = [{ field: 'url', value: link[0], origin: 'feed' }];
  if (title !== '') hints.push({ field: 'title', value: title, origin: 'feed' });
  hints.push({ field: 'published', value: isoFromRfc822(date[0]), origin: 'feed' });
  const creator = before.slice((addresses.at(-1)?.index ?? 0) + (addresses.at(-1)?.[0].length ?? 0)).trim();
  if (/^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}$/u.test(creator))
    hints.push({ field: 'author', value: creator, origin: 'feed' });
  return hints;
}

/** Words in a script that the rest of the line is not in, at its start: spam that was put before the title. */
function withoutForeignStart(title: string): string {
  const words = title.trim().split(/\s+/);
  const foreign = (word: string): boolean => /(?!\p{Script=Latin})\p{L}/u.test(word);
  const first = words.findIndex((word) => !foreign(word));
  return first > 0 ? words.slice(first).join(' ') : words.join(' ');
}

/** The channel's name stands before its address, in the first line. */
function channelHints(line: string): Hint[] {
  const dates = [...line.matchAll(RFC_DATE)];
  if (dates.length < 2) return [];
  const title = line.slice(0, line.search(ADDRESS)).trim();
  const publisher = title.length > 200 ? undefined : publisherOf(title);
  return publisher === undefined ? [] : [{ field: 'publisher', value: publisher, origin: 'feed' }];
}
