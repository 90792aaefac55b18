const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that HTML does not allow, and halves of characters. */
const NOT_TEXT = /[^\P{Cc}\t\n\r]|\p{Cs}/gu;

/** HTML that was made here and needs no escaping. */
export interface Markup {
  readonly html: string;
}

/** What stands in a template: text is escaped, markup and lists of it are not, nothing is nothing. */
export type Content = string | number | Markup | readonly Markup[] | null;

/** Takes any text; returns it as HTML text or the value of a quoted attribute, so that nothing in it is markup. */
export const escapeHtml = (text: string): string =>
  text.replace(NOT_TEXT, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Template tag: every value that is not markup is escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const parts = strings.map((part, index) => `${part}${index < values.length ? written(values[index] ?? null) : ''}`);
  return { html: parts.join('') };
}

function written(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map((one) => one.html).join('');
}

/** Takes a text of a document; returns it set apart, so that marks of direction in it cannot turn what stands around it. */
export const foreign = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** Takes an address and words; returns a link where the address is one of the web, else the words alone. */
export function link(address: string, words: Markup): Markup {
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  return isWeb ? html`<a href="${new URL(address).href}" rel="noopener noreferrer nofollow">${words}</a>` : words;
}
