import nlp from 'compromise/one';
import type { Atom } from './matcher.js';

/** A unit as compromise's parser of its match syntax reads it. */
interface ParsedUnit {
  readonly word?: string;
  readonly tag?: string;
  readonly anything?: boolean;
  readonly fastOr?: ReadonlySet<string>;
  readonly choices?: readonly (readonly ParsedUnit[])[];
}

const parse = (pattern: string): readonly ParsedUnit[] => nlp.parseMatch(pattern);
const known = new Map<string, readonly (readonly Atom[])[]>();

/**
 * Takes one checked term of a pattern, without what stands before and behind it (`in-house`, `#Money`, `(rated good|.)`);
 * returns the runs of units that it asks for, as compromise reads them. Hyphenated words stand for their parts, as
 * sentences are read too.
 */
export function choicesOf(term: string): readonly (readonly Atom[])[] {
  const ready = known.get(term);
  if (ready !== undefined) return ready;
  const parsed = parse(term.replace(/’/g, "'"));
  const [first] = parsed;
  const runs = term.startsWith('(') ? [...alternatives(first), ...dashes(term)] : [parsed.map(atomOf)];
  const choices = runs.map((run) => run.flatMap(parts));
  known.set(term, choices);
  return choices;
}

function alternatives(unit: ParsedUnit | undefined): (readonly Atom[])[] {
  if (unit === undefined) return [];
  if (unit.fastOr !== undefined && unit.fastOr.size > 0) return [...unit.fastOr].map((word) => [{ word }]);
  return unit.choices === undefined ? [[atomOf(unit)]] : unit.choices.map((run) => run.map(atomOf));
}

/** The parser drops a dash that is a choice by itself. */
const dashes = (term: string): Atom[][] =>
  term
    .slice(1, -1)
    .split('|')
    .filter((choice) => /^[–—]$/.test(choice.trim()))
    .map((choice) => [{ word: choice.trim() }]);

function atomOf({ word, tag, anything }: ParsedUnit): Atom {
  if (anything === true) return 'any';
  return tag === undefined ? { word: word ?? '' } : { tag };
}

function parts(atom: Atom): Atom[] {
  if (atom === 'any' || 'tag' in atom) return [atom];
  const words = atom.word.split(/[-–—]/).filter((part) => part !== '');
  return words.length > 1 ? words.map((word) => ({ word })) : [atom];
}
