import type { EntityMention, RecogniseContext, Recogniser } from '../../model/mention.js';
import type { EntityRecord } from '../../model/pack.js';
import { type Words, wordsOf } from '../words.js';
import { type Candidate, findCandidates } from './candidate.js';
import { chooseByDay, dayFromText, existsOn, type ReferenceDay } from './choose.js';
import { describedCity } from './described.js';
import { ellipticBefore } from './elliptic.js';
import { compileGazetteer, type Gazetteer } from './gazetteer.js';
import type { EntityGrammar } from './grammar.js';
import { type FullForm, findInitials, introducedInitials } from './initials.js';
import { isGlued, type JudgeScene, nameKey, type Refusal, refusalOf } from './judge.js';
import { listsOf } from './lists.js';

export type { EntityGrammar } from './grammar.js';

/** A candidate with its verdict: null where it stands for its body. */
interface Judged {
  readonly candidate: Candidate;
  readonly refusal: Refusal | null;
}

/**
 * Takes a pack's records and its grammar of names; returns a recogniser of entity mentions: text in, mentions with UTF-16
 * offsets out, ordered by start, none overlapping. One pass over the words against one tree of all names; the day of the
 * context (else the latest year the text names) picks between bodies of one name.
 */
export function createEntityRecogniser(records: readonly EntityRecord[], grammar: EntityGrammar): Recogniser {
  const gazetteer = compileGazetteer(records, grammar);
  return (text, context) => recognise(text, context, gazetteer, grammar);
}

function recognise(
  text: string,
  context: RecogniseContext,
  gazetteer: Gazetteer,
  grammar: EntityGrammar,
): EntityMention[] {
  const words = wordsOf(text);
  const candidates = findCandidates(words, gazetteer, grammar);
  const day = context.published ?? dayFromText(text);
  const title = titleForms(context.title, gazetteer, grammar, day);
  if (candidates.length === 0 && title.length === 0) return [];
  const scene = { words, gazetteer, grammar, day, sporting: grammar.counterCue.test(text) };
  const accepted = acceptedOf(candidates, scene, title);
  const mentions = accepted.flatMap((candidate) => mentionsOf(candidate, scene, day));
  return withInitials(mentions, words, [...fullForms(accepted), ...title], gazetteer, day);
}

/** The bodies the title names, which count as named in full: it says what the article is about. */
function titleForms(title: string | null, gazetteer: Gazetteer, grammar: EntityGrammar, day: ReferenceDay): FullForm[] {
  if (title === null) return [];
  const words = wordsOf(title);
  const candidates = findCandidates(words, gazetteer, grammar);
  return namedForms(
    acceptedOf(candidates, { words, gazetteer, grammar, day, sporting: grammar.counterCue.test(title) }, []),
  );
}

const namedForms = (candidates: readonly Candidate[]): FullForm[] =>
  candidates.flatMap(({ records, end }) => records.map((record) => ({ record, end })));

const fullForms = (candidates: readonly Candidate[]): FullForm[] =>
  namedForms(candidates.filter(({ form }) => form !== 'short'));

/** Judges every candidate, then lets full forms elsewhere and lists of peers vouch for the weak ones. */
function acceptedOf(candidates: readonly Candidate[], scene: JudgeScene, title: readonly FullForm[]): Candidate[] {
  const lists = listsOf(candidates, scene.words.text);
  const shared = sharedLists(candidates, lists);
  const judged = candidates.map((candidate, index) => ({
    candidate,
    refusal: judge(candidate, scene, shared.has(lists[index] ?? -1)),
  }));
  const named = new Set([...fullForms(accepted(judged)), ...title].map((form) => form.record.id));
  const persons = new Set(
    judged.filter(({ refusal }) => refusal === 'person').map(({ candidate }) => nameKey(candidate, scene.words)),
  );
  const certain = vouchedLists(judged, lists);
  return judged
    .filter((entry, index) => stands(entry, scene, { named, persons, inList: certain.has(lists[index] ?? -1) }))
    .map(({ candidate }) => candidate);
}

const accepted = (judged: readonly Judged[]): Candidate[] =>
  judged.filter(({ refusal }) => refusal === null).map(({ candidate }) => candidate);

/** Lists that end in a shared plural head: `Kingston and Richmond councils`. */
function sharedLists(candidates: readonly Candidate[], lists: readonly number[]): Set<number> {
  return new Set(candidates.flatMap(({ sharedHead }, index) => (sharedHead ? [lists[index] ?? -1] : [])));
}

