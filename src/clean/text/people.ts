const SPEAKS =
  '(?:says?|said|adds?|added|believes?|believed|agrees?|agreed|explains?|explained|told|tells?|thinks?|recalls?|remembers?|continues?|continued|wrote|writes)';

/** Words that stand for a person in a text, found by how the text speaks of them. */
export class People {
  private readonly names = new Set<string>();

  /** @param paragraphs the running text that a name must occur in */
  constructor(paragraphs: readonly string[]) {
    const before = new RegExp(`((?:\\p{Lu}[\\p{L}'’-]{1,30} ){0,2}\\p{Lu}[\\p{L}'’-]{1,30}),? ${SPEAKS}\\b`, 'gu');
    const after = new RegExp(`\\b${SPEAKS} ((?:\\p{Lu}[\\p{L}'’-]{1,30} ){0,2}\\p{Lu}[\\p{L}'’-]{1,30})`, 'gu');
    const described =
      /((?:\p{Lu}[\p{L}'’-]{1,30} ){0,2}\p{Lu}[\p{L}'’-]{1,30}), (?:who|whose|an? \p{Ll}+|aged \d|\d{1,2},)/gu;
    const listed = /(\p{Lu}[\p{L}'’-]{1,30}) and \p{Lu}[\p{L}'’-]{1,30} are both\b/gu;
    for (const text of paragraphs) {
      for (const pattern of [before, after, described, listed]) {
        for (const match of text.matchAll(pattern)) this.add(match[1] ?? '');
      }
    }
  }

  private add(name: string): void {
    this.names.add(name);
    for (const word of name.split(' ')) this.names.add(word);
  }

  /** True for a line that is nothing but a person's name, as the caption of a portrait is. */
  isNameAlone(line: string): boolean {
    if (line.length > 40 || !/^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}$/u.test(line)) return false;
    const words = line.split(' ');
    return this.names.has(line) || (words.length > 1 && this.names.has(words[0] ?? ''));
  }
}
