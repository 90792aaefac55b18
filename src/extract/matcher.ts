import nlp from 'compromise/one';
import type { Unit } from './units.js';

/** A compiled pattern; opaque. */
export type Compiled = ReturnType<typeof nlp.parseMatch>;

/** Where a pattern matched: numbers of units, half-open, and each named capture likewise. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly captures: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

type Pointer = readonly [number, number, number, ...unknown[]];
interface View {
  readonly fullPointer: readonly Pointer[];
  match(pattern: Compiled): View;
  groups(): Readonly<Record<string, View>>;
}
type ViewClass = new (document: readonly (readonly unknown[])[]) => View;

// A view made of our own terms: nothing is tokenised, tagged or expanded again, so every term stays one unit.
const ViewOfTerms = nlp.tokenize('x').constructor as unknown as ViewClass;

/** Compiles a checked pattern of compromise's match syntax. */
export function compile(pattern: string): Compiled {
  return nlp.parseMatch(pattern);
}

/** Makes the units of one sentence matchable; use it for all patterns of that sentence. */
export function viewOf(units: readonly Unit[]): View {
  const terms = units.map((unit, index) => ({
    text: unit.word,
    normal: unit.word,
    pre: '',
    post: ' ',
    tags: new Set(unit.tags),
    index: [0, index],
    id: String(index),
  }));
  return new ViewOfTerms([terms]);
}

/** All matches of a pattern in a sentence, in order of place; a variant adds only what others have not found. */
export function matchAll(view: View, variants: readonly Compiled[]): Match[] {
  const matches = new Map<string, Match>();
  for (const variant of variants) {
    for (const match of matchesOf(view, variant)) {
      const key = `${match.start} ${match.end}`;
      if (!matches.has(key)) matches.set(key, match);
    }
  }
  return [...matches.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function matchesOf(view: View, pattern: Compiled): Match[] {
  const found = view.match(pattern);
  if (found.fullPointer.length === 0) return [];
  // Captures come for all matches together: each belongs to the match it lies in.
  const captures = Object.entries(found.groups()).flatMap(([name, group]) =>
    group.fullPointer.map((pointer) => ({ name, start: pointer[1], end: pointer[2] })),
  );
  return found.fullPointer.map(([, start, end]) => ({
    start,
    end,
    captures: new Map(
      captures
        .filter((capture) => capture.start >= start && capture.end <= end)
        .map((capture) => [capture.name, { start: capture.start, end: capture.end }] as const),
    ),
  }));
}
