import type { EntityId } from '../model/ids.js';
import type { EntityMention } from '../model/mention.js';
import type { EntityRecord } from '../model/pack.js';
import type { SegmentedText, Sentence } from '../model/segment.js';
import type { ResolveInput } from './input.js';

/** A named body in the text that can be what a fact is about. */
export interface Named {
  readonly mention: EntityMention;
  readonly record: EntityRecord;
  readonly sentence: number;
  /** Named only as where somebody used to work, or as a neighbour: no focus. */
  readonly background: boolean;
  /** It was no more when the text was published: named as what was there before, so no focus either. */
  readonly past: boolean;
  /** Named within a relative clause about another body (`the trust, which serves Y, …`): from its end on, that one is meant. */
  readonly aside: { readonly of: Named; readonly end: number } | null;
}

/** Who the text is about, place by place. */
export interface Discourse {
  readonly named: readonly Named[];
  readonly bySentence: ReadonlyMap<number, readonly Named[]>;
  /** The body the headline or, without it, the text as a whole is about. */
  readonly main: EntityRecord | null;
  /** The body in focus at a place, of the types asked for. */
  focusAt(offset: number, sentence: Sentence, accepts: (record: EntityRecord) => boolean): EntityRecord | null;
}

const TITLE_WEIGHT = 4;
const LEAD_WEIGHT = 2;
const LEAD_SENTENCES = 3;
/** Where a body is named only as the place of an earlier or other job, or for comparison. */
const BACKGROUND_BEFORE =
  /\b(?:former(?:ly)?|previous(?:ly)?|ex-|joins? from|joined from|came from|moved from|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|many|most) (?:[a-z]+ ){0,2}(?:councils|authorities|boroughs|trusts) (?:in|across|from)(?= (?:the )?$)|until recently|most recently|like|alongside|(?:who|[Hh]e|[Ss]he|M(?:r|s|rs) [A-Z][a-z]+) (?:once |previously |had )?(?:led|ran|headed)|worked (?:at|for|in)|(?:recruited|poached|hired|lured|arriv(?:ed|es|ing)|comes|brought in|appointed|join(?:ed|s|ing)|mov(?:ed|es|ing))(?: [^.;,]{1,40})? from|(?:left|leaves?|leaving|departs?|departed|quit|off|moving|moves)(?: [^.;,]{1,30})? (?:for|to (?:join|become|take|run|lead))|deputy [^.;,]{0,30}(?:in|at|of)|(?:at present|currently|now|presently) (?:an? |the )?[^.;,]{0,50}(?:in|at|of|for))\b[^.;,–]{0,80}$/i;

/** `has poached Kent’s Ann Dee`: whom she leaves. */
const HIRED_FROM = /\b(?:recruited|poached|hired|lured|signed|headhunted|poaches|poach)(?: up)?(?: from)? $/i;

