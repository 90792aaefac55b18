import type { PropsWithChildren } from 'hono/jsx';
import { clip } from '../format/words.js';

/** Takes an address as a document claims it; returns it where it is http or https, else null: nothing else is ever a link. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

/** A link out of these pages, to a web address only; anything else stands as text. It tells the other site nothing. */
export const OutsideLink = (props: PropsWithChildren<{ readonly url: string | null }>) => {
  const href = webAddress(props.url);
  if (href === null) return <span>{props.children}</span>;
  return (
    <a href={href} rel="noopener noreferrer external" class="outside">
      {props.children}
      <span class="visually-hidden"> (on the publisher’s site)</span>
    </a>
  );
};

/** Address of the page of a document, and within it of a fact (its number in the order of the document, from 1). */
export function documentHref(key: string, factNumber?: number): string {
  return `/document?${new URLSearchParams({ key })}${factNumber === undefined ? '' : `#fact-${factNumber}`}`;
}

/** Address of the page of a body. */
export const bodyHref = (id: string): string => `/body?${new URLSearchParams({ id })}`;

/** Address of the table of facts with these parameters. */
export const factsHref = (params: readonly (readonly [string, string])[]): string => {
  const query = new URLSearchParams(params.map(([name, value]): [string, string] => [name, value])).toString();
  return query === '' ? '/facts' : `/facts?${query}`;
};

/** Address of the page of a rule. */
export const ruleHref = (id: string): string => `/rule?${new URLSearchParams({ id })}`;

/** Longest title that is shown whole, in UTF-16 units. */
const LONGEST_TITLE = 120;

/** A link to a document by its title, or by its key where it has none; long titles are cut. */
export const DocumentLink = (props: {
  readonly documentKey: string;
  readonly title: string | null;
  readonly factNumber?: number;
}) => {
  const title = (props.title ?? '').trim();
  const shown = clip(title === '' ? props.documentKey : title, LONGEST_TITLE);
  return (
    <a href={documentHref(props.documentKey, props.factNumber)} class="document-link" dir="auto">
      {shown}
    </a>
  );
};
