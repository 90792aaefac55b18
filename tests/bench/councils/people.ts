import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../../src/model/ids.js';
import type { Mention, PersonMention, QuoteMention } from '../../../src/model/mention.js';
import type { Pack } from '../../../src/model/pack.js';
import { overlaps } from '../../../src/model/span.js';
import { recogniseDocument } from '../../../src/recognise/index.js';

interface GoldPerson {
  readonly person: string;
  readonly contract_role: string;
}

interface GoldQuote {
  readonly speaker: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface GoldPeople {
  readonly documents: readonly {
    readonly name: string;
    readonly persons: readonly GoldPerson[];
    readonly quotes: readonly GoldQuote[];
  }[];
}

interface GoldFacts {
  readonly published: string | null;
  readonly facts: readonly {
    readonly kind: string;
    readonly grade: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** Right, wanted and found things over all documents. */
export interface Tally {
  right: number;
  wanted: number;
  found: number;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const empty = (): Tally => ({ right: 0, wanted: 0, found: 0 });

/**
 * Takes the folder of the seed gold, the pack and a sink for lines; returns tallies of persons (names per document), of the
 * roles of those found, of quotations with the speaker they have, and of grades (those inside the evidence of a rating).
 */
export function scoreSeedPeople(
  folder: string,
  pack: Pack,
  print: (line: string) => void,
): { persons: Tally; roles: Tally; quotes: Tally; grades: Tally } {
  const total = { persons: empty(), roles: empty(), quotes: empty(), grades: empty() };
  for (const { name, persons, quotes } of read<GoldPeople>(join(folder, 'people.json')).documents) {
    const text = readFileSync(join(folder, `${name}.clean.txt`), 'utf8');
    const gold = read<GoldFacts>(join(folder, `${name}.gold.json`));
    const published = gold.published === null ? null : isoDate(gold.published.slice(0, 10));
    const mentions = recogniseDocument(text, { title: null, published }, pack);
    const say = (line: string): void => print(`  ${name}: ${line}`);
    scorePersons(mentions.filter(isPerson), persons, total, say);
    scoreQuotes(mentions.filter(isQuote), quotes, total.quotes);
    scoreGrades(mentions, gold, total.grades, say);
  }
  return total;
}

const isPerson = (mention: Mention): mention is PersonMention => mention.kind === 'person';
const isQuote = (mention: Mention): mention is QuoteMention => mention.kind === 'quote';

function scorePersons(
  mentions: readonly PersonMention[],
  gold: readonly GoldPerson[],
  total: { persons: Tally; roles: Tally },
  print: (line: string) => void,
): void {
  const ours = new Set(mentions.map((one) => one.name));
  const wanted = new Set(gold.map((one) => one.person));
  const missed = [...wanted].filter((name) => !ours.has(name));
  const extra = [...ours].filter((name) => !wanted.has(name));
  if (missed.length + extra.length > 0) print(`persons missed ${missed.join(', ')} extra ${extra.join(', ')}`);
  total.persons.right += wanted.size - missed.length;
  total.persons.wanted += wanted.size;
  total.persons.found += ours.size;
  for (const { person, contract_role: role } of gold) {
    if (!ours.has(person)) continue;
    const roles = new Set(mentions.filter((one) => one.name === person && one.role !== '').map((one) => one.role));
    total.roles.wanted += role === '' ? 0 : 1;
    total.roles.found += roles.size === 0 ? 0 : 1;
    if (role !== '' && roles.has(role)) total.roles.right += 1;
    else if (role !== '' || roles.size > 0) print(`role of ${person}: '${role}', found '${[...roles].join(', ')}'`);
  }
}

/** A quotation is right where it is found at its place with its speaker; single words in quotation marks have none. */
function scoreQuotes(mentions: readonly QuoteMention[], gold: readonly GoldQuote[], total: Tally): void {
  total.found += mentions.length;
  for (const quote of gold) {
    total.wanted += 1;
    const here = mentions.find((one) => overlaps(one, quote));
    if (here !== undefined && (quote.type !== 'person' || here.speaker === quote.speaker)) total.right += 1;
  }
}

function scoreGrades(mentions: readonly Mention[], gold: GoldFacts, total: Tally, print: (line: string) => void): void {
  const grades = mentions.filter((one) => one.kind === 'term' && one.type === 'grade');
  total.found += grades.length;
  for (const rating of gold.facts.filter((fact) => fact.kind === 'rating')) {
    total.wanted += 1;
    const here = grades.some((one) => overlaps(one, rating) && one.kind === 'term' && one.id === rating.grade);
    if (here) total.right += 1;
    else print(`grade ${rating.grade} not at ${rating.start}-${rating.end}`);
  }
}
