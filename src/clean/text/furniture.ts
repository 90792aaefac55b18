import type { DropReason } from '../../model/block.js';
import { furnitureReason } from '../html/wording.js';

/** Names that a credit gives pictures to. */
const AGENCY =
  '(?:getty(?: images)?|pa(?: media| wire| images)?|reuters|afp|shutterstock|alamy|adobe ?stock|istock|unsplash|wikimedia commons|google(?: maps| street view)?|ldrs|press association)';
const PICTURE =
  '(?:image|photo|photograph|picture|pic|photo credit|image credit|picture credit|credit|file photo|stock image|library image|illustration)s?';

const CREDIT_AT_END = new RegExp(
  `[([]\\s?(?:${PICTURE}(?: (?:by|from|courtesy of))?\\s?[:©–-]|${PICTURE} (?:by|from|courtesy of)\\b|©|${AGENCY}\\b)[^()\\[\\]]{0,120}[)\\]]?\\.?$`,
  'i',
);
const CREDIT_LINE = new RegExp(
  `^(?:${PICTURE}(?: (?:by|from|courtesy of|copyright))?\\s?[:©/|]|(?:main |header |featured )?${PICTURE} (?:by|from|courtesy of|of)\\b|(?:image |picture |photo )?caption\\b|©\\s?(?!\\d{4}\\b).{0,60}|(?:.{0,40}\\/\\s?)?${AGENCY}\\.?$)`,
  'i',
);
const CREDIT_TAIL = new RegExp(`\\b(?:${PICTURE}\\s?[:©]\\s?[\\p{L} .,/&'’-]{2,60}|via ${AGENCY})\\.?$`, 'iu');

/** Takes a line; true for a picture's caption with its credit, or a credit alone. */
export function isCaption(line: string): boolean {
  if (line.length > 320) return false;
  if (CREDIT_AT_END.test(line) || (line.length <= 220 && CREDIT_LINE.test(line))) return true;
  return line.length <= 200 && !/[.!?]\s+\p{Lu}.*[.!?]\s/u.test(line) && CREDIT_TAIL.test(line);
}

/** What a line of furniture is, and how far it reaches. */
export interface Marker {
  readonly reason: DropReason;
  /** `line`: it alone goes. `box`: short lines after it too. `rest`: all that follows, up to another marker. */
  readonly reach: 'line' | 'box' | 'rest';
}

