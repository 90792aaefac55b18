declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A document's key: its URL, else `PATH` or `PATH#N` (see the fact contract). */
export type DocumentKey = Branded<string, 'DocumentKey'>;
/** A rule's id: its path below its rule folder, without the ending, `/` between folders. */
export type RuleId = Branded<string, 'RuleId'>;
/** What a fact is about: an ONS code of an authority, region or nation, or a pack's own id. */
export type EntityId = Branded<string, 'EntityId'>;
/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = Branded<string, 'IsoDate'>;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Takes any text; returns it as an ISO day when it names a day that exists, else null. */
export function isoDate(text: string): IsoDate | null {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? (text as IsoDate) : null;
}

/** Takes a year, a month from 1 and a day; returns the ISO day, or null where no such day exists. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return isoDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const documentKey = (text: string): DocumentKey => text as DocumentKey;
export const ruleId = (text: string): RuleId => text as RuleId;
export const entityId = (text: string): EntityId => text as EntityId;
