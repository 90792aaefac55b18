import { assign, type Edge } from './assignment.js';
import type { GoldDate } from './gold-format.js';
import type { DocumentRow, MentionRow } from './rows.js';
import { type Rates, rates, sumTallies, type Tally } from './tally.js';

/** How the date expressions of documents compare with gold. */
export interface DateScores {
  /** The same span to the character. */
  readonly strict: Rates;
  /** Spans that overlap. */
  readonly relaxed: Rates;
  /** Spans that overlap, with the same first and last day (none where gold has none). */
  readonly value: Rates;
  /** Value score of the gold expressions of each type. */
  readonly types: Readonly<Record<string, { readonly right: number; readonly of: number }>>;
  readonly errors: readonly string[];
}

const DATE_TYPES = new Set(['date', 'duration', 'set']);

interface Placed {
  readonly gold: GoldDate;
  /** Offset in the document's text, or null where the words are not in it. */
  readonly start: number | null;
}

interface DocumentDates {
  readonly strict: Tally;
  readonly relaxed: Tally;
  readonly value: Tally;
  readonly types: readonly (readonly [string, boolean])[];
  readonly errors: readonly string[];
}

/** Takes gold dates grouped by the document they stand in, with its mentions; returns the scores. */
export function scoreDates(
  documents: readonly {
    readonly row: DocumentRow | null;
    readonly mentions: readonly MentionRow[];
    readonly gold: readonly GoldDate[];
  }[],
): DateScores {
  const results = documents.map(({ row, mentions, gold }) => scoreDocument(row, mentions, gold));
  const types: Record<string, { right: number; of: number }> = {};
  for (const [type, right] of results.flatMap((result) => result.types)) {
    const counts = types[type] ?? { right: 0, of: 0 };
    types[type] = { right: counts.right + (right ? 1 : 0), of: counts.of + 1 };
  }
  return {
    strict: rates(sumTallies(results.map((result) => result.strict))),
    relaxed: rates(sumTallies(results.map((result) => result.relaxed))),
    value: rates(sumTallies(results.map((result) => result.value))),
    types,
    errors: results.flatMap((result) => result.errors),
  };
}

function scoreDocument(
  row: DocumentRow | null,
  mentions: readonly MentionRow[],
  gold: readonly GoldDate[],
): DocumentDates {
  const found = mentions.filter((mention) => DATE_TYPES.has(mention.type)).sort((a, b) => a.start - b.start);
  const placed = gold.map((date): Placed => ({ gold: date, start: row === null ? null : locate(date, row.text) }));
  const edges: Edge[] = [];
  placed.forEach((date, right) => {
    found.forEach((mention, left) => {
      if (!overlapping(mention, date)) return;
      const weight = 1 + (sameSpan(mention, date) ? 1 : 0) + (sameDays(mention, date.gold) ? 2 : 0);
      edges.push({ left, right, weight });
    });
  });
  const pairOf = new Map(assign(edges).map((edge) => [edge.right, edge.left]));
  const used = new Set(pairOf.values());
  const errors: string[] = [];
  let strict = 0;
  let value = 0;
  const types: [string, boolean][] = [];
  placed.forEach((date, index) => {
    const mention = found[pairOf.get(index) ?? -1];
    const days = mention !== undefined && sameDays(mention, date.gold);
    if (mention !== undefined && sameSpan(mention, date)) strict += 1;
    if (days) value += 1;
    else
      errors.push(
        `${date.gold.document}: "${date.gold.text}" is ${range(date.gold.start, date.gold.end)}, ${answer(mention)} | ${date.gold.context}`,
      );
    types.push([date.gold.type, days]);
  });
  found.forEach((mention, index) => {
    if (!used.has(index))
      errors.push(`${mention.document}: extra "${mention.text}" ${range(mention.date_start, mention.date_end)}`);
  });
  const tally = (right: number): Tally => ({ right, found: found.length, gold: gold.length });
  return { strict: tally(strict), relaxed: tally(pairOf.size), value: tally(value), types, errors };
}

function answer(mention: MentionRow | undefined): string {
  if (mention === undefined) return 'missed';
  return `read as "${mention.text}" ${range(mention.date_start, mention.date_end)}`;
}

function range(start: string, end: string): string {
  return start === '' && end === '' ? '(no days)' : `${start}..${end}`;
}

function overlapping(mention: MentionRow, { gold, start }: Placed): boolean {
  return start !== null && mention.start < start + gold.text.length && start < mention.end;
}

function sameSpan(mention: MentionRow, { gold, start }: Placed): boolean {
  return mention.start === start && mention.end === start + gold.text.length;
}

function sameDays(mention: MentionRow, gold: GoldDate): boolean {
  return mention.date_start === gold.start && mention.date_end === gold.end;
}

/**
 * Finds an expression in a text that may differ from the one gold was made on: at its own offset, else where its context
 * stands (white space folded; ` / ` in the context is a line end), nearest to its offset.
 */
function locate(gold: GoldDate, text: string): number | null {
  const { offset } = gold;
  if (text.slice(offset, offset + gold.text.length) === gold.text && agreesAround(gold, text, offset)) return offset;
  let best: number | null = null;
  for (let at = text.indexOf(gold.text); at !== -1; at = text.indexOf(gold.text, at + 1)) {
    if (!agreesAround(gold, text, at)) continue;
    if (best === null || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}

/** Whether the words right before and after the place are those of the context. */
function agreesAround({ text: words, context }: GoldDate, text: string, at: number): boolean {
  const near = fold(text.slice(Math.max(0, at - 12), at + words.length + 12));
  const within = fold(context);
  if (within.includes(near)) return true;
  const after = fold(text.slice(at, at + words.length + 12));
  const before = fold(text.slice(Math.max(0, at - 12), at + words.length));
  return within.includes(after) || within.includes(before);
}

function fold(text: string): string {
  return text.replace(/\s\/\s|\s+/gu, ' ').trim();
}
