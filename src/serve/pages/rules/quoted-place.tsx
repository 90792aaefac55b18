import type { Span } from '../../../model/span.js';
import { EvidenceSentence } from '../../components/evidence.js';

/** Longest words around a place, in UTF-16 units. */
const LONGEST_SIDE = 300;

/** A place of a text marked within the sentence around it. */
export const QuotedPlace = (props: { readonly text: string; readonly sentence: Span; readonly place: Span }) => {
  const { text, sentence, place } = props;
  const start = Math.max(Math.min(sentence.start, place.start), place.start - LONGEST_SIDE);
  const end = Math.min(Math.max(sentence.end, place.end), place.end + LONGEST_SIDE);
  const line = (from: number, to: number): string => text.slice(from, to).replace(/\s+/gu, ' ');
  return (
    <EvidenceSentence
      sentence={{
        before: line(start, place.start),
        words: line(place.start, place.end),
        after: line(place.end, end),
      }}
    />
  );
};
