import { readFileSync } from 'node:fs';

const TABLE = new URL('./rarity.txt', import.meta.url);
/** Weight of a word by its class in the table; a word that is not listed tells one story from another. */
const CLASS_WEIGHT = [0, 1, 1.5] as const;
const RARE = 3;

/** Folds one word to the form in which texts are compared: see `foldWord`. Kept apart so that the table is folded alike. */
type Fold = (word: string) => string;

/**
 * Reads the table of common words that ships beside this file. Rarity never comes from the corpus: else each new
 * article could change old verdicts. Returns a function from a folded word to its weight, 0 (grammar) to 3 (rare).
 */
export function loadRarity(fold: Fold): (word: string) => number {
  const weights = new Map<string, number>();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const [className, ...words] = line.split(' ');
    const weight = CLASS_WEIGHT[Number(className)];
    if (className === '' || weight === undefined) continue;
    for (const word of words) {
      const folded = fold(word);
      weights.set(folded, Math.min(weight, weights.get(folded) ?? RARE));
    }
  }
  return (word) => weights.get(word) ?? RARE;
}
