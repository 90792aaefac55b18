import { Parser } from 'htmlparser2';

/** Takes text that may hold tags and entities (a feed's title); returns it without them, white space folded. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text.replace(/\s+/g, ' ').trim();
  let plain = '';
  const parser = new Parser(
    {
      ontext: (part) => {
        plain += part;
      },
    },
    { decodeEntities: true },
  );
  // Tags are taken for tags only where they look like one: "a < b" keeps its sign.
  parser.write(text.replace(/<(?![a-z/!])/gi, '&lt;'));
  parser.end();
  return plain.replace(/\s+/g, ' ').trim();
}

/** True where text holds at least one HTML tag that marks up running text. */
export function hasMarkup(text: string): boolean {
  return /<\/?(?:p|br|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote|img|figure|table|section|article)\b[^<>]{0,2000}>/i.test(
    text,
  );
}

/** Escapes text for an HTML body. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Makes an HTML fragment of plain text: a paragraph for each line that holds something. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line.trim())}</p>`)
    .join('\n');
}
