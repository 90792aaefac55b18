import type { Mention } from '../model/mention.js';
import type { Placed } from './clauses.js';
import type { ResolveInput } from './input.js';

/** Sentences before its own that a candidate is read with. */
const BACK = 6;

/** What lies around a candidate: work on it stays bounded however long the document is. */
export interface Nearby {
  /** The document with the mentions around a sentence alone, quotations that cover it among them. */
  inputAt(sentence: number): ResolveInput;
  /** The candidates of a sentence and of those before it. */
  placedAt(sentence: number): readonly Placed[];
}

/** Takes the document and its placed candidates; returns the means to see either around one sentence. */
export function nearbyOf(input: ResolveInput, placed: readonly Placed[]): Nearby {
  const mentions = mentionsBySentence(input);
  const quotes = input.mentions.filter((mention) => mention.kind === 'quote');
  const bySentence = new Map<number, Placed[]>();
  for (const one of placed) {
    const list = bySentence.get(one.candidate.sentence);
    if (list === undefined) bySentence.set(one.candidate.sentence, [one]);
    else list.push(one);
  }
  const inputs = new Map<number, ResolveInput>();
  const window = <Item>(at: number, of: (sentence: number) => readonly Item[]): Item[] =>
    Array.from({ length: BACK + 1 }, (_, back) => at - BACK + back).flatMap((sentence) => of(sentence));
  return {
    inputAt(sentence) {
      const ready = inputs.get(sentence);
      if (ready !== undefined) return ready;
      const start = input.segmented.sentences[sentence]?.start ?? 0;
      const covering = quotes.filter((quote) => quote.start < start && quote.end > start);
      const near = [...new Set([...covering, ...window(sentence, (at) => mentions[at] ?? [])])];
      const made = { ...input, mentions: near.sort((a, b) => a.start - b.start || b.end - a.end) };
      inputs.set(sentence, made);
      return made;
    },
    placedAt: (sentence) => window(sentence, (at) => bySentence.get(at) ?? []),
  };
}

function mentionsBySentence(input: ResolveInput): Mention[][] {
  const { sentences } = input.segmented;
  const lists = sentences.map((): Mention[] => []);
  let at = 0;
  for (const mention of [...input.mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at + 1 < sentences.length && (sentences[at + 1]?.start ?? 0) <= mention.start) at += 1;
    lists[at]?.push(mention);
  }
  return lists;
}
