/** Characters that Windows-1252 puts at 0x80-0x9F, by byte; the five unassigned bytes stand for themselves. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const BYTE_OF = new Map([...WINDOWS_1252].map((character, index) => [character, 0x80 + index] as const));

/** UTF-8 read as Mac Roman: the signs that occur in English and Welsh news. */
const MAC_ROMAN: ReadonlyMap<string, string> = new Map([
  ['\u201a\u00c4\u00f2', '\u2019'],
  ['\u201a\u00c4\u00f4', '\u2019'],
  ['\u201a\u00c4\u00f2', '\u2018'],
  ['\u201a\u00c4\u00fa', '\u201c'],
  ['\u201a\u00c4\u00f9', '\u201d'],
  ['\u201a\u00c4\u00ec', '\u2013'],
  ['\u201a\u00c4\u00ee', '\u2014'],
  ['\u201a\u00c4\u00b6', '\u2026'],
  ['\u00ac\u00a3', '\u00a3'],
  ['\u00ac\u2020', ' '],
]);

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    pound: '\u00a3',
    euro: '\u20ac',
    cent: '\u00a2',
    yen: '\u00a5',
    copy: '\u00a9',
    reg: '\u00ae',
    trade: '\u2122',
    sect: '\u00a7',
    para: '\u00b6',
    deg: '\u00b0',
    plusmn: '\u00b1',
    middot: '\u00b7',
    bull: '\u2022',
    hellip: '\u2026',
    ndash: '\u2013',
    mdash: '\u2014',
    lsquo: '\u2018',
    rsquo: '\u2019',
    sbquo: '\u201a',
    ldquo: '\u201c',
    rdquo: '\u201d',
    bdquo: '\u201e',
    laquo: '\u00ab',
    raquo: '\u00bb',
    lsaquo: '\u2039',
    rsaquo: '\u203a',
    frac12: '\u00bd',
    frac14: '\u00bc',
    frac34: '\u00be',
    times: '\u00d7',
    shy: '',
    zwnj: '',
    zwj: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    agrave: '\u00e0',
    aacute: '\u00e1',
    acirc: '\u00e2',
    auml: '\u00e4',
    aring: '\u00e5',
    aelig: '\u00e6',
    ccedil: '\u00e7',
    egrave: '\u00e8',
    eacute: '\u00e9',
    ecirc: '\u00ea',
    euml: '\u00eb',
    iacute: '\u00ed',
    icirc: '\u00ee',
    iuml: '\u00ef',
    ntilde: '\u00f1',
    oacute: '\u00f3',
    ocirc: '\u00f4',
    ouml: '\u00f6',
    oslash: '\u00f8',
    uacute: '\u00fa',
    ucirc: '\u00fb',
    uuml: '\u00fc',
    wcirc: '\u0175',
    ycirc: '\u0177',
  }),
);

