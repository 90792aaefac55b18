import type { FactRow } from '../model/fact-row.js';
import type { GoldPeople } from './gold-format.js';
import type { MentionRow } from './rows.js';
import { type Rates, rates, sumTallies, type Tally } from './tally.js';
import { foldText } from './text.js';

/** How the persons of documents compare with gold. */
export interface PeopleScores {
  /** Distinct full names per document; a found name is extra when no gold name holds its words. */
  readonly persons: Rates;
  /** Persons with an appointment fact whose role is the one gold gives them. */
  readonly roles: { readonly right: number; readonly of: number };
  readonly errors: readonly string[];
}

/** Takes gold persons by document, with its mentions and facts; returns the scores. */
export function scorePeople(
  documents: readonly {
    readonly gold: GoldPeople;
    readonly mentions: readonly MentionRow[];
    readonly facts: readonly FactRow[];
  }[],
): PeopleScores {
  const tallies: Tally[] = [];
  const errors: string[] = [];
  const roles = { right: 0, of: 0 };
  for (const { gold, mentions, facts } of documents) {
    const found = new Set(mentions.filter((mention) => mention.type === 'person').map((mention) => name(mention.text)));
    const wanted = gold.persons.map((person) => name(person.person));
    const right = wanted.filter((person) => found.has(person));
    const extra = [...found].filter((person) => !wanted.some((other) => partOf(person, other)));
    tallies.push({ right: right.length, found: right.length + extra.length, gold: wanted.length });
    errors.push(
      ...wanted.filter((person) => !found.has(person)).map((person) => `${gold.document}: missing ${person}`),
      ...extra.map((person) => `${gold.document}: extra ${person}`),
    );
    for (const person of gold.persons) {
      const posts = facts.filter((fact) => fact.person !== '' && name(fact.person) === name(person.person));
      if (person.contract_role === '' || posts.length === 0) continue;
      roles.of += 1;
      if (posts.some((fact) => foldText(fact.role) === foldText(person.contract_role))) roles.right += 1;
      else errors.push(`${gold.document}: ${person.person} is ${person.contract_role}`);
    }
  }
  return { persons: rates(sumTallies(tallies)), roles, errors };
}

/** A name without honorifics and possessive, in lower case. */
function name(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/^(?:(?:cllr|councillor|mrs?|ms|miss|dr|sir|dame|lord|lady|professor|prof)\.? )+/u, '')
    .replace(/'s$/u, '');
}

function partOf(part: string, whole: string): boolean {
  const words = new Set(whole.split(' '));
  return part.split(' ').every((word) => words.has(word));
}
