import { clauseAround } from '../model/clause.js';
import type { IsoDate } from '../model/ids.js';
import type { EntityRecord, KindDeclaration, Pack } from '../model/pack.js';
import type { Candidate } from '../model/rule.js';
import type { Span } from '../model/span.js';
import type { Placed } from './clauses.js';
import { type Discourse, isArea, isAside, type Named } from './discourse.js';
import type { ResolveInput } from './input.js';

/** Whose fact it is, and why; or why nobody's. */
export type SubjectResult =
  | { readonly kind: 'found'; readonly records: readonly EntityRecord[]; readonly why: string; readonly sure: number }
  | { readonly kind: 'none'; readonly reason: string };

type Accepts = (record: EntityRecord) => boolean;

const found = (records: readonly EntityRecord[], why: string, sure: number): SubjectResult => ({
  kind: 'found',
  records,
  why,
  sure,
});

/** How sure each way of finding the subject is; multiplied into the confidence of the fact. */
const SURE = { captured: 1, clause: 1, anaphor: 0.97, sentence: 0.93, focus: 0.9 } as const;

/**
 * Decides the subject: what the rule captured; else a name in the clause; else what “the council”, “the trust”, “it” in
 * the clause stands for; else a name in the sentence; else the body in focus. Then the pack's ownership policy applies,
 * as of `day` (of the event, else of publication).
 */
export function subjectOf(
  placed: Placed,
  discourse: Discourse,
  input: ResolveInput,
  siblings: readonly Placed[],
  day: IsoDate | null,
): SubjectResult {
  const kind = input.pack.kinds.find((other) => other.id === placed.candidate.kind);
  if (kind === undefined) return { kind: 'none', reason: 'its kind is not declared' };
  const { statement } = placed.candidate;
  const accepts = acceptor(kind, statement.shape === 'post' ? statement.role : '');
  const stated = statedSubject(placed, discourse, input, accepts, siblings);
  if (stated.kind === 'none') return stated;
  const owned = stated.records.flatMap((record) =>
    ownersOf(record, kind, placed.candidate.measure, input, discourse, placed, day),
  );
  const records = [...new Map(owned.map((record) => [record.id, record])).values()];
  return records.length === 0
    ? { kind: 'none', reason: 'the body named can be no subject of this kind' }
    : { ...stated, records };
}

function acceptor(kind: KindDeclaration, post: string): Accepts {
  const types = kind.postTypes?.[post] ?? kind.subjectTypes;
  return (record) => record.subject && (types === undefined || types.includes(record.type));
}

