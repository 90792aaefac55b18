import type { Word } from './words.js';

/** How a sentence speaks: of what may or will be, of what is or was, or of neither clearly. */
export type Mood = 'open' | 'settled' | 'unclear';

const OPEN = new Set(['will', 'shall', 'may', 'might', 'poised']);
const UNCLEAR = new Set(['would', 'could', 'should', 'can', 'must', 'ought', 'ahead']);
/** Words that open the future before `to`: "set to", "expected to", "plans to". */
const BEFORE_TO = new Set(
  'set expected due likely about going plans plan planning planned hopes wants aims is are intends intend'.split(' '),
);

/** The mood of one sentence, by its auxiliaries; capitals ("May") are names. */
export function moodOf(words: readonly Word[]): Mood {
  let unclear = false;
  for (const [i, word] of words.entries()) {
    if (word.capital) continue;
    if (OPEN.has(word.lower)) return 'open';
    const next = words[i + 1]?.lower;
    if (next === 'to' && BEFORE_TO.has(word.lower)) return 'open';
    if (UNCLEAR.has(word.lower)) unclear = true;
  }
  return unclear ? 'unclear' : 'settled';
}
