const SEPARATOR = / [|–—\-·•»:] | \| /g;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** True where two headlines say the same, spelling and a site's name aside. */
export function sameTitle(a: string, b: string): boolean {
  const left = fold(a);
  const right = fold(b);
  return left !== '' && left === right;
}

/** Share of the words of `part` that `whole` holds, 0..1. */
export function titleOverlap(part: string, whole: string): number {
  const words = fold(part).split(' ');
  const known = new Set(fold(whole).split(' '));
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}

/**
 * Takes the name of the site off a page title.
 *
 * @param title `Headline | Section | The Daily Post`
 * @param names the publisher's names and host, in any order
 * @param headlines headlines that the page gives elsewhere: a title that begins with one is cut to it
 */
export function stripSiteName(title: string, names: readonly string[], headlines: readonly string[]): string {
  for (const headline of headlines) {
    if (headline.length > 10 && headline.length < title.length && fold(title).startsWith(fold(headline)))
      return headline;
  }
  const cuts = [...title.matchAll(SEPARATOR)].map((match) => match.index);
  const sites = names.map((name) => fold(name).replace(/ /g, '')).filter((name) => name.length > 2);
  for (const cut of cuts) {
    if (cut < 10) continue;
    const tail = fold(title.slice(cut)).replace(/ /g, '');
    if (sites.some((site) => tail.endsWith(site) || site.startsWith(tail))) return title.slice(0, cut).trim();
  }
  const bar = title.lastIndexOf(' | ');
  return bar >= 20 ? title.slice(0, title.indexOf(' | ')).trim() : title;
}

/** Compares many short texts with a few titles; the titles are folded once. */
export interface TitleMatcher {
  /** True where the text says the same as one of the titles. */
  readonly isTitle: (text: string) => boolean;
  /** How alike the text and the most similar title are, 0..1: words shared, seen from both sides. */
  readonly likeness: (text: string) => number;
}

/** Prepares titles for comparison with many blocks. */
export function matchTitles(titles: readonly string[]): TitleMatcher {
  const folded = [...new Set(titles.map(fold))].filter((title) => title !== '');
  const known = new Set(folded);
  const words = folded.map((title) => new Set(title.split(' ')));
  const longest = Math.max(0, ...titles.map((title) => title.length));
  const likeness = (text: string) => {
    const own = new Set(fold(text).split(' '));
    return Math.max(0, ...words.map((title) => alike(own, title)));
  };
  return { isTitle: (text) => text.length <= longest + 10 && known.has(fold(text)), likeness };
}

function alike(own: ReadonlySet<string>, title: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of own) if (title.has(word)) shared += 1;
  return (shared / own.size) * (0.5 + shared / title.size / 2);
}
