import type { Hint } from '../model/raw.js';
import type { ItemDraft } from './context.js';
import { publisherOf } from './feed-publisher.js';

/** A date as RSS writes it, with weekday, time and zone: running text has none such. */
const RFC_DATE =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,\s\d{1,2}\s[a-z]{3}[a-z]*\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s(?:[+-]\d{4}|gmt|utc|[a-z]{3,4})\b/gi;
const ADDRESS = /https?:\/\/\S+/;

/** The part of a line that opens an entry: an address before a date, in this order. */
interface Opening {
  readonly line: number;
  readonly text: string;
}

/**
 * True for the text rendering of a feed: lines in which title, address and publication date of an entry run together
 * (the elements of the feed lost their tags).
 */
export function isFeedRendering(text: string): boolean {
  return text.slice(0, 200_000).split('\n', 400).some(opensEntry);
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
  const lines = text.split('\n');
  const openings: Opening[] = [];
  for (const [line, content] of lines.entries()) if (opensEntry(content)) openings.push({ line, text: content });
  const channel = channelHints(openings[0]?.text ?? '');
  return openings.map((opening, index) => {
    const from = index === 0 ? 0 : opening.line;
    const to = openings[index + 1]?.line ?? lines.length;
    return { kind: 'feed_rendering', text: lines.slice(from, to).join('\n'), hints: channel };
  });
}

/** The channel's name stands before its address, in the first line. */
function channelHints(line: string): Hint[] {
  const dates = [...line.matchAll(RFC_DATE)];
  if (dates.length < 2) return [];
  const title = line.slice(0, line.search(ADDRESS)).trim();
  const publisher = title.length > 200 ? undefined : publisherOf(title);
  return publisher === undefined ? [] : [{ field: 'publisher', value: publisher, origin: 'feed' }];
}
