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
