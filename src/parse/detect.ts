import { decode } from './charset.js';

/** What bytes are, told from their content. */
export type MediaKind =
  | 'empty'
  | 'binary'
  | 'html'
  | 'xml_feed'
  | 'json'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'warc'
  | 'email'
  | 'text';

const LOOKED_AT = 8192;

const BLOCK_TAG =
  /<\/?(?:html|head|body|title|meta|link|script|div|p|article|section|table|h[1-6]|ul|li|br)\b[^<>]{0,500}>/gi;
const EMAIL_HEADER =
  /^(from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|x-[a-z-]+):/i;

/**
 * Tells what a file is. Linear in what it looks at.
 *
 * @param head its first bytes
 * @param complete true where they are all
 */
export function detect(head: Buffer, complete: boolean): MediaKind {
  const first = head.findIndex((byte) => !isBlank(byte));
  if (first < 0) return complete ? 'empty' : 'text';
  const packed = packedKind(head);
  if (packed !== null) return packed;
  const text = decode(head.subarray(first, first + LOOKED_AT), null).text;
  if (text.trim() === '') return complete ? 'empty' : 'text';
  return isBinary(text) ? 'binary' : textKind(text);
}

function packedKind(head: Buffer): MediaKind | null {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5 || head[2] === 7)) return 'zip';
  const start = head.subarray(0, 1024).toString('latin1');
  if (start.startsWith('WARC/')) return 'warc';
  // Readers accept a PDF whose header stands within the first kilobyte.
  const pdf = start.indexOf('%PDF-');
  return pdf === 0 || (pdf > 0 && !/[<{]/.test(start.slice(0, pdf))) ? 'pdf' : null;
}

function textKind(text: string): MediaKind {
  const root = rootElement(text);
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf' || root === 'channel') return 'xml_feed';
  if (root !== undefined) return 'html';
  if (/^\s*[{[]/.test(text)) return 'json';
  if (isEmail(text)) return 'email';
  if (/^\s*<!/.test(text) || (text.match(BLOCK_TAG)?.length ?? 0) >= 5) return 'html';
  return 'text';
}

/** Name of the first element, past declarations and comments; undefined where the text does not begin with markup. */
function rootElement(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<!--', at) ? '-->' : /^<[?!]/.test(text.slice(at, at + 2)) ? '>' : null;
    if (end === null) return /^<([a-z][\w:.-]{0,60})/i.exec(text.slice(at, at + 64))?.[1]?.toLowerCase();
    const close = text.indexOf(end, at);
    // Markup that is not closed in what is looked at: a long comment before the page.
    if (close < 0) return end === '-->' ? 'html' : undefined;
    at = close + end.length;
  }
}

function isEmail(text: string): boolean {
  const seen = new Set<string>();
  for (const line of text.split(/\r?\n/, 60)) {
    if (line === '') break;
    if (/^[ \t]/.test(line)) continue;
    const name = EMAIL_HEADER.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined) seen.add(name);
    else if (!/^[\w-]{1,60}:/.test(line)) return false;
  }
  const technical = ['received', 'return-path', 'message-id', 'mime-version', 'delivered-to'].some((name) =>
    seen.has(name),
  );
  return technical && seen.size >= 2 && (seen.has('from') || seen.has('subject'));
}

/** Text has few control characters and few that no decoder knew. */
function isBinary(text: string): boolean {
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 0xfffd) odd += 1;
    else if (code >= 0x7f && code < 0xa0) odd += 1;
  }
  return odd > 0.02 * text.length || text.includes('\u0000\u0000');
}

const isBlank = (byte: number): boolean => byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;

const EXPECTED: Readonly<Record<string, { readonly says: string; readonly kinds: readonly MediaKind[] }>> = {
  pdf: { says: 'PDF', kinds: ['pdf'] },
  docx: { says: 'Word', kinds: ['zip'] },
  zip: { says: 'zip', kinds: ['zip'] },
  gz: { says: 'gzip', kinds: ['gzip'] },
  warc: { says: 'WARC', kinds: ['warc', 'gzip'] },
  eml: { says: 'e-mail', kinds: ['email', 'text'] },
  html: { says: 'HTML', kinds: ['html', 'text', 'xml_feed'] },
  htm: { says: 'HTML', kinds: ['html', 'text', 'xml_feed'] },
  json: { says: 'JSON', kinds: ['json'] },
  jsonl: { says: 'JSON lines', kinds: ['json'] },
  ndjson: { says: 'JSON lines', kinds: ['json'] },
  rss: { says: 'feed', kinds: ['xml_feed'] },
  atom: { says: 'feed', kinds: ['xml_feed'] },
  txt: { says: 'text', kinds: ['text', 'html', 'xml_feed', 'json', 'email', 'warc'] },
  md: { says: 'Markdown', kinds: ['text', 'html', 'json', 'email'] },
};

/** What a kind is called in messages. */
export const KIND_NAMES: Readonly<Record<MediaKind, string>> = {
  empty: 'nothing',
  binary: 'binary data',
  html: 'HTML',
  xml_feed: 'a feed',
  json: 'JSON',
  pdf: 'a PDF',
  zip: 'a zip archive',
  gzip: 'gzip data',
  warc: 'a WARC archive',
  email: 'an e-mail',
  text: 'plain text',
};

/** What the name promises, where the content is something else; null where they agree or the name promises nothing. */
export function contradictedName(name: string, kind: MediaKind): string | null {
  if (kind === 'empty' || kind === 'binary') return null;
  const ending = /\.([a-z0-9]{1,6})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const expected = EXPECTED[ending];
  return expected === undefined || expected.kinds.includes(kind) ? null : expected.says;
}
