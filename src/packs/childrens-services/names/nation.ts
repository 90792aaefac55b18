import { entityId } from '../../../model/ids.js';
import type { EntityMention, Recogniser } from '../../../model/mention.js';
import { matchesOf } from '../../../recognise/scan/patterns.js';

const NATIONAL =
  /\b(?:nationally|nationwide|national (?:average|rate|figure|level|median|mean|benchmark|total|picture)s?|(?:English|England['’]s) (?:average|mean|median|rate|figure)|country as a whole|(?:England|nation)-?wide)\b/gi;
const WELSH = /\b(?:Wales|Welsh|Scotland|Scottish|Northern Ireland)\b/;

/**
 * Finds wordings that stand for England where a figure is compared (`the national average`, `nationally`): the nation of
 * the contract's comparisons. In a text that never names England but another nation of the UK they mean none.
 */
export const recogniseNation: Recogniser = (text) => {
  if (WELSH.test(text) && !/\b(?:England|English|Ofsted)\b/.test(text)) return [];
  return [...matchesOf(NATIONAL, text)].map(
    (match): EntityMention => ({
      kind: 'entity',
      type: 'region',
      id: entityId('E92000001'),
      name: 'England',
      form: 'short',
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }),
  );
};
