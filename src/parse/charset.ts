import { getEncoding } from 'encoding-sniffer';
import iconv from 'iconv-lite';

/** Text decoded from bytes, with what had to be mended. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding that was used, in lower case. */
  readonly encoding: string;
  /** The encoding a header or the document claimed, where the bytes contradict it. */
  readonly contradicted: string | null;
  /** Bytes that are no valid UTF-8 in a text that is UTF-8 otherwise; each was read as Windows-1252. */
  readonly mended: number;
}

const SNIFFED = 4096;

/**
 * Decodes bytes. A byte-order mark wins; then bytes that are valid UTF-8 beyond ASCII, whatever the label says; then the
 * label (transport, then document) where the decoder knows it; a text that claims UTF-8 or nothing, and is it but for some
 * bytes, has those read as Windows-1252, as browsers and mixed databases produce them. Never throws.
 */
export function decode(bytes: Buffer, transport: string | null): Decoded {
  const marked = byteOrderMark(bytes) ?? silentUtf16(bytes);
  if (marked !== null) {
    return { text: stripMark(iconv.decode(bytes, marked)), encoding: marked, contradicted: null, mended: 0 };
  }
  const label = claimed(bytes, transport);
  const strict = strictUtf8(bytes);
  if (strict !== null && !escapes(label)) {
    const contradicted = label !== null && !isUtf8(label) && !isAscii(bytes) ? label : null;
    return { text: strict, encoding: 'utf-8', contradicted, mended: 0 };
  }
  if (label !== null && !isUtf8(label) && iconv.encodingExists(label)) {
    return { text: iconv.decode(bytes, label), encoding: label, contradicted: null, mended: 0 };
  }
  return lenient(bytes, label);
}

/** What encoding a stream starts in, from its first bytes; for decoding piece by piece. */
export function streamEncoding(head: Buffer): string {
  const marked = byteOrderMark(head) ?? silentUtf16(head);
  if (marked !== null) return marked;
  const label = claimed(head, null);
  const valid = strictUtf8(wholeCharacters(head)) !== null;
  if (valid && !escapes(label)) return 'utf-8';
  return label !== null && iconv.encodingExists(label) ? label : 'windows-1252';
}

/** Decodes a stream of bytes piece by piece in the given encoding; bytes that are invalid in it become U+FFFD. */
export async function* decodedChunks(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

function claimed(bytes: Buffer, transport: string | null): string | null {
  const header = transport?.trim().toLowerCase() ?? '';
  if (header !== '' && iconv.encodingExists(header)) return header;
  const head = bytes.subarray(0, SNIFFED).toString('latin1');
  const declared =
    /<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})["']/i.exec(head)?.[1] ??
    /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i.exec(head)?.[1];
  if (declared !== undefined) return declared.toLowerCase();
  const sniffed = getEncoding(bytes.subarray(0, SNIFFED), { defaultEncoding: 'windows-1252' }).toLowerCase();
  return sniffed === 'windows-1252' ? null : sniffed;
}

function byteOrderMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? 'utf-32le' : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: Western text has a zero in every second byte. */
function silentUtf16(bytes: Buffer): string | null {
  const length = Math.min(bytes.length, SNIFFED) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > 0.7 * pairs && even < 0.05 * pairs) return 'utf-16le';
  return even > 0.7 * pairs && odd < 0.05 * pairs ? 'utf-16be' : null;
}

/** Cuts a character that the end of a piece tore apart. */
function wholeCharacters(head: Buffer): Buffer {
  let end = head.length;
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) {
      end = head.length - back;
      break;
    }
    if (byte < 0x80) break;
  }
  return head.subarray(0, end);
}

function strictUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Length of the valid UTF-8 sequence at a place, or 0. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  if (length < 2) return length;
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

function lenient(bytes: Buffer, label: string | null): Decoded {
  const parts: string[] = [];
  let sound = 0;
  let mended = 0;
  let multibyte = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      if (length > 1) multibyte += 1;
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', sound, at), iconv.decode(bytes.subarray(at, at + 1), 'windows-1252'));
    mended += 1;
    at += 1;
    sound = at;
  }
  parts.push(bytes.toString('utf8', sound));
  // Without a single sound multi-byte character the text is plain Windows-1252, and nothing was mended.
  const plain = multibyte === 0;
  return {
    text: parts.join(''),
    encoding: plain ? 'windows-1252' : 'utf-8',
    contradicted: plain ? label : null,
    mended: plain ? 0 : mended,
  };
}

function stripMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function isUtf8(label: string): boolean {
  return label === 'utf-8' || label === 'utf8';
}

/** Encodings whose text is ASCII bytes with escapes, which look like valid UTF-8. */
function escapes(label: string | null): boolean {
  return label !== null && /^(iso-2022|hz-gb|utf-7)/.test(label);
}

function isAscii(bytes: Buffer): boolean {
  return bytes.every((byte) => byte < 0x80);
}
