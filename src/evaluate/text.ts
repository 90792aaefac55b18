const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"' };

/** Takes a text; returns it with white space folded to single spaces, trimmed, and curly quotes straightened. */
export function foldText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[‘’“”]/gu, (mark) => QUOTES[mark] ?? mark);
}
