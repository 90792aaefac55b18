import { nearest } from '../model/nearest.js';
import { choicesOf } from './choices.js';
import type { Compiled, Element } from './matcher.js';

/** What a sentence must hold for a pattern to be worth trying: one of these words, or of these tags. */
export interface Requirement {
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

export interface Pattern {
  readonly source: string;
  readonly compiled: Compiled;
  /** The rarest first. */
  readonly requirements: readonly Requirement[];
  readonly captures: readonly string[];
}

export interface PatternError {
  /** UTF-16 offset into the pattern. */
  readonly offset: number;
  readonly message: string;
}

export type PatternResult =
  | { readonly kind: 'pattern'; readonly pattern: Pattern }
  | { readonly kind: 'error'; readonly error: PatternError };

/** The most terms one gap may skip, and the most terms of a pattern: they bound the work of a match. */
export const MAX_GAP = 15;
const MAX_TERMS = 24;

interface Term extends Requirement {
  readonly element: Element;
  readonly offset: number;
  readonly gap: boolean;
  readonly optional: boolean;
  readonly negative: boolean;
}

const ATOM = /^(?:#\p{L}[\p{L}\p{N}]*|\.|[\p{L}\p{N}£$€%&][\p{L}\p{N}'’.&/-]*|['’]s|[,:;–—%-])$/u;
const QUANTIFIER = /(\?|\{(\d*)(,?)(\d*)\})$/;

/**
 * Checks a pattern and compiles it. The syntax is that of compromise's `match`, which takes what is malformed in silence.
 * Taken: words, `#Tag`, `.`, `(one|or more words|#Tag)`, `[<name>…]` captures, `!` before and `?` or `{n,m}`
 * after a term, `^` and `$`. Refused: unknown tags (a near one is named), unbounded repetition, a gap at either end or
 * beside another gap, optional terms right after a gap (they would say nothing), more than 24 terms.
 */
export function checkPattern(written: string, knownTags: ReadonlySet<string>): PatternResult {
  // Sentences are read with the genitive as a word of its own.
  const source = written.replace(/([\p{L}])['’]s\b/gu, "$1 's");
  try {
    const { terms, captures, atStart, atEnd } = readTerms(source, knownTags);
    checkOrder(terms);
    const requirements = terms.filter(
      (term) => !term.gap && !term.optional && !term.negative && term.words.length + term.tags.length > 0,
    );
    if (requirements.length === 0) throw new Mistake(0, 'the pattern has no word or tag that a sentence must hold');
    // What is rarely there is asked first.
    requirements.sort((a, b) => oftenness(a) - oftenness(b));
    const compiled = { elements: terms.map((term) => term.element), captures, atStart, atEnd };
    const names = captures.map((capture) => capture.name);
    return { kind: 'pattern', pattern: { source, compiled, requirements, captures: names } };
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'error', error: { offset: error.offset, message: error.message } };
    throw error;
  }
}

/** Takes the source of a checked pattern; returns its terms as written, without the brackets of captures. */
export const termsOf = (source: string): string[] =>
  pieces(source).map(({ text }) => text.replace(/^\[<\w+>/, '').replace(/\]$/, ''));

/** Words that most sentences hold. */
const FREQUENT = new Set(
  (
    'the a an of to in on at by for from with and or as is are was were be been being has have had it its this that which their they ' +
    "will would not more than over up out no 's , : ; about into who after all some one"
  ).split(' '),
);

/** A guess at how many sentences in a thousand hold what is required. */
const oftenness = ({ words, tags }: Requirement): number =>
  words.reduce((sum, word) => sum + (FREQUENT.has(word) ? 200 : 8), 0) + 120 * tags.length;

class Mistake extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

interface Read extends Pick<Compiled, 'atStart' | 'atEnd' | 'captures'> {
  readonly terms: readonly Term[];
}

function readTerms(source: string, knownTags: ReadonlySet<string>): Read {
  const terms: Term[] = [];
  const captures: { name: string; from: number; to: number }[] = [];
  let open: number | null = null;
  let atStart = false;
  let atEnd = false;
  for (const { text, offset } of pieces(source)) {
    let piece = text;
    let at = offset;
    if (terms.length === 0 && piece.startsWith('^')) {
      [piece, at] = [piece.slice(1), at + 1];
      atStart = true;
    }
    if (piece.startsWith('[')) {
      if (open !== null) throw new Mistake(at, 'a capture cannot hold another capture');
      const name = /^\[<([a-z][a-z_]*)>/.exec(piece);
      if (name === null) throw new Mistake(at, 'a capture needs a name: [<value>#Money]');
      if (captures.some((capture) => capture.name === name[1]))
        throw new Mistake(at, `two captures are named ${name[1]}`);
      captures.push({ name: name[1] ?? '', from: terms.length, to: terms.length });
      open = at;
      [piece, at] = [piece.slice(name[0].length), at + name[0].length];
    }
    if (piece.endsWith('$') && piece.length > 1 && offset + text.length === source.trimEnd().length) {
      piece = piece.slice(0, -1);
      atEnd = true;
    }
    const closes = piece.endsWith(']');
    if (closes) {
      if (open === null) throw new Mistake(at + piece.length - 1, 'a capture is closed that was never opened');
      open = null;
      piece = piece.slice(0, -1);
    }
    terms.push(readTerm(piece, at, knownTags));
    const last = captures.at(-1);
    if (closes && last !== undefined) last.to = terms.length;
  }
  if (open !== null) throw new Mistake(open, 'this capture is never closed');
  if (terms.length > MAX_TERMS)
    throw new Mistake(0, `the pattern has ${terms.length} terms, ${MAX_TERMS} are the most`);
  return { terms, captures, atStart, atEnd };
}

/** Splits at spaces that are not within round brackets. Throws where a bracket has no other. */
function pieces(source: string): { text: string; offset: number }[] {
  const found: { text: string; offset: number }[] = [];
  let start = -1;
  let opened = -1;
  for (let i = 0; i <= source.length; i += 1) {
    const sign = source[i] ?? ' ';
    if (sign === '(') {
      if (opened !== -1) throw new Mistake(i, 'round brackets cannot stand within round brackets');
      opened = i;
    } else if (sign === ')') {
      if (opened === -1) throw new Mistake(i, 'a round bracket is closed that was never opened');
      opened = -1;
    }
    if (sign === ' ' && opened === -1) {
      if (start !== -1) found.push({ text: source.slice(start, i), offset: start });
      start = -1;
    } else if (start === -1) start = i;
  }
  if (opened !== -1) throw new Mistake(opened, 'this round bracket is never closed');
  if (found.length === 0) throw new Mistake(0, 'the pattern is empty');
  return found;
}

function readTerm(piece: string, offset: number, knownTags: ReadonlySet<string>): Term {
  const negative = piece.startsWith('!');
  let body = negative ? piece.slice(1) : piece;
  const at = offset + (negative ? 1 : 0);
  const quantifier = QUANTIFIER.exec(body);
  let optional = false;
  let [least, most] = [1, 1];
  if (quantifier !== null) {
    body = body.slice(0, -quantifier[0].length);
    optional = quantifier[0] === '?' || Number(quantifier[2] || 0) === 0;
    least = optional ? 0 : Number(quantifier[2]);
    most =
      quantifier[0] === '?'
        ? 1
        : Number(quantifier[3] === ',' ? quantifier[4] || Number.POSITIVE_INFINITY : quantifier[2]);
    if (most > MAX_GAP)
      throw new Mistake(at + body.length, `repetition is bounded by ${MAX_GAP}: write {0,${MAX_GAP}}`);
  }
  if (/[*+~@/]/.test(body) && !/^[\p{L}\p{N}]+\/[\p{L}\p{N}]+$/u.test(body)) {
    throw new Mistake(at, `“${body}” uses a sign that is not taken here: * + ~ @ / (write {0,5} for a bounded gap)`);
  }
  const choices = body.startsWith('(') ? body.slice(1, -1).split('|') : [body];
  const words: string[] = [];
  const tags: string[] = [];
  for (const choice of choices) {
    const atoms = choice.trim().split(/\s+/);
    for (const atom of atoms) checkAtom(atom, at, knownTags);
    const first = atoms[0] ?? '';
    if (first.startsWith('#')) tags.push(first.slice(1));
    else if (first !== '.') words.push(...wordsOf(first));
  }
  const gap = body === '.' && quantifier !== null;
  const element = { choices: choicesOf(body), negative, least, most, gap };
  return { offset: at, gap, optional, negative, words, tags, element };
}

/** The first part of a hyphened word is what a sentence must hold. */
function wordsOf(atom: string): string[] {
  const plain = atom.toLowerCase().replace(/’/g, "'");
  const first = plain.split(/[-–—]/).find((part) => part !== '');
  return first === undefined || first === plain ? [plain] : [first, plain];
}

function checkAtom(atom: string, offset: number, knownTags: ReadonlySet<string>): void {
  if (atom === '') throw new Mistake(offset, 'an empty choice');
  if (!ATOM.test(atom)) throw new Mistake(offset, `“${atom}” is neither a word nor a #Tag`);
  if (!atom.startsWith('#') || knownTags.has(atom.slice(1))) return;
  const near = nearest(atom.slice(1), [...knownTags]);
  throw new Mistake(offset, `there is no tag ${atom}${near === null ? '' : `, did you mean #${near}?`}`);
}

function checkOrder(terms: readonly Term[]): void {
  terms.forEach((term, index) => {
    const next = terms[index + 1];
    if (!term.gap) return;
    if (index === 0 || next === undefined) throw new Mistake(term.offset, 'a gap at the end of a pattern says nothing');
    if (next.gap) throw new Mistake(next.offset, 'two gaps stand side by side');
    if (next.optional)
      throw new Mistake(next.offset, 'an optional term right after a gap is never found: put it before the gap');
  });
}
