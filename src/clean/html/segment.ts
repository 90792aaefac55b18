import type { BlockKind } from '../../model/block.js';
import { normaliseText } from '../normalise.js';
import { HintReader, type MarkupHint } from './hints.js';
import type { PageElement, PageNode, PageRoot } from './parse.js';
import type { SiteSelection } from './site.js';

/** One element of the page as scoring sees it; `parent` is the index of its parent in the list, -1 for the root. */
export interface PageArea {
  readonly element: PageElement | null;
  readonly parent: number;
  /** Index one past its last descendant in the list of areas. */
  end: number;
  readonly hint: MarkupHint | null;
  readonly body: boolean;
  readonly standfirst: boolean;
  /** True where a site's override selects it to be left out, or to be the content. */
  readonly selected: 'drop' | 'content' | null;
  /** True where an image stands directly in it. */
  image: boolean;
}

/** One block of a page before anything is decided about it. */
export interface SourceBlock {
  readonly kind: BlockKind;
  /** 1-6 for headings, 0 else. */
  readonly level: number;
  readonly text: string;
  /** UTF-16 units of `text` that stand in links, about. */
  readonly linked: number;
  /** UTF-16 units that are bold or italic throughout, about. */
  readonly stressed: number;
  /** Index of the innermost area around it. */
  readonly area: number;
  /** True where the words stand in an item of a list. */
  readonly listed: boolean;
}

/** An element that may state metadata, and where it stands. */
export interface Mark {
  readonly element: PageElement;
  readonly area: number;
  /** Number of blocks before it. */
  readonly block: number;
}

export interface SegmentedPage {
  readonly marks: readonly Mark[];
  readonly areas: readonly PageArea[];
  readonly blocks: readonly SourceBlock[];
}

const SKIPPED = new Set(
  (
    'script style noscript template iframe object embed svg math canvas audio video map head title meta link input ' +
    'textarea select datalist option optgroup progress meter area source track param frameset frame applet'
  ).split(' '),
);

const BLOCK = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption thead tbody ' +
    'tfoot tr td th ul listing xmp plaintext amp-ad amp-sidebar amp-accordion button'
  ).split(' '),
);

const HEADING_LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

const LINK_LIMIT = 0.01;
const PARTING = new Set(['time', 'span', 'abbr', 'strong', 'b', 'label']);
/** So many characters before a tag tell whether it parts two words. */
const TAIL = 5;

/** A piece of a block between line breaks. */
interface Line {
  text: string;
  /** Its last characters, apart: reading the end of a string that is still being put together would copy all of it. */
  tail: string;
  linked: number;
  stressed: number;
}

interface OpenRow {
  readonly firstBlock: number;
  readonly cells: number[];
  layout: boolean;
}

const newLine = (): Line => ({ text: '', tail: '', linked: 0, stressed: 0 });

