/** Words of a channel's title that say what the channel is, and no name. */
const CHANNEL_WORDS =
  /^(archives?|rss|rss feed|feed|news feed|latest|latest news|news|home|blog|all posts|comments on.*|.*\barchives?)$/i;

/**
 * Takes a feed's own title ("adoption Archives - Example News") and returns the publisher's name in it: the last part
 * that is not a word for the channel itself; undefined where nothing is left.
 */
export function publisherOf(title: string): string | undefined {
  const parts = title
    .split(/\s+[-–—|»:]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !CHANNEL_WORDS.test(part));
  return parts.at(-1)?.replace(/\s+(rss feed|rss|feed)$/i, '');
}
