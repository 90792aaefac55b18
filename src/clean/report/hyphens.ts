import { normaliseText } from '../normalise.js';

const PREFIXES = new Set(
  'pre post non self co re multi over under well long short high low out in on up off mid semi anti inter intra cross part full half ex sub web'.split(
    ' ',
  ),
);

const PARTED = /(?<![\p{L}-])(\p{L}{2,})[-\u00ad\u2010]$/u;
const REST = /^(\p{Ll}{2,})/u;

/** Knows, from the words of a report, whether a hyphen at the end of a line parts a word or belongs to it. */
export class Hyphens {
  private readonly words = new Set<string>();
  private readonly compounds = new Set<string>();
  /** True where the report was set with words parted at line ends; most are not. */
  private readonly parts: boolean;

  /** @param lines all lines of the report, in order */
  constructor(lines: readonly string[]) {
    for (const line of lines) this.learn(normaliseText(line).toLowerCase());
    let parted = 0;
    let whole = 0;
    for (const [at, line] of lines.entries()) {
      const left = PARTED.exec(line)?.[1]?.toLowerCase();
      const rest = REST.exec(lines[at + 1] ?? '')?.[1];
      if (left === undefined || rest === undefined) continue;
      parted += 1;
      if (this.words.has(left + rest)) whole += 1;
    }
    this.parts = whole >= 3 && whole > 0.3 * parted;
  }

  private learn(line: string): void {
    const found = line.match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? [];
    for (const word of found) {
      // What ends in a hyphen is half a word.
      if (word.endsWith('-')) continue;
      if (word.includes('-')) this.compounds.add(word);
      for (const part of word.split('-')) this.words.add(part);
    }
  }

  /** Joins the lines of a block; a hyphen at the end of one goes where it parted a word. */
  join(lines: readonly string[]): string {
    return lines.map((line, at) => this.before(line, lines[at + 1])).join('');
  }

  /** A line as it stands before the next: without its hyphen, or with the space that parts them. */
  private before(line: string, next: string | undefined): string {
    if (next === undefined) return line;
    const left = PARTED.exec(line)?.[1]?.toLowerCase();
    const rest = REST.exec(next)?.[1];
    if (left === undefined || rest === undefined) {
      return /[\p{L}\d]-$/u.test(line) && /^[\p{L}\d]/u.test(next) ? line : `${line} `;
    }
    return this.belongs(left, rest) ? line : line.slice(0, -1);
  }

  private belongs(left: string, rest: string): boolean {
    if (this.compounds.has(`${left}-${rest}`)) return true;
    if (this.words.has(left + rest)) return false;
    if (!this.parts || PREFIXES.has(left)) return true;
    return this.words.has(left) && this.words.has(rest);
  }
}
