import { load } from 'cheerio';
import type { MetadataField } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { type PageElement, type PageRoot, textIn } from './parse.js';

/** What a user knows better about one site. All selectors are CSS. */
export interface SiteOverride {
  /** Host without `www.`. */
  readonly host: string;
  /** Where the article stands; the first that matches counts. */
  readonly content?: readonly string[];
  /** What to leave out of it. */
  readonly drop?: readonly string[];
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
}

/** What an override selects on one page. */
export interface SiteSelection {
  readonly content: PageElement | null;
  readonly drop: ReadonlySet<PageElement>;
  readonly candidates: readonly Hint[];
}

export const NO_SELECTION: SiteSelection = { content: null, drop: new Set(), candidates: [] };

type Select = (selector: string) => readonly PageElement[];

/** A selector that nobody can read selects nothing: overrides are user input. */
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
  const content = (site.content ?? []).flatMap((selector) => select(selector).slice(0, 1))[0] ?? null;
  const fields: readonly (readonly [MetadataField, string | undefined])[] = [
    ['title', site.title],
    ['author', site.author],
    ['published', site.published],
  ];
  const candidates = fields.flatMap(([field, selector]) =>
    (selector === undefined ? [] : select(selector)).map((element) => ({
      field,
      value: element.attribs['content'] ?? element.attribs['datetime'] ?? textIn(element),
      origin: 'override',
    })),
  );
  return { content, drop: new Set((site.drop ?? []).flatMap(select)), candidates };
}
