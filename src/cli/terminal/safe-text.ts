/** Longest text that is looked at for a line of a terminal, in UTF-16 units; a headline of a megabyte is cut first. */
const MOST = 20_000;

const CONTROL = /\p{Cc}/gu;
/** Marks that turn or hide text: bidirectional embeddings, overrides and isolates, zero-width and invisible signs. */
const INVISIBLE =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;
const SPACE = /[\s\u0085\u2028\u2029]+/gu;

/**
 * Takes any text of a document; returns it for one line of a terminal: white space folded, control characters shown as
 * pictures (an escape as `␛`) so that none reaches the terminal, marks that turn the direction of text or hide in it left out.
 */
export function safeText(text: string): string {
  const short = text.length <= MOST ? text : `${text.slice(0, MOST)}…`;
  return short
    .replace(SPACE, ' ')
    .replace(CONTROL, picture)
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .trim();
}

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/** As `safeText`, but keeps a blank at either end, for a piece that stands beside another. */
export function safeEdges(text: string): string {
  const safe = safeText(text);
  if (safe === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${safe}${/\s$/.test(text) ? ' ' : ''}`;
}
