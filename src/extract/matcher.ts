import type { Unit } from './units.js';

/** One unit that a pattern asks for: a word, a tag, or any. */
export type Atom = { readonly word: string } | { readonly tag: string } | 'any';

/** A term of a pattern: one of several runs of units, so many times; or, where `negative`, one unit that begins none of them. */
export interface Element {
  readonly choices: readonly (readonly Atom[])[];
  readonly negative: boolean;
  readonly least: number;
  readonly most: number;
  /** True for a gap: as few units as will do; everything else takes as many as it can. */
  readonly gap: boolean;
}

/** A compiled pattern. */
export interface Compiled {
  readonly elements: readonly Element[];
  /** Captures as half-open ranges of elements. */
  readonly captures: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** True where it matches only at the start, or only at the end, of a sentence. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Where a pattern matched: numbers of units, half-open, and each named capture likewise. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly captures: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/**
 * Takes units, a pattern and the range of units to look at; returns its matches from left to right, none overlapping.
 * Of several ways to match from one place gaps are as short, and other repetitions as long, as they can be. A place that
 * failed for a term is not tried for it again, so the work is bounded by units times terms times the widest repetition.
 */
export function matchAll(units: readonly Unit[], pattern: Compiled, from = 0, to = units.length): Match[] {
  const search = new Search(units, pattern, from, to);
  const matches: Match[] = [];
  let at = from;
  while (at < to) {
    const match = search.at(at);
    if (match !== null) matches.push(match);
    at = match === null ? at + 1 : Math.max(match.end, at + 1);
    if (pattern.atStart) break;
  }
  return matches;
}

/** The search for one pattern in one range of units. */
class Search {
  /** Places that are known to lead nowhere, by element and unit. */
  readonly #dead: Uint8Array;
  /** Where each element began in the match being tried. */
  readonly #begins: number[];
  readonly #width: number;

  constructor(
    private readonly units: readonly Unit[],
    private readonly pattern: Compiled,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.#width = to - from + 1;
    this.#dead = new Uint8Array(this.#width * (pattern.elements.length + 1));
    this.#begins = new Array<number>(pattern.elements.length).fill(0);
  }

  at(start: number): Match | null {
    const end = this.#follow(0, start);
    if (end === -1 || end === start) return null;
    const captures = new Map(
      this.pattern.captures.map(({ name, from, to }) => [
        name,
        { start: this.#begins[from] ?? start, end: to < this.#begins.length ? (this.#begins[to] ?? end) : end },
      ]),
    );
    return { start, end, captures };
  }

  /** The end of a match of the elements from `index` on that begins at unit `at`; -1 where there is none. */
  #follow(index: number, at: number): number {
    const element = this.pattern.elements[index];
    if (element === undefined) return this.pattern.atEnd && at !== this.to ? -1 : at;
    const key = index * this.#width + at - this.from;
    if (this.#dead[key] === 1) return -1;
    const end = element.gap ? this.#overGap(element, index, at) : this.#repeat(element, index, at, at, 0);
    if (end === -1) this.#dead[key] = 1;
    else this.#begins[index] = at;
    return end;
  }

  #overGap({ least, most }: Element, index: number, at: number): number {
    const furthest = Math.min(at + most, this.to);
    for (let next = at + least; next <= furthest; next += 1) {
      const end = this.#follow(index + 1, next);
      if (end !== -1) return end;
    }
    return -1;
  }

  /** Takes the element as often as it can be, then goes on. */
  #repeat(element: Element, index: number, begin: number, at: number, taken: number): number {
    if (taken < element.most) {
      for (const next of this.#ends(element, at)) {
        const end = this.#repeat(element, index, begin, next, taken + 1);
        if (end !== -1) return end;
      }
    }
    return taken < element.least ? -1 : this.#follow(index + 1, at);
  }

  /** Where the element may end that begins at a unit. */
  *#ends({ choices, negative }: Element, at: number): Generator<number> {
    if (at >= this.to) return;
    if (negative) {
      if (!choices.some((run) => this.#runs(run, at))) yield at + 1;
      return;
    }
    for (const run of choices) if (this.#runs(run, at)) yield at + run.length;
  }

  #runs(run: readonly Atom[], at: number): boolean {
    if (at + run.length > this.to) return false;
    for (let i = 0; i < run.length; i += 1) {
      const atom = run[i];
      const unit = this.units[at + i];
      if (atom === undefined || unit === undefined) return false;
      if (atom === 'any') continue;
      if ('word' in atom ? unit.word !== atom.word : !unit.tags.includes(atom.tag)) return false;
    }
    return true;
  }
}
