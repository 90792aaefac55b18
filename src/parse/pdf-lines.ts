/** A run of text on a page; coordinates in points from the lower left corner. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly endsLine: boolean;
}

/** A cell's text on one line, with its place. */
interface Segment {
  text: string;
  readonly x: number;
  end: number;
}

interface Line {
  readonly segments: Segment[];
  readonly y: number;
  readonly height: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Arranges the runs of a page, which come in reading order, as lines: raised digits become superscript digits, cells of
 * a table row stand on one line with tabs between them however often each wraps, and an empty line stands where the gap
 * is wider than between lines of one paragraph.
 */
export function arrangePage(runs: readonly PlacedText[]): string[] {
  const arranged: string[] = [];
  const [first, ...others] = splitLines(runs);
  if (first === undefined) return arranged;
  let block = new Block(first);
  for (const line of others) {
    if (block.take(line)) continue;
    arranged.push(...block.text());
    if (block.isApartFrom(line)) arranged.push('');
    block = new Block(line);
  }
  arranged.push(...block.text());
  return arranged;
}

function splitLines(runs: readonly PlacedText[]): Line[] {
  const groups: PlacedText[][] = [];
  let current: PlacedText[] = [];
  const flush = (): void => {
    if (current.some(isVisible) && !fillsGap(current, groups)) groups.push(current);
    current = [];
  };
  for (const run of runs) {
    const last = current.findLast(isVisible);
    // Some writers leave out the mark at the end of a line: the jump tells.
    if (last !== undefined && isVisible(run) && Math.abs(run.y - last.y) > 0.8 * Math.max(last.height, run.height))
      flush();
    current.push(run);
    if (run.endsLine) flush();
  }
  flush();
  return groups.map(makeLine).filter((line) => line !== null);
}

const isVisible = (run: PlacedText): boolean => run.text.trim() !== '';

const LOOKED_BACK = 12;
const MOST_RUNS = 200;

/** Puts a run that was written late, as words in italics may be, into the gap that its line has for it. */
function fillsGap(late: readonly PlacedText[], groups: PlacedText[][]): boolean {
  const [run, more] = late.filter(isVisible);
  if (run === undefined || more !== undefined) return false;
  for (const group of groups.slice(-LOOKED_BACK)) {
    if (group.length > MOST_RUNS) continue;
    const after = group.findIndex((other) => isVisible(other) && other.x > run.x + 0.8 * run.width);
    const before = group.slice(0, Math.max(after, 0)).findLast(isVisible);
    const next = group[after];
    if (before === undefined || next === undefined || Math.abs(next.y - run.y) > 0.2 * run.height) continue;
    const slack = 0.5 * run.height;
    const fits = run.x >= before.x + before.width - slack && run.x + run.width <= next.x + slack;
    // A gap much wider than the run lies between cells of a table.
    if (!fits || next.x - before.x - before.width > run.width + 2 * run.height) continue;
    group.splice(after, 0, { ...run, endsLine: false });
    return true;
  }
  return false;
}

function makeLine(runs: readonly PlacedText[]): Line | null {
  const visible = runs.filter(isVisible);
  const largest = visible.reduce<PlacedText | null>(
    (best, run) => (best === null || run.height > best.height ? run : best),
    null,
  );
  if (largest === null) return null;
  const segments: Segment[] = [];
  let spaced = false;
  for (const run of runs) {
    if (run.text.trim() === '') {
      spaced ||= run.text !== '';
      continue;
    }
    const last = segments.at(-1);
    const text = isRaised(run, largest) ? superscript(run.text.trim()) : run.text;
    if (last === undefined) segments.push({ text, x: run.x, end: run.x + run.width });
    else if (run.x - last.end > 1.6 * largest.height && !isMark(last.text) && /[\p{L}\p{N}]/u.test(text))
      segments.push({ text, x: run.x, end: run.x + run.width });
    else {
      const gap = spaced || run.x - last.end > 0.18 * largest.height;
      const touches = /\s$/.test(last.text) || /^\s/.test(text) || !gap || isRaised(run, largest);
      last.text += touches ? text : ` ${text}`;
      last.end = run.x + run.width;
    }
    spaced = false;
  }
  return {
    segments: segments.map((part) => ({ ...part, text: part.text.trim() })),
    y: largest.y,
    height: largest.height,
  };
}

/** A bullet or number at the start of an item: the wide gap after it parts no cells. */
function isMark(text: string): boolean {
  const trimmed = text.trim();
  return /^(?:[^\p{L}\p{N}]|o|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$/u.test(trimmed);
}

function isRaised(run: PlacedText, largest: PlacedText): boolean {
  const small = run.height > 0 && run.height < 0.8 * largest.height;
  return small && run.y > largest.y + 0.1 * largest.height && /^\s*\d{1,3}\s*$/.test(run.text);
}

function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** More lines than this in the first column are a column of running text, and no cell. */
const TALLEST_CELL = 8;

/** Lines that stand together: a paragraph, or a row of a table as soon as something stands beside the first of them. */
class Block {
  private readonly lines: string[] = [];
  private readonly cells: { text: string; readonly x: number }[] = [];
  private readonly left: number;
  private readonly top: number;
  private readonly height: number;
  /** Where the text of the first column ends on the right. */
  private reach = 0;
  private last: Line;

  constructor(line: Line) {
    this.left = line.segments[0]?.x ?? 0;
    this.top = line.y;
    this.height = line.height;
    this.last = line;
    this.add(line);
  }

  /** True where the gap to the next line is wider than within a paragraph, or the line stands elsewhere on the page. */
  isApartFrom(line: Line): boolean {
    const gap = this.last.y - line.y;
    const usual = Math.max(this.last.height, line.height);
    return gap > 1.55 * usual || gap < -0.3 * usual || this.cells.length > 0 || this.changesSize(line);
  }

  /** True where the line is set in another size, as headings are. */
  private changesSize(line: Line): boolean {
    return Math.abs(line.height - this.last.height) > 0.08 * Math.max(line.height, this.last.height);
  }

  /** Takes a line that belongs to the block, and says whether it did. */
  take(line: Line): boolean {
    const segment = line.segments[0];
    if (segment === undefined) return false;
    const size = Math.max(this.height, line.height);
    if (Math.abs(line.height - this.last.height) > 0.35 * size) return false;
    const gap = this.last.y - line.y;
    const taken = gap < 0.3 * size ? this.takeBeside(line, segment, size) : this.takeBeneath(line, segment, gap, size);
    if (taken) this.last = line;
    return taken;
  }

  private takeBeside(line: Line, segment: Segment, size: number): boolean {
    if (this.goesOn(line, segment, size)) return true;
    const right = segment.x > (this.cells.at(-1)?.x ?? this.left) + 4 * size && segment.x > this.reach;
    // A cell of one line stands at half the height of a neighbour that wraps.
    const above = this.lines.length <= 2 ? 3.6 : 1.2;
    if (!right || line.y > this.top + above * size || this.lines.length > TALLEST_CELL) return false;
    for (const part of line.segments) this.cells.push({ text: part.text, x: part.x });
    return true;
  }

  /** A line that starts where the last one ends, at its height, is the rest of it. */
  private goesOn(line: Line, segment: Segment, size: number): boolean {
    const end = this.last.segments.at(-1)?.end ?? 0;
    const adjacent = Math.abs(line.y - this.last.y) < 0.3 * size && Math.abs(segment.x - end) < size;
    if (!adjacent || line.segments.length > 1 || this.cells.length > 0) return false;
    this.lines.push(`${this.lines.pop() ?? ''} ${segment.text}`);
    this.reach = Math.max(this.reach, segment.end);
    return true;
  }

  private takeBeneath(line: Line, segment: Segment, gap: number, size: number): boolean {
    const cell = this.cells.findLast((part) => Math.abs(part.x - segment.x) < 6);
    if (gap > 1.55 * size || (this.cells.length === 0 && this.changesSize(line))) return false;
    if (cell !== undefined && line.segments.length === 1) {
      cell.text = `${cell.text} ${segment.text}`;
      return true;
    }
    const continues = this.cells.length === 0 || /^[\p{Ll}(]/u.test(segment.text);
    if (!continues || Math.abs(segment.x - this.left) > 3 * size) return this.cells.length === 0 && this.add(line);
    return this.add(line);
  }

  /** Adds the first segment to the first column and each other one to the cell above it. */
  private add(line: Line): boolean {
    const [first, ...others] = line.segments;
    if (first === undefined) return false;
    if (others.length > 0 && this.lines.length > TALLEST_CELL) return false;
    this.lines.push(first.text);
    this.reach = Math.max(this.reach, first.end);
    for (const part of others) {
      const cell = this.cells.find((known) => Math.abs(known.x - part.x) < 6);
      if (cell === undefined) this.cells.push({ text: part.text, x: part.x });
      else cell.text = `${cell.text} ${part.text}`;
    }
    return true;
  }

  text(): string[] {
    if (this.cells.length === 0) return this.lines;
    return [[this.lines.join(' '), ...this.cells.map((cell) => cell.text)].join('\t')];
  }
}
