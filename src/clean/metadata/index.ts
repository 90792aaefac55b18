import type { MetadataCandidate, MetadataField } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { normaliseText } from '../normalise.js';
import { dateInAddress, hostOf, isHomePage, normaliseUrl } from './address.js';
import { readAuthors } from './authors.js';
import { readDate, type StatedDate } from './dates.js';
import { sameTitle, stripSiteName, titleOverlap } from './titles.js';

export { hostOf, isHomePage, normaliseUrl } from './address.js';
export { bareByline, isPersonName, readAuthors } from './authors.js';
export { creditedHost, creditedSource } from './credit.js';
export { readDate } from './dates.js';
export { matchTitles, sameTitle, type TitleMatcher, titleOverlap } from './titles.js';

/** What the candidates come to. */
export interface ResolvedMetadata {
  readonly url: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  /** As markup or feed states it (lower case, without region), or null: the text itself decides. */
  readonly language: string | null;
  /** Every candidate, in the order given, with what became of it. */
  readonly metadata: readonly MetadataCandidate[];
}

/** Origins from most to least trusted; a field may have an order of its own. */
const TRUST =
  'override header record feed json-ld opengraph meta link microdata time heading byline text title address file'.split(
    ' ',
  );

const TRUST_BY_FIELD: Partial<Record<MetadataField, readonly string[]>> = {
  url: 'override header record link opengraph json-ld feed meta microdata text address file'.split(' '),
  title: 'override header record feed heading json-ld opengraph microdata meta text title file address'.split(' '),
  author: 'override header record json-ld microdata meta byline feed opengraph text'.split(' '),
};

/** A candidate with its value read; `value` is in the form of the result. */
interface Reading {
  readonly index: number;
  readonly origin: string;
  readonly value: string;
  readonly rank: number;
}

type Verdict = { readonly chosen: boolean; readonly why: string };

class Resolver {
  private readonly verdicts = new Map<number, Verdict>();

  constructor(private readonly candidates: readonly Hint[]) {}

  /** The readable candidates of a field, the most trusted first; the rest get their verdict. */
  readings(field: MetadataField, read: (value: string) => string | null): readonly Reading[] {
    const order = TRUST_BY_FIELD[field] ?? TRUST;
    const found: Reading[] = [];
    this.candidates.forEach((candidate, index) => {
      if (candidate.field !== field) return;
      const value = read(candidate.value);
      if (value === null || value === '') {
        this.lose(index, 'not readable as this field');
        return;
      }
      const rank = order.indexOf(candidate.origin);
      found.push({ index, origin: candidate.origin, value, rank: rank < 0 ? order.length : rank });
    });
    return found.sort((a, b) => a.rank - b.rank || a.index - b.index);
  }

  win(reading: Reading, why: string): void {
    this.verdicts.set(reading.index, { chosen: true, why });
  }

  lose(index: number, why: string): void {
    if (!this.verdicts.has(index)) this.verdicts.set(index, { chosen: false, why });
  }

  /** Gives the losers their reasons: the same value, or a less trusted origin. */
  settle(readings: readonly Reading[], winner: Reading | null): void {
    if (winner === null) return;
    for (const reading of readings) {
      if (reading.index === winner.index) continue;
      this.lose(
        reading.index,
        reading.value === winner.value ? 'agrees with the chosen one' : `${winner.origin} preferred`,
      );
    }
  }

  result(): readonly MetadataCandidate[] {
    return this.candidates.map((candidate, index) => {
      const verdict = this.verdicts.get(index) ?? { chosen: false, why: 'not needed' };
      return { ...candidate, ...verdict };
    });
  }
}

function resolveFirst(resolver: Resolver, field: MetadataField, read: (value: string) => string | null): string | null {
  const readings = resolver.readings(field, read);
  const winner = readings[0] ?? null;
  if (winner !== null) resolver.win(winner, `${winner.origin} is the most trusted origin`);
  resolver.settle(readings, winner);
  return winner?.value ?? null;
}