function judge(candidate: Candidate, scene: JudgeScene, sharesHead: boolean): Refusal | null {
  const place = candidate.records.some((record) => scene.grammar.placeTypes.has(record.type));
  if (candidate.form !== 'short' || !place) return null;
  if (!sharesHead && candidate.records.every((record) => scene.grammar.fullOnly(record))) return 'full-only';
  return refusalOf(candidate, scene);
}

/** A full form or an unambiguous name that stands: it vouches for the weak names of its list. */
const isCertain = ({ candidate, refusal }: Judged): boolean =>
  refusal === null && candidate.ambiguity === null && candidate.records.some((record) => record.subject);

/** Lists with a certain member, or with two that lack only a cue: `Richmond and Kingston`. */
function vouchedLists(judged: readonly Judged[], lists: readonly number[]): Set<number> {
  const certain = new Set<number>();
  const weak = new Set<number>();
  judged.forEach((entry, index) => {
    const list = lists[index] ?? -1;
    if (isCertain(entry) || (entry.refusal === 'weak' && weak.has(list))) certain.add(list);
    if (entry.refusal === 'weak' && entry.candidate.ambiguity !== null) weak.add(list);
  });
  return certain;
}

interface Vouching {
  readonly named: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly inList: boolean;
}

function stands({ candidate, refusal }: Judged, { words }: JudgeScene, vouching: Vouching): boolean {
  if (refusal !== null && refusal !== 'weak') return false;
  if (candidate.form !== 'short') return true;
  const named = candidate.records.some((record) => vouching.named.has(record.id));
  if (isGlued(candidate, words) && !vouching.inList) return false;
  if (vouching.persons.has(nameKey(candidate, words)) && !named) return false;
  return refusal === null || named || vouching.inList;
}

/** The mention of a name, with the shortened name before it where there is one. */
function mentionsOf(candidate: Candidate, { words, gazetteer }: JudgeScene, day: ReferenceDay): EntityMention[] {
  const city = describedCity(candidate, words, gazetteer);
  if (city !== null) return linked(city.records, city, 'short', words.text, day, gazetteer);
  const elliptic = ellipticBefore(candidate, words, gazetteer);
  const before = elliptic === null ? [] : linked(elliptic.records, elliptic, 'short', words.text, day, gazetteer);
  return [...before, ...linked(candidate.records, candidate, candidate.form, words.text, day, gazetteer)];
}

function linked(
  records: readonly EntityRecord[],
  span: { readonly start: number; readonly end: number },
  form: EntityMention['form'],
  text: string,
  day: ReferenceDay,
  gazetteer: Gazetteer,
): EntityMention[] {
  const chosen = chooseByDay(records, day);
  if (chosen === null) return [];
  const record = form === 'full' ? chosen : successorOf(chosen, day, gazetteer);
  const { start, end } = span;
  return [
    {
      kind: 'entity',
      type: record.type,
      id: record.id,
      name: record.name,
      form,
      start,
      end,
      text: text.slice(start, end),
    },
  ];
}

/** A bare name of a body that had ended means the one body that followed it, where just one did. */
function successorOf(record: EntityRecord, day: ReferenceDay, gazetteer: Gazetteer): EntityRecord {
  const [only, second] = record.replacedBy ?? [];
  if (only === undefined || second !== undefined || record.end === null || existsOn(record, day)) return record;
  if (day !== null && day < record.end) return record;
  return gazetteer.byId.get(only) ?? record;
}

/** Adds the initials that the text's full forms introduce, where no other mention stands. */
function withInitials(
  mentions: readonly EntityMention[],
  words: Words,
  forms: readonly FullForm[],
  gazetteer: Gazetteer,
  day: ReferenceDay,
): EntityMention[] {
  const bound = introducedInitials(words.text, forms, gazetteer);
  const taken = new Set(mentions.map((mention) => mention.start));
  const hits = findInitials(words, bound).filter((hit) => !taken.has(hit.start));
  const more = hits.flatMap((hit) => linked([hit.record], hit, 'initialism', words.text, day, gazetteer));
  return withoutOverlaps([...mentions, ...more]);
}

/** Ordered by start, the longer first; of two that overlap the earlier or longer stays. */
function withoutOverlaps(mentions: EntityMention[]): EntityMention[] {
  const sorted = mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
