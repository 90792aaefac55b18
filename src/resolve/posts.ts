import type { Statement } from '../model/fact.js';
import type { PersonMention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { ResolveInput } from './input.js';

/**
 * Completes a post from the rest of the document: a person's role, or the post spoken of last, where the place names only
 * the person; the person where it names only the role and exactly one is named with it. Null where no post is stated.
 */
export function completePost(candidate: Candidate, input: ResolveInput): Statement | null {
  const { statement } = candidate;
  if (statement.shape !== 'post') return statement;
  const persons = input.mentions.filter((mention): mention is PersonMention => mention.kind === 'person');
  if (statement.role === '') {
    const role = persons.find((one) => one.name === statement.person && one.role !== '')?.role;
    const stands = role ?? postInFocus(candidate, input);
    return stands === null ? null : { ...statement, role: stands };
  }
  if (statement.person !== '') return statement;
  const holders = new Set(
    persons.filter((one) => one.role === statement.role && one.former !== true).map((one) => one.name),
  );
  const [holder] = holders;
  return holders.size === 1 && holder !== undefined ? { ...statement, person: holder } : statement;
}

/** How far back a post stays in focus, in UTF-16 units. */
const FOCUS = 400;

/** The post spoken of last before the place. */
function postInFocus(candidate: Candidate, input: ResolveInput): string | null {
  const before = input.mentions.filter(
    (mention) =>
      mention.kind === 'term' &&
      mention.type === 'role' &&
      mention.end <= candidate.match.end &&
      mention.start >= candidate.match.start - FOCUS,
  );
  const last = before.at(-1);
  return last?.kind === 'term' ? last.id : null;
}
