import type { MetadataField } from '../../model/document.js';
import type { Hint } from '../../model/raw.js';
import { isDatedAbbr, type Mark, type SegmentedPage } from './page.js';
import { type PageElement, textIn } from './parse.js';

/** Fields by the name or property of a `meta` element, lower case. */
const META_FIELDS = new Map<string, { readonly field: MetadataField; readonly origin: string }>();

function declare(field: MetadataField, origin: string, names: string): void {
  for (const name of names.split(' ')) META_FIELDS.set(name, { field, origin });
}

declare('title', 'opengraph', 'og:title');
declare('title', 'meta', 'twitter:title title headline dc.title dcterms.title parsely-title sailthru.title');
declare('author', 'opengraph', 'article:author og:article:author');
declare(
  'author',
  'meta',
  'author authors byl dc.creator dcterms.creator parsely-author sailthru.author article.author article_author',
);
declare('publisher', 'opengraph', 'og:site_name');
declare(
  'publisher',
  'meta',
  'publisher dc.publisher dcterms.publisher application-name article:publisher_name cre source',
);
declare(
  'published',
  'opengraph',
  'article:published_time og:published_time og:article:published_time article:published',
);
declare(
  'published',
  'meta',
  'date pubdate publishdate publish_date publish-date publication_date published_time dc.date dc.date.issued dc.date.created dcterms.created ' +
    'dcterms.issued dcterms.date parsely-pub-date sailthru.date article.published datepublished date.created rbpubdate ' +
    'cxenseparse:recs:publishtime bt:pubdate govuk:first-published-at article_date_original originalpublicationdate dcsext.articlefirstpublished published_at',
);
declare('modified', 'opengraph', 'article:modified_time og:updated_time og:modified_time og:article:modified_time');
declare(
  'modified',
  'meta',
  'dcterms.modified dc.date.modified last-modified revised article.updated lastmod datemodified updated_time moddate govuk:updated-at govuk:public-updated-at',
);
declare('section', 'opengraph', 'article:section og:article:section');
declare('section', 'meta', 'section parsely-section article.section dc.subject.section cg:section');
declare('language', 'meta', 'content-language dc.language dcterms.language language');
declare('language', 'opengraph', 'og:locale');
declare('url', 'opengraph', 'og:url');

/** Contents of the page's linked-data scripts. */
export function dataScripts(heads: readonly PageElement[]): readonly string[] {
  return heads
    .filter((element) => element.name === 'script')
    .map(textIn)
    .filter((source) => source.trim() !== '');
}

/** Candidates that titles, metas, links and the language attribute of a page offer. */
export function headCandidates(heads: readonly PageElement[]): readonly Hint[] {
  const found: Hint[] = [];
  for (const { name, attribs } of heads) {
    if (name === 'meta') {
      const key = (attribs['property'] ?? attribs['name'] ?? attribs['http-equiv'] ?? '').toLowerCase();
      const value = attribs['content']?.trim() ?? '';
      const known = META_FIELDS.get(key);
      if (known !== undefined && value !== '') found.push({ ...known, value });
    } else if (name === 'link' && attribs['rel']?.toLowerCase() === 'canonical' && attribs['href'] !== undefined) {
      found.push({ field: 'url', value: attribs['href'], origin: 'link' });
    } else if (name === 'html' && attribs['lang'] !== undefined) {
      found.push({ field: 'language', value: attribs['lang'], origin: 'meta' });
    }
  }
  const title = heads.find(
    (one) => one.name === 'title' && !(one.parent !== null && 'name' in one.parent && one.parent.name === 'svg'),
  );
  if (title !== undefined) found.push({ field: 'title', value: textIn(title), origin: 'title' });
  return found;
}

const MICRODATA: ReadonlyMap<string, MetadataField> = new Map([
  ['headline', 'title'],
  ['datePublished', 'published'],
  ['dateCreated', 'published'],
  ['dateModified', 'modified'],
  ['author', 'author'],
  ['creator', 'author'],
  ['articleSection', 'section'],
]);

function statedValue(element: PageElement): string {
  const { attribs } = element;
  return attribs['content'] ?? attribs['datetime'] ?? textIn(element).slice(0, 500);
}

/**
 * Candidates that microdata, `time` elements and author links offer. Marks inside comments, related cards and other areas
 * that are left out for what they are do not count, nor do dates below the article's first paragraphs.
 *
 * @param page the segmented page
 * @param trusted true for a mark that stands with the article: its head, its body
 */
export function markCandidates(page: SegmentedPage, trusted: (mark: Mark) => boolean): readonly Hint[] {
  const found: Hint[] = [];
  for (const mark of page.marks) {
    if (!trusted(mark)) continue;
    const { element } = mark;
    const property = (element.attribs['itemprop'] ?? '').split(' ')[0] ?? '';
    const field = MICRODATA.get(property);
    if (field !== undefined) found.push({ field, value: statedValue(element), origin: 'microdata' });
    else if (element.attribs['rel'] === 'author')
      found.push({ field: 'author', value: textIn(element).slice(0, 200), origin: 'byline' });
    else if (element.name === 'time') found.push(timeCandidate(element));
    else if (isDatedAbbr(element)) {
      const changed = /updated/.test(element.attribs['class'] ?? '');
      const value = element.attribs['title'] ?? '';
      found.push({ field: changed ? 'modified' : 'published', value, origin: 'microdata' });
    }
  }
  return found;
}

function timeCandidate(element: PageElement): Hint {
  const { attribs } = element;
  const said = `${attribs['class'] ?? ''} ${textIn(element).slice(0, 40)}`;
  const field =
    /updat|modif|amended/i.test(said) && !/publish/i.test(attribs['class'] ?? '') ? 'modified' : 'published';
  return { field, value: attribs['datetime'] ?? textIn(element).slice(0, 200), origin: 'time' };
}
