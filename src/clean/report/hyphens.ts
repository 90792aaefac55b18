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

  /** Joins a line to the text before it; a hyphen between them goes where it parted a word. */
  join(text: string, line: string): string {
    const left = PARTED.exec(text)?.[1]?.toLowerCase();
    const rest = REST.exec(line)?.[1];
    if (left === undefined || rest === undefined) {
      return /[\p{L}\d]-$/u.test(text) && /^[\p{L}\d]/u.test(line) ? text + line : `${text} ${line}`;
    }
    return this.belongs(left, rest) ? text + line : text.slice(0, -1) + line;
  }

  private belongs(left: string, rest: string): boolean {
    if (this.compounds.has(`${left}-${rest}`)) return true;
    if (this.words.has(left + rest)) return false;
    if (!this.parts || PREFIXES.has(left)) return true;
    return this.words.has(left) && this.words.has(rest);
  }
}