/** True where a line break parts two blocks rather than two words: the usual case but inside a sentence. */
function breakParts(before: string, after: string): boolean {
  if (before === '' || after === '') return true;
  return !/^\p{Ll}/u.test(after) || /[.!?:;]["'’”)\]]?$/.test(before.slice(-2));
}

class Segmenter {
  readonly areas: PageArea[] = [];
  readonly blocks: SourceBlock[] = [];
  readonly marks: Mark[] = [];
  private readonly hints = new HintReader();

  constructor(private readonly selection: SiteSelection) {}

  private readonly path: number[] = [];
  private readonly rows: OpenRow[] = [];
  private lines: Line[] = [newLine()];
  private links = 0;
  private stress = 0;
  private edge = false;
  /** True where the edge is one of an element that sets words apart, as a date's beside its label. */
  private parting = false;
  private readonly lists: string[] = [];

  segment(root: PageRoot): void {
    this.areas.push({
      element: null,
      parent: -1,
      end: 0,
      hint: null,
      body: false,
      standfirst: false,
      selected: null,
      image: false,
    });
    this.path.push(0);
    let node: PageNode | null = root.children[0] ?? null;
    while (node !== null) {
      const inside: PageNode | null = this.enter(node);
      if (inside !== null) {
        node = inside;
        continue;
      }
      let at: PageNode = node;
      let next: PageNode | null = at.next;
      while (next === null) {
        const parent = at.parent;
        if (parent === null || !isElement(parent)) break;
        this.leave(parent);
        at = parent;
        next = at.next;
      }
      node = next;
    }
    this.flush();
    const first = this.areas[0];
    if (first !== undefined) first.end = this.areas.length;
  }

  /** Enters a node; returns its first child where there is something inside. */
  private enter(node: PageNode): PageNode | null {
    if (isText(node)) {
      this.text(node.data);
      return null;
    }
    if (!isElement(node)) return null;
    const { name, attribs } = node;
    if (attribs['itemprop'] !== undefined || name === 'time' || attribs['rel'] === 'author' || isDatedAbbr(node)) {
      this.marks.push({ element: node, area: this.path.at(-1) ?? 0, block: this.blocks.length });
    }
    if (SKIPPED.has(name)) return null;
    if (name === 'img' || name === 'amp-img' || name === 'picture') this.markImage();
    if (name === 'br') {
      this.lines.push(newLine());
      return null;
    }
    if (node.children.length === 0) {
      if (BLOCK.has(name)) this.flush();
      return null;
    }
    this.open(node);
    return node.children[0] ?? null;
  }

  private selected(element: PageElement): PageArea['selected'] {
    if (this.selection.drop.has(element)) return 'drop';
    return this.selection.content === element ? 'content' : null;
  }

  private markImage(): void {
    const area = this.areas[this.path.at(-1) ?? 0];
    if (area !== undefined) area.image = true;
  }

  private open(element: PageElement): void {
    const { name } = element;
    if (BLOCK.has(name)) {
      this.flush();
      this.push(element);
      this.openRow(name);
      if (name === 'li' || name === 'dd' || name === 'dt' || name === 'blockquote' || name === 'pre')
        this.lists.push(name);
      return;
    }
    if (name === 'a' && element.attribs['href'] !== undefined) this.links += 1;
    if (isStress(name)) this.stress += 1;
    this.edge = true;
    this.parting ||= PARTING.has(name);
    this.pushInline(element);
  }

  /** Inline elements become areas only where their names say something. */
  private pushInline(element: PageElement): void {
    if (this.selected(element) !== null) {
      this.flush();
      this.push(element);
      return;
    }
    const hint = this.hints.hint(element);
    if (hint === null || !hint.strong) return;
    if (
      hint.reason === 'boilerplate' ||
      hint.reason === 'caption' ||
      hint.reason === 'credit' ||
      hint.reason === 'comment'
    ) {
      this.flush();
      this.push(element);
    }
  }

  private push(element: PageElement): void {
    const names = this.hints.names(element);
    this.areas.push({
      element,
      parent: this.path.at(-1) ?? 0,
      end: 0,
      hint: this.hints.hint(element),
      body: (names.body && element.name !== 'body') || element.attribs['itemprop'] === 'articleBody',
      standfirst: names.standfirst,
      selected: this.selected(element),
      image: false,
    });
    this.path.push(this.areas.length - 1);
  }

  private leave(element: PageElement): void {
    const { name } = element;
    const top = this.path.at(-1) ?? 0;
    const area = this.areas[top];
    if (area?.element === element) {
      this.flush();
      area.end = this.areas.length;
      this.path.pop();
      if (name === 'tr') this.closeRow();
      else if ((name === 'td' || name === 'th') && this.rows.length > 0)
        this.rows.at(-1)?.cells.push(this.blocks.length);
      if (this.lists.length > 0 && this.lists.at(-1) === name) this.lists.pop();
    }
    if (BLOCK.has(name)) return;
    if (name === 'a' && element.attribs['href'] !== undefined) this.links -= 1;
    if (isStress(name)) this.stress -= 1;
    this.edge = true;
    this.parting ||= PARTING.has(name);
  }

  private text(data: string): void {
    const line = this.lines.at(-1);
    if (line === undefined) return;
    const length = data.trim().length;
    if (length > 0) {
      if (this.edge && (runsTogether(line.tail, data) || (this.parting && labels(line.tail, data)))) line.text += ' ';
      this.edge = false;
      this.parting = false;
      if (this.links > 0) line.linked += length;
      if (this.stress > 0) line.stressed += length;
    }
    line.text += data;
    line.tail = data.length >= TAIL ? data.slice(-TAIL) : (line.tail + data).slice(-TAIL);
  }

  private openRow(name: string): void {
    // The rows around a row that holds a table were marked when that one was.
    if (name === 'table') {
      for (let at = this.rows.length - 1; at >= 0 && this.rows[at]?.layout === false; at -= 1) this.markLayout(at);
    }
    if (name === 'tr') this.rows.push({ firstBlock: this.blocks.length, cells: [], layout: false });
  }

  private markLayout(at: number): void {
    const row = this.rows[at];
    if (row !== undefined) row.layout = true;
  }

  /** Joins the cells of a data row by tabs; the cells of a layout table stay blocks of their own. */
  private closeRow(): void {
    const row = this.rows.pop();
    if (row === undefined || row.layout || row.cells.length < 2) return;
    const blocks = this.blocks.slice(row.firstBlock);
    if (blocks.length === 0 || blocks.length > row.cells.length * 3) return;
    if (blocks.some((block) => block.text.length > 300)) return;
    const texts: string[] = [];
    let from = row.firstBlock;
    for (const to of row.cells) {
      texts.push(
        this.blocks
          .slice(from, to)
          .map((block) => block.text)
          .join(' '),
      );
      from = to;
    }
    while (texts.at(-1) === '') texts.pop();
    if (texts.filter((text) => text !== '').length < 2) return;
    const first = blocks[0];
    if (first === undefined) return;
    this.blocks.length = row.firstBlock;
    this.blocks.push({
      kind: 'table_row',
      level: 0,
      text: texts.join('\t'),
      linked: blocks.reduce((sum, block) => sum + block.linked, 0),
      stressed: 0,
      area: this.areas[first.area]?.parent ?? first.area,
      listed: false,
    });
  }

  private flush(): void {
    const lines = this.lines;
    this.edge = false;
    this.parting = false;
    if (lines.length === 1 && lines[0]?.text === '') return;
    this.lines = [newLine()];
    const only = lines.length === 1 ? lines[0] : undefined;
    if (only !== undefined) {
      this.emit({ ...only, text: normaliseText(only.text) });
      return;
    }
    let parts: string[] = [];
    let sum = newLine();
    const close = () => {
      this.emit({ ...sum, text: parts.join(' ') });
      parts = [];
      sum = newLine();
    };
    for (const line of lines) {
      const text = normaliseText(line.text);
      if (breakParts(parts.at(-1) ?? '', text)) close();
      if (text !== '') parts.push(text);
      sum.linked += line.linked;
      sum.stressed += line.stressed;
    }
    close();
  }

  private emit(line: Line): void {
    if (line.text === '') return;
    const area = this.path.at(-1) ?? 0;
    const level = this.headingLevel();
    this.blocks.push({
      kind: level > 0 ? 'heading' : this.kind(),
      level,
      text: line.text,
      linked: line.linked < line.text.length * LINK_LIMIT ? 0 : line.linked,
      stressed: line.stressed,
      area,
      listed: this.lists.includes('li'),
    });
  }

  /** The heading around the block, at most three areas up: `<h2><div>…`. */
  private headingLevel(): number {
    for (let up = 1; up <= 3; up += 1) {
      const level = HEADING_LEVELS.get(this.areas[this.path.at(-up) ?? 0]?.element?.name ?? '');
      if (level !== undefined) return level;
    }
    return 0;
  }

  private kind(): BlockKind {
    switch (this.lists.at(-1)) {
      case 'li':
      case 'dd':
      case 'dt':
        return 'list_item';
      case 'blockquote':
        return 'quote';
      case 'pre':
        return 'preformatted';
      default:
        return 'paragraph';
    }
  }
}

/** A moment in the microformat of blogs: `<abbr class="published" title="2024-…">`. */
export const isDatedAbbr = ({ name, attribs }: PageElement): boolean =>
  name === 'abbr' &&
  attribs['title'] !== undefined &&
  /(?:^|\s)(?:dt-)?(?:published|updated)(?:\s|$)/.test(attribs['class'] ?? '');

/** Two runs of words that only markup keeps apart: a lower-case end, then a capitalised word, with no space between. */
function runsTogether(before: string, after: string): boolean {
  return /(?:\p{Ll}{3}|^By|\sBy|[.!?:;])["'’”)]?$/u.test(before) && /^["'‘“(]?\p{Lu}\p{Ll}/u.test(after.slice(0, 4));
}

/** A word in lower case and a number that only markup keeps apart: "Published" and "14 May". */
const labels = (before: string, after: string): boolean => /\p{Ll}{5}$/u.test(before) && /^\d/.test(after);

const isStress = (name: string): boolean => name === 'b' || name === 'strong' || name === 'em' || name === 'i';

function isElement(node: { readonly type: string }): node is PageElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

function isText(node: PageNode): node is Extract<PageNode, { readonly data: string; readonly type: 'text' }> {
  return node.type === 'text';
}

/**
 * Cuts a page into blocks in reading order and lists the areas (elements) that hold them. No recursion: depth costs
 * nothing.
 *
 * @param selection what a site's override selects: its elements become areas whatever their kind
 */
export function segmentPage(root: PageRoot, selection: SiteSelection): SegmentedPage {
  const segmenter = new Segmenter(selection);
  segmenter.segment(root);
  return { areas: segmenter.areas, blocks: segmenter.blocks, marks: segmenter.marks };
}
