import { load } from 'cheerio';
import type { MetadataField } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import type { SiteOverride } from '../../model/site.js';
import { type PageElement, type PageRoot, textIn } from './parse.js';

/** What an override selects on one page. */
export interface SiteSelection {
  readonly content: PageElement | null;
  readonly drop: ReadonlySet<PageElement>;
  readonly candidates: readonly Hint[];
}

export const NO_SELECTION: SiteSelection = { content: null, drop: new Set(), candidates: [] };

type Select = (selector: string) => readonly PageElement[];

/** A selector that nobody can read selects nothing; `unreadableSelectors` names it when the settings are loaded. */
function selectorOn(root: PageRoot): Select {
  const $ = load(root, { xml: { xmlMode: false } });
  return (selector) => {
    try {
      return $(selector)
        .toArray()
        .filter((node): node is PageElement => 'attribs' in node);
    } catch {
      return [];
    }
  };
}

/** Applies an override's selectors to a parsed page. */
export function selectForSite(root: PageRoot, site: SiteOverride): SiteSelection {
  const select = selectorOn(root);
  const content = (site.keep ?? []).flatMap((selector) => select(selector).slice(0, 1))[0] ?? null;
  const fields: readonly (readonly [MetadataField, readonly string[] | undefined])[] = [
    ['title', site.title],
    ['author', site.author],
    ['published', site.date],
  ];
  const candidates = fields.flatMap(([field, selectors]) =>
    (selectors ?? []).flatMap(select).map((element) => ({
      field,
      value: element.attribs['content'] ?? element.attribs['datetime'] ?? textIn(element),
      origin: 'override',
    })),
  );
  return { content, drop: new Set((site.drop ?? []).flatMap(select)), candidates };
}

/** The selectors of an override that are no CSS. */
export function unreadableSelectors({ keep, drop, title, author, date }: SiteOverride): readonly string[] {
  const $ = load('<p></p>', { xml: { xmlMode: false } });
  return [keep, drop, title, author, date].flatMap((selectors) =>
    (selectors ?? []).filter((selector) => {
      try {
        $(selector);
        return false;
      } catch {
        return true;
      }
    }),
  );
}
