import type { Sketch } from './sketch.js';

/** What decides which document of a cluster is canonical, from the document alone. */
export interface Standing {
  readonly key: string;
  readonly words: number;
  readonly corrected: boolean;
  /** Milliseconds; a day without time counts as its end; unknown is infinite. */
  readonly published: number;
  /** True where it credits a publisher other than its own. */
  readonly creditsOther: boolean;
}

/** Lengths within this ratio count as equally complete: furniture and light cuts decide nothing. */
const COMPLETENESS_STEP = 1.5;

function publishedAt(published: string): number {
  if (published === '') return Number.POSITIVE_INFINITY;
  const at = Date.parse(published.length === 10 ? `${published}T23:59:59Z` : published);
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

/** True where `publisher` (folded) is the one that `credited` (folded) names, by name or by domain. */
export function isPublisher(credited: string, publisher: string): boolean {
  if (credited === '' || publisher === '') return false;
  const name = (text: string): string => {
    const host = text.split('.');
    return host.length === 1
      ? text
      : (host.at(host[0]?.length === 2 && host.length > 2 ? 1 : 0) ?? text).replace(/-/gu, '');
  };
  return credited === publisher || name(credited) === name(publisher) || publisher.endsWith(`.${credited}`);
}

/** The standing of a document in the choice of a canonical one. */
export function standingOf(key: string, sketch: Sketch): Standing {
  const own = [sketch.publisher, sketch.site].some((publisher) => isPublisher(sketch.credited, publisher));
  return {
    key,
    words: sketch.words,
    corrected: sketch.corrected,
    published: publishedAt(sketch.published),
    creditsOther: sketch.credited !== '' && !own,
  };
}

const step = ({ words }: Standing): number => Math.floor(Math.log(Math.max(1, words)) / Math.log(COMPLETENESS_STEP));

/**
 * Orders documents by their claim to be canonical: not crediting another publisher, corrected, most complete, earliest,
 * lowest key. A total order, so that the clusters do not depend on the order of arrival.
 */
export function compareStanding(a: Standing, b: Standing): number {
  if (a.creditsOther !== b.creditsOther) return a.creditsOther ? 1 : -1;
  if (a.corrected !== b.corrected) return a.corrected ? -1 : 1;
  const complete = step(b) - step(a);
  if (complete !== 0) return complete;
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
