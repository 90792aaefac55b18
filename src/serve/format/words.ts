/** Takes an id of the database (`requires_improvement`, `at_least`); returns it as words. */
export const words = (id: string): string => id.replaceAll('_', ' ');

/** Takes a text; returns it with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Takes a text and a number of UTF-16 units; returns it, cut with an ellipsis where it is longer, no surrogate pair split. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