const ENTITY = /&(?:(?:amp|#38|#x26);)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,7});/g;

/** The value of one Windows-1252 byte that a character stands for, or -1. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= 0xa0 && code <= 0xff) return code;
  return BYTE_OF.get(character) ?? (code >= 0x80 && code < 0xa0 ? code : -1);
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Decodes the UTF-8 sequence whose bytes start at `at` as Windows-1252 characters; null where there is none. */
function sequenceAt(text: string, at: number): { readonly character: string; readonly length: number } | null {
  const lead = text.charCodeAt(at);
  const length = lead <= 0xff ? sequenceLength(lead) : 0;
  if (length === 0 || at + length > text.length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) {
    const byte = byteOf(text.charAt(at + index));
    if (byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { character: String.fromCodePoint(code), length };
}

function decodeWindows1252Once(text: string): string {
  let result = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xc2 || code > 0xf4) continue;
    const found = sequenceAt(text, at);
    if (found === null) continue;
    result += text.slice(copied, at) + found.character;
    at += found.length - 1;
    copied = at + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

const MOJIBAKE = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]|\u201a\u00c4|\u00ac[\u00a3\u2020]|\u00c2 /;

/**
 * Mends UTF-8 that was read as Windows-1252 (also twice) or, for common signs, as Mac Roman.
 *
 * @param text any text
 * @returns the text with the broken runs decoded; the same text where nothing is broken
 */
export function repairMojibake(text: string): string {
  if (!MOJIBAKE.test(text)) return text;
  let mended = text.replace(/\u201a\u00c4.|\u00ac[\u00a3\u2020]/g, (run) => MAC_ROMAN.get(run) ?? run);
  for (let pass = 0; pass < 4; pass += 1) {
    const next = decodeWindows1252Once(mended);
    if (next === mended) break;
    mended = next;
  }
  // A closing quote whose last byte was lost, and the rest of a no-break space that was folded before.
  return mended
    .replace(/\u00e2\u20ac(?=[\s.,;:!?)]|$)/g, '\u201d')
    .replace(/(?<=[\p{Ll}\d.,;:!?)'"\u2019\u201d])\u00c2(?= |$)/gu, '');
}

/** Decodes entities that survived one decoding (double escaping); unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, body: string) => {
    if (!body.startsWith('#')) return ENTITIES.get(body) ?? whole;
    const code = /^#[xX]/.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    if (code >= 0x80 && code < 0xa0) return WINDOWS_1252.charAt(code - 0x80);
    const valid = (code === 9 || code === 10 || code >= 32) && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : '';
  });
}

/** White space, printable ASCII and the usual typographic signs: nothing to mend. */
const PLAIN = /^[\t\n\r\x20-\x7e\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/;
/** Controls other than tab and line feed, format signs (soft hyphen, zero-width, direction, byte-order mark), selectors. */
const INVISIBLE = /(?![\t\n])\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\ufffc/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

function cleanCharacters(text: string): string {
  return repairMojibake(text)
    .replace(LINE_BREAKS, '\n')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(SPACES, ' ')
    .normalize('NFC');
}

/**
 * Normalises the characters of a text and keeps its lines: mojibake, leftover entities, invisible signs, spaces, line
 * ends (`\n`), Unicode form C. Runs of spaces fold to one; lines are trimmed.
 */
export function normaliseLines(text: string): string {
  let current = text;
  // Each step can uncover work for the others (an entity for half of a broken sequence): to a fixed point.
  for (let pass = 0; pass < 4; pass += 1) {
    const next = cleanCharacters(decodeEntities(current));
    if (next === current) break;
    current = next;
  }
  return current
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/**
 * Normalises one run of text to one line: as `normaliseLines`, with all white space folded to single spaces, trimmed.
 *
 * @param text decoded text of one block
 * @returns one line without leading, trailing or repeated spaces; applying it twice changes nothing
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text) && !text.includes('&')) return text.replace(/\s+/g, ' ').trim();
  const line = normaliseLines(text).replace(/\s+/g, ' ').trim();
  // A line break that became a space can complete the rest of a broken no-break space.
  return line.includes('\u00c2') ? normaliseLines(line).replace(/\s+/g, ' ').trim() : line;
}

/** A lower-case run that runs into a capitalised word: where markup between them was lost. */
const GLUE = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/u;
const GLUED_WORD = /\p{Lu}\p{Ll}{3,}(?:\p{Lu}\p{Ll}{2,})+/gu;
/** Capitalised words with nothing but single spaces between them. */
const NAME_RUN = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu;

/**
 * Tells apart names that lost the markup between them ("HerefordshireNorth East LincolnshireSolihull"), by the comma of
 * the list that they were. Names may have a
 * capital inside, so a word is parted only where the text gives ground: two such places in one run of capitalised words
 * (a lost list), or a half that stands alone elsewhere in the document.
 *
 * @param line one normalised line
 * @param knows true for a word that stands alone elsewhere in the document
 */
export function separateGlued(line: string, knows: (word: string) => boolean): string {
  if (line.search(GLUED_WORD) < 0) return line;
  return line.replace(NAME_RUN, (run) => {
    const glued = run.match(GLUED_WORD);
    if (glued === null) return run;
    const places = glued.reduce((sum, word) => sum + word.split(GLUE).length - 1, 0);
    return run.replace(GLUED_WORD, (word) => {
      const parts = word.split(GLUE);
      const apart = places > 1 || parts.every((part) => part.length > 4 && knows(part));
      return apart && !knows(word) ? parts.join(', ') : word;
    });
  });
}
