import type { DocumentRow } from './rows.js';

/** How article bodies compare with those of the article extraction benchmark; all figures 0..1. */
export interface PageScores {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of the two means: the benchmark's own figure. */
  readonly f1: number;
  readonly meanPageF1: number;
  readonly exact: number;
  /** File names of pages with an F1 under .5, worst first. */
  readonly poor: readonly string[];
  readonly byPage: Readonly<Record<string, number>>;
}

const SHINGLE = 4;

/**
 * Takes gold bodies by file name without ending, and the documents of a run; returns the scores. Method of the article
 * extraction benchmark (Scrapinghub, 2020): multisets of 4-token shingles, precision and recall averaged over pages.
 */
export function scorePages(
  gold: Readonly<Record<string, { readonly articleBody: string }>>,
  documents: readonly DocumentRow[],
): PageScores {
  const texts = new Map(documents.map((row) => [stem(row.source), row.text]));
  const pages = Object.entries(gold).map(([page, { articleBody }]) => {
    const text = texts.get(page) ?? '';
    return { page, exact: tokens(text).join(' ') === tokens(articleBody).join(' '), ...comparePage(text, articleBody) };
  });
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return {
    pages: pages.length,
    precision,
    recall,
    f1: harmonic(precision, recall),
    meanPageF1: mean(pages.map((page) => page.f1)),
    exact: mean(pages.map((page) => (page.exact ? 1 : 0))),
    poor: pages
      .filter((page) => page.f1 < 0.5)
      .sort((a, b) => a.f1 - b.f1)
      .map((page) => page.page),
    byPage: Object.fromEntries(pages.map((page) => [page.page, page.f1])),
  };
}

/** Takes an extracted and a true body; returns precision, recall and F1 over their shingles. */
export function comparePage(text: string, truth: string): { precision: number; recall: number; f1: number } {
  const found = shingles(text);
  const wanted = shingles(truth);
  let right = 0;
  let surplus = 0;
  let lost = 0;
  for (const [shingle, count] of found.counts) {
    const other = wanted.counts.get(shingle) ?? 0;
    right += Math.min(count, other);
    surplus += Math.max(0, count - other);
  }
  for (const [shingle, count] of wanted.counts) lost += Math.max(0, count - (found.counts.get(shingle) ?? 0));
  const nothing = surplus === 0 && lost === 0;
  const precision = nothing ? 1 : right + surplus === 0 ? 0 : right / (right + surplus);
  const recall = nothing ? 1 : right + lost === 0 ? 0 : right / (right + lost);
  return { precision, recall, f1: harmonic(precision, recall) };
}

function shingles(text: string): { readonly counts: ReadonlyMap<string, number> } {
  const words = tokens(text);
  const counts = new Map<string, number>();
  const last = words.length > 0 && words.length < SHINGLE ? 1 : words.length - SHINGLE + 1;
  for (let index = 0; index < last; index += 1) {
    const shingle = words.slice(index, index + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return { counts };
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

/** The file name without folders, `.gz` and the ending before it. */
function stem(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.gz$/u, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
