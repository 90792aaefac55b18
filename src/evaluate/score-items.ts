import { endsInPath } from './find-document.js';
import type { GoldItem } from './gold-format.js';
import type { DocumentRow } from './rows.js';
import { foldText } from './text.js';

interface Count {
  readonly right: number;
  readonly of: number;
}

/** How the documents made of sources compare with the items gold lists. */
export interface ItemScores {
  readonly keys: Count;
  readonly titles: Count;
  readonly authors: Count;
  /** The publication day. */
  readonly days: Count;
  /** The publication date as printed, time and offset included. */
  readonly instants: Count;
  /** Documents of the listed files that gold does not list. */
  readonly surplus: readonly string[];
  readonly errors: readonly string[];
}

/** Takes gold items, each with the document found for it (null where none), and all documents of their files. */
export function scoreItems(
  items: readonly { readonly gold: GoldItem; readonly row: DocumentRow | null }[],
  documentsOfFiles: readonly DocumentRow[],
): ItemScores {
  const errors: string[] = [];
  const check = (name: string, wanted: (gold: GoldItem) => string, found: (row: DocumentRow) => string): Count => {
    let right = 0;
    for (const { gold, row } of items) {
      const value = row === null ? null : found(row);
      if (value === wanted(gold)) right += 1;
      else errors.push(`${gold.document}: ${name} ${value ?? 'of no document'} instead of ${wanted(gold) || 'none'}`);
    }
    return { right, of: items.length };
  };
  const known = new Set(items.flatMap(({ row }) => (row === null ? [] : [row.document])));
  return {
    keys: check(
      'key',
      (gold) => gold.document,
      (row) =>
        items.find((item) => item.row === row && endsInPath(row.document, item.gold.document))?.gold.document ??
        row.document,
    ),
    titles: check(
      'title',
      (gold) => foldText(gold.title),
      (row) => foldText(row.title),
    ),
    authors: check(
      'author',
      (gold) => foldText(gold.author),
      (row) => foldText(row.author),
    ),
    days: check(
      'day',
      (gold) => gold.published.slice(0, 10),
      (row) => row.published.slice(0, 10),
    ),
    instants: check(
      'date',
      (gold) => instant(gold.published),
      (row) => instant(row.published),
    ),
    surplus: documentsOfFiles.map((row) => row.document).filter((key) => !known.has(key)),
    errors,
  };
}

/** Equal points in time compare equal whatever their offset; a bare day stays a day. */
function instant(published: string): string {
  if (!published.includes('T')) return published;
  const time = Date.parse(published);
  return Number.isNaN(time) ? published : new Date(time).toISOString();
}
