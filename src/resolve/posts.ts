import type { Statement } from '../model/fact.js';
import type { PersonMention } from '../model/mention.js';
import type { Candidate } from '../model/rule.js';
import type { ResolveInput } from './input.js';

/**
 * Completes a post from the rest of the document: a person's role, or the post spoken of last, where the place names only
 * the person; the person where it names only the role and exactly one is named with it. Null where no post is stated.
 */
export function completePost(candidate: Candidate, input: ResolveInput): Statement | null {
  if (candidate.statement.shape !== 'post') return candidate.statement;
  const persons = input.mentions.filter((mention): mention is PersonMention => mention.kind === 'person');
  const pronoun = PRONOUN.test(input.segmented.text.slice(candidate.anchor.start, candidate.anchor.end));
  const taken = pronoun ? antecedent(candidate, persons, input) : undefined;
  if (taken === null) return null;
  const statement = taken === undefined ? candidate.statement : { ...candidate.statement, person: taken.name };
  if (statement.role === '') {
    const named = postBehind(candidate, input);
    if (named !== null) return { ...statement, role: named };
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

const PRONOUN = /^(?:he|she)$/i;

/** Whom `she` takes up: the first person of its own sentence before it, else the first of the last sentence that names one. */
function antecedent(
  candidate: Candidate,
  persons: readonly PersonMention[],
  input: ResolveInput,
): PersonMention | null {
  const before = persons.filter(
    (one) => one.end <= candidate.anchor.start && one.start >= candidate.anchor.start - FOCUS,
  );
  const last = before.at(-1);
  if (last === undefined) return null;
  const sentence = input.segmented.sentences.find((one) => one.start <= last.start && last.end <= one.end);
  return before.find((one) => sentence !== undefined && one.start >= sentence.start) ?? last;
}

/** `bows out as chief executive`, `retires as Oldham's director`: the post named behind the verb in its sentence. */
function postBehind(candidate: Candidate, input: ResolveInput): string | null {
  const { text, sentences } = input.segmented;
  const { end } = candidate.match;
  const sentence = sentences[candidate.sentence];
  const role = input.mentions.find(
    (mention) => mention.kind === 'term' && mention.type === 'role' && mention.start >= end,
  );
  if (role?.kind !== 'term' || sentence === undefined || role.end > sentence.end) return null;
  return AS_POST.test(text.slice(candidate.anchor.end, role.start)) ? role.id : null;
}

const AS_POST =
  /\b(?:as|after [^.;]{1,30} as|(?:post|role|job|position) (?:of|as)) (?:the |a |an |its |their )?(?:[\p{L}’'-]+ ){0,5}$/u;

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
