import type { GoldDocument } from './gold-format.js';
import type { MentionRow } from './rows.js';
import { type Rates, rates, sumTallies, type Tally } from './tally.js';

/** How the councils and trusts named in documents compare with gold. */
export interface BodyScores {
  readonly councils: Rates;
  readonly trusts: Rates;
  /** `DOCUMENT: missing CODE` and `DOCUMENT: extra CODE (its words)`. */
  readonly errors: readonly string[];
}

/** Takes gold documents, each with the mentions found in it; returns scores over distinct bodies per document. */
export function scoreBodies(
  documents: readonly { readonly gold: GoldDocument; readonly mentions: readonly MentionRow[] }[],
): BodyScores {
  const councils: Tally[] = [];
  const trusts: Tally[] = [];
  const errors: string[] = [];
  for (const { gold, mentions } of documents) {
    if (gold.councils === undefined) continue;
    const compare = (
      type: string,
      wanted: readonly string[],
      synonyms: Readonly<Record<string, readonly string[]>>,
    ): Tally => {
      const found = new Map(mentions.filter((m) => m.type === type).map((m) => [m.id, m.text]));
      const right = wanted.filter((id) => found.has(id) || synonyms[id]?.some((other) => found.has(other)));
      const allowed = new Set([...wanted, ...Object.values(synonyms).flat()]);
      const extra = [...found.keys()].filter((id) => !allowed.has(id));
      const missing = wanted.filter((id) => !right.includes(id));
      errors.push(
        ...missing.map((id) => `${gold.document}: missing ${id}`),
        ...extra.map((id) => `${gold.document}: extra ${id} (${found.get(id) ?? ''})`),
      );
      return { right: right.length, found: right.length + extra.length, gold: wanted.length };
    };
    councils.push(compare('council', gold.councils, gold.councils_accept));
    trusts.push(compare('trust', gold.trusts, {}));
  }
  return { councils: rates(sumTallies(councils)), trusts: rates(sumTallies(trusts)), errors };
}
