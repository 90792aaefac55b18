import type { Recogniser, TermMention } from '../../model/mention.js';
import { matchesOf } from '../scan/patterns.js';

/** One term of a closed vocabulary. */
interface Term {
  readonly id: string;
  /** Source of a pattern without flags and without capturing groups; matched without regard to case, at word edges. */
  readonly pattern: string;
}

/** A closed vocabulary: its mention type, its terms (earlier ones win at one place), and what the context must allow. */
export interface Vocabulary {
  readonly type: string;
  readonly terms: readonly Term[];
  /** Takes the text and a match; returns the span that counts, or null where the words mean something else. */
  readonly accept?: (text: string, start: number, end: number, id: string) => boolean;
}

/**
 * Takes a vocabulary; returns a recogniser of its terms: text in, term mentions with UTF-16 offsets out, in order, none
 * overlapping. One compiled pattern over the text.
 */
export function createTermRecogniser(vocabulary: Vocabulary): Recogniser {
  const { type, terms, accept } = vocabulary;
  const pattern = new RegExp(`\\b(?:${terms.map((term) => `(${term.pattern})`).join('|')})\\b`, 'gi');
  return (text) => {
    const mentions: TermMention[] = [];
    for (const match of matchesOf(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      const id = terms[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]?.id;
      if (id === undefined || (accept !== undefined && !accept(text, start, end, id))) continue;
      mentions.push({ kind: 'term', type, id, start, end, text: match[0] });
    }
    return mentions;
  };
}
