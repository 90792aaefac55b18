import type { Database } from 'better-sqlite3';
import { nearest } from '../model/nearest.js';
import { type Body, readBodies } from './bodies.js';

/** What a person's name for a body may mean. */
export type FoundBody =
  /** `others` may be meant as well: a former body of that name, a body with a longer name. */
  | { readonly kind: 'found'; readonly body: Body; readonly others: readonly Body[] }
  | { readonly kind: 'several'; readonly bodies: readonly Body[] }
  /** No body has such a name; `near` are the likeliest slips. */
  | { readonly kind: 'none'; readonly near: readonly Body[] };

const MOST_OTHERS = 6;
const MOST_WORDS = 12;
const LONGEST_NAME = 200;

/**
 * Takes a database and a name as a person types it; returns the body meant. An id, the full name, a part of it in any order
 * (`Dorset`, `york city`), the beginning of a word, initials (`RBKC`) and small misspellings find it; case, accents and
 * punctuation do not matter. Of several that fit, the one whose name says least beyond the words given is meant, before
 * that one which facts are about; where that does not settle it all are returned.
 */
export function findBody(database: Database, name: string): FoundBody {
  const bodies = readBodies(database);
  const exact = bodies.filter((body) => body.id.toLowerCase() === name.trim().toLowerCase());
  if (exact[0] !== undefined) return { kind: 'found', body: exact[0], others: [] };
  const words = wordsOf(name.slice(0, LONGEST_NAME)).slice(0, MOST_WORDS);
  if (words.length === 0) return { kind: 'none', near: [] };
  const index = indexed(bodies);
  const fits = fitting(index, words);
  // `Council` alone means no body in particular.
  if (fits.length > 1 && saysLittle(index, words)) {
    return {
      kind: 'several',
      bodies: fits
        .map(({ body }) => body)
        .sort(byUse)
        .slice(0, MOST_OTHERS),
    };
  }
  if (fits.length > 0) return settled(fits);
  const initials = bodies.filter((body) => initialsOf(body.name).startsWith(words.join('')));
  if (words.length === 1 && (words[0]?.length ?? 0) >= LEAST_INITIALS && initials.length > 0) {
    return settled(initials.map((body) => ({ body, rest: 0 })));
  }
  const mended = words.map((word) =>
    index.weights.has(word) ? word : (nearest(word, [...index.weights.keys()]) ?? word),
  );
  const mendedFits = fitting(index, mended);
  if (mendedFits.length > 0) return settled(mendedFits);
  return { kind: 'none', near: likeliest(index, mended) };
}

const LEAST_INITIALS = 3;

interface Index {
  readonly names: readonly { readonly body: Body; readonly words: readonly string[] }[];
  /** How much a word says, 0 to 1: the rarer among all names, the more; 1 in one name alone. */
  readonly weights: ReadonlyMap<string, number>;
}

interface Fit {
  readonly body: Body;
  /** What its name says beyond the words given. */
  readonly rest: number;
}

/** Takes a name; returns its words in lower case, without accents and punctuation. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’`.]/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function indexed(bodies: readonly Body[]): Index {
  const names = bodies.map((body) => ({ body, words: wordsOf(body.name) }));
  const counts = new Map<string, number>();
  for (const { words } of names) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(
      ([word, count]) => [word, Math.log(1 + names.length / count) / Math.log(1 + names.length)] as const,
    ),
  );
  return { names, weights };
}

/** Bodies whose names hold all the words; where none holds them whole, those that hold words beginning so. */
function fitting({ names, weights }: Index, words: readonly string[]): Fit[] {
  const fits = (holds: (word: string, given: string) => boolean): Fit[] =>
    names.flatMap(({ body, words: own }) => {
      if (!words.every((given) => own.some((word) => holds(word, given)))) return [];
      const left = own.filter((word) => !words.some((given) => holds(word, given)));
      return [{ body, rest: left.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) }];
    });
  const whole = fits((word, given) => word === given);
  return whole.length > 0 ? whole : fits((word, given) => given.length > 2 && word.startsWith(given));
}

const LEAST_SAID = 0.31;

const saysLittle = ({ weights }: Index, words: readonly string[]): boolean =>
  words.every((word) => (weights.get(word) ?? Number.POSITIVE_INFINITY) < LEAST_SAID);

/** A name that says this much more than the least is another name. */
const CLEARLY_MORE = 0.235;
/** As much more may the name say of the one body that facts are about, where none are about the nearest. */
const MORE_IN_USE = 0.5;

function settled(fits: readonly Fit[]): FoundBody {
  const ranked = [...fits].sort((a, b) => a.rest - b.rest || byUse(a.body, b.body));
  const least = ranked[0]?.rest ?? 0;
  const close = ranked.filter(({ rest }) => rest <= least + CLEARLY_MORE).map(({ body }) => body);
  const others = ranked.map(({ body }) => body);
  const room = close.some(({ facts }) => facts > 0) ? CLEARLY_MORE : MORE_IN_USE;
  const inUse = ranked.filter(({ rest, body }) => rest <= least + room && body.facts > 0).map(({ body }) => body);
  const meant = inUse.length === 1 ? inUse[0] : close.length === 1 || ranked.length === 1 ? close[0] : null;
  if (meant != null) {
    return { kind: 'found', body: meant, others: others.filter((body) => body !== meant).slice(0, MOST_OTHERS) };
  }
  return settledByUse(close, others);
}

/** Of bodies with names alike, the one of today is meant where the others are former ones. */
function settledByUse(close: readonly Body[], all: readonly Body[]): FoundBody {
  const used = close.some(({ facts }) => facts > 0) ? close.filter(({ facts }) => facts > 0) : close;
  const today = used.filter(({ end }) => end === null);
  const [meant, second] = today;
  if (meant !== undefined && second === undefined) {
    return { kind: 'found', body: meant, others: all.filter((body) => body !== meant).slice(0, MOST_OTHERS) };
  }
  return { kind: 'several', bodies: [...used].sort(byUse).slice(0, MOST_OTHERS) };
}

const byUse = (a: Body, b: Body): number =>
  b.facts - a.facts || Number(a.end !== null) - Number(b.end !== null) || (a.name < b.name ? -1 : 1);

/** Initials of the words that begin with a capital, in lower case. */
const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').toLowerCase();

/** Bodies that hold the words which say most, for a suggestion. */
function likeliest({ names, weights }: Index, words: readonly string[]): Body[] {
  return names
    .map(({ body, words: own }) => ({
      body,
      score: words.filter((word) => own.includes(word)).reduce((sum, word) => sum + (weights.get(word) ?? 0), 0),
    }))
    .filter(({ score }) => score > LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || byUse(a.body, b.body))
    .slice(0, MOST_OTHERS)
    .map(({ body }) => body);
}

/** Words that half the names hold suggest nothing. */
const LEAST_LIKENESS = 0.31;
