import { extract, type RuleSet } from '../extract/index.js';
import type { Refusal } from '../model/fact.js';
import { type IsoDate, isoDate } from '../model/ids.js';
import type { Mention } from '../model/mention.js';
import type { Pack } from '../model/pack.js';
import type { Candidate, ExtractionView } from '../model/rule.js';
import type { SegmentedText, Sentence } from '../model/segment.js';
import { recogniseDocument } from '../recognise/index.js';
import { type Resolution, resolve } from '../resolve/index.js';
import { segment } from '../segment/index.js';
import type { AnalysisInput, AnalysisOutput } from './stage-set.js';

/** What analysis reads of a document. */
export type AnalysedText = Pick<AnalysisInput, 'title' | 'published' | 'blocks' | 'text'>;

/** Analysis with what each step made; `refusals` are those of the rules, the resolution has its own. */
export interface AnalysisSteps {
  readonly view: ExtractionView;
  readonly mentions: readonly Mention[];
  readonly candidates: readonly Candidate[];
  readonly refusals: readonly Refusal[];
  readonly resolution: Resolution;
}

/**
 * Takes a clean text with its title, publication date and blocks, a pack and rules; returns what recognition, rules and
 * resolution make of it, step by step. Pure; offsets are UTF-16 into the text.
 */
export function analyseInSteps(input: AnalysedText, pack: Pack, rules: RuleSet): AnalysisSteps {
  const { text, title } = input;
  const published = publicationDay(input.published);
  const segmented = segment(text, input.blocks);
  const mentions = recogniseDocument(text, { title, published }, pack);
  const titleMentions = title === null ? [] : recogniseDocument(title, { title: null, published }, pack);
  const view = viewOf(segmented, title, mentions);
  const { candidates, refusals } = extract(view, rules);
  const resolution = resolve({ segmented, mentions, titleMentions, candidates, published, pack });
  return { view, mentions, candidates, refusals, resolution };
}

/** As `analyseInSteps`, but returns the outcome alone. */
export function analyseText(input: AnalysedText, pack: Pack, rules: RuleSet): AnalysisOutput {
  const { mentions, refusals, resolution } = analyseInSteps(input, pack, rules);
  return { mentions, facts: resolution.facts, refusals: [...refusals, ...resolution.refusals] };
}

/** The day of an ISO date or date-time, as its own zone has it. */
function publicationDay(published: string | null): IsoDate | null {
  return published === null ? null : isoDate(published.slice(0, 10));
}

/** Takes a segmented text, its title and its mentions in order of start; returns the view that rules look at. */
export function viewOf(segmented: SegmentedText, title: string | null, mentions: readonly Mention[]): ExtractionView {
  return {
    segmented,
    title,
    mentions,
    mentionsOf: (sentence) => mentionsWithin(sentence, mentions),
  };
}

function mentionsWithin(sentence: Sentence, mentions: readonly Mention[]): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= sentence.end) break;
    if (mention.end <= sentence.end) found.push(mention);
  }
  return found;
}
