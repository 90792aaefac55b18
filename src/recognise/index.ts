import type { EntityMention, Mention, PersonMention, RecogniseContext, Recogniser } from '../model/mention.js';
import type { Pack } from '../model/pack.js';
import { recogniseDates } from './dates/index.js';
import { recogniseMoney } from './money/index.js';
import { recogniseNumbers } from './numbers/index.js';
import { recogniseQuotes } from './quotes/index.js';
import { settle } from './settle.js';

/** Changes whenever a recogniser of the engine changes what it yields. */
export const RECOGNISE_VERSION = '4';

/** The recognisers every pack shares. */
const ENGINE: readonly Recogniser[] = [recogniseDates, recogniseMoney, recogniseNumbers];

/**
 * Takes a clean text, what is known about it and a pack; returns all mentions of the engine's and the pack's recognisers,
 * ordered by start, offsets UTF-16 into the text. Overlaps are settled; quotations hold the mentions within them.
 */
export function recogniseDocument(text: string, context: RecogniseContext, pack: Pack): Mention[] {
  const all: Mention[] = [];
  for (const recognise of ENGINE) all.push(...recognise(text, context));
  for (const { recognise } of pack.recognisers) all.push(...recognise(text, context));
  const settled = settle(all);
  return settle([...settled, ...recogniseQuotes(text, context, settled.filter(canSpeak))]);
}

const canSpeak = (mention: Mention): mention is PersonMention | EntityMention =>
  mention.kind === 'person' || mention.kind === 'entity';
