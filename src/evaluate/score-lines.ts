import type { GoldLines } from './read-gold.js';
import type { DocumentRow } from './rows.js';
import { share } from './tally.js';

/** How clean texts compare with the lines they must and must not hold; shares are 0..1, null where nothing was asked. */
export interface LineScores {
  readonly cleanLines: number;
  readonly cleanPresent: number;
  readonly cleanShare: number | null;
  readonly noiseLines: number;
  readonly noiseAbsent: number;
  readonly noiseShare: number | null;
  readonly errors: readonly string[];
}

/** Takes gold lines, each with the document found for it; a clean line counts when it stands whole in the text, noise when no line equals it. */
export function scoreLines(
  documents: readonly { readonly gold: GoldLines; readonly row: DocumentRow | null }[],
): LineScores {
  let cleanLines = 0;
  let cleanPresent = 0;
  let noiseLines = 0;
  let noiseAbsent = 0;
  const errors: string[] = [];
  for (const { gold, row } of documents) {
    const text = fold(row?.text ?? '');
    const lines = new Set((row?.text ?? '').split('\n').map(fold));
    for (const line of gold.clean) {
      cleanLines += 1;
      if (text.includes(fold(line))) cleanPresent += 1;
      else errors.push(`${gold.document}: lost "${line}"`);
    }
    for (const line of gold.noise) {
      noiseLines += 1;
      if (row !== null && !lines.has(fold(line))) noiseAbsent += 1;
      else if (row !== null) errors.push(`${gold.document}: kept "${line}"`);
    }
  }
  return {
    cleanLines,
    cleanPresent,
    cleanShare: share(cleanPresent, cleanLines),
    noiseLines,
    noiseAbsent,
    noiseShare: share(noiseAbsent, noiseLines),
    errors,
  };
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
