import type { Mention } from '../model/mention.js';
import type { Sentence, Token } from '../model/segment.js';
import type { Span } from '../model/span.js';

/** One term of a sentence as rules see it: a mention as a whole, or a plain token. Offsets are UTF-16 into the clean text. */
export interface Unit extends Span {
  /** Lower case, straight apostrophes, contractions undone (`won’t` is `will not`). */
  readonly word: string;
  readonly tags: readonly string[];
  readonly mentions: readonly Mention[];
}

const POS_TAGS: Readonly<Record<string, string>> = {
  VERB: 'Verb',
  AUX: 'Auxiliary',
  NOUN: 'Noun',
  PROPN: 'ProperNoun',
  ADJ: 'Adjective',
  ADV: 'Adverb',
  ADP: 'Preposition',
  DET: 'Determiner',
  PRON: 'Pronoun',
  NUM: 'Value',
  CCONJ: 'Conjunction',
  SCONJ: 'Conjunction',
  PART: 'Particle',
  PUNCT: 'Punctuation',
};

/** Every tag that a pattern may name for plain words; mention types come on top. */
export const WORD_TAGS: readonly string[] = [...new Set(Object.values(POS_TAGS))];

const CONTRACTED: Readonly<Record<string, string>> = {
  wo: 'will',
  ca: 'can',
  sha: 'shall',
  "n't": 'not',
  "'ve": 'have',
  "'re": 'are',
  "'ll": 'will',
};

/** Quotation marks and brackets are no terms: a pattern should not care whether a grade stands in quotes. */
const INVISIBLE = /^[‘’“”"'`()[\]{}*•]+$/;

/** Mention type or term id to tag: `focused_visit` becomes `FocusedVisit`, `chief executive` `ChiefExecutive`. */
export function tagOf(type: string): string {
  return type
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A sentence and the mentions in it, in; the terms rules match over, in order. Quotations are no unit of their own. */
export function unitsOf(text: string, sentence: Sentence, mentions: readonly Mention[]): Unit[] {
  const masks = outermost(mentions);
  const units: Unit[] = [];
  let next = 0;
  for (const token of sentence.tokens) {
    if (isInnerHyphen(text, token)) continue;
    while (next < masks.length && (masks[next]?.span.end ?? 0) <= token.start) next += 1;
    const mask = masks[next];
    if (mask === undefined || mask.span.start >= token.end) {
      const unit = wordUnit(token);
      if (unit !== null) units.push(unit);
    } else if (units.at(-1)?.start !== mask.span.start || units.at(-1)?.mentions.length === 0) {
      units.push(maskUnit(text, mask));
    }
  }
  return units;
}

/** `in-house` is the words `in house`, as compromise splits them in patterns too. */
function isInnerHyphen(text: string, token: Token): boolean {
  return /^[-‐‑]$/.test(token.text) && /\S/.test(text[token.start - 1] ?? ' ') && /\S/.test(text[token.end] ?? ' ');
}

interface Mask {
  readonly span: Span;
  readonly mentions: readonly Mention[];
}

/** The outermost mentions, each with those that share its place; what lies inside a longer one stays hidden. */
function outermost(mentions: readonly Mention[]): Mask[] {
  const visible = mentions
    .filter((mention) => mention.kind !== 'quote')
    .map((mention) => ({ mention, span: { start: mention.start, end: mention.end } }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const masks: Mask[] = [];
  for (const { mention, span } of visible) {
    const last = masks.at(-1);
    if (last === undefined || span.start >= last.span.end) masks.push({ span, mentions: [mention] });
    else if (span.start === last.span.start && span.end === last.span.end) {
      masks[masks.length - 1] = { span, mentions: [...last.mentions, mention] };
    }
  }
  return masks;
}

function maskUnit(text: string, mask: Mask): Unit {
  const tags = mask.mentions.flatMap((mention) => [mainTag(mention), ...furtherTags(mention)]);
  return {
    ...mask.span,
    word: text.slice(mask.span.start, mask.span.end).toLowerCase().replace(/[’‘]/g, "'"),
    tags: [...new Set(tags)],
    mentions: mask.mentions,
  };
}

/** A difference in percentage points is no share. */
const mainTag = (mention: Mention): string =>
  mention.kind === 'percent' && mention.form === 'percentage_points' ? 'Points' : tagOf(mention.type);

/** Tags of recurring sums: `£6,000 a week` is `#Money` and `#Weekly`. */
const RECURRING = { year: 'Yearly', month: 'Monthly', week: 'Weekly', day: 'Daily', child: 'PerChild' } as const;
export const RECURRING_TAGS: readonly string[] = Object.values(RECURRING);

/** An entity is an `#Entity` too, a term carries its id: `#Area` and `#CareLeavers`. */
function furtherTags(mention: Mention): string[] {
  if (mention.kind === 'entity') return ['Entity'];
  if (mention.kind === 'money') return mention.per === '' ? [] : [RECURRING[mention.per]];
  return mention.kind === 'term' ? [tagOf(mention.id)] : [];
}

function wordUnit(token: Token): Unit | null {
  const plain = token.text.toLowerCase().replace(/[’‘]/g, "'");
  if (INVISIBLE.test(plain)) return null;
  const tag = POS_TAGS[token.pos];
  return {
    start: token.start,
    end: token.end,
    word: CONTRACTED[plain] ?? plain,
    tags: tag === undefined ? [] : [tag],
    mentions: [],
  };
}
