import type { DocumentRow } from './rows.js';

/**
 * Takes the documents of a run; returns a function that finds the one a gold file means by a key or a path: the document
 * of that key, else the one whose key or source path ends in it (`PATH#N` asks for the N-th item), or null. Where several
 * fit, the first in order of source path and item.
 */
export function documentFinder(
  documents: readonly DocumentRow[],
): (name: string, ordinal?: number) => DocumentRow | null {
  const byKey = new Map(documents.map((row) => [row.document, row]));
  const byBase = new Map<string, DocumentRow[]>();
  const sorted = [...documents].sort((a, b) => compare(a.source, b.source) || a.ordinal - b.ordinal);
  for (const row of sorted) {
    const base = baseName(row.source);
    const rows = byBase.get(base);
    if (rows === undefined) byBase.set(base, [row]);
    else rows.push(row);
  }
  return (name, ordinal) => {
    const exact = byKey.get(name);
    if (exact !== undefined) return exact;
    const numbered = /^(.*)#(\d+)$/su.exec(name);
    const path = numbered?.[1] ?? name;
    const item = numbered?.[2] === undefined ? ordinal : Number(numbered[2]);
    const candidates = (byBase.get(baseName(path)) ?? []).filter((row) => endsInPath(row.source, path));
    return candidates.find((row) => item === undefined || row.ordinal === item) ?? null;
  };
}

/** Takes a path and the end of one; says whether the first ends in the second at a folder boundary. */
export function endsInPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
