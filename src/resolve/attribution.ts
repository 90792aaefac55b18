import type { EntityMention, PersonMention } from '../model/mention.js';
import type { Placed } from './clauses.js';
import type { Discourse } from './discourse.js';
import type { ResolveInput } from './input.js';
import { standInNouns } from './stand-ins.js';

const SAYS =
  /^(?:['’]s (?:review|report|study|analysis|figures|data)(?: for \w+)?)?\s*(?:\([^)]{0,40}\)\s*)?(?:(?:has|have|had|also|then|previously|recently)\s+)*(?:says?|said|found|finds|estimates?|estimated|claims?|claimed|warns?|warned|notes?|noted|reports?|reported|adds?|added|concluded?|concludes|confirmed|confirms|recommended|recommends|believes?|expects?|expected|calculates?|calculated|predicts?|predicted|put)\b/i;
const ACCORDING =
  /\b(?:according to|in the words of|as estimated by|in the view of|figures from|data from|analysis by|research by|estimates by)\s+(?:the\s+)?$/i;
const THAT_SAYS =
  /\b(?:said|says|added|warned|explained|told)\s+(?!of\b|about\b|in\b|on\b|at\b|to\b)(?:the\s+)?(?:\w+\s+){0,3}$/i;

/**
 * Whose claim a candidate is: the speaker of the quotation it stands in; else whom the sentence names as saying it.
 * Empty where nobody is named, or where the kind's officials merely state their own act (an inspectorate its grade).
 */
export function sayerOf(placed: Placed, discourse: Discourse, input: ResolveInput): string {
  const { candidate } = placed;
  if (candidate.saidBy !== undefined) return candidate.saidBy;
  const sayer = speakerOfQuote(placed, input) ?? sayerInSentence(placed, discourse, input) ?? '';
  const officials = input.pack.kinds.find((kind) => kind.id === candidate.kind)?.officials ?? [];
  return officials.includes(sayer) ? '' : sayer;
}

function speakerOfQuote(placed: Placed, input: ResolveInput): string | null {
  const { anchor } = placed.candidate;
  for (const mention of input.mentions) {
    if (mention.kind !== 'quote' || mention.speaker === '') continue;
    if (mention.start > anchor.start) break;
    // A single quoted word is style, not speech.
    if (mention.end >= anchor.end && mention.end - mention.start > 30) return mention.speaker;
  }
  return null;
}

function sayerInSentence(placed: Placed, discourse: Discourse, input: ResolveInput): string | null {
  const { text } = input.segmented;
  const { sentence, candidate } = placed;
  const within = input.mentions.filter(
    (mention): mention is EntityMention | PersonMention =>
      (mention.kind === 'person' || mention.kind === 'entity') &&
      mention.start >= sentence.start &&
      mention.end <= sentence.end,
  );
  for (const mention of within) {
    const before = text.slice(sentence.start, mention.start);
    const after = text.slice(mention.end, sentence.end);
    const precedes = mention.end <= candidate.anchor.start;
    if ((precedes && SAYS.test(after)) || ACCORDING.test(before) || (!precedes && THAT_SAYS.test(before)))
      return mention.name;
  }
  return commonNounSayer(placed, discourse, input);
}

const SAID = '(?:said|says|estimates|estimated|expects|expected|confirmed|warned|predicts|predicted|claims|claimed)';

/** `The council said it could save …`: the body the noun stands for. */
function commonNounSayer(placed: Placed, discourse: Discourse, input: ResolveInput): string | null {
  const { text } = input.segmented;
  const { sentence, candidate } = placed;
  const before = text.slice(sentence.start, candidate.anchor.start);
  const nouns = standInNouns(input.pack);
  if (nouns === '') return null;
  const hit = new RegExp(
    `\\b(?:the\\s+(${nouns})|(?:a|the) (${nouns}) spokes(?:person|man|woman))\\s+(?:has\\s+|had\\s+)?${SAID}\\b`,
    'i',
  ).exec(before);
  if (hit === null) return null;
  const noun = (hit[1] ?? hit[2] ?? '').toLowerCase();
  const record = discourse.focusAt(sentence.start + hit.index, sentence, (other) => other.anaphors.includes(noun));
  return record?.name ?? null;
}