function statedSubject(
  placed: Placed,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
  siblings: readonly Placed[],
): SubjectResult {
  const { candidate, sentence } = placed;
  const names = (discourse.bySentence.get(candidate.sentence) ?? []).filter((one) => accepts(one.record));
  const captured = candidate.subject;
  if (captured !== undefined) {
    const named = names.find((one) => one.mention.start === captured.start);
    if (named !== undefined)
      return found(
        candidate.single === true ? [named.record] : listAround(named, names, candidate.anchor, input),
        `named: ${named.mention.text}`,
        SURE.captured,
      );
  }
  const ofPost = bodyOfPost(placed, names, input) ?? itsPost(placed, discourse, input, accepts);
  if (ofPost !== null) return ofPost;
  if (candidate.earlier === true) {
    const before = discourse.focusAt(sentence.start, sentence, (record) => accepts(record) && !isArea(record));
    return before === null
      ? { kind: 'none', reason: 'nobody is in focus before the sentence' }
      : found([before], `in focus before: ${before.name}`, SURE.focus);
  }
  const paired = respectively(placed, names, siblings, input) ?? formerOrLatter(placed, discourse, accepts, input);
  if (paired !== null) return found([paired.record], `paired with ${paired.mention.text}`, SURE.clause);
  const clause = wideClause(placed, input);
  const front = names.filter((one) => !one.background && !isAside(one, candidate.anchor.start, accepts));
  const nouns = standInPattern(input.pack, candidate.kind);
  const spoken = nouns !== null && input.segmented.text.slice(clause.start, clause.end).search(nouns) >= 0;
  const parties = spoken ? front.filter((one) => !isPartner(one, sentence, input)) : front;
  const inClause = nearestIn(clause, parties, candidate.match, candidate.anchor);
  if (inClause !== null)
    return found(
      listAround(inClause, names, candidate.anchor, input),
      `in the clause: ${inClause.mention.text}`,
      SURE.clause,
    );
  const relative = antecedent(placed, clause, discourse, input, accepts);
  if (relative !== null) return relative;
  const all = several(placed, clause, discourse, input, accepts);
  if (all !== null) return all;
  if (ofNeighbour(placed, clause, input))
    return { kind: 'none', reason: 'it is said of a neighbour that is not named' };
  const standIn = anaphor(placed, clause, discourse, input, accepts);
  if (standIn !== null) return standIn;
  const inSentence = nearestIn(
    sentence,
    front.filter((one) => !isArea(one.record) && !isPartner(one, sentence, input)),
    candidate.match,
    candidate.anchor,
  );
  const opening = areaOpening(placed, names, input);
  if (inSentence !== null && !(opening !== null && inSentence.mention.start > candidate.anchor.start))
    return found(
      listAround(inSentence, names, candidate.anchor, input),
      `in the sentence: ${inSentence.mention.text}`,
      SURE.sentence,
    );
  if (opening !== null) return found([opening.record], `opens the sentence: ${opening.mention.text}`, SURE.sentence);
  const head = headOfSentence(placed, discourse, input, accepts);
  if (head !== null) return head;
  const nation = nationwide(placed, discourse, input);
  if (nation !== null) return nation;
  if (candidate.named === true) return { kind: 'none', reason: 'the sentence names nobody whose it could be' };
  const focus = discourse.focusAt(candidate.anchor.start, sentence, (record) => accepts(record) && !isArea(record));
  if (focus === null && candidate.statement.shape === 'post') return servantOfFocus(placed, discourse, input, accepts);
  return focus === null
    ? { kind: 'none', reason: 'nobody is named whose it could be' }
    : found([focus], `in focus: ${focus.name}`, SURE.focus);
}

/** `a direction told it to work with Leeds`: named as the other side, so not whose it is while the clause names nobody. */
const isPartner = ({ mention }: Named, sentence: Span, input: ResolveInput): boolean =>
  /\b(?:with|alongside|like|unlike|than|such as)\s+(?:the\s+)?$/i.test(
    input.segmented.text.slice(Math.max(sentence.start, mention.start - 16), mention.start),
  );