/** `Kent’s neighbour Medway`: what is said is said of Medway. */
const NEIGHBOUR = /^['’]s? (?:near |nearest |next-door )?neighbour\b/i;

/** Reads the run of bodies through a document. */
export function readDiscourse(input: ResolveInput): Discourse {
  const records = new Map(input.pack.entities.map((record) => [record.id, record]));
  const named = namedBodies(input, records);
  const bySentence = new Map<number, Named[]>();
  for (const one of named) {
    const list = bySentence.get(one.sentence);
    if (list === undefined) bySentence.set(one.sentence, [one]);
    else list.push(one);
  }
  const { family: main, spoken } = mainBody(named, input, records);
  const focusAt: Discourse['focusAt'] = (offset, sentence, accepts) => {
    const place = { offset, sentence, accepts };
    return focus(place, named, main, input.segmented) ?? standing(accepts, named, main, spoken, records);
  };
  return { named, bySentence, main, focusAt };
}

function namedBodies(
  { segmented, mentions, published }: ResolveInput,
  records: ReadonlyMap<EntityId, EntityRecord>,
): Named[] {
  const named: Named[] = [];
  let at = 0;
  for (const mention of mentions) {
    if (mention.kind !== 'entity') continue;
    const record = records.get(mention.id);
    if (record === undefined || !record.subject || isDescription(mention, record)) continue;
    while (at + 1 < segmented.sentences.length && (segmented.sentences[at + 1]?.start ?? 0) <= mention.start) at += 1;
    const sentence = segmented.sentences[at];
    if (sentence === undefined) continue;
    const before = segmented.text.slice(Math.max(sentence.start, mention.start - 100), mention.start);
    const after = segmented.text.slice(mention.end, mention.end + 20);
    named.push({
      mention,
      record,
      sentence: at,
      background: BACKGROUND_BEFORE.test(before) || HIRED_FROM.test(before) || NEIGHBOUR.test(after),
      past: record.end !== null && published !== null && record.end < published,
      aside: asideOf(mention, named.at(-1), segmented.text, sentence),
    });
  }
  return named;
}

/** `the south London council`: an area that only tells where a body lies. */
const isDescription = ({ text }: EntityMention, record: EntityRecord): boolean =>
  isArea(record) && /\s(?:borough |city |county )?(?:council|authority|borough)$/.test(text);

/** `Together for Children, which runs services in Sunderland, reported …`: the clause, where it ends in a comma and goes on. */
function asideOf(mention: EntityMention, before: Named | undefined, text: string, sentence: Sentence): Named['aside'] {
  if (before === undefined || before.mention.start < sentence.start || isArea(before.record)) return null;
  if (!/^, (?:which|who|whose)\b[^.,;:()–—]{0,80}$/i.test(text.slice(before.mention.end, mention.start))) return null;
  const closing = /^[^.,;:()–—]{0,60}, (?!and\b|but\b|which\b)(?=[a-z])/.exec(text.slice(mention.end, sentence.end));
  return closing === null ? null : { of: before, end: mention.end + closing[0].length };
}

/** True where, at a place, a body of the same sort that the clause around this one is about is meant rather than this one. */
export function isAside({ aside }: Named, offset: number, accepts: (record: EntityRecord) => boolean): boolean {
  return aside !== null && offset >= aside.end && accepts(aside.of.record);
}

/** The body a text is about, and the one of it and its trusts that the text speaks of most. */
interface MainBody {
  readonly family: EntityRecord | null;
  readonly spoken: EntityRecord | null;
}

/** Weighs the headline, then the lead, then how often each body is named; a trust counts for the body it works for. */
function mainBody(
  named: readonly Named[],
  { titleMentions, segmented }: ResolveInput,
  records: ReadonlyMap<EntityId, EntityRecord>,
): MainBody {
  const weights = new Map<EntityId, number>();
  const own = new Map<EntityId, number>();
  const add = (id: EntityId, weight: number): void => {
    const record = records.get(id);
    if (record === undefined || !record.subject || isArea(record)) return;
    own.set(id, (own.get(id) ?? 0) + weight);
    const owners = record.owners.length === 1 ? record.owners : [];
    for (const target of owners.length > 0 ? owners.map((owner) => owner.id) : [id]) {
      weights.set(target, (weights.get(target) ?? 0) + weight);
    }
  };
  for (const one of named) {
    if (isFocus(one)) add(one.record.id, one.sentence < LEAD_SENTENCES ? LEAD_WEIGHT : 1);
  }
  // A headline may name a county for one of its towns: it speaks of a body that the text names, where that names any.
  const stated = [...weights.keys()];
  for (const mention of titleMentions) {
    if (mention.kind !== 'entity') continue;
    const owners = records.get(mention.id)?.owners ?? [];
    const shared = stated.length === 0 || [mention.id, ...owners.map(({ id }) => id)].some((id) => stated.includes(id));
    add(mention.id, shared ? TITLE_WEIGHT : 1);
  }
  const family = heaviest(weights, records);
  const members = [...own].filter(([id]) => records.get(id)?.owners.some((owner) => owner.id === family?.id));
  const servant = heaviest(new Map(members), records);
  if (family === null || servant === null) return { family, spoken: family };
  const talk = ({ id, anaphors }: EntityRecord): number => (own.get(id) ?? 0) + takenUp(segmented.text, anaphors);
  const first = named.find(({ record }) => record.id === servant.id || record.id === family.id)?.record;
  return { family, spoken: talk(servant) > talk(family) || first?.id === servant.id ? servant : family };
}

/** How often a text takes up a body by one of its common nouns: `the trust`, `the company’s`. */
function takenUp(text: string, nouns: readonly string[]): number {
  if (nouns.length === 0) return 0;
  const pattern = new RegExp(
    `\\bthe (?:${nouns.map((noun) => noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})\\b`,
    'gi',
  );
  return [...text.matchAll(pattern)].length;
}

/** The body of the greatest weight, the first of equals. */
function heaviest(
  weights: ReadonlyMap<EntityId, number>,
  records: ReadonlyMap<EntityId, EntityRecord>,
): EntityRecord | null {
  let best: EntityRecord | null = null;
  let most = 0;
  for (const [id, weight] of weights) {
    const record = records.get(id);
    if (record !== undefined && weight > most) [best, most] = [record, weight];
  }
  return best;
}

/** Regions and nations are compared with; no text is about one as a body unless nothing else is named. */
export function isArea(record: EntityRecord): boolean {
  return record.area === true;
}

/** True for a body that a text can be about from here on. */
const isFocus = ({ background, past }: Named): boolean => !background && !past;

interface Place {
  readonly offset: number;
  readonly sentence: Sentence;
  readonly accepts: (record: EntityRecord) => boolean;
}

/**
 * The last body named before the place in its paragraph; else the body the paragraph before was about, where that one
 * spoke of a single body other than the main one and this paragraph goes on without a name; else none.
 */
function focus(
  place: Place,
  named: readonly Named[],
  main: EntityRecord | null,
  segmented: SegmentedText,
): EntityRecord | null {
  const paragraph = segmented.paragraphs[place.sentence.paragraph];
  const within = named.filter(
    (one) =>
      isFocus(one) &&
      one.mention.end <= place.offset &&
      one.mention.start >= (paragraph?.start ?? 0) &&
      place.accepts(one.record) &&
      !isAside(one, place.offset, place.accepts),
  );
  const last =
    within.findLast((one) => !isBehind(OBLIQUE, one, segmented)) ??
    within.findLast((one) => main === null || !isBehind(COMPARED, one, segmented));
  if (last !== undefined) return last.record;
  const before = segmented.paragraphs[place.sentence.paragraph - 1];
  if (before !== undefined && main !== null) {
    const bodies = named.filter(
      (one) =>
        isFocus(one) && one.mention.start >= before.start && one.mention.end <= before.end && place.accepts(one.record),
    );
    const single = new Set(bodies.map((one) => one.record.id)).size === 1 ? bodies[0] : undefined;
    if (single !== undefined && opensParagraph(single, before.start) && continues(place.sentence, segmented))
      return single.record;
  }
  return null;
}

/** The body the text is about; of it and its trusts the one spoken of most that is accepted. */
function standing(
  accepts: Place['accepts'],
  named: readonly Named[],
  main: EntityRecord | null,
  spoken: EntityRecord | null,
  records: ReadonlyMap<EntityId, EntityRecord>,
): EntityRecord | null {
  if (spoken !== null && accepts(spoken)) return spoken;
  if (main === null) return null;
  if (accepts(main)) return main;
  const servant = named.find((one) => accepts(one.record) && one.record.owners.some((owner) => owner.id === main.id));
  if (servant !== undefined) return servant.record;
  for (const owner of main.owners) {
    const record = records.get(owner.id);
    if (record !== undefined && accepts(record)) return record;
  }
  return null;
}

/** What names a body as the other side of a comparison or deal: no focus while the text is about one. */
const COMPARED =
  /\b(?:from|like|unlike|than|with|near|against|beside|alongside|neighbouring|nearby|including|such as)\s+(?:the\s+)?$/i;
/** What names a body as a place or a side of what is said: no focus while the paragraph names another. */
const OBLIQUE = new RegExp(`${COMPARED.source}|\\b(?:in|to|at|across|by|for)\\s+(?:the\\s+)?$`, 'i');

/** True where a body stands behind such words, unless the sentence opens so: `In Derby, …`. */
function isBehind(words: RegExp, { mention, sentence }: Named, segmented: SegmentedText): boolean {
  const start = segmented.sentences[sentence]?.start ?? 0;
  const before = segmented.text.slice(Math.max(start, mention.start - 20), mention.start);
  return mention.start - start > 12 && words.test(before);
}

/** True where the paragraph opens with the body: it is what the paragraph is about. */
function opensParagraph(one: Named, start: number): boolean {
  return one.mention.start - start < 90;
}

/** True where a sentence goes on about the same body by pronoun or common noun. */
function continues(sentence: Sentence, segmented: SegmentedText): boolean {
  const head = segmented.text.slice(sentence.start, sentence.start + 60);
  return /^[‘“"']?(?:it|its|he|she|though|however|the (?:council|authority|borough|city|county|trust|company|service|local authority))\b/i.test(
    head,
  );
}
