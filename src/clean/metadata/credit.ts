import { hostOf } from './address.js';

const CREDIT_LINES: readonly RegExp[] = [
  /\b(?:originally|first) (?:published|appeared|posted) (?:on|in|by|at|with)[: ]+(?:the website of )?(?:the )?(.{2,80}?)(?:\s+(?:on|and|under|in) (?:\d|the|a|january|february|march|april|may|june|july|august|september|october|november|december)|[.,;|(]|$)/i,
  /\b(?:re-?published|reproduced|reprinted|syndicated) (?:with permission )?(?:from|courtesy of|by permission of)[: ]+(?:the )?(.{2,80}?)(?:\s+(?:under|with)\b|[.,;|(]|$)/i,
  /\bthe post .{3,200} (?:first )?appeared (?:first )?on (.{2,80}?)(?:[.;|(]|$)/i,
  /^(?:source|via|ffynhonnell)\s?: (.{2,60}?)(?:[,;|(]|$)/i,
];

/**
 * The publisher that a text itself credits as where it came from.
 *
 * @param lines lines that may hold a credit: the last of the text, and source lines that were left out of it
 * @returns the name or host as printed, or null
 */
export function creditedSource(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 600) continue;
    for (const pattern of CREDIT_LINES) {
      const name = pattern.exec(line)?.[1]?.trim();
      if (name !== undefined && name !== '' && !/^(?:this|our|here|us|it)\b/i.test(name)) return name;
    }
  }
  return null;
}

/** The host of a canonical address on another site than the page's own, which names the original; null where it is one site. */
export function creditedHost(canonical: string | null, own: string | null): string | null {
  const host = canonical === null ? null : hostOf(canonical);
  const page = own === null ? null : hostOf(own);
  return host === null || page === null || host.endsWith(page) || page.endsWith(host) ? null : host;
}
