import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsHelpers } from 'wink-nlp';

/** A token as wink-nlp sees it: its text, the white space before it, its tag. */
export interface WinkToken {
  readonly text: string;
  readonly before: string;
  readonly pos: string;
}

/** Tokens of one text and, for each sentence, the numbers of its first and last token. */
export interface WinkReading {
  readonly tokens: readonly WinkToken[];
  readonly sentences: readonly (readonly [number, number])[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const its: ItsHelpers = nlp.its;

/** Reads one piece of text with wink-nlp: sentence boundaries and part-of-speech tags. */
export function readWithWink(text: string): WinkReading {
  const doc = nlp.readDoc(text);
  const values = doc.tokens().out(its.value);
  const before = doc.tokens().out(its.precedingSpaces);
  const pos = doc.tokens().out(its.pos);
  return {
    tokens: values.map((value, index) => ({
      text: value,
      before: before[index] ?? '',
      pos: String(pos[index] ?? 'X'),
    })),
    sentences: doc.sentences().out(its.span) as unknown as [number, number][],
  };
}
