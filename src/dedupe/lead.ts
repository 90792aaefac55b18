import type { PreparedSentence, PreparedText } from './prepared.js';

/** How a lead speaks: of what may or will be, of what is or was, or of neither clearly. */
export type Mood = 'open' | 'settled' | 'unclear';

const LEAD_WORDS = 8;
const OPEN = new Set(['will', 'shall', 'may', 'might', 'poised']);
const UNCLEAR = new Set(['would', 'could', 'should', 'can', 'must', 'ought', 'ahead']);
/** Words that open the future before `to`: "set to", "expected to", "plans to". */
const BEFORE_TO = new Set(
  'set expected due likely about going plans plan planning planned hopes wants aims is are intends intend'.split(' '),
);

/** Number of the first sentence of the text that is long enough to be its lead, or null. */
export function leadOf(text: PreparedText): number | null {
  const index = text.sentences.findIndex(({ length }) => length >= LEAD_WORDS);
  return index === -1 ? null : index;
}

/** The mood of one sentence, by its auxiliaries; capitals ("May") are names. */
export function moodOf(sentence: PreparedSentence | undefined): Mood {
  if (sentence === undefined) return 'unclear';
  let unclear = false;
  for (const [i, word] of sentence.words.entries()) {
    if (word.capital) continue;
    if (OPEN.has(word.lower)) return 'open';
    const next = sentence.words[i + 1]?.lower;
    if (next === 'to' && BEFORE_TO.has(word.lower)) return 'open';
    if (UNCLEAR.has(word.lower)) unclear = true;
  }
  return unclear ? 'unclear' : 'settled';
}
