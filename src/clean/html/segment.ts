import type { BlockKind } from '../../model/block.js';
import { normaliseText } from '../normalise.js';
import { HintReader } from './hints.js';
import { append, joinLines, type Line, newLine } from './lines.js';
import { isDatedAbbr, type Mark, type PageArea, type SegmentedPage, type SourceBlock } from './page.js';
import type { PageElement, PageNode, PageRoot } from './parse.js';
import type { SiteSelection } from './site.js';
import { joinCells } from './table-rows.js';

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

interface OpenRow {
  readonly firstBlock: number;
  readonly cells: number[];
  layout: boolean;
}

const LINK_LIMIT = 0.01;
const PARTING = new Set(['time', 'span', 'abbr', 'strong', 'b', 'label']);

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
    const edge = !this.edge ? 'none' : this.parting ? 'parting' : 'markup';
    append(line, data, edge);
    const { length } = data.trim();
    if (length === 0) return;
    this.edge = false;
    this.parting = false;
    if (this.links > 0) line.linked += length;
    if (this.stress > 0) line.stressed += length;
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
    const joined = joinCells(this.blocks, row.firstBlock, row.cells);
    const [first] = this.blocks.slice(row.firstBlock, row.firstBlock + 1);
    if (joined === null || first === undefined) return;
    this.blocks.length = row.firstBlock;
    this.blocks.push({ ...joined, area: this.areas[first.area]?.parent ?? first.area });
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
    for (const block of joinLines(lines)) this.emit(block);
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
