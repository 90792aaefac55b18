import type { Problem } from '../model/problem.js';
import type { Hint, ParseEvent, RawItem } from '../model/raw.js';
import type { ParseLimits } from './limits.js';

/** What all levels of one source share: the running number of items and what was expanded and reported so far. */
interface Tally {
  items: number;
  expanded: number;
  problems: number;
}

/** Where parsing stands: which source, which file within it, what its container said about it. */
export interface ParseContext {
  /** Path of the source relative to the corpus folder. */
  readonly source: string;
  /** The name the bytes go by: the source's path, or an archive entry's name. */
  readonly name: string;
  /** Where in the source, for messages; empty for the file itself. */
  readonly place: string;
  readonly limits: ParseLimits;
  /** How many containers lie around these bytes. */
  readonly depth: number;
  /** True inside a container that can hold several items. */
  readonly oneOfMany: boolean;
  /** Charset that a transport header gave, else null. */
  readonly charset: string | null;
  readonly hints: readonly Hint[];
  readonly tally: Tally;
}

/** Takes a source's path and the bounds; returns the context of its outermost bytes. */
export function rootContext(source: string, limits: ParseLimits): ParseContext {
  const tally: Tally = { items: 0, expanded: 0, problems: 0 };
  return { source, name: source, place: '', limits, depth: 0, oneOfMany: false, charset: null, hints: [], tally };
}

type Draft<Item> = Item extends RawItem ? Omit<Item, 'ordinal' | 'oneOfMany' | 'place'> : never;

/** A raw item before the context numbers it and says where it stands. */
export type ItemDraft = Draft<RawItem>;

/** Numbers a draft and adds what the container said; `place` and `oneOfMany` override the context's. */
export function item(
  context: ParseContext,
  draft: ItemDraft,
  at: { readonly place?: string; readonly oneOfMany?: boolean } = {},
): ParseEvent {
  context.tally.items += 1;
  const base = {
    ordinal: context.tally.items,
    oneOfMany: at.oneOfMany ?? context.oneOfMany,
    place: within(at.place ?? '', context.place),
    hints: [...draft.hints, ...context.hints],
  };
  return { kind: 'item', item: { ...draft, ...base } };
}

/** Makes a problem event of the context's source; the place is the one within the context's bytes. */
export function problem(context: ParseContext, code: string, message: string, next: string, place = ''): ParseEvent {
  context.tally.problems += 1;
  const at = within(place, context.place);
  const row: Problem = { code, source: context.source, message, next, ...(at === '' ? {} : { place: at }) };
  return { kind: 'problem', problem: row };
}

/** Names a place inside another: `line 4 in a.json in site.zip`. */
function within(inner: string, outer: string): string {
  if (inner === '') return outer;
  return outer === '' ? inner : `${inner} in ${outer}`;
}

/** What went wrong, from whatever a library threw. */
export function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