const POST_OF = /^,? (?:of|at|for|in|with) (?:the )?$/iu;
const POST_BY =
  /^(?:['’]s?)? (?:new |next |first |permanent |interim |acting |outgoing |former |current |own |long-serving )*$/iu;

/** `chief executive of Devon County Council`, `Devon's new director`: the body right beside the post that is stated. */
function bodyOfPost(
  { candidate, sentence }: Placed,
  names: readonly Named[],
  input: ResolveInput,
): SubjectResult | null {
  const role = roleOfPost(candidate, sentence, input);
  if (role === null) return null;
  const { text } = input.segmented;
  const behind = names.find((one) => one.mention.start >= role.end);
  if (behind !== undefined && POST_OF.test(text.slice(role.end, behind.mention.start)))
    return found([behind.record], `has the post: ${behind.mention.text}`, SURE.captured);
  const before = names.filter((one) => one.mention.end <= role.start).at(-1);
  if (before !== undefined && POST_BY.test(text.slice(before.mention.end, role.start)))
    return found([before.record], `has the post: ${before.mention.text}`, SURE.captured);
  return null;
}

/** Where the post that a candidate states is named: within its match, else behind it in the sentence, else before it. */
function roleOfPost({ statement, match }: Candidate, sentence: Span, input: ResolveInput): Span | null {
  if (statement.shape !== 'post') return null;
  const roles = input.mentions.filter(
    (mention) =>
      mention.kind === 'term' &&
      mention.type === 'role' &&
      mention.id === statement.role &&
      mention.start >= sentence.start &&
      mention.end <= sentence.end,
  );
  return (
    roles.find((role) => role.start >= match.start && role.end <= match.end) ??
    roles.find((role) => role.start >= match.end) ??
    roles.at(-1) ??
    null
  );
}

/** `the council's trust has a new chair`: the one body that has such posts and works for the body in focus. */
function servantOfFocus(
  { candidate, sentence }: Placed,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult {
  const focus = discourse.focusAt(candidate.anchor.start, sentence, (record) => record.subject && !isArea(record));
  const servants = input.pack.entities.filter(
    (record) => accepts(record) && record.owners.some((owner) => owner.id === focus?.id),
  );
  const [servant] = servants;
  return servant === undefined || servants.length > 1
    ? { kind: 'none', reason: 'nobody is named whose it could be' }
    : found([servant], `works for ${focus?.name ?? ''}`, SURE.focus);
}

/** How far back the body is looked for that `its chief executive` takes up, in UTF-16 units. */
const BACK = 300;

/** `The trust … . Its chief executive …`, `the trust's chair`: the body spoken of last, by name or by common noun. */
function itsPost(
  { candidate, sentence }: Placed,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  const role = roleOfPost(candidate, sentence, input);
  const pattern = standInPattern(input.pack, candidate.kind);
  const { text } = input.segmented;
  if (role === null || pattern === null) return null;
  if (!/\bits (?:[a-z-]+ ){0,3}$/i.test(text.slice(Math.max(0, role.start - 40), role.start))) return null;
  const from = Math.max(0, role.start - BACK);
  const noun = [...text.slice(from, role.start).matchAll(pattern)].at(-1);
  const at = noun === undefined ? -1 : from + noun.index;
  const named = discourse.named
    .filter((one) => !one.background && one.mention.end <= role.start && accepts(one.record) && !isArea(one.record))
    .at(-1);
  if (noun === undefined || at < (named?.mention.start ?? -1)) return null;
  const word = (noun[1] ?? '').toLowerCase();
  const record = discourse.focusAt(at, sentence, (other) => accepts(other) && other.anaphors.includes(word));
  return record === null ? null : found([record], `“its” takes up ${record.name}`, SURE.anaphor);
}

const NATIONWIDE =
  /^[‘“"'\s]*(?:(?:all|most) )?(?:ministers|councils|local authorities|the government|whitehall|the department(?=.{0,200}\b(?:nationwide|nationally|councils|england|country)\b))\b/i;

/** `Councils spent …`, `Ministers say …`, with nobody else named: a sum or number of the nation. */
function nationwide({ candidate, sentence }: Placed, discourse: Discourse, input: ResolveInput): SubjectResult | null {
  if (candidate.statement.shape !== 'quantity') return null;
  if (!NATIONWIDE.test(input.segmented.text.slice(sentence.start, sentence.end))) return null;
  const nation = input.pack.entities.find((record) => record.id === discourse.main?.nation);
  return nation === undefined ? null : found([nation], 'said of the whole nation', SURE.focus);
}

/** `Across England, councils spent …`: a region or nation that the sentence opens with. */
function areaOpening({ sentence }: Placed, names: readonly Named[], input: ResolveInput): Named | null {
  const { text } = input.segmented;
  return (
    names.find(
      (one) =>
        isArea(one.record) &&
        // `Nationally, …` opens by itself.
        ((/ly$/i.test(one.mention.text) && one.mention.start - sentence.start <= 1) ||
          /^[‘“"'\s]*(?:(?:councils|local authorities|authorities)\s+)?(?:across|in|throughout|for)\s+(?:the\s+|all\s+|(?:the )?whole of\s+)?$/i.test(
            text.slice(sentence.start, one.mention.start),
          )),
    ) ?? null
  );
}

/** The clause, widened over the border before it while it holds little but the value: `(16.1%)`, `: 18.2%`. */
function wideClause(placed: Placed, input: ResolveInput): Span {
  const { text } = input.segmented;
  const { anchor } = placed.candidate;
  let clause = placed.clause;
  for (let step = 0; step < 2 && clause.start > placed.sentence.start; step += 1) {
    const rest = text.slice(clause.start, anchor.start) + text.slice(Math.min(anchor.end, clause.end), clause.end);
    if (rest.replace(/[^\p{L}]/gu, '').length > 3) break;
    const before = clauseAround(
      text,
      placed.sentence,
      { start: clause.start - 2, end: clause.start - 1 },
      input.mentions,
    );
    if (before.start >= clause.start) break;
    clause = { start: before.start, end: clause.end };
  }
  return clause;
}

const NEAR_AREA = 30;

/** The name nearest before the anchor within the span; an area right behind it wins; else the first name behind it. */
function nearestIn(span: Span, names: readonly Named[], match: Span, anchor: Span): Named | null {
  const within = names.filter((one) => one.mention.start >= span.start && one.mention.end <= span.end);
  const before = within.filter((one) => one.mention.end <= anchor.start).at(-1);
  const after = within.find((one) => one.mention.start >= anchor.end);
  if (after !== undefined && isArea(after.record) && after.mention.start - anchor.end < NEAR_AREA) return after;
  if (
    before !== undefined &&
    after !== undefined &&
    after.mention.end <= match.end &&
    before.mention.end <= match.start
  ) {
    return isArea(before.record) ? after : before;
  }
  return before ?? after ?? null;
}

/** What may stand between two names of a list: `A, B (its trust) and C`. */
const LIST_GAP =
  /^(?:['’]s?)?\s*(?:\([^()]{0,80}\)\s*)?(?:,|and|&|(?:has |have |had )?(?:joins|joined|joining)(?: neighbouring| nearby| fellow| its neighbour| neighbour)?|as well as|,\s*and|\/)?\s*(?:(?:in|the|both)\s+)*$/i;

/** The whole coordinated list a name stands in (`A, B and C`), where the value lies outside of it. */
function listAround(one: Named, names: readonly Named[], anchor: Span, input: ResolveInput): EntityRecord[] {
  const { text } = input.segmented;
  const rows = names.filter((other) => other === one || text[other.mention.start - 1] !== '(');
  const at = rows.indexOf(one);
  const joined = (left: Named | undefined, right: Named | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    LIST_GAP.test(text.slice(left.mention.end, right.mention.start)) &&
    !(left.mention.start < anchor.start && anchor.start < right.mention.start);
  let first = at;
  let last = at;
  while (joined(rows[first - 1], rows[first])) first -= 1;
  while (joined(rows[last], rows[last + 1])) last += 1;
  return rows.slice(first, last + 1).map((other) => other.record);
}

/** `Tameside and Lambeth, 43% and 39% respectively`: the value's place in its row picks the name. */
function respectively(
  placed: Placed,
  names: readonly Named[],
  siblings: readonly Placed[],
  input: ResolveInput,
): Named | null {
  const { sentence, candidate } = placed;
  const said = /\brespectively\b/i.test(input.segmented.text.slice(sentence.start, sentence.end));
  if (!said && candidate.statement.shape !== 'quantity') return null;
  const anchors = [
    ...new Set(
      siblings
        .filter(
          (other) =>
            other.candidate.sentence === candidate.sentence &&
            other.candidate.statement.shape === candidate.statement.shape,
        )
        .map((other) => other.candidate.anchor.start),
    ),
  ].sort((a, b) => a - b);
  const rows = names.filter((one) => !isArea(one.record));
  if (anchors.length < 2 || anchors.length !== rows.length) return null;
  const first = anchors[0] ?? 0;
  if (!said && !(inARow(anchors, siblings, input) && rows.every((one) => one.mention.end <= first))) return null;
  return rows[anchors.indexOf(candidate.anchor.start)] ?? null;
}

/** True where nothing but commas and `and` stands between values. */
function inARow(anchors: readonly number[], siblings: readonly Placed[], input: ResolveInput): boolean {
  return anchors.slice(1).every((start, index) => {
    const before = siblings.find(({ candidate }) => candidate.anchor.start === anchors[index]);
    const between = input.segmented.text.slice(before?.candidate.anchor.end ?? start, start);
    return /^\s*(?:,|,?\s*and)\s*$/i.test(between);
  });
}

/** `the former is good, the latter inadequate`: of the last two names. */
function formerOrLatter(placed: Placed, discourse: Discourse, accepts: Accepts, input: ResolveInput): Named | null {
  const { sentence, candidate } = placed;
  const before = input.segmented.text.slice(sentence.start, candidate.anchor.start);
  const words = [...before.matchAll(/\bthe (former|latter)\b(?!\s+(?:director|head|chief|leader))/gi)];
  const word = words.at(-1);
  if (word === undefined) return null;
  const at = sentence.start + word.index;
  const two = discourse.named
    .filter((one) => one.mention.end <= at && accepts(one.record) && !isArea(one.record))
    .slice(-2);
  return two.length < 2 ? null : ((word[1]?.toLowerCase() === 'former' ? two[0] : two[1]) ?? null);
}

const SEVERAL =
  /\b(both|all (two|three|four|five)|the (two|three|four|five))(?=\s+(?:of (?:them|which)|councils?|authorities|boroughs?|areas|cities|counties|trusts|are|were|have|require)\b)/gi;
const HOW_MANY: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 };

/** `Both councils`: the last so many bodies named before. A sum may be theirs together, so it is left alone. */
function several(
  placed: Placed,
  clause: Span,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  if (placed.candidate.statement.shape === 'quantity') return null;
  const words = [...input.segmented.text.slice(clause.start, clause.end).matchAll(SEVERAL)].at(-1);
  if (words === undefined) return null;
  const wanted = HOW_MANY[(words[2] ?? words[3] ?? words[1] ?? '').toLowerCase()] ?? 0;
  const before = discourse.named.filter(
    (one) =>
      one.mention.end <= clause.start + words.index && accepts(one.record) && !one.background && !isArea(one.record),
  );
  const bodies = [...new Map(before.map((one) => [one.record.id, one.record])).values()].slice(-wanted);
  return bodies.length === wanted
    ? found(bodies, `“${words[0]}” stands for the last ${wanted} named`, SURE.anaphor)
    : null;
}

const PRONOUN = /\b(?:it|its|itself|their|they)\b/gi;

/** What a common noun or pronoun in the clause, or just before it in the sentence, stands for. */
function anaphor(
  placed: Placed,
  clause: Span,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  const { text } = input.segmented;
  const pattern = standInPattern(input.pack, placed.candidate.kind);
  if (pattern === null) return null;
  const slice = text.slice(clause.start, clause.end);
  // `was given a budget of £2m by the council` is not the council's.
  const noun = spokenOf(slice, pattern, /\bby\s+$/i);
  if (noun !== undefined) {
    const word = (noun[1] ?? '').toLowerCase();
    const record = discourse.focusAt(
      clause.start + noun.index,
      placed.sentence,
      (other) => accepts(other) && other.anaphors.includes(word),
    );
    if (record !== null) return found([record], `“${noun[0]}” stands for ${record.name}`, SURE.anaphor);
    const around = areaAround(word, discourse, input);
    if (around !== null) return found([around], `“${noun[0]}” stands for ${around.name}`, SURE.focus);
  }
  const pronoun = [...slice.matchAll(PRONOUN)].at(0);
  if (pronoun === undefined) return null;
  const taken =
    nounBefore(placed, clause.start + pronoun.index, discourse, input, accepts) ??
    openerBefore(placed, clause.start + pronoun.index, discourse, input, accepts);
  if (taken !== null) return taken;
  const record = discourse.focusAt(
    clause.start + pronoun.index,
    placed.sentence,
    (other) => accepts(other) && !isArea(other),
  );
  return record === null ? null : found([record], `“${pronoun[0]}” stands for ${record.name}`, SURE.anaphor);
}

const AS_PLACE = /\b(?:in|of|for|to|from|across|with|around|outside|within|by)\s+$/i;

/** The last of the common nouns in a text that is spoken of rather than only placed by (`care in the borough`), else the last. */
function spokenOf(text: string, nouns: RegExp, never?: RegExp): RegExpExecArray | undefined {
  const hits = [...text.matchAll(nouns)].filter((hit) => never?.test(text.slice(0, hit.index)) !== true);
  return hits.findLast((hit) => !AS_PLACE.test(text.slice(Math.max(0, hit.index - 10), hit.index))) ?? hits.at(-1);
}

/** `the region`, `the country`, not named: those that the body the text is about lies in. */
function areaAround(word: string, discourse: Discourse, input: ResolveInput): EntityRecord | null {
  const { main } = discourse;
  if (main === null) return null;
  const areas = input.pack.entities.filter(
    (record) => (record.id === main.region || record.id === main.nation) && record.anaphors.includes(word),
  );
  return areas[0] ?? null;
}

/** `The council, which had 3,100 staff`; `the company – whose budget was …`: what a relative clause is about. */
function antecedent(
  placed: Placed,
  clause: Span,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  const { text } = input.segmented;
  if (!/^(?:which|whose|whom|who|where)\b/i.test(text.slice(clause.start, clause.end))) return null;
  const named = (discourse.bySentence.get(placed.sentence.index) ?? []).findLast(
    (one) => accepts(one.record) && one.mention.end <= clause.start,
  );
  if (named !== undefined && /^['’]?[\s,(–—-]*$/.test(text.slice(named.mention.end, clause.start)))
    return found([named.record], `what the relative clause is about: ${named.mention.text}`, SURE.anaphor);
  const before = text.slice(placed.sentence.start, clause.start);
  if (!/\b(?:council|authority|company|trust|borough|city|county|service)\s*[,(–—-]+\s*$/i.test(before)) return null;
  return nounBefore(placed, clause.start, discourse, input, accepts);
}

/** The body that the last common noun before a place of the sentence stands for, where no name follows the noun. */
function nounBefore(
  placed: Placed,
  offset: number,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  const { text } = input.segmented;
  const { sentence } = placed;
  const pattern = standInPattern(input.pack, placed.candidate.kind);
  if (pattern === null) return null;
  const noun = spokenOf(text.slice(sentence.start, offset), pattern);
  if (noun === undefined) return null;
  const at = sentence.start + noun.index;
  const named = (discourse.bySentence.get(sentence.index) ?? []).some(
    (one) => one.mention.start > at && one.mention.end <= offset,
  );
  const word = (noun[1] ?? '').toLowerCase();
  const record = named
    ? null
    : discourse.focusAt(at, sentence, (other) => accepts(other) && other.anaphors.includes(word));
  return record === null ? null : found([record], `“${noun[0]}” stands for ${record.name}`, SURE.anaphor);
}

/** `Its neighbour is still rated …`: of a body that the text does not name here. */
const ofNeighbour = ({ candidate }: Placed, clause: Span, input: ResolveInput): boolean =>
  /^[‘“"'\s]*(?:and |but |while )?(?:its|their|a|one) (?:near |nearest |next-door )?neighbours?\b(?!['’])/i.test(
    input.segmented.text.slice(clause.start, candidate.anchor.start),
  );

/** `It expects a small underspend …, and has a headcount of 90`: the pronoun or noun that the sentence opens with. */
function headOfSentence(
  { sentence, candidate, clause }: Placed,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  if (clause.start <= sentence.start) return null;
  const { text } = input.segmented;
  const opening = /^[‘“"'\s]*(it|its|they|their)\b/i.exec(text.slice(sentence.start, candidate.anchor.start));
  const pattern = standInPattern(input.pack, candidate.kind);
  if (opening !== null) return openerBefore({ sentence, candidate, clause }, sentence.start, discourse, input, accepts);
  if (pattern === null) return null;
  const [noun] = text.slice(sentence.start, candidate.anchor.start).matchAll(pattern);
  if (noun === undefined || noun.index > 2) return null;
  const word = (noun[1] ?? '').toLowerCase();
  const at = sentence.start + noun.index;
  const record = discourse.focusAt(at, sentence, (other) => accepts(other) && other.anaphors.includes(word));
  return record === null ? null : found([record], `“${noun[0]}” stands for ${record.name}`, SURE.anaphor);
}

/** `The company, owned by the council, … . Its deficit …`: what the sentence before opens with, where this one names nobody yet. */
function openerBefore(
  { sentence, candidate }: Placed,
  offset: number,
  discourse: Discourse,
  input: ResolveInput,
  accepts: Accepts,
): SubjectResult | null {
  const before = input.segmented.sentences[sentence.index - 1];
  const pattern = standInPattern(input.pack, candidate.kind);
  if (before === undefined || before.paragraph !== sentence.paragraph || pattern === null) return null;
  const named = discourse.bySentence.get(sentence.index) ?? [];
  if (named.some((one) => one.mention.end <= offset && !one.background)) return null;
  const [noun] = input.segmented.text.slice(before.start, before.end).matchAll(pattern);
  if (noun === undefined || noun.index > 2) return null;
  const word = (noun[1] ?? '').toLowerCase();
  const at = before.start + noun.index;
  const record = discourse.focusAt(at, before, (other) => accepts(other) && other.anaphors.includes(word));
  return record === null ? null : found([record], `“${noun[0]}” stands for ${record.name}`, SURE.anaphor);
}

const standIns = new WeakMap<Pack, Map<string, RegExp | null>>();

/** `the council`, `that trust`: the common nouns by which bodies of a kind's subjects are taken up again. */
function standInPattern(pack: Pack, kind: string): RegExp | null {
  const known = standIns.get(pack) ?? new Map<string, RegExp | null>();
  standIns.set(pack, known);
  const ready = known.get(kind);
  if (ready !== undefined) return ready;
  const declared = pack.kinds.find((other) => other.id === kind);
  if (declared === undefined) return null;
  const nouns = [...new Set(pack.entities.filter(acceptor(declared, '')).flatMap((record) => record.anaphors))];
  const made =
    nouns.length === 0
      ? null
      : new RegExp(
          `\\b(?:the|this|that)\\s+(?!(?:an?|another|other|one|each|every|any|no|relevant)\\s)(?:\\w+\\s+){0,2}(${nouns.map(escapeSigns).join('|')})\\b`,
          'gi',
        );
  known.set(kind, made);
  return made;
}

function escapeSigns(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Applies the pack's policy: a body that works for others keeps its own budget and posts, its owners keep the rest. */
function ownersOf(
  record: EntityRecord,
  kind: KindDeclaration,
  measure: string,
  input: ResolveInput,
  discourse: Discourse,
  placed: Placed,
  day: IsoDate | null,
): EntityRecord[] {
  const toOwner = kind.subject === 'owner' || (kind.ownerMeasures?.includes(measure) ?? false);
  if (!toOwner || record.owners.length === 0) return [record];
  const current = record.owners.filter((owner) => day === null || within(owner, day));
  const owners = (current.length > 0 ? current : record.owners)
    .map((owner) => input.pack.entities.find((other) => other.id === owner.id))
    .filter((other) => other !== undefined);
  if (owners.length <= 1) return owners;
  const here = new Set((discourse.bySentence.get(placed.candidate.sentence) ?? []).map((one) => one.record.id));
  const namedHere = owners.filter((owner) => here.has(owner.id));
  if (namedHere.length > 0) return namedHere;
  const main = owners.filter((owner) => owner.id === discourse.main?.id);
  return main.length > 0 ? main : owners;
}

function within(owner: { readonly from: IsoDate | null; readonly to: IsoDate | null }, day: IsoDate): boolean {
  return (owner.from === null || owner.from <= day) && (owner.to === null || day <= owner.to);
}