function resolveUrl(resolver: Resolver, candidates: readonly Hint[]): string | null {
  const bases = candidates.filter((one) => one.field === 'url' && /^https?:/i.test(one.value)).map((one) => one.value);
  const readings = resolver.readings('url', (value) => normaliseUrl(value, bases[0]));
  const winner = readings.find((one) => !isHomePage(one.value)) ?? readings[0] ?? null;
  if (winner !== null) {
    const first = readings[0] === winner;
    resolver.win(
      winner,
      first ? `${winner.origin} is the most trusted origin` : 'first that names a page, not the site',
    );
  }
  resolver.settle(readings, winner);
  return winner?.value ?? null;
}

function resolvePublisher(resolver: Resolver, url: string | null): string | null {
  const name = resolveFirst(resolver, 'publisher', (value) => {
    const text = normaliseText(value).replace(/^@/, '');
    return text.length > 100 || /^https?:/i.test(text) ? null : text;
  });
  return name ?? (url === null ? null : hostOf(url));
}

const readTitle = (value: string): string | null => {
  const text = normaliseText(value);
  return text === '' || text.length > 500 || /^(?:home|untitled|null|undefined)$/i.test(text) ? null : text;
};

/** The most trusted headline that another origin bears out; a page title loses the site's name. */
function resolveTitle(resolver: Resolver, sites: readonly string[]): string | null {
  const raw = resolver.readings('title', readTitle);
  const headlines = raw.filter((one) => one.origin !== 'title').map((one) => one.value);
  const readings = raw.map((one) => ({
    ...one,
    value: stripSiteName(one.value, sites, one.origin === 'title' ? headlines : []),
  }));
  const supported = readings.find((one) =>
    readings.some(
      (other) => other.origin !== one.origin && titleOverlap(one.value, other.value) >= 0.6 && one.value.length >= 8,
    ),
  );
  const explicit = readings.find((one) => /^(?:override|header|record|feed)$/.test(one.origin));
  const winner = explicit ?? supported ?? readings.find((one) => one.origin !== 'heading') ?? readings[0] ?? null;
  if (winner !== null) {
    const borne = winner === supported && winner !== readings[0];
    resolver.win(winner, borne ? 'borne out by another origin' : `${winner.origin} is the most trusted origin`);
  }
  for (const reading of readings) {
    if (winner === null || reading === winner) continue;
    resolver.lose(
      reading.index,
      sameTitle(reading.value, winner.value) ? 'agrees with the chosen one' : `${winner.origin} preferred`,
    );
  }
  return winner?.value ?? null;
}

function resolveAuthors(resolver: Resolver): readonly string[] {
  const readings = resolver.readings('author', (value) => {
    const names = readAuthors(normaliseText(value));
    return names.length === 0 ? null : names.join('\n');
  });
  const origin = readings[0]?.origin;
  const names: string[] = [];
  for (const reading of readings) {
    if (reading.origin !== origin) {
      resolver.lose(reading.index, `${origin} preferred`);
      continue;
    }
    const fresh = reading.value
      .split('\n')
      .filter((name) => !names.some((one) => one.toLowerCase() === name.toLowerCase()));
    if (fresh.length === 0) resolver.lose(reading.index, 'agrees with the chosen one');
    else resolver.win(reading, `${reading.origin} is the most trusted origin`);
    names.push(...fresh);
  }
  return names;
}

interface DatedReading extends Reading {
  readonly date: StatedDate;
}

function datedReadings(resolver: Resolver, field: 'published' | 'modified'): readonly DatedReading[] {
  const readings = resolver.readings(field, (value) => readDate(value)?.iso ?? null);
  return readings.flatMap((reading) => {
    const date = readDate(reading.value);
    return date === null ? [] : [{ ...reading, date }];
  });
}

const precision = (date: StatedDate): number => (date.hasTime ? 1 : 0) + (date.hasZone ? 1 : 0);

/** Of the readings of one day the most precise, with the reason; trust decides between equals. */
function mostPrecise(readings: readonly DatedReading[], day: string): DatedReading | null {
  const same = readings.filter((one) => one.date.day === day);
  return same.reduce<DatedReading | null>(
    (best, one) => (best === null || precision(one.date) > precision(best.date) ? one : best),
    null,
  );
}

