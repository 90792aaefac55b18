const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Takes a text; returns it fit for HTML text and quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? mark);
}