/** Lines that site furniture begins with, as whole lines. */
const MARKERS: readonly (Marker & { readonly pattern: RegExp })[] = [
  {
    pattern:
      /^(?:no|\d{1,6}|one|two|three|four|five|six|seven|eight|nine|ten) (?:comments?|responses?|replies|thoughts?)(?: (?:to|on|for)\b.{0,300})?:?$/i,
    reason: 'comment',
    reach: 'rest',
  },
  { pattern: /^(?:post|leave|add|write|submit) a (?:comment|reply)\b.{0,60}$/i, reason: 'comment', reach: 'rest' },
  {
    pattern:
      /^(?:comments?|reader comments?|your comments?|join the (?:conversation|discussion)|have your say|what do you think\??|cancel reply|view (?:all )?comments?|comments?:? (?:our )?(?:rules|guidelines|policy)|commenting (?:rules|guidelines|policy)|discussion about this (?:post|article|story))(?: \(\d+\))?:?$/i,
    reason: 'comment',
    reach: 'rest',
  },
  {
    pattern: /^comments? (?:are|is|have been) (?:closed|disabled|turned off)\b.{0,80}$/i,
    reason: 'comment',
    reach: 'line',
  },
  {
    pattern:
      /^(?:check also|see also|you (?:may|might) (?:also )?(?:like|be interested in)|related(?: (?:articles?|posts?|stories|news|content|topics?|links?|reading))?|recommended(?: (?:for you|reading|stories))?|more (?:stories|news|like this|on this(?: story)?|articles?)|most (?:read|popular|viewed|recent)|read (?:next|also)|recent posts?|latest (?:news|stories|posts|articles)|popular (?:posts|stories)|trending(?: now)?|top stories|popular articles(?: by .{2,40})?|explore more(?: on .{2,40})?|latest jobs|don['’]t miss|up next|in other news|also in the news|editor['’]s picks?|around the web|from around the web|sponsored (?:content|links?)|promoted(?: (?:stories|content))?|keep reading|explore more|previous (?:article|post|story)|next (?:article|post|story)|(?:older|newer) posts?):?$/i,
    reason: 'related',
    reach: 'rest',
  },
  { pattern: /^more (?:from|in|on|about) .{2,60}$/i, reason: 'related', reach: 'rest' },
  { pattern: /^about (?:the )?author:?$/i, reason: 'author_box', reach: 'rest' },
  { pattern: /^[Aa]bout \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u, reason: 'author_box', reach: 'rest' },
  {
    pattern:
      /^(?:read more|read (?:also|next|on)|see more|more here|also read|watch|listen|click here|related)\s?[:>»-].{1,250}$/i,
    reason: 'related',
    reach: 'line',
  },
  {
    pattern:
      /^(?:share(?: (?:this|on|via|article|story|now)\b.{0,40})?|share this:?|tweet|facebook|twitter|x|linkedin|whatsapp|email|e-mail|print|reddit|pinterest|copy (?:link|url)|save|bookmark|like this:?|loading(?:…|\.\.\.)?|follow us.{0,60}|follow .{1,40} on (?:facebook|twitter|x|instagram).{0,60})$/i,
    reason: 'share',
    reach: 'line',
  },
  {
    pattern:
      /^(?:sign up|subscribe|get (?:the|our|all the) (?:latest|best|top)|join our|receive our|never miss|to get .{0,60} newsletter|download our).{0,260}$/i,
    reason: 'newsletter',
    reach: 'line',
  },
  { pattern: /^(?:newsletters?|our newsletter|newsletter sign[- ]?up)$/i, reason: 'newsletter', reach: 'box' },
  {
    pattern:
      /^(?:advertisements?|advert|ad|sponsored|article continues below|story continues below|scroll down.{0,40}|continue reading(?: below)?)$/i,
    reason: 'advert',
    reach: 'line',
  },
  {
    pattern: /^(?:tags?|filed under|categories|category|topics|posted in|labels|keywords)\s?:.{0,300}$/i,
    reason: 'metadata',
    reach: 'line',
  },
  { pattern: /^(?:tags|topics|categories|labels)$/i, reason: 'metadata', reach: 'box' },
  { pattern: /^note: there is a poll embedded within this post\b.{0,120}$/i, reason: 'poll', reach: 'line' },
  {
    pattern: /^(?:take our poll|vote in our poll|view poll|loading poll|poll)\b.{0,80}$/i,
    reason: 'poll',
    reach: 'line',
  },
  {
    pattern:
      /^(?:the post .{1,300} (?:appeared first on|first appeared on) .{1,100}|\[?(?:…|\.\.\.)\]?|continue reading.{0,200}|]]>)$/i,
    reason: 'feed_rest',
    reach: 'line',
  },
  {
    pattern:
      /^(?:(?:copyright|©|\(c\)) ?(?:©|\d{4}).{0,200}|.{0,120}all rights reserved\.?.{0,80}|(?:privacy|cookie)s? (?:policy|notice|settings)|terms (?:of use|and conditions|& conditions)|contact us|back to top|powered by .{1,40})$/i,
    reason: 'footer',
    reach: 'line',
  },
  {
    pattern:
      /^(?:skip to (?:main )?content|home|menu|search|log ?in|sign in|register|navigation|main menu|toggle navigation|close|news|sport|(?:home|news)(?: ?[>»›/|] ?.{1,60}){1,6})$/i,
    reason: 'navigation',
    reach: 'line',
  },
  {
    pattern:
      /^.{0,200}\b(?:we (?:and our partners )?use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|cookie (?:preferences|consent))\b.{0,400}$/i,
    reason: 'cookie_notice',
    reach: 'line',
  },
];

/** The marker a line is, or null. Lines longer than a marker's bounds are never tried. */
export function markerOf(line: string): Marker | null {
  if (line.length > 600) return null;
  const marker = MARKERS.find(({ pattern }) => pattern.test(line));
  if (marker !== undefined) return marker;
  const reason = furnitureReason(line);
  return reason === null ? null : { reason, reach: 'line' };
}

/** Words of asking the reader to do something for the publisher. */
const APPEAL =
  /\b(?:nominate|email|e-mail|register|sign up|subscribe|book (?:now|your|a)|fill(?:ing)? in|send(?:ing)? (?:us|a|your|in)|join (?:us|our)|apply|download|click|vote|enter|get in touch|contact us|visit our|take part|check out|take a look)\b/i;
const ADDRESSING = /\b(?:we|we['’](?:re|ve|ll|d)|our|us|you|your)\b/i;
const OFFER =
  /\b(?:vacanc(?:y|ies)|careers?|jobs?|employer profile|newsletters?|subscri(?:be|ption)|sign up|register|tickets?|webinar|conference|podcast|follow us|app|bulletin|membership|donate|donation)\b/i;

/** How much a block speaks to readers on the publisher's behalf: 2 asks something of them, 1 addresses them, 0 neither. */
export function appeal(line: string): 0 | 1 | 2 {
  const own = line.replace(/[“"][^“”"]{0,2000}[”"]/g, ' ');
  if (/\b(?:said|says|told|added|wrote)\b/.test(own)) return 0;
  if (!ADDRESSING.test(own)) return 0;
  return APPEAL.test(own) ? 2 : 1;
}

/** True for a closing line that offers something: jobs, a newsletter, tickets. */
export function isClosingOffer(line: string): boolean {
  if (line.length > 260 || !OFFER.test(line)) return false;
  return /^(?:if you|check out|find out|to (?:find out|apply|register|book|subscribe|read|see)|visit|click|for more|read|see|apply|sign up|subscribe|follow|register|join|interested in|want to|looking for)\b/i.test(
    line,
  );
}
