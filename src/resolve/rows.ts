import type { Fact } from '../model/fact.js';
import type { ResolveInput } from './input.js';

/**
 * Dates the bare rows of a table or list (`Overall effectiveness: Good`), which have no verb and no date of their own, by
 * the latest dated event of the kind that their kind names, about the same subject.
 */
export function dateRows(facts: readonly Fact[], input: ResolveInput): Fact[] {
  return facts.map((fact) => {
    const event = input.pack.kinds.find((kind) => kind.id === fact.kind)?.datedBy;
    if (
      event === undefined ||
      fact.status !== 'asserted' ||
      fact.dateStart !== null ||
      fact.dateEnd !== null ||
      !isRow(fact, input)
    )
      return fact;
    const latest = facts
      .filter(
        (other) =>
          other.kind === event &&
          other.subject === fact.subject &&
          other.status === 'asserted' &&
          other.dateEnd !== null,
      )
      .reduce<Fact | null>(
        (best, other) => (best === null || (other.dateEnd ?? '') > (best.dateEnd ?? '') ? other : best),
        null,
      );
    if (latest === null) return fact;
    const why = fact.why.map((reason) =>
      reason.startsWith('date ') ? `date of the ${event} that the row belongs to` : reason,
    );
    return { ...fact, dateStart: latest.dateStart, dateEnd: latest.dateEnd, why };
  });
}

/** A label and a value, both terms of the pack, and no verb beside them. */
function isRow(fact: Fact, input: ResolveInput): boolean {
  const sentence = input.segmented.sentences.find(
    (one) => one.start <= fact.evidence.start && fact.evidence.end <= one.end,
  );
  if (sentence === undefined) return false;
  const terms = input.mentions.filter(
    (mention) => mention.kind === 'term' && mention.start >= sentence.start && mention.end <= sentence.end,
  );
  if (terms.length < 2) return false;
  const inMention = (start: number): boolean => terms.some((mention) => mention.start <= start && start < mention.end);
  return !sentence.tokens.some((token) => (token.pos === 'VERB' || token.pos === 'AUX') && !inMention(token.start));
}