/** The day most origins agree on where they outvote the most trusted one; else that one's. */
function chooseDay(
  readings: readonly DatedReading[],
  notAfter: string | null,
): { readonly day: string; readonly why: string } | null {
  const first = readings[0];
  if (first === undefined) return null;
  const votes = new Map<string, Set<string>>();
  for (const { date, origin } of readings) {
    if (origin !== 'address' && origin !== 'file') votes.set(date.day, (votes.get(date.day) ?? new Set()).add(origin));
  }
  const own = votes.get(first.date.day)?.size ?? 0;
  for (const [day, origins] of votes) {
    if (origins.size >= 2 && origins.size > own) return { day, why: `${origins.size} origins agree on the day` };
  }
  const late = notAfter !== null && first.date.day > notAfter;
  const earlier = late ? readings.find((one) => one.date.day <= notAfter) : undefined;
  return earlier === undefined
    ? { day: first.date.day, why: `${first.origin} is the most trusted origin` }
    : { day: earlier.date.day, why: 'the more trusted one is later than the modification' };
}

function resolveDate(resolver: Resolver, readings: readonly DatedReading[], notAfter: string | null): string | null {
  const choice = chooseDay(readings, notAfter);
  const winner = choice === null ? null : mostPrecise(readings, choice.day);
  if (choice === null || winner === null) return null;
  const plain = readings.find((one) => one.date.day === choice.day) === winner;
  resolver.win(winner, plain ? choice.why : `${choice.why}; this one gives the time`);
  for (const reading of readings) {
    const agrees = reading.date.day === winner.date.day;
    resolver.lose(reading.index, agrees ? 'agrees with the chosen one' : `${winner.origin} preferred`);
  }
  return winner.value;
}

/** Candidates of one field that are looked at; a page that offers more repeats itself or means harm. */
const MOST_CANDIDATES = 40;

function limited(candidates: readonly Hint[]): readonly Hint[] {
  const counts = new Map<MetadataField, number>();
  return candidates.filter(({ field }) => {
    const count = (counts.get(field) ?? 0) + 1;
    counts.set(field, count);
    return count <= MOST_CANDIDATES;
  });
}

function withAddressDate(candidates: readonly Hint[]): readonly Hint[] {
  const address = candidates.find((one) => one.field === 'url');
  const day = address === undefined ? null : dateInAddress(address.value);
  return day === null ? candidates : [...candidates, { field: 'published', value: day, origin: 'address' }];
}

/**
 * Chooses one value a field from what markup, feeds, header lines and the text itself offer. Trust goes by origin;
 * agreement between origins overrules it for titles and days, a page's address beats a site's, the digits of an address
 * give a date only where nothing else does, and no clock is consulted.
 *
 * @param candidates values with their origins, in the order they were found; several for one field are welcome
 * @returns the chosen values, and every candidate with the reason it won or lost
 */
export function resolveMetadata(candidates: readonly Hint[]): ResolvedMetadata {
  const all = withAddressDate(limited(candidates));
  const resolver = new Resolver(all);
  const url = resolveUrl(resolver, all);
  const publisher = resolvePublisher(resolver, url);
  const sites = [
    ...all.filter((one) => one.field === 'publisher').map((one) => one.value),
    url === null ? '' : (hostOf(url) ?? ''),
  ];
  const host = url === null ? null : hostOf(url);
  if (host !== null) sites.push(host.split('.')[0] ?? '');
  const title = resolveTitle(resolver, sites);
  const authors = resolveAuthors(resolver);
  const modifiedReadings = datedReadings(resolver, 'modified');
  const latest = modifiedReadings[0]?.date.day ?? null;
  const published = resolveDate(resolver, datedReadings(resolver, 'published'), latest);
  const modified = resolveDate(resolver, modifiedReadings, null);
  const section = resolveFirst(resolver, 'section', (value) => {
    const text = normaliseText(value);
    return text.length > 80 ? null : text;
  });
  const language = resolveFirst(
    resolver,
    'language',
    (value) => /^[a-z]{2,3}(?=$|[-_])/i.exec(value.trim())?.[0].toLowerCase() ?? null,
  );
  return { url, title, authors, publisher, published, modified, section, language, metadata: resolver.result() };
}
