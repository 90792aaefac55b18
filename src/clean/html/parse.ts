import { DomHandler, type QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** A parsed page: its tree, and apart the elements that carry metadata. */
export interface ParsedPage {
  readonly root: PageRoot;
  /** Titles, metas, links, data scripts and `html` itself, in the order they end. */
  readonly heads: readonly PageElement[];
}

export type PageRoot = DomHandler['root'];
export type PageNode = DomHandler['dom'][number];
export type PageElement = Extract<PageNode, { readonly attribs: unknown }>;

/** Elements nested deeper than this are not opened; their text joins the deepest element. Real pages stay below 100. */
export const MAX_DEPTH = 600;

const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const PARAGRAPH = ['p'];
const FORM = ['input', 'option', 'optgroup', 'select', 'button', 'datalist', 'textarea'];

/** Which open elements at the top of the stack an opening tag closes, after the HTML standard's optional end tags. */
const IMPLIED_END = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tr', 'th', 'td'])],
  ['th', new Set(['th', 'td'])],
  ['td', new Set(['thead', 'th', 'td'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['tfoot', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['body', new Set(['head', 'title', 'style', 'script'])],
  ['li', new Set(['li', 'p'])],
  ['dd', new Set(['dd', 'dt', 'p'])],
  ['dt', new Set(['dd', 'dt', 'p'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['optgroup', 'option'])],
  ...['select', 'output', 'button', 'datalist', 'textarea'].map((name) => [name, new Set(FORM)] as const),
  ...(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form ' +
    'header hr main nav ol pre section table ul'
  )
    .split(' ')
    .map((name) => [name, new Set(PARAGRAPH)] as const),
]);

const HEAD = new Set(['meta', 'link', 'title', 'script', 'html']);

/** Attributes that some rule reads; the others (styles, handlers, data) are not kept. */
const READ_ATTRIBUTES = new Set(
  (
    'class id role href rel content name property itemprop itemtype itemscope datetime pubdate type hidden style ' +
    'aria-hidden aria-label lang xml:lang http-equiv charset title cite data-component data-gu-name data-testid data-type data-tracking'
  ).split(' '),
);

/** True for an opening or closing tag of a script that starts at `at`. */
function scriptEndsIn(html: string, from: number): number {
  const at = html.slice(from).search(/<\/script/i);
  return at < 0 ? -1 : from + at;
}

/**
 * Builds the tree of a page from the tokens of htmlparser2. It differs from the library's own parser in two ways: depth
 * and unmatched end tags cost constant time, and a script whose text holds `<!-- … <script` is read to its real end.
 */
class TreeBuilder implements TokenizerCallbacks {
  /** Titles, metas, links and data scripts, in order. */
  readonly heads: PageElement[] = [];
  readonly handler = new DomHandler(undefined, undefined, (element) => {
    if (HEAD.has(element.name)) this.heads.push(element);
  });
  private readonly stack: string[] = [];
  private readonly open = new Map<string, number>();
  private readonly unopened = new Map<string, number>();
  private name = '';
  private attributes: Record<string, string> = {};
  private attribute = '';
  private value = '';
  /** Text before this offset is the rest of a script. */
  private scriptRest = 0;
  private scriptEscapes = false;

  constructor(
    private readonly html: string,
    private readonly everyAttribute: boolean,
  ) {}

  ontext(start: number, end: number): void {
    const top = this.stack.at(-1);
    if (top === 'script') {
      const text = this.html.slice(start, end);
      this.scriptEscapes = leavesCommentOpen(text, this.scriptEscapes);
      if (this.keepsScript()) this.handler.ontext(text);
      return;
    }
    if (top === 'style' || end <= this.scriptRest) return;
    this.handler.ontext(this.html.slice(Math.max(start, this.scriptRest), end));
  }

  ontextentity(codepoint: number, end: number): void {
    if (end <= this.scriptRest) return;
    const top = this.stack.at(-1);
    if (top !== 'style' && top !== 'script') this.handler.ontext(fromCodePoint(codepoint));
  }

  onopentagname(start: number, end: number): void {
    this.name = start < this.scriptRest ? '' : this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.isRead()) this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += fromCodePoint(codepoint);
  }

  onattribend(_quote: QuoteType, _end: number): void {
    if (this.isRead() && !Object.hasOwn(this.attributes, this.attribute)) {
      this.attributes[this.attribute] = this.value;
    }
    this.value = '';
  }

  onopentagend(_end: number): void {
    if (this.name !== '') this.openElement(this.name);
    this.name = '';
  }

  onselfclosingtag(end: number): void {
    const name = this.name;
    this.onopentagend(end);
    // Only in foreign content does the stroke close the element.
    if ((this.open.get('svg') ?? 0) + (this.open.get('math') ?? 0) > 0 && this.stack.at(-1) === name) this.pop();
  }

  onclosetag(start: number, end: number): void {
    if (start < this.scriptRest) return;
    const name = this.html.slice(start, end).toLowerCase();
    if (name === 'script') this.endScript(end);
    if (name === 'br') {
      this.handler.onopentag('br', {});
      this.handler.onclosetag();
      return;
    }
    const unopened = this.unopened.get(name) ?? 0;
    if (unopened > 0) {
      this.unopened.set(name, unopened - 1);
      return;
    }
    if ((this.open.get(name) ?? 0) === 0) return;
    while (this.stack.length > 0) if (this.pop() === name) return;
  }

  onend(): void {
    while (this.stack.length > 0) this.pop();
    this.handler.onend();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private isRead(): boolean {
    return this.everyAttribute || READ_ATTRIBUTES.has(this.attribute);
  }

  private openElement(name: string): void {
    if (VOID.has(name)) {
      this.handler.onopentag(name, this.attributes);
      this.handler.onclosetag();
      return;
    }
    const closes = IMPLIED_END.get(name);
    if (closes !== undefined) {
      for (let top = this.stack.at(-1); top !== undefined && closes.has(top); top = this.stack.at(-1)) this.pop();
    }
    if (this.stack.length >= MAX_DEPTH) {
      this.unopened.set(name, (this.unopened.get(name) ?? 0) + 1);
      return;
    }
    if (name === 'script') this.scriptEscapes = false;
    this.stack.push(name);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
    this.handler.onopentag(name, this.attributes);
  }

  private pop(): string | undefined {
    const name = this.stack.pop();
    if (name === undefined) return undefined;
    this.open.set(name, (this.open.get(name) ?? 1) - 1);
    this.handler.onclosetag();
    return name;
  }

  /** Of scripts only linked data is of use. */
  private keepsScript(): boolean {
    return this.attributes['type']?.includes('ld+json') ?? false;
  }

  /** After an end tag inside `<!-- <script`: what follows, up to the script's own end tag, is still script. */
  private endScript(end: number): void {
    if (!this.scriptEscapes) return;
    this.scriptEscapes = false;
    const real = scriptEndsIn(this.html, end);
    const tag = real < 0 ? this.html.indexOf('<', end) : real;
    this.scriptRest = tag < 0 ? this.html.length : tag;
  }
}

/** True where script text ends inside `<!-- … <script`, the standard's double escaped state. */
function leavesCommentOpen(text: string, before: boolean): boolean {
  const comment = text.lastIndexOf('<!--');
  if (comment < 0) return before && !text.includes('-->');
  const rest = text.slice(comment);
  return !rest.includes('-->') && /<script[\s/>]/i.test(rest);
}

function fromCodePoint(codepoint: number): string {
  return codepoint >= 0 && codepoint <= 0x10ffff ? String.fromCodePoint(codepoint) : '\ufffd';
}

/**
 * Parses a page or fragment in one linear pass, whatever its markup. Comments, styles and scripts other than linked data
 * are left out; attributes that no rule reads too.
 *
 * @param html decoded source
 * @param everyAttribute true where selectors of a user's own may ask for any attribute
 * @returns the tree, at most `MAX_DEPTH` deep, and the elements that carry metadata
 */
export function parsePage(html: string, everyAttribute = false): ParsedPage {
  const builder = new TreeBuilder(html, everyAttribute);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return { root: builder.handler.root, heads: builder.heads };
}

/** The text in an element, markup aside; white space as it stands. */
export function textIn(element: PageElement): string {
  const parts: string[] = [];
  let node: PageNode | null = element.children[0] ?? null;
  while (node !== null) {
    if ('data' in node && node.type === 'text') parts.push(node.data);
    const child: PageNode | undefined = 'children' in node ? node.children[0] : undefined;
    if (child !== undefined) {
      node = child;
      continue;
    }
    let at: PageNode = node;
    while (at.next === null) {
      const parent = at.parent;
      if (parent === null || parent === element || parent.type === 'root') return parts.join('');
      at = parent;
    }
    node = at.next;
  }
  return parts.join('');
}
