import type { Statement } from '../model/fact.js';
import type { PersonMention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { ResolveInput } from './input.js';

/**
 * Completes a post from the rest of the document: a person's role where the place names only the person, the person
 * where it names only the role and exactly one is named with it. Null where no post is stated anywhere.
 */
export function completePost(candidate: Candidate, input: ResolveInput): Statement | null {
  const { statement } = candidate;
  if (statement.shape !== 'post') return statement;
  const persons = input.mentions.filter((mention): mention is PersonMention => mention.kind === 'person');
  if (statement.role === '') {
    const role = persons.find((one) => one.name === statement.person && one.role !== '')?.role;
    return role === undefined ? null : { ...statement, role };
  }
  if (statement.person !== '') return statement;
  const holders = new Set(
    persons.filter((one) => one.role === statement.role && one.former !== true).map((one) => one.name),
  );
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? { ...statement, person: holder } : statement;
}
